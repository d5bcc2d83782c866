import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openPortal } from '../../../testing/portal.ts';
import { appealOfAigul } from '../../../testing/stages.ts';

test('open cases, the inbox and the calendar can be opened in a year for which nobody entered a table', async () => {
  const portal = await openPortal({ after }, { at: '2027-12-06T10:00:00+05:00' });
  const caseId = await appealOfAigul(portal, 'inWork');
  portal.clock.set('2027-12-30T10:00:00+05:00');
  assert.equal((await portal.get('/kk/inbox?due=soon', { as: 'marat' })).status, 200);
  portal.clock.set('2028-01-10T10:00:00+05:00');
  for (const [path, as] of [
    [`/kk/appeals/${caseId}`, 'aigul'],
    [`/kk/cases/${caseId}`, 'erlan'],
    ['/kk/inbox', 'marat'],
    ['/kk/inbox?due=soon', 'marat'],
    ['/kk/inbox?due=overdue', 'erlan'],
    ['/kk/calendar', 'marat'],
  ] as const)
    assert.equal((await portal.get(path, { as })).status, 200, `${path} for ${as}`);
});
