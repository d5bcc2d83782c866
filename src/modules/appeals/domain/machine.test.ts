import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appealCommands, appealStates, machine } from './machine.ts';

/** The machine as a table that a person can read: a dash where nobody may. */
function matrix(): string {
  const width = Math.max(...appealCommands.map((command) => command.length)) + 2;
  const lines = appealCommands.map((command) =>
    [
      command.padEnd(width),
      ...appealStates.map((state) => (machine[state][command].join(' ') || '–').padEnd(11)),
    ]
      .join('')
      .trimEnd(),
  );
  return [
    ['command'.padEnd(width), ...appealStates.map((state) => state.padEnd(11))].join('').trimEnd(),
    ...lines,
  ].join('\n');
}

test('state × command → who may: nobody refuses registration, and what is finished stays finished', () => {
  assert.equal(
    matrix(),
    `
command          delivered  inWork     adopted    finished
register         REGISTRAR  –          –          –
reassign         –          REGISTRAR  –          –
settleSignature  SYSTEM     SYSTEM     SYSTEM     SYSTEM
recountTerms     SYSTEM     SYSTEM     –          –
draftDecision    –          EXECUTOR   –          –
submitDecision   –          EXECUTOR   –          –
returnDecision   –          SIGNER     –          –
adoptDecision    –          SIGNER     –          –
issueDecision    –          –          REGISTRAR  –
`.trim(),
  );
});
