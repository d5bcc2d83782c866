import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standardCalendar as calendar } from '@qabyldau/law';
import type { Official } from '../../../kernel/actor.ts';
import { inboxAddress, inboxFilter, isNarrowed, readInboxQuery } from './inbox-query.ts';

const actor: Official = {
  kind: 'official',
  accountId: 1,
  officialId: 7,
  bodyId: 2,
  unitId: null,
  roles: ['EXECUTOR'],
  language: 'kk',
};
const today = Temporal.PlainDate.from('2026-11-20');
const filter = (address: Record<string, string>): ReturnType<typeof inboxFilter> =>
  inboxFilter(readInboxQuery(address), { actor, today, calendar });

test('an inbox without filters shows everything that is still to be done', () => {
  const query = readInboxQuery({});
  assert.equal(isNarrowed(query), false);
  assert.deepEqual(filter({}).states, ['delivered', 'inWork', 'adopted']);
  assert.equal(inboxAddress(query), '');
});

test('every filter stands in the address and comes back from it', () => {
  const address = {
    state: 'inWork',
    executor: 'me',
    due: 'overdue',
    number: 'ЖТ-2026-00000001',
    after: '2026-12-01,5',
  };
  const query = readInboxQuery(address);
  assert.deepEqual(Object.fromEntries(new URLSearchParams(inboxAddress(query))), address);
  assert.equal(isNarrowed(query), true);
});

test('an address that nobody of ours wrote is read as if it said nothing', () => {
  const query = readInboxQuery({ state: 'lost', executor: 'all', due: 'never', after: '2026-13-45,1' });
  assert.deepEqual(query, readInboxQuery({}));
  assert.equal(readInboxQuery({ after: "1' or 1=1,5" }).after, null);
});

test('overdue and due soon leave out what is adopted: adoption ended its term', () => {
  assert.deepEqual(filter({ due: 'overdue' }).states, ['delivered', 'inWork']);
  assert.equal(filter({ due: 'overdue' }).dueBefore?.toString(), '2026-11-20');
  const soon = filter({ due: 'soon' });
  assert.equal(soon.dueFrom?.toString(), '2026-11-20');
  assert.equal(soon.dueBefore?.toString(), '2026-11-26', 'Friday and three working days: to Wednesday');
  assert.deepEqual(filter({ due: 'overdue', state: 'adopted' }).states, []);
});

test('a number is found in any state and spelling, its digits alone will do', () => {
  assert.equal(filter({ number: ' жт-2026-00000012 ', state: 'inWork' }).number, 'ЖТ-2026-00000012');
  assert.equal(filter({ number: '12' }).number, 'ЖТ-2026-00000012');
  assert.ok(filter({ number: 'ZHT-2026-00000012' }).states.includes('finished'));
});

test('only one’s own: the id comes from the actor, not from the address', () => {
  assert.equal(filter({ executor: 'me' }).executorId, 7);
  assert.equal(filter({ executor: '9' }).executorId, null);
});
