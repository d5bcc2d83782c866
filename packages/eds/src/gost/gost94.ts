import { BlockStream, type BlockEngine } from './block-hash.ts';
import { plainGost94 } from './gost94-plain.ts';
import { startWasmGost94 } from './gost94-wasm.ts';

let started: BlockEngine | undefined;

/** The fastest engine that works here, started at the first call. */
function engineHere(): BlockEngine {
  started ??= startWasmGost94() ?? plainGost94;
  return started;
}

/**
 * GOST 34.311-95 of Kazakhstan, fed in parts: GOST R 34.11-94 (RFC 5831) with the "test" substitution and a zero initial
 * value (spec §2.1). Only for verifying what is in archives. A used object is spent after digest().
 */
export class Gost94 {
  /** Hash and control sum are its state. */
  readonly #stream: BlockStream;
  #length = 0;

  /** A stream; `engine` is given only to compare engines. */
  constructor(engine: BlockEngine = engineHere()) {
    this.#stream = new BlockStream(engine, 64, 32);
  }

  /** Feeds more bytes. */
  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    this.#stream.update(bytes);
    return this;
  }

  /** The digest, 32 octets, the least significant first as in RFC 4357 and in Kazakh signatures. */
  digest(): Uint8Array {
    const { held } = this.#stream;
    if (held > 0) this.#stream.update(new Uint8Array(32 - held));
    this.#stream.finish(this.#length);
    return this.#stream.octets.slice(0, 32);
  }
}

/** GOST 34.311-95 of bytes: 32 octets. */
export function gost34311(bytes: Uint8Array): Uint8Array {
  return new Gost94().update(bytes).digest();
}
