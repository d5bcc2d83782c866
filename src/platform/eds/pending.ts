import { createHash } from 'node:crypto';
import { Asn1Error, parseSignedData } from '@qabyldau/eds';
import { derOf } from './der.ts';
import type { Verified, Verifier, VerifyQuestion } from './verifier.ts';
import { VerifierBusy } from './verify-pool.ts';

/**
 * The verdict while nobody has looked yet: the same signature is looked at later, as of its receipt. Bytes that are no
 * signature at all are refused at once: that takes no verifier to see, and they would never become an appeal.
 */
export function pendingVerdict(received: Uint8Array): Verified {
  const cms = derOf(received);
  const verdict = isSignedData(cms) ? 'pending' : 'invalid';
  return {
    verdict,
    reason: verdict === 'pending' ? 'evidenceUnreachable' : 'malformed',
    signer: null,
    cms,
    cmsSha256: createHash('sha256').update(cms).digest(),
    report: { verdict, checks: [] },
  };
}

function isSignedData(cms: Uint8Array): boolean {
  try {
    return parseSignedData(cms).signers.length > 0;
  } catch (error) {
    if (error instanceof Asn1Error) return false;
    throw error;
  }
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
