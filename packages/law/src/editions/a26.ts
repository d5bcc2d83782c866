import { dayOf } from '../days.ts';
import type { CodeEdition } from '../rules.ts';
import { A25 } from './a25.ts';

/**
 * The Code after law 256-VIII of 9 January 2026 (Digital Code): from about 11 July 2026. The new wording of articles
 * 64.4, 64.5, 69.3 and 93 could not be read, and the exact first day was not confirmed, so the rules are those of
 * A25, marked as an assumption.
 */
export const A26 = {
  id: 'A26',
  family: 'code',
  inForce: { from: dayOf('2026-07-11') },
  rules: A25.rules,
  assumedEqualTo: 'A25',
  unconfirmed: ['from', 'text'],
} as const satisfies CodeEdition;
