import { endGrant, endRight, grant, grantee, meetDeadline } from '../../../cases/index.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { openToApplicant } from '../../papers/index.ts';
import type { AppealCase } from '../domain/appeal-case.ts';
import type { AppealEvent } from '../domain/events.ts';
import { considerTerm } from '../domain/kinds.ts';
import { moveDecision } from '../store/acts.ts';

/** An event in its place, as far as its effects need it. */
export interface Placed {
  readonly event: AppealEvent;
  readonly seq: number;
  readonly at: string;
}

/**
 * What follows from an event beside the folded row: rights given and ended, deadlines met, the state of the decision,
 * notices. All in the transaction of the event; one place, so that nothing follows from a click alone.
 */
export async function takeEffect(tx: Tx, appeal: AppealCase, { event, seq, at }: Placed): Promise<void> {
  const caseId = appeal.id;
  const notice = (code: string): Promise<void> => enqueue(tx, 'send-notice', { caseId, seq, code });
  switch (event.type) {
    case 'appeal.delivered':
      return;
    case 'appeal.signatureSettled':
      return;
    case 'appeal.termsRecounted':
      // Not demanded by law. Days that changed inside a term without moving its end stand in the timeline only.
      if (event.data.moves.some(({ was, is }) => was !== is)) await notice('Q01');
      return;
    case 'appeal.registered':
      await meetDeadline(tx, { caseId, code: 'T19', at });
      await enqueue(tx, 'make-slip', { caseId });
      return;
    case 'appeal.routed': {
      const { executorId, from } = event.data;
      if (from !== null)
        await endGrant(tx, { caseId, who: grantee.official(from), right: 'work', until: at });
      await grant(tx, { caseId, who: grantee.official(executorId), right: 'work', eventSeq: seq, since: at });
      // Registration and routing are one act (R337-10.3): the first notice names number and executor together.
      await notice(from === null ? 'N02' : 'N04');
      return;
    }
    case 'decision.drafted':
      return;
    case 'decision.submitted': {
      const { actId, signerId, paperId } = event.data;
      await moveDecision(tx, { id: actId, state: 'agreed', paperId, signerId, at });
      // Whoever gave an earlier draft back no longer needs to see the case.
      await endRight(tx, { caseId, right: 'sign', except: grantee.official(signerId), until: at });
      await grant(tx, { caseId, who: grantee.official(signerId), right: 'sign', eventSeq: seq, since: at });
      return;
    }
    case 'decision.returned':
      await moveDecision(tx, { id: event.data.actId, state: 'draft', paperId: null, signerId: null, at });
      return;
    case 'decision.adopted':
      await moveDecision(tx, { id: event.data.actId, state: 'signed', at });
      await meetDeadline(tx, { caseId, code: considerTerm, at });
      return;
    case 'decision.registered':
      await moveDecision(tx, { id: event.data.actId, state: 'done', at });
      await openToApplicant(tx, event.data.paperId);
      return;
    case 'decision.madeKnown':
      await notice('N11');
      return;
    case 'appeal.finished':
      return;
  }
}
