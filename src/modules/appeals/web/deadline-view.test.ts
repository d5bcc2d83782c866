import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerationDeadline, dayOf, standardCalendar as calendar } from '@qabyldau/law';
import { deadlineProps } from './deadline-view.tsx';

const registeredOn = dayOf('2026-11-23');
const deadline = considerationDeadline({ kind: 'inquiry', registeredOn, receivedOn: registeredOn, calendar });

test('the days of a term are drawn by the calendar that it was counted by: a term that was met is not drawn by a later one', () => {
  const later = { ...calendar, id: `${calendar.id}-later` };
  const shown = (metOn: string | null, by = calendar) =>
    deadlineProps(deadline, { today: '2026-11-30', metOn, calendar: by, lang: 'ru' });
  assert.equal(shown('2026-11-27').days?.length, 21);
  assert.equal(shown(null, later).days?.length, 21);
  const { days, progress, from, dueOn, remark } = shown('2026-11-27', later);
  assert.deepEqual([days, progress, from], [undefined, undefined, undefined]);
  assert.deepEqual([dueOn, remark], ['2026-12-14', 'исполнено: 27 ноября 2026 года']);
});
