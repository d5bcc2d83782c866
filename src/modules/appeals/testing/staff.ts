import type { Official, Role, System } from '../../../kernel/actor.ts';
import type { AppealCase, Colleague, DecisionAct, DecisionContent, Facts } from '../domain/appeal-case.ts';
import type { AppealEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';

/** People of one body for tests of the domain: Марат registers, Ерлан executes, Дана signs. */
export function official(officialId: number, roles: readonly Role[], bodyId = 2): Official {
  return {
    kind: 'official',
    accountId: officialId + 100,
    officialId,
    bodyId,
    unitId: null,
    roles,
    language: 'kk',
  };
}

export const marat = official(1, ['REGISTRAR']);
export const erlan = official(2, ['EXECUTOR']);
export const dana = official(3, ['SIGNER']);
/** Registers and executes as well: what the law allows only while the two signatures stay apart. */
export const gulnar = official(4, ['REGISTRAR', 'EXECUTOR']);
/** Registrar of another body. */
export const stranger = official(9, ['REGISTRAR', 'EXECUTOR', 'SIGNER'], 7);
export const system: System = { kind: 'system', name: 'test' };

export function colleagueOf(actor: Official, given: Partial<Colleague> = {}): Colleague {
  return {
    id: actor.officialId,
    bodyId: actor.bodyId,
    name: `Official ${actor.officialId}`,
    roles: actor.roles,
    absentUntil: null,
    substituteId: null,
    substituteName: null,
    left: false,
    ...given,
  };
}

export const wholeContent: DecisionContent = {
  outcome: 'REPLY',
  questions: 'Дәрігер қашан келеді?',
  reasons: 'Дүйсенбі сайын.',
  measures: 'Кесте ілінді.',
  remedies: 'Үш ай ішінде шағым жасауға болады.',
};

export function factsOf(given: Partial<Facts> = {}): Facts {
  return { kind: 'inquiry', act: null, named: null, seenSeq: null, last: null, ...given };
}

export function actOf(given: Partial<DecisionAct> = {}): DecisionAct {
  return {
    id: 'act',
    state: 'draft',
    version: 1,
    content: wholeContent,
    paperId: null,
    signerId: null,
    ...given,
  };
}

const delivered: AppealEvent = {
  type: 'appeal.delivered',
  data: {
    submissionId: 1,
    number: 'ЖТ-2026-00000001',
    bodyId: 2,
    kind: 'inquiry',
    editions: { code: 'A26', calendar: '2026.2' },
    receivedAt: '2026-11-20T05:00:00.000Z',
    registeredOn: '2026-11-20',
    dueOn: '2026-12-11',
    signatureCheck: 'valid',
    manifestSha256: '00',
    cmsSha256: '00',
  },
};

/** A case as events make it, all by one actor at one moment. */
export function foldedCase(events: readonly AppealEvent[], before: AppealCase | null = null): AppealCase {
  const first = before === null ? [delivered, ...events] : events;
  const folded = first.reduce<AppealCase | null>((appeal, event) => {
    const seq = (appeal?.seq ?? 0) + 1;
    return evolve(appeal, {
      caseId: 1,
      seq,
      at: '2026-11-20T06:00:00.000Z',
      actor: 'system:test',
      commandId: 'c',
      event,
    });
  }, before);
  if (folded === null) throw new Error('A case has events');
  return folded;
}

export const registeredEvents: readonly AppealEvent[] = [
  { type: 'appeal.registered', data: { registrarId: marat.officialId } },
  { type: 'appeal.routed', data: { executorId: erlan.officialId, from: null } },
];

export const submittedEvents: readonly AppealEvent[] = [
  ...registeredEvents,
  { type: 'decision.drafted', data: { actId: 'act', outcome: 'REPLY', version: 1 } },
  {
    type: 'decision.submitted',
    data: { actId: 'act', signerId: dana.officialId, paperId: 'paper', paperSha256: '00' },
  },
];

export const adoptedEvents: readonly AppealEvent[] = [
  ...submittedEvents,
  {
    type: 'decision.adopted',
    data: { actId: 'act', outcome: 'REPLY', officialId: dana.officialId, paperId: 'paper', cmsSha256: '00' },
  },
];
