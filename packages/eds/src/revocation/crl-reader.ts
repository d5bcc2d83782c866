import { Asn1Error, readAsn1, type Asn1Node } from '../asn1/reader.ts';
import { isContext, readBitOctets, readSmall, readTime, TAG } from '../asn1/values.ts';
import { toHex } from '../bytes.ts';
import { sha256, startDigest } from '../crypto/digests.ts';
import { signatureDigest } from '../crypto/public-key.ts';
import { readAlgorithm } from '../x509/certificate.ts';
import { readExtensions } from '../x509/extensions.ts';
import { readName } from '../x509/name.ts';
import { EntryIndex } from './crl-entries.ts';
import { readEntry } from './crl-entry.ts';
import { readCrlExtensions } from './crl-extensions.ts';
import type { Crl } from './crl-list.ts';
import { Feed, type Wanting } from './feed.ts';

/** Limits of a list; each has a default. */
export interface CrlLimits {
  /** Default 100 MiB: a list that announces more is refused before it is read. */
  readonly maxBytes?: number;
  /** Default two million. */
  readonly maxEntries?: number;
}

const MAX_CRL = 100 * 1024 * 1024;
const MAX_ENTRIES = 2_000_000;
const MAX_ENTRY = 4096;
const SEQUENCE = 0x30;

/**
 * Reads a DER list that comes in parts, keeping of it only an index of the entries and the digest that its signature is
 * over. Every method throws only {@link Asn1Error}; after that the reader is of no further use.
 */
export class CrlReader {
  readonly #feed = new Feed();
  readonly #index: EntryIndex;
  readonly #whole = sha256.create();
  readonly #reading: Wanting<Omit<Crl, 'sha256' | 'bytes'>>;
  #read: Omit<Crl, 'sha256' | 'bytes'> | undefined;

  constructor({ maxBytes = MAX_CRL, maxEntries = MAX_ENTRIES }: CrlLimits = {}) {
    this.#index = new EntryIndex(maxEntries);
    this.#reading = readList(this.#feed, this.#index, maxBytes);
  }

  /** The next part. The bytes may be used for something else afterwards. */
  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#whole.update(bytes);
    this.#feed.push(bytes);
    if (this.#read === undefined) {
      const step = this.#reading.next();
      if (step.done === true) this.#read = step.value;
    }
    if (this.#read !== undefined && !this.#feed.empty) throw new Asn1Error('bytes after the end of the list');
    this.#feed.settle();
  }

  /** After the last part: brings the entries in order, in steps of milliseconds between which one may pause. */
  *finish(): Generator<undefined, Crl> {
    const read = this.#read;
    if (read === undefined) throw new Asn1Error('the list ends too early');
    yield* this.#index.sort();
    return { ...read, sha256: toHex(this.#whole.digest()) };
  }
}

function* readList(feed: Feed, index: EntryIndex, maxBytes: number): Wanting<Omit<Crl, 'sha256' | 'bytes'>> {
  const outer = yield* feed.header(Infinity);
  if (outer.identifier !== SEQUENCE) throw new Asn1Error('a list of revoked certificates is a SEQUENCE');
  if (outer.end > maxBytes) throw new Asn1Error('list of revoked certificates too large');
  const body = yield* readBody(feed, index, outer.end);
  const algorithm = readAlgorithm(readDer(yield* feed.element(outer.end)));
  if (algorithm !== body.signatureAlgorithm) throw new Asn1Error('list names two signature algorithms');
  const signature = readBitOctets(readDer(yield* feed.element(outer.end)));
  if (feed.place !== outer.end) throw new Asn1Error('list of revoked certificates of a wrong shape');
  return { ...body, signature, entries: index };
}

type Body = Omit<Crl, 'sha256' | 'bytes' | 'signature' | 'entries'>;

/** TBSCertList (RFC 5280 §5.1.2), which the signature is over: hashed while it is read. */
function* readBody(feed: Feed, index: EntryIndex, limit: number): Wanting<Body> {
  const { identifier, end, raw } = yield* feed.header(limit);
  if (identifier !== SEQUENCE) throw new Asn1Error('list body of a wrong shape');
  const version = (yield* feed.peek()) === TAG.integer ? yield* feed.element(end) : undefined;
  if (version !== undefined && readSmall(readDer(version)) !== 1)
    throw new Asn1Error('list of an unknown version');
  const named = yield* feed.element(end);
  const signatureAlgorithm = readAlgorithm(readDer(named));
  // Which digest it is the list itself says, and here for the first time; the outer statement is compared later.
  const digest = startDigest(signatureDigest(signatureAlgorithm) ?? '');
  feed.startHashing(digest, raw, version ?? new Uint8Array(), named);
  const issuer = readName(readDer(yield* feed.element(end))).der;
  const thisUpdate = readTime(readDer(yield* feed.element(end)));
  const next = isTime(yield* peekWithin(feed, end)) ? yield* feed.element(end) : undefined;
  const unfit =
    (yield* peekWithin(feed, end)) === SEQUENCE ? yield* readEntries(feed, index, end) : undefined;
  const wrapped = feed.place < end ? yield* feed.element(end) : undefined;
  if (feed.place !== end) throw new Asn1Error('list body of a wrong shape');
  const extensions = readCrlExtensions(
    wrapped === undefined ? [] : readExtensions(explicit(readDer(wrapped))),
  );
  return {
    issuer,
    thisUpdate,
    nextUpdate: next === undefined ? undefined : readTime(readDer(next)),
    ...extensions,
    limitation: extensions.limitation ?? unfit,
    signatureAlgorithm,
    tbsDigest: feed.stopHashing(),
  };
}

function* peekWithin(feed: Feed, end: number): Wanting<number | undefined> {
  return feed.place < end ? yield* feed.peek() : undefined;
}

/** Answers why the list is unfit because of an entry, when it is. */
function* readEntries(feed: Feed, index: EntryIndex, limit: number): Wanting<string | undefined> {
  const { end } = yield* feed.header(limit);
  let unfit: string | undefined;
  while (feed.place < end) {
    const header = feed.headerHere();
    const length = header === undefined ? Infinity : header.octets + header.length;
    if (header !== undefined && length > MAX_ENTRY) throw new Asn1Error('entry too large');
    if (header !== undefined && feed.place + length > end) throw new Asn1Error('entry longer than its list');
    if (length > feed.bytes.length - feed.at) {
      yield;
      continue;
    }
    unfit = readEntry(feed.bytes, feed.at, feed.at + length, index) ?? unfit;
    feed.at += length;
  }
  return unfit;
}

function isTime(identifier: number | undefined): boolean {
  return identifier === TAG.utcTime || identifier === TAG.generalizedTime;
}

function readDer(bytes: Uint8Array): Asn1Node {
  return readAsn1(bytes, { rules: 'der', maxNodes: 2048 });
}

function explicit(node: Asn1Node): Asn1Node | undefined {
  if (!isContext(node, 0) || node.children.length !== 1) throw new Asn1Error('list body of a wrong shape');
  return node.children[0];
}
