import { createHash } from 'node:crypto';
import { normaliseNumber } from '../../../cases/index.ts';
import { normaliseCode } from '../../../kernel/random.ts';
import * as store from '../store/open-by-code.ts';
import type { PaperDeps } from './deps.ts';

export type { CheckedPaper } from '../store/open-by-code.ts';

/** Opens the check of a paper by what stands on it. Undefined says neither that the number nor that the code is wrong. */
export async function openByCode(
  { gateway }: Pick<PaperDeps, 'gateway'>,
  typed: { readonly number: string; readonly code: string },
): Promise<store.CheckedPaper | undefined> {
  const codeSha256 = createHash('sha256').update(normaliseCode(typed.code)).digest();
  return gateway.withActor({ kind: 'visitor' }, 'check-paper', (tx) =>
    store.openByCode(tx, normaliseNumber(typed.number), codeSha256),
  );
}
