import type { CaseEvent } from '../../../cases/index.ts';
import type { AppealCase } from './appeal-case.ts';
import type { AppealEvent } from './events.ts';
import { considerTerm } from './kinds.ts';

/**
 * What is true after an event. Folding a case's events from nothing gives its row: `npm run replay` compares both.
 * Throws when the chain does not begin with the delivery: such a case cannot exist.
 */
export function evolve(before: AppealCase | null, happened: CaseEvent<AppealEvent>): AppealCase {
  const { event, seq, at, caseId } = happened;
  if (event.type === 'appeal.delivered') {
    const { submissionId, bodyId, editions, receivedAt, registeredOn, dueOn, signatureCheck } = event.data;
    return {
      id: caseId,
      submissionId,
      bodyId,
      service: 'appeal',
      state: 'delivered',
      seq,
      editions,
      signatureCheck,
      receivedAt,
      registeredOn,
      registeredAt: null,
      registrarId: null,
      executorId: null,
      signerId: null,
      dueOn,
      outcome: null,
      adoptedAt: null,
      outgoingNumber: null,
      madeKnownAt: null,
    };
  }
  if (before === null) throw new Error(`Case ${caseId} begins with ${event.type}`);
  return { ...before, ...change(event, at), seq };
}

function change(event: Exclude<AppealEvent, { type: 'appeal.delivered' }>, at: string): Partial<AppealCase> {
  switch (event.type) {
    case 'appeal.signatureSettled':
      return { signatureCheck: event.data.verdict };
    case 'appeal.termsRecounted': {
      const consider = event.data.moves.find(({ code }) => code === considerTerm);
      return consider === undefined ? {} : { dueOn: consider.is };
    }
    case 'appeal.registered':
      return { registeredAt: at, registrarId: event.data.registrarId };
    case 'appeal.routed':
      return { state: 'inWork', executorId: event.data.executorId };
    case 'decision.drafted':
      return { outcome: event.data.outcome };
    case 'decision.submitted':
      return { signerId: event.data.signerId };
    case 'decision.returned':
      return { signerId: null };
    case 'decision.adopted':
      return { state: 'adopted', adoptedAt: at };
    case 'decision.registered':
      return { outgoingNumber: event.data.outgoingNumber };
    case 'decision.madeKnown':
      return { madeKnownAt: at };
    case 'appeal.finished':
      return { state: 'finished' };
  }
}
