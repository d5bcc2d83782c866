import { BlockStream, type BlockEngine } from './block-hash.ts';
import { plainStreebog } from './streebog-plain.ts';
import { startWasmStreebog } from './streebog-wasm.ts';

let started: BlockEngine | undefined;

/** The fastest engine that works here, started at the first call. */
function engineHere(): BlockEngine {
  started ??= startWasmStreebog() ?? plainStreebog;
  return started;
}

/** Streebog of 512 or 256 bits, fed in parts (RFC 6986; KZ GOST 34.11-2015). A used object is spent after digest(). */
export class Streebog {
  readonly #length: 32 | 64;
  /** Hash, count of bits and control sum are its state. */
  readonly #stream: BlockStream;

  /** A stream for a digest of `length` octets; `engine` is given only to compare engines. */
  constructor(length: 32 | 64 = 64, engine: BlockEngine = engineHere()) {
    this.#length = length;
    this.#stream = new BlockStream(engine, 192, 64);
    if (length === 32) this.#stream.octets.fill(1, 0, 64);
  }

  /** Feeds more bytes. */
  update(bytes: Uint8Array): this {
    this.#stream.update(bytes);
    return this;
  }

  /** The digest in the octet order of RFC 6986. */
  digest(): Uint8Array {
    const { block, held, octets } = this.#stream;
    block.fill(0, held);
    block[held] = 1;
    this.#stream.finish(held);
    return octets.slice(64 - this.#length, 64);
  }
}

/** Streebog-512 of bytes: 64 octets. */
export function streebog512(bytes: Uint8Array): Uint8Array {
  return new Streebog(64).update(bytes).digest();
}

/** Streebog-256 of bytes: 32 octets. */
export function streebog256(bytes: Uint8Array): Uint8Array {
  return new Streebog(32).update(bytes).digest();
}
