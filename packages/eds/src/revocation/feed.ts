import { Asn1Error } from '../asn1/reader.ts';
import { concat } from '../bytes.ts';
import type { RunningDigest } from '../crypto/digests.ts';

/** Identifier and length of an element whose contents are still to come. */
export interface StreamedHeader {
  readonly identifier: number;
  /** Place of the first octet after the element, counted from the beginning of the stream. */
  readonly end: number;
  /** Identifier and length octets. */
  readonly raw: Uint8Array;
}

/** Asks for more bytes. */
export type Wanting<T> = Generator<undefined, T>;

/** Largest element that is taken whole: names, extensions, signatures. */
const MAX_ELEMENT = 64 * 1024;

/**
 * DER that comes in parts. Readers are generators that yield when they want more bytes; what they have taken is let go.
 * Between `startHashing` and `stopHashing` all that is taken goes into a digest.
 */
export class Feed {
  /** Bytes at hand; those before `at` are taken. */
  bytes: Uint8Array = new Uint8Array();
  at = 0;
  #before = 0;
  #digest: RunningDigest | undefined;
  #hashed = 0;

  /** Place in the stream of the next byte to be taken. */
  get place(): number {
    return this.#before + this.at;
  }

  /** Whether all that came is taken. */
  get empty(): boolean {
    return this.at === this.bytes.length;
  }

  /** Adds bytes that came. */
  push(bytes: Uint8Array): void {
    this.bytes = this.empty ? bytes : concat(this.bytes.subarray(this.at), bytes);
    this.#before += this.at;
    this.at = 0;
    this.#hashed = 0;
  }

  /** Ends a push: what is left is copied, as the bytes belong to somebody else. */
  settle(): void {
    this.#hash();
    const left = this.bytes.slice(this.at);
    this.#before += this.at;
    this.bytes = left;
    this.at = 0;
    this.#hashed = 0;
  }

  startHashing(digest: RunningDigest | undefined, ...first: readonly Uint8Array[]): void {
    for (const part of first) digest?.update(part);
    this.#digest = digest;
    this.#hashed = this.at;
  }

  stopHashing(): Uint8Array {
    this.#hash();
    const digest = this.#digest?.digest() ?? new Uint8Array();
    this.#digest = undefined;
    return digest;
  }

  #hash(): void {
    if (this.at > this.#hashed) this.#digest?.update(this.bytes.subarray(this.#hashed, this.at));
    this.#hashed = this.at;
  }

  /** The next identifier octet, which stays. */
  *peek(): Wanting<number> {
    while (this.empty) yield;
    return this.bytes[this.at] as number;
  }

  /** Takes identifier and length; the element must end before `limit` (a place in the stream). */
  *header(limit: number): Wanting<StreamedHeader> {
    let found = this.headerHere();
    while (found === undefined) {
      yield;
      found = this.headerHere();
    }
    const raw = this.bytes.slice(this.at, this.at + found.octets);
    const end = this.place + found.octets + found.length;
    if (end > limit) throw new Asn1Error('element longer than the bytes that hold it');
    this.at += found.octets;
    return { identifier: raw[0] as number, end, raw };
  }

  /** Takes a whole element. */
  *element(limit: number): Wanting<Uint8Array> {
    const { end, raw } = yield* this.header(limit);
    const length = end - this.place;
    if (length > MAX_ELEMENT) throw new Asn1Error('element too large');
    while (this.bytes.length - this.at < length) yield;
    const whole = concat(raw, this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return whole;
  }

  /** Octets of the header at hand and the length it tells; undefined while it is not all there (X.690 §10.1). */
  headerHere(): { octets: number; length: number } | undefined {
    const { bytes, at } = this;
    const left = bytes.length - at;
    if (left < 2) return undefined;
    if (((bytes[at] as number) & 31) === 31) throw new Asn1Error('element with a long tag');
    const first = bytes[at + 1] as number;
    if (first < 0x80) return { octets: 2, length: first };
    const count = first & 127;
    if (count === 0 || count > 4) throw new Asn1Error('length indefinite or of more than four octets');
    if (left < 2 + count) return undefined;
    let length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] as number);
    if (length < 128 || length < 256 ** (count - 1)) throw new Asn1Error('length not in its shortest form');
    return { octets: 2 + count, length };
  }
}
