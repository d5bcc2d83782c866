import type { CaseHeader, HappenedEvent } from './case.ts';
import { chainFault, type StoredLink } from './chain.ts';
import type { Evolve } from './record.ts';

/**
 * Folds a case from its events and compares with its row. Returns what is wrong in plain words, or null.
 * `read` turns a stored event into the service's own type and throws for one it does not know.
 */
export function replayFault<Header extends CaseHeader, E extends HappenedEvent>(
  row: Header,
  headHash: Uint8Array,
  links: readonly StoredLink[],
  evolve: Evolve<Header, E>,
  read: (event: HappenedEvent) => E,
): string | null {
  const chain = chainFault(links, headHash);
  if (chain !== null) return chain;
  let folded: Header | null = null;
  for (const { event } of links) folded = evolve(folded, { ...event, event: read(event.event) });
  if (folded === null) return 'a case without events';
  for (const key of Object.keys(row) as (keyof Header)[]) {
    const stored = JSON.stringify(sorted(row[key]));
    const told = JSON.stringify(sorted(folded[key]));
    if (stored !== told) return `${String(key)} is ${stored} in the row and ${told} by its events`;
  }
  return null;
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
