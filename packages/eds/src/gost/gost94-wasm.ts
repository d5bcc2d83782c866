import { equalBytes, fromHex, utf8Bytes } from '../bytes.ts';
import { base64 } from '../wasm/gost94.bytes.ts';
import type { BlockEngine } from './block-hash.ts';
import { gost94Tables } from './gost94-tables.ts';
import { startWasmHash } from './wasm-hash.ts';

// The map of the module's memory: the same numbers stand in wasm/hash-gost94.ts.
const LAYOUT = { stream: 4096, streamOctets: 96, input: 8192, blockOctets: 32 };

/**
 * GOST 34.311-95 in WebAssembly; undefined where that cannot run or does not compute what RFC 5831 §7.3 prints, and the
 * plain engine must do. Never throws.
 */
export function startWasmGost94(binary: string = base64): BlockEngine | undefined {
  return startWasmHash(
    binary,
    LAYOUT,
    (words) => {
      words.set(gost94Tables());
    },
    knowsItsAnswer,
  );
}

/** A message of 50 octets with its digest (RFC 5831 §7.3.2, octets in the order of RFC 4357). */
const MESSAGE = utf8Bytes('Suppose the original message has length = 50 bytes');
const ANSWER = fromHex('471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208');

function knowsItsAnswer(engine: BlockEngine): boolean {
  const stream = new Uint8Array(LAYOUT.streamOctets);
  const padded = new Uint8Array(64);
  padded.set(MESSAGE);
  engine.blocks(stream, padded, 0, 64);
  engine.finish(stream, MESSAGE.length);
  return equalBytes(stream.subarray(0, 32), ANSWER);
}
