import { Asn1Error } from '../asn1/reader.ts';
import { toBigEndian } from '../bytes.ts';
import type { CertificateStatus } from './status.ts';
import { BENIGN_REASONS } from './status.ts';

/** The entries of a list of revoked certificates, to be asked by serial number. */
export interface RevokedEntries {
  /** How many entries the list has. */
  readonly size: number;
  /** What the list says about a serial number; `good` when it is not there. Microseconds, however long the list. */
  statusOf(serial: bigint): CertificateStatus;
}

/** Serial numbers have at most twenty octets (RFC 5280 §4.1.2.2): five words. */
const OCTETS = 20;
const WORDS = 5;
const LARGEST = 1n << BigInt(8 * OCTETS);
const FIRST_ROOM = 1024;
/** Moves of the sort between two pauses: some milliseconds. */
const SLICE = 1 << 16;

/**
 * Serial numbers with the moment and the reason of their revocation in flat arrays, some thirty octets each, in the order
 * of the numbers. Sorted and not hashed, as who writes the list could choose numbers that fall together in a hash table.
 */
export class EntryIndex implements RevokedEntries {
  #words = new Uint32Array(WORDS * FIRST_ROOM);
  #moments = new Float64Array(FIRST_ROOM);
  #reasons = new Uint8Array(FIRST_ROOM);
  #order = new Uint32Array();
  #kept = 0;
  #sorted = true;
  readonly #max: number;
  size = 0;

  /** An empty index; more than `max` entries are refused. */
  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Adds an entry: the contents octets of its serial number stand in `bytes` from `start` to `end`. Negative numbers and
   * those of more than twenty octets are counted only: no certificate has such. Throws {@link Asn1Error} at the limit.
   */
  add(bytes: Uint8Array, start: number, end: number, at: number, reason: number): void {
    if (++this.size > this.#max) throw new Asn1Error('too many entries in a list of revoked certificates');
    if (end === start) throw new Asn1Error('a serial number without octets');
    let from = start;
    while (from < end - 1 && bytes[from] === 0) from++;
    if ((bytes[start] as number) >= 128 || end - from > OCTETS) return;
    if (this.#kept === this.#reasons.length) this.#grow();
    const row = WORDS * this.#kept;
    // From the last octet to the first, so that what is shorter has zeros before it.
    for (let place = 0; place < end - from; place++) {
      const word = row + WORDS - 1 - (place >> 2);
      this.#words[word] =
        (this.#words[word] as number) | ((bytes[end - 1 - place] as number) << (8 * (place & 3)));
    }
    this.#moments[this.#kept] = at;
    this.#reasons[this.#kept] = Math.min(reason, 255);
    this.#kept++;
    this.#sorted = false;
  }

  /** Puts the entries in order, in steps of some milliseconds: whoever runs them may pause between two. */
  *sort(): Generator<undefined, void> {
    const count = this.#kept;
    this.#words = this.#words.slice(0, WORDS * count);
    this.#moments = this.#moments.slice(0, count);
    this.#reasons = this.#reasons.slice(0, count);
    let from = new Uint32Array(count);
    let into = new Uint32Array(count);
    for (let i = 0; i < count; i++) from[i] = i;
    let left = SLICE;
    for (let width = 1; width < count; width *= 2) {
      for (let start = 0; start < count; start += 2 * width) {
        const end = Math.min(start + 2 * width, count);
        const pair = { start, middle: Math.min(start + width, count), end };
        let first = start;
        for (let at = start; at < end;) {
          const stop = Math.min(end, at + left);
          first = merge(this.#words, from, into, pair, first, at, stop);
          left -= stop - at;
          at = stop;
          if (left > 0) continue;
          left = SLICE;
          yield;
        }
      }
      [from, into] = [into, from];
    }
    this.#order = from;
    this.#sorted = true;
  }

  statusOf(serial: bigint): CertificateStatus {
    if (!this.#sorted) throw new TypeError('the entries are not in order yet');
    if (serial < 0n || serial >= LARGEST) return { kind: 'good' };
    const wanted = wordsOf(serial);
    let low = 0;
    let high = this.#kept;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compareWith(wanted, middle) > 0) low = middle + 1;
      else high = middle;
    }
    return this.#joined(wanted, low);
  }

  /** The entries of one number from this place on as one, the worst of them: such lists are wrong, but speak against it. */
  #joined(wanted: Uint32Array, place: number): CertificateStatus {
    let found: { kind: 'revoked'; at: number; reason: number } | undefined;
    for (; place < this.#kept && this.#compareWith(wanted, place) === 0; place++) {
      const entry = this.#order[place] as number;
      const at = this.#moments[entry] as number;
      const reason = this.#reasons[entry] as number;
      found ??= { kind: 'revoked', at, reason };
      if (at < found.at) found.at = at;
      if (BENIGN_REASONS.has(found.reason)) found.reason = reason;
    }
    return found ?? { kind: 'good' };
  }

  #compareWith(wanted: Uint32Array, place: number): number {
    const row = WORDS * (this.#order[place] as number);
    for (let i = 0; i < WORDS; i++) {
      const difference = (wanted[i] as number) - (this.#words[row + i] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #grow(): void {
    const room = 2 * this.#reasons.length;
    this.#words = widened(this.#words, new Uint32Array(WORDS * room));
    this.#moments = widened(this.#moments, new Float64Array(room));
    this.#reasons = widened(this.#reasons, new Uint8Array(room));
  }
}

/**
 * Merges two runs in order, `start` to `middle` and `middle` to `end`, as far as the places from `at` to `stop`; `first` is
 * how far the first run is used up by then. Answers how far it is at `stop`.
 */
function merge(
  words: Uint32Array,
  from: Uint32Array,
  into: Uint32Array,
  { start, middle, end }: { start: number; middle: number; end: number },
  first: number,
  at: number,
  stop: number,
): number {
  let a = first;
  let b = middle + (at - start) - (a - start);
  for (let place = at; place < stop; place++) {
    if (a < middle && (b >= end || !isAfter(words, from[a] as number, from[b] as number))) {
      into[place] = from[a++] as number;
    } else {
      into[place] = from[b++] as number;
    }
  }
  return a;
}

function isAfter(words: Uint32Array, a: number, b: number): boolean {
  for (let i = 0; i < WORDS; i++) {
    const difference = (words[WORDS * a + i] as number) - (words[WORDS * b + i] as number);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function widened<T extends Uint32Array | Float64Array | Uint8Array>(old: T, wide: T): T {
  wide.set(old);
  return wide;
}

function wordsOf(serial: bigint): Uint32Array {
  const view = new DataView(toBigEndian(serial, OCTETS).buffer);
  return Uint32Array.from({ length: WORDS }, (_, i) => view.getUint32(4 * i));
}
