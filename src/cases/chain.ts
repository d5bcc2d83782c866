import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { CaseEvent, HappenedEvent } from './case.ts';

/** The hash before the first event of a case. */
export const chainStart: Uint8Array = new Uint8Array(32);

/** The RFC 8785 text of an event with its place: what is hashed and stored beside the jsonb, which reorders keys. */
export function canonicalEvent(event: CaseEvent): string {
  const { caseId, seq, at, actor, commandId } = event;
  return canonicalJson({ caseId, seq, at, actor, commandId, type: event.event.type, data: event.event.data });
}

/** The next hash of a chain: SHA-256 over the previous hash and the canonical text. */
export function nextHash(previous: Uint8Array, canonical: string): Uint8Array {
  return createHash('sha256').update(previous).update(canonical, 'utf8').digest();
}

/** One stored link, as it was read back. */
export interface StoredLink {
  readonly event: CaseEvent<HappenedEvent>;
  readonly canonical: string;
  readonly prevHash: Uint8Array;
  readonly hash: Uint8Array;
}

/** The first thing that is wrong with a chain, in plain words, or null when every link holds. Links come in `seq` order. */
export function chainFault(links: readonly StoredLink[], head: Uint8Array): string | null {
  let previous = chainStart;
  for (const [index, link] of links.entries()) {
    const { seq } = link.event;
    if (seq !== index + 1) return `event ${index + 1} is missing`;
    if (Buffer.compare(link.prevHash, previous) !== 0)
      return `event ${seq} does not follow the one before it`;
    if (canonicalEvent(link.event) !== link.canonical) return `event ${seq} differs from its canonical text`;
    const hash = nextHash(previous, link.canonical);
    if (Buffer.compare(hash, link.hash) !== 0) return `event ${seq} has another hash`;
    previous = hash;
  }
  return Buffer.compare(previous, head) === 0 ? null : 'the case row names another last hash';
}
