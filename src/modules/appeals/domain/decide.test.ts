import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  actOf,
  adoptedEvents,
  colleagueOf,
  dana,
  erlan,
  factsOf,
  foldedCase,
  gulnar,
  marat,
  official,
  registeredEvents,
  stranger,
  submittedEvents,
  system,
  wholeContent,
} from '../testing/staff.ts';
import type { AppealCommand } from './commands.ts';
import { allowedCommands, decide } from './decide.ts';

const delivered = foldedCase([]);
const inWork = foldedCase(registeredEvents);
const submitted = foldedCase(submittedEvents);
const adopted = foldedCase(adoptedEvents);

const frozen = actOf({ state: 'agreed', paperId: 'paper', signerId: dana.officialId });
const signed = actOf({ state: 'signed', paperId: 'paper', signerId: dana.officialId });

const draft: AppealCommand = {
  do: 'draftDecision',
  actId: 'act',
  outcome: 'REPLY',
  version: 1,
  unchanged: false,
};
const submit: AppealCommand = {
  do: 'submitDecision',
  signerId: dana.officialId,
  paperId: 'paper',
  paperSha256: '00',
};
const giveBack: AppealCommand = { do: 'returnDecision', textId: 't', textSha256: '00' };
const adopt: AppealCommand = { do: 'adoptDecision', cmsSha256: '00' };
const issue: AppealCommand = { do: 'issueDecision', cmsSha256: '00', outgoingNumber: 'ЖАУАП-2026-00000001' };

/** The types of the events that a command makes, or the refusal as `code article`. */
function outcome(...given: Parameters<typeof decide>): readonly string[] | string {
  const decided = decide(...given);
  if (decided.ok) return decided.value.map(({ type }) => type);
  const { code, by } = decided.error;
  return by === undefined ? code : `${code} ${by.act} ${by.article}`;
}

const register = (executorId: number): AppealCommand => ({ do: 'register', executorId });

test('APPK-64.1 R337-10.3 R337-14.2 registration and routing are one act of a registrar', () => {
  const named = colleagueOf(erlan);
  const events = ['appeal.registered', 'appeal.routed'];
  assert.deepEqual(outcome(delivered, register(2), marat, factsOf({ named })), events);
  assert.equal(outcome(delivered, register(2), erlan, factsOf({ named })), 'notYourRole');
  assert.equal(outcome(delivered, register(2), stranger, factsOf({ named })), 'notYourRole');
  assert.equal(outcome(delivered, register(2), system, factsOf({ named })), 'notYourRole');
  assert.equal(outcome(inWork, register(2), marat, factsOf({ named })), 'wrongState');
});

test('an executor is somebody of the body who is there and has the role', () => {
  const asked = (named: ReturnType<typeof colleagueOf> | null): unknown =>
    outcome(delivered, register(2), marat, factsOf({ named }));
  assert.equal(asked(null), 'executorElsewhere');
  assert.equal(asked(colleagueOf(stranger)), 'executorElsewhere');
  assert.equal(asked(colleagueOf(erlan, { left: true })), 'colleagueLeft');
  assert.equal(asked(colleagueOf(dana)), 'colleagueLacksRole');
  assert.equal(asked(colleagueOf(erlan, { absentUntil: '2026-12-31' })), 'colleagueAbsent');
});

test('somebody who is away is refused with the last day and the substitute', () => {
  const named = colleagueOf(dana, { absentUntil: '2026-12-31', substituteId: 5, substituteName: 'Ли Т.' });
  const decided = decide(inWork, submit, erlan, factsOf({ act: actOf(), named }));
  assert.ok(!decided.ok);
  assert.deepEqual(decided.error.facts, {
    name: named.name,
    until: '2026-12-31',
    substituteId: 5,
    substitute: 'Ли Т.',
  });
});

test('who comes second is told who was first, and only when somebody was', () => {
  const last = { by: 'Оспанов М. Е.', type: 'appeal.routed', at: '2026-11-20T06:00:00.000Z' };
  const decided = decide(
    inWork,
    register(2),
    marat,
    factsOf({ named: colleagueOf(erlan), seenSeq: 1, last }),
  );
  assert.ok(!decided.ok);
  assert.equal(decided.error.code, 'overtaken');
  assert.equal(decided.error.facts['by'], 'Оспанов М. Е.');
  assert.equal(outcome(inWork, register(2), marat, factsOf({ seenSeq: inWork.seq, last })), 'wrongState');
});

