import { createHash } from 'node:crypto';
import { derOf } from './der.ts';
import type { Verified, Verifier, VerifyQuestion } from './verifier.ts';
import { VerifierBusy } from './verify-pool.ts';

/** The verdict while nobody has looked yet: the same signature is looked at later, as of its receipt. */
export function pendingVerdict(received: Uint8Array): Verified {
  const cms = derOf(received);
  return {
    verdict: 'pending',
    reason: 'evidenceUnreachable',
    signer: null,
    cms,
    cmsSha256: createHash('sha256').update(cms).digest(),
    report: { verdict: 'pending', checks: [] },
  };
}

/** Verifies a signature; when too many wait already, or the worker that held it died, the verdict is still open. */
export async function verifyOrPending(verifier: Verifier, question: VerifyQuestion): Promise<Verified> {
  try {
    return await verifier.verify(question);
  } catch (error) {
    if (error instanceof VerifierBusy) return pendingVerdict(question.cms);
    throw error;
  }
}
