/**
 * The compressing part of a hash function that works on blocks. It keeps nothing between calls: all that a stream has
 * come to is in the stream's octets, so many streams may be fed in turn.
 */
export interface BlockEngine {
  /** Takes the whole blocks in `bytes` from `from` to `to` into the stream. */
  blocks(stream: Uint8Array, bytes: Uint8Array, from: number, to: number): void;
  /** The last steps; `length` is what the hash function must know of it. The stream then begins with the hash. */
  finish(stream: Uint8Array, length: number): void;
}

/** A stream of octets on its way into an engine: its state, and after it the block that is not yet full. */
export class BlockStream {
  /** State and block. */
  readonly octets: Uint8Array;
  /** The part of `octets` that is the block. */
  readonly block: Uint8Array;
  /** Octets in the block, fewer than it has room for. */
  held = 0;
  readonly #engine: BlockEngine;

  constructor(engine: BlockEngine, stateOctets: number, blockOctets: number) {
    this.#engine = engine;
    this.octets = new Uint8Array(stateOctets + blockOctets);
    this.block = this.octets.subarray(stateOctets);
  }

  /** Feeds more octets. */
  update(bytes: Uint8Array): void {
    const { octets, block } = this;
    const size = block.length;
    let at = 0;
    if (this.held > 0) {
      at = Math.min(size - this.held, bytes.length);
      block.set(bytes.subarray(0, at), this.held);
      this.held += at;
      if (this.held < size) return;
      this.#engine.blocks(octets, block.slice(), 0, size);
      this.held = 0;
    }
    const whole = bytes.length - ((bytes.length - at) % size);
    if (whole > at) this.#engine.blocks(octets, bytes, at, whole);
    if (whole < bytes.length) block.set(bytes.subarray(whole));
    this.held = bytes.length - whole;
  }

  /** The last steps of the engine. */
  finish(length: number): void {
    this.#engine.finish(this.octets, length);
  }
}