test('an appeal in work is given to another executor, but not while its frozen paper waits for a signature', () => {
  const reassign: AppealCommand = { do: 'reassign', executorId: gulnar.officialId };
  const named = colleagueOf(gulnar);
  assert.deepEqual(outcome(inWork, reassign, marat, factsOf({ named })), ['appeal.routed']);
  assert.deepEqual(outcome(inWork, reassign, marat, factsOf({ named, act: actOf() })), ['appeal.routed']);
  assert.equal(outcome(submitted, reassign, marat, factsOf({ named, act: frozen })), 'decisionNotReady');
  const same: AppealCommand = { do: 'reassign', executorId: erlan.officialId };
  assert.equal(outcome(inWork, same, marat, factsOf({ named: colleagueOf(erlan) })), 'wrongState');
  assert.equal(outcome(inWork, reassign, erlan, factsOf({ named })), 'notYourRole');
});

test('only the executor of the case writes its decision, over the version they saw', () => {
  assert.deepEqual(outcome(inWork, draft, erlan, factsOf()), ['decision.drafted']);
  assert.equal(outcome(inWork, draft, gulnar, factsOf()), 'notYourCase');
  assert.equal(outcome(inWork, draft, dana, factsOf()), 'notYourRole');
  assert.equal(outcome(inWork, draft, erlan, factsOf({ act: actOf({ version: 4 }) })), 'decisionChanged');
  assert.deepEqual(
    outcome(inWork, { ...draft, unchanged: true }, erlan, factsOf({ act: actOf({ version: 4 }) })),
    [],
  );
  assert.equal(outcome(submitted, draft, erlan, factsOf({ act: frozen })), 'decisionNotReady');
});

test('C44 the kind of the appeal fixes the paper; every other outcome is refused with its article', () => {
  const asked = (kind: 'application' | 'inquiry', wanted: string): unknown =>
    outcome(
      inWork,
      { ...draft, outcome: wanted } as Extract<AppealCommand, { do: 'draftDecision' }>,
      erlan,
      factsOf({ kind }),
    );
  assert.deepEqual(asked('application', 'FAVOURABLE_ACT'), ['decision.drafted']);
  assert.deepEqual(asked('inquiry', 'REPLY'), ['decision.drafted']);
  assert.equal(asked('application', 'BURDENSOME_ACT'), 'hearingNeeded APPK 73');
  assert.equal(asked('application', 'TERMINATE'), 'outcomeNotOffered APPK 70');
  assert.equal(asked('inquiry', 'TERMINATE'), 'outcomeNotOffered APPK 88');
  assert.equal(asked('inquiry', 'TAKE_NOTE'), 'outcomeNotOffered APPK 89');
  assert.equal(asked('application', 'REPLY'), 'outcomeOfOtherKind APPK 77');
  assert.equal(asked('inquiry', 'FAVOURABLE_ACT'), 'outcomeOfOtherKind APPK 89');
});

test('APPK-80.1 APPK-89.2 a paper without a part that the law demands is not sent for signature', () => {
  const named = colleagueOf(dana);
  const sent = (kind: 'application' | 'inquiry', part?: string): unknown => {
    const content = part === undefined ? wholeContent : { ...wholeContent, [part]: ' \n' };
    return outcome(inWork, submit, erlan, factsOf({ kind, named, act: actOf({ content }) }));
  };
  assert.deepEqual(sent('inquiry'), ['decision.submitted']);
  for (const part of ['questions', 'reasons', 'measures', 'remedies']) {
    assert.equal(sent('inquiry', part), 'decisionIncomplete APPK 89', part);
    assert.equal(sent('application', part), 'decisionIncomplete APPK 80', part);
  }
  assert.equal(outcome(inWork, submit, erlan, factsOf({ named })), 'decisionNotReady', 'no draft');
  assert.equal(
    outcome(submitted, submit, erlan, factsOf({ named, act: frozen })),
    'decisionNotReady',
    'sent already',
  );
  const lacks = factsOf({ named: colleagueOf(gulnar), act: actOf() });
  assert.equal(outcome(inWork, submit, erlan, lacks), 'colleagueLacksRole');
});

