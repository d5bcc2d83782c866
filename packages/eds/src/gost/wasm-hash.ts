import { instantiate } from '../wasm/instantiate.ts';
import type { BlockEngine } from './block-hash.ts';

/** Where things lie in the memory of a module that hashes; the same numbers stand with its source in wasm/. */
export interface HashLayout {
  /** Where the stream being fed lies, and its octets. */
  readonly stream: number;
  readonly streamOctets: number;
  /** Where the input lies: it takes the rest of the memory. */
  readonly input: number;
  readonly blockOctets: number;
}

interface HashModule {
  readonly memory: WebAssembly.Memory;
  blocks(at: number, count: number): void;
  finish(length: number): void;
}

const PAGE = 65536;
/** A part of the input small enough to stay in the cache of the processor. */
const CHUNK = 64 * 1024;

/**
 * A hash function in WebAssembly. One instance serves all streams: what a stream has come to is copied in and out, which
 * costs little beside a block. `prepare` writes the tables of the module. Undefined where the module cannot run, where
 * words of the host are not little-endian as the module's are, or where `knowsItsAnswer` says no. Never throws.
 */
export function startWasmHash(
  binary: string,
  layout: HashLayout,
  prepare: (words: Int32Array) => void,
  knowsItsAnswer: (engine: BlockEngine) => boolean,
): BlockEngine | undefined {
  const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  const exports = littleEndian ? instantiate(binary) : undefined;
  if (exports === undefined) return undefined;
  try {
    const module = exports as unknown as HashModule;
    const { memory } = module;
    const missing = Math.ceil((layout.input + CHUNK - memory.buffer.byteLength) / PAGE);
    if (missing > 0) memory.grow(missing);
    prepare(new Int32Array(memory.buffer));
    const engine = engineOf(module, new Uint8Array(memory.buffer), layout);
    return knowsItsAnswer(engine) ? engine : undefined;
  } catch {
    return undefined;
  }
}

function engineOf(module: HashModule, octets: Uint8Array, layout: HashLayout): BlockEngine {
  const { input, blockOctets } = layout;
  const working = octets.subarray(layout.stream, layout.stream + layout.streamOctets);
  return {
    blocks: (stream, bytes, from, to) => {
      working.set(stream);
      for (let at = from; at < to; at += CHUNK) {
        const end = Math.min(to, at + CHUNK);
        octets.set(bytes.subarray(at, end), input);
        module.blocks(input, (end - at) / blockOctets);
      }
      stream.set(working);
    },
    finish: (stream, length) => {
      working.set(stream);
      module.finish(length);
      stream.set(working);
    },
  };
}
