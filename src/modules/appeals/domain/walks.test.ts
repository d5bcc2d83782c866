import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Actor, Official } from '../../../kernel/actor.ts';
import {
  actOf,
  colleagueOf,
  dana,
  erlan,
  factsOf,
  foldedCase,
  gulnar,
  marat,
  official,
  stranger,
  system,
  wholeContent,
} from '../testing/staff.ts';
import type { AppealCase, Colleague, DecisionAct } from './appeal-case.ts';
import type { AppealCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { AppealEvent } from './events.ts';
import { appealCommands } from './machine.ts';

/** Registers, executes and signs: whoever could do everything alone, if nothing kept the two signatures apart. */
const everything = official(6, ['REGISTRAR', 'EXECUTOR', 'SIGNER']);
const staff: readonly Official[] = [marat, erlan, dana, gulnar, everything, stranger];
const actors: readonly Actor[] = [...staff, system];

/** What a decision in preparation becomes by an event, as the store writes it. */
function actAfter(act: DecisionAct | null, event: AppealEvent): DecisionAct | null {
  switch (event.type) {
    case 'decision.drafted':
      return { ...(act ?? actOf()), version: event.data.version };
    case 'decision.submitted':
      return {
        ...(act ?? actOf()),
        state: 'agreed',
        paperId: event.data.paperId,
        signerId: event.data.signerId,
      };
    case 'decision.returned':
      return { ...(act ?? actOf()), state: 'draft', paperId: null, signerId: null };
    case 'decision.adopted':
      return { ...(act ?? actOf()), state: 'signed' };
    case 'decision.registered':
      return { ...(act ?? actOf()), state: 'done' };
    default:
      return act;
  }
}

interface Step {
  readonly command: (typeof appealCommands)[number];
  readonly actor: number;
  readonly named: number;
  readonly empty: boolean;
  readonly away: boolean;
}

function commandOf(step: Step, act: DecisionAct | null): AppealCommand {
  const id = staff[step.named]?.officialId ?? 0;
  switch (step.command) {
    case 'register':
    case 'reassign':
      return { do: step.command, executorId: id };
    case 'settleSignature':
      return { do: step.command, verdict: step.empty ? 'invalid' : 'valid', reason: null };
    case 'recountTerms': {
      const move = { code: 'T05', calendarWas: '2026.2', was: '2026-12-14', is: '2026-12-15', days: [] };
      return { do: step.command, calendar: '2026.3', moves: step.empty ? [] : [move] };
    }
    case 'draftDecision':
      return {
        do: step.command,
        actId: 'act',
        outcome: step.empty ? 'TERMINATE' : 'REPLY',
        version: (act?.version ?? 0) + 1,
        unchanged: false,
      };
    case 'submitDecision':
      return { do: step.command, signerId: id, paperId: 'paper', paperSha256: '00' };
    case 'returnDecision':
      return { do: step.command, textId: 't', textSha256: '00' };
    case 'adoptDecision':
      return { do: step.command, cmsSha256: '00' };
    case 'issueDecision':
      return { do: step.command, cmsSha256: '00', outgoingNumber: 'ЖАУАП-2026-00000001' };
  }
}

interface Happened {
  readonly event: AppealEvent;
  readonly by: Actor;
}

/** What must be true after every step, whatever was tried. */
function holds(appeal: AppealCase, act: DecisionAct | null, happened: readonly Happened[]): void {
  const { state } = appeal;
  const types = happened.map(({ event }) => event.type);
  assert.equal(appeal.executorId === null, state === 'delivered', 'given to an executor as it is registered');
  assert.equal(appeal.registeredAt === null, state === 'delivered');
  assert.equal(appeal.adoptedAt !== null, state === 'adopted' || state === 'finished');
  assert.equal(appeal.outgoingNumber !== null, state === 'finished');
  assert.equal(appeal.madeKnownAt !== null, state === 'finished');
  assert.equal(act?.state === 'signed', state === 'adopted');
  assert.equal(act?.state === 'done', state === 'finished');
  for (const once of [
    'appeal.registered',
    'decision.adopted',
    'decision.registered',
    'appeal.finished',
  ] as const)
    assert.ok(types.filter((type) => type === once).length <= 1, `${once} twice`);
  assert.equal(appeal.seq, happened.length + 1, 'every event has its place');
  const finishedAt = types.indexOf('appeal.finished');
  if (finishedAt === -1) return;
  assert.ok(types.slice(finishedAt + 1).every((type) => type === 'appeal.signatureSettled'));
  const byOf = (type: AppealEvent['type']): Actor | undefined =>
    happened.find(({ event }) => event.type === type)?.by;
  const [first, second] = [byOf('decision.adopted'), byOf('decision.registered')];
  assert.ok(first?.kind === 'official' && second?.kind === 'official');
  assert.notEqual(first.officialId, second.officialId, 'two people sign');
  assert.notEqual(appeal.executorId, second.officialId, 'the executor is not the documentation worker');
  assert.ok(happened.every(({ by }) => by.kind !== 'official' || by.bodyId === appeal.bodyId));
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  command: fc.constantFrom(...appealCommands),
  actor: fc.nat(actors.length - 1),
  named: fc.nat(staff.length - 1),
  empty: fc.boolean(),
  away: fc.boolean(),
});

/** A way that leads to the end when its people are apart: random walks alone seldom get there. */
const way = fc
  .record({
    executor: fc.constantFrom(erlan, gulnar, everything),
    signer: fc.constantFrom(dana, everything),
    issuer: fc.constantFrom(marat, gulnar, everything),
  })
  .map(({ executor, signer, issuer }): readonly Step[] => {
    const step = (command: Step['command'], actor: Official, named = actor): Step => ({
      command,
      actor: staff.indexOf(actor),
      named: staff.indexOf(named),
      empty: false,
      away: false,
    });
    return [
      step('register', marat, executor),
      step('draftDecision', executor),
      step('submitDecision', executor, signer),
      step('adoptDecision', signer),
      step('issueDecision', issuer),
    ];
  });

const walk = fc.oneof(
  fc.array(anyStep, { maxLength: 60 }),
  fc
    .tuple(way, fc.array(fc.array(anyStep, { maxLength: 4 }), { minLength: 5, maxLength: 5 }))
    .map(([steps, between]) => steps.flatMap((step, index) => [step, ...(between[index] ?? [])])),
);

test('whatever is tried in whatever order by whomever, a case never leaves the law', () => {
  let finished = 0;
  fc.assert(
    fc.property(walk, fc.boolean(), (steps, pending) => {
      let appeal: AppealCase = { ...foldedCase([]), signatureCheck: pending ? 'pending' : 'valid' };
      let act: DecisionAct | null = null;
      const happened: Happened[] = [];
      for (const step of steps) {
        const actor = actors[step.actor] ?? system;
        const colleague = staff[step.named] ?? marat;
        const named: Colleague = colleagueOf(colleague, step.away ? { absentUntil: '2026-12-31' } : {});
        const content = step.empty ? { ...wholeContent, measures: '' } : wholeContent;
        const prepared: DecisionAct | null = act === null ? null : { ...act, content };
        const decided = decide(appeal, commandOf(step, act), actor, factsOf({ act: prepared, named }));
        if (!decided.ok) continue;
        for (const event of decided.value) {
          appeal = foldedCase([event], appeal);
          act = actAfter(act, event);
          happened.push({ event, by: actor });
        }
        holds(appeal, act, happened);
      }
      if (appeal.state === 'finished') finished += 1;
    }),
    { numRuns: 500, seed: 20261120 },
  );
  assert.ok(finished > 50, `enough walks reach the end: ${finished}`);
});
