import type { SigexClient, SigexProblem, SigexProcedure } from '@qabyldau/eds/sigex';
import type { Citizen } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import * as store from '../store/phone-signings.ts';
import { phoneTexts } from '../texts/phone.ts';
import { takeSignature } from './answer-phone.ts';
import type { AppealDeps } from './deps.ts';
import { invitationTo } from './invite-phone.ts';
import { documentId, draftOnPhone, sha256, type About } from './phone-subjects.ts';
import { prepareSigning, type Prepared } from './prepare-signing.ts';
import type { SigexSignings } from './sigex-signings.ts';

/**
 * Begins to sign a draft through the gateway SIGEX, after its author agreed that text and personal data go there. Gives the
 * secret of the page that waits. The bytes leave only now; the signature is filed by this process when it comes, by the
 * same use case and verification as by every other way.
 */
export async function inviteThroughSigex(
  deps: AppealDeps,
  sigex: SigexSignings,
  actor: Citizen,
  draftId: string,
): Promise<Result<string, AppealRefusal>> {
  const prepared = await prepareSigning(deps, actor, draftId);
  if (!prepared.ok) return prepared;
  if (!sigex.hasRoom()) return err(refuse('gatewayFailed', { problem: 'busy' }));
  const description = phoneTexts.description[actor.language](prepared.value.manifest);
  const begun = await sigex.client.begin(description);
  if (!begun.ok) return err(refuse('gatewayFailed', { problem: begun.problem }));
  const { qrPicture: picture, launchLinks } = begun.value;
  const invited = invitationTo(deps, { actor, subject: { kind: 'draft', draftId } });
  await deps.gateway.withActor(actor, 'invite-phone', (tx) =>
    invited.keep(tx, sha256(prepared.value.bytes), { picture, ...launchLinks }),
  );
  sigex.start(draftId, (signal) =>
    waitAtSigex(deps, sigex.client, {
      invited,
      prepared: prepared.value,
      procedure: begun.value,
      signal,
    }),
  );
  return ok(invited.code);
}

/** A person has five minutes from the code to the signature, as by every code. */
const waitMs = 300_000;

interface Wait {
  readonly invited: About;
  readonly prepared: Prepared;
  readonly procedure: SigexProcedure;
  readonly signal: AbortSignal;
}

async function waitAtSigex(deps: AppealDeps, client: SigexClient, wait: Wait): Promise<void> {
  const { invited, prepared, procedure } = wait;
  const { id, actor } = invited;
  const act = (purpose: string, work: (tx: Tx) => Promise<void>): Promise<void> =>
    deps.gateway.withActor(actor, purpose, work);
  const late = AbortSignal.timeout(waitMs);
  const signal = AbortSignal.any([wait.signal, late]);
  const failed = (problem: SigexProblem | 'fault'): Promise<void> =>
    problem === 'expired' || problem === 'timeout' || late.aborted
      ? act('end-phone', (tx) => store.endPhoneSigning(tx, id))
      : act('refuse-phone', (tx) =>
          store.keepPhoneRefusal(tx, id, { code: 'gatewayFailed', facts: { problem } }),
        );
  try {
    const file = draftOnPhone(prepared.manifest, prepared.bytes, actor.language);
    const sent = await client.send(procedure, [file], signal);
    if (!sent.ok) return await failed(sent.problem);
    await act('read-by-phone', (tx) => store.markPhoneRead(tx, id));
    const came = await client.signatures(procedure, [documentId], signal);
    if (!came.ok) return await failed(came.problem);
    const [signed] = came.value;
    if (signed === undefined) return await failed('unusable');
    await takeSignature(deps, invited, signed.cms);
  } catch (error) {
    // Nobody looked at the signature: its author must not wait for it.
    await failed('fault').catch(() => undefined);
    throw error;
  }
}