test('R337-9.5 the official to whom the decision was sent adopts it or gives it back, nobody else', () => {
  const facts = factsOf({ act: frozen });
  assert.deepEqual(outcome(submitted, adopt, dana, facts), ['decision.adopted']);
  assert.deepEqual(outcome(submitted, giveBack, dana, facts), ['decision.returned']);
  for (const command of [adopt, giveBack]) {
    assert.equal(outcome(submitted, command, official(8, ['SIGNER']), facts), 'notYourCase');
    assert.equal(outcome(submitted, command, erlan, facts), 'notYourRole');
    assert.equal(outcome(inWork, command, dana, factsOf({ act: actOf() })), 'decisionNotReady');
    assert.equal(outcome(adopted, command, dana, factsOf({ act: signed })), 'wrongState');
  }
});

test('R337-9.5 R337-14.4 C26 the second signature is put by a documentation worker who neither wrote nor adopted it', () => {
  const facts = factsOf({ act: signed });
  const events = ['decision.registered', 'decision.madeKnown', 'appeal.finished'];
  assert.deepEqual(outcome(adopted, issue, marat, facts), events);
  const written = { ...adopted, executorId: gulnar.officialId };
  assert.equal(outcome(written, issue, gulnar, facts), 'executorIsDocumentationSigner APPK 80.1');
  const registrarAndSigner = official(dana.officialId, ['REGISTRAR', 'SIGNER']);
  assert.equal(outcome(adopted, issue, registrarAndSigner, facts), 'officialIsDocumentationSigner APPK 80.1');
  assert.equal(outcome(adopted, issue, dana, facts), 'notYourRole');
  assert.equal(outcome(submitted, issue, marat, factsOf({ act: frozen })), 'wrongState');
});

test('APPK-64 terms counted again by a new calendar are told in an event, and nothing is told when none moved', () => {
  const move = {
    code: 'T05',
    calendarWas: '2026.2',
    was: '2026-12-14',
    is: '2026-12-15',
    days: ['2026-12-14'],
  };
  const recount: AppealCommand = { do: 'recountTerms', calendar: '2026.3', moves: [move] };
  assert.deepEqual(outcome(inWork, recount, system, factsOf()), ['appeal.termsRecounted']);
  assert.deepEqual(outcome(inWork, { ...recount, moves: [] }, system, factsOf()), []);
  assert.equal(outcome(adopted, recount, system, factsOf()), 'wrongState');
  assert.equal(outcome(inWork, recount, marat, factsOf()), 'notYourRole');
});

test('a pending signature is settled once, by the system, whatever the state', () => {
  const settle: AppealCommand = { do: 'settleSignature', verdict: 'invalid', reason: 'revoked' };
  const pending = { ...adopted, signatureCheck: 'pending' as const };
  assert.deepEqual(outcome(pending, settle, system, factsOf()), ['appeal.signatureSettled']);
  assert.equal(outcome(adopted, settle, system, factsOf()), 'wrongState');
  assert.equal(outcome(pending, settle, marat, factsOf()), 'notYourRole');
});

test('the buttons of a page are the commands that would not be barred', () => {
  assert.deepEqual(allowedCommands(delivered, marat, { act: null }), ['register']);
  assert.deepEqual(allowedCommands(delivered, erlan, { act: null }), []);
  assert.deepEqual(allowedCommands(inWork, marat, { act: null }), ['reassign']);
  assert.deepEqual(allowedCommands(inWork, erlan, { act: null }), ['draftDecision', 'submitDecision']);
  assert.deepEqual(allowedCommands(submitted, dana, { act: frozen }), ['returnDecision', 'adoptDecision']);
  assert.deepEqual(allowedCommands(submitted, marat, { act: frozen }), []);
  assert.deepEqual(allowedCommands(adopted, marat, { act: signed }), ['issueDecision']);
  assert.deepEqual(
    allowedCommands({ ...adopted, executorId: gulnar.officialId }, gulnar, { act: signed }),
    [],
  );
  assert.deepEqual(allowedCommands(adopted, stranger, { act: signed }), []);
});
