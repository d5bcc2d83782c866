import { equalBytes, fromHex } from '../bytes.ts';
import { base64 } from '../wasm/streebog.bytes.ts';
import type { BlockEngine } from './block-hash.ts';
import { streebogTables } from './streebog-tables.ts';
import { startWasmHash } from './wasm-hash.ts';

// The map of the module's memory: the same numbers stand in wasm/hash-streebog.ts.
const LAYOUT = { stream: 17152, streamOctets: 256, input: 32768, blockOctets: 64 };
const CONSTANTS = 16384;

/**
 * Streebog in WebAssembly; undefined where that cannot run or does not compute what RFC 6986 §10 prints, and the plain
 * engine must do. Never throws.
 */
export function startWasmStreebog(binary: string = base64): BlockEngine | undefined {
  return startWasmHash(binary, LAYOUT, writeTables, knowsItsAnswer);
}

function writeTables(words: Int32Array): void {
  const { low, high, constants } = streebogTables();
  for (let i = 0; i < low.length; i++) {
    words[2 * i] = low[i] as number;
    words[2 * i + 1] = high[i] as number;
  }
  constants.forEach((constant, round) => {
    words.set(constant, CONSTANTS / 4 + 16 * round);
  });
}

/** A message of 72 octets with its Streebog-512 (RFC 6986 §10.2.1): a whole block, a padded one and both last steps. */
const MESSAGE = fromHex(
  'd1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb',
);
const ANSWER = fromHex(
  '1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28',
);

function knowsItsAnswer(engine: BlockEngine): boolean {
  const stream = new Uint8Array(LAYOUT.streamOctets);
  const held = MESSAGE.length - 64;
  engine.blocks(stream, MESSAGE, 0, 64);
  stream.set(MESSAGE.subarray(64), 192);
  stream[192 + held] = 1;
  engine.finish(stream, held);
  return equalBytes(stream.subarray(0, 64), ANSWER);
}
