import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { UnknownYear, makeCalendar } from './calendar.ts';
import type { ExceptionalDay } from './calendar.ts';
import {
  applyTransfer,
  calendarWarning,
  changedDays,
  effectOn,
  importYear,
  sourceOf,
} from './calendar-versions.ts';
import { CalendarFault } from './calendar-faults.ts';
import { calendar2026_2, standardCalendar as calendar } from './calendars.ts';
import { dayOf, isoOf, weekday } from './days.ts';
import { considerationDeadline, deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { A25 } from './editions/a25.ts';
import { A26 } from './editions/a26.ts';
import { R213_2021 } from './editions/r213.ts';
import { extend } from './extension.ts';
import type { CalendarFaultCode } from './names/calendar-faults.ts';
import { postpone } from './postpone.ts';
import { traceOf } from './trace.ts';

const order = 'order 412 of 2 October 2026';
const swap = { dayOff: '2026-10-23', worked: '2026-10-31', source: order };
const swapped = makeCalendar(applyTransfer(calendar2026_2, swap, '2026.3'));

const YEAR_2028: readonly ExceptionalDay[] = [
  { on: '2028-01-01', kind: 'holiday', name: 'newYear', source: 'L267' },
  { on: '2028-01-02', kind: 'holiday', name: 'newYear', source: 'L267' },
  { on: '2028-01-03', kind: 'moved', name: 'newYear', insteadOf: '2028-01-01', source: 'L267' },
  { on: '2028-01-04', kind: 'moved', name: 'newYear', insteadOf: '2028-01-02', source: 'L267' },
  { on: '2028-01-07', kind: 'dayOff', name: 'christmas', source: 'LC' },
];

describe('a year for an administrator to import', () => {
  test('CAL-1 the new version knows the year, names what it is based on and leaves the old one as it was', () => {
    const before = JSON.stringify(calendar2026_2);
    const data = importYear(calendar2026_2, { year: 2028, days: YEAR_2028, provisional: true }, '2027.1');
    assert.equal(JSON.stringify(calendar2026_2), before);
    assert.deepEqual([data.id, data.basedOn, data.lastYear], ['2027.1', '2026.2', 2028]);
    assert.deepEqual(data.provisionalYears, [2027, 2028]);
    const late = { edition: A26, code: 'T05', from: dayOf('2027-12-20') } as const;
    assert.throws(() => deadline({ ...late, calendar }), UnknownYear);
    assert.equal(isoOf(deadline({ ...late, calendar: makeCalendar(data) }).due), '2028-01-13');
  });

  test('CAL-3 every year of the table can be imported again and stays what it was', () => {
    for (let year = 2021; year <= 2027; year += 1) {
      const days = calendar2026_2.days.filter(({ on }) => on.startsWith(String(year)));
      const again = importYear(calendar2026_2, { year, days, provisional: year === 2027 }, 'again');
      assert.deepEqual(changedDays(calendar, makeCalendar(again)), []);
    }
  });

  test('a year with a hole before it, a foreign or unreal date, a row without source is refused', () => {
    const no = (code: CalendarFaultCode, change: object, id = '2027.1'): void => {
      const table = { year: 2028, days: YEAR_2028, provisional: true, ...change };
      assert.throws(() => importYear(calendar2026_2, table, id), { name: 'CalendarFault', code });
    };
    const day = (on: string, kind: string, more: object = { source: 'x' }): object => ({
      days: [{ on, kind, ...more }],
    });
    no('YEAR_LEAVES_GAP', { year: 2029 });
    no('OTHER_YEAR', day('2027-05-01', 'holiday'));
    no('NO_SUCH_DATE', day('2028-02-30', 'holiday'));
    no('NO_SUCH_DATE', day('2028-03-10', 'dayOff', { source: 'x', insteadOf: '2028-02-30' }));
    no('NO_SOURCE', day('2028-05-01', 'holiday', {}));
    no('NO_WEEKEND_TO_WORK', day('2028-03-10', 'workingWeekend'));
    no('WEEKEND_GIVEN_OFF', day('2028-03-11', 'moved'));
    no('HOLIDAY_NOT_MOVED', { days: YEAR_2028.slice(0, 3) });
    no('SWAP_WITHOUT_PAIR', day('2028-03-10', 'swapped', { insteadOf: '2028-03-04', source: 'x' }));
    no('TWICE', { days: [...YEAR_2028, { on: '2028-01-07', kind: 'dayOff', source: 'x' }] });
    no('ID_NOT_NEW', {}, '2026.2');
    const off = Array.from({ length: 80 }, (_, n) => (dayOf('2028-02-01') + n) as Deadline['from'])
      .filter((each) => weekday(each) < 6)
      .map((each) => ({ on: isoOf(each), kind: 'dayOff', source: 'x' }));
    no('TOO_FEW_WORKING_DAYS', { days: [...YEAR_2028, ...off] });
  });

  test('the fault names every bad day of the table, and its article', () => {
    const lost = ['2028-01-01', '2028-01-02'];
    assert.throws(
      () => importYear(calendar2026_2, { year: 2028, days: YEAR_2028.slice(0, 2), provisional: true }, 'new'),
      (error) => {
        assert.ok(error instanceof CalendarFault && error.code === 'HOLIDAY_NOT_MOVED');
        assert.deepEqual('days' in error.facts && error.facts.days.map(isoOf), lost);
        assert.deepEqual([error.field, error.by], ['days', { act: 'L267', article: '5' }]);
        assert.match(
          error.text.ru,
          /^1 января 2028 года, 2 января 2028 года: .* \(закон № 267, статья 5\)\.$/,
        );
        return true;
      },
    );
  });

  test('a year can be added to a version that later rules would refuse', () => {
    const old = {
      ...calendar2026_2,
      id: 'old',
      days: [...calendar2026_2.days, { on: '2027-09-06', kind: 'workingWeekend', source: 'x' } as const],
    };
    const data = importYear(old, { year: 2028, days: YEAR_2028, provisional: true }, '2027.1');
    assert.equal(data.days.length, old.days.length + YEAR_2028.length);
  });
});

describe('a single transfer', () => {
  test('CAL-6 two days change, and both name the order', () => {
    assert.deepEqual(
      changedDays(calendar, swapped).map(({ day, was, is }) => [
        isoOf(day),
        was === 'working' ? was : was.reason,
        is === 'working' ? is : is.reason,
      ]),
      [
        ['2026-10-23', 'working', 'swapped'],
        ['2026-10-31', 'weekend', 'working'],
      ],
    );
    assert.equal(sourceOf(swapped, dayOf('2026-10-23')), order);
    const within = changedDays(calendar, swapped, [dayOf('2026-10-24'), dayOf('2026-10-31')]);
    assert.deepEqual(
      within.map(({ day }) => isoOf(day)),
      ['2026-10-31'],
    );
    assert.equal(sourceOf(swapped, dayOf('2026-10-31')), order);
    assert.equal(sourceOf(swapped, dayOf('2026-10-22')), undefined);
  });

  test('a day that is off already, a worked weekday, an unreal date, no order, an unknown year are refused', () => {
    const no = (code: CalendarFaultCode, field: string, change: object, id = '2026.3'): void => {
      assert.throws(() => applyTransfer(calendar2026_2, { ...swap, ...change }, id), {
        name: 'CalendarFault',
        code,
        field,
      });
    };
    no('NO_PLAIN_WORKDAY', 'dayOff', { dayOff: '2026-10-26' });
    no('NO_PLAIN_WORKDAY', 'dayOff', { dayOff: '2026-10-24' });
    no('NO_PLAIN_WEEKEND', 'worked', { worked: '2026-10-30' });
    no('NO_PLAIN_WEEKEND', 'worked', { worked: '2026-10-25' });
    no('NO_SUCH_DATE', 'worked', { worked: '2026-02-31' });
    no('NO_ORDER', 'source', { source: ' ' });
    no('NO_TABLE', 'dayOff', { dayOff: '2028-10-23' });
    no('NO_TABLE', 'worked', { worked: '2028-10-22' });
    no('ID_NOT_NEW', 'id', {}, '2026.2');
  });
});

describe('what a new version makes of open deadlines', () => {
  const registered = (iso: string): Deadline =>
    considerationDeadline({
      kind: 'application',
      registeredOn: dayOf(iso),
      receivedOn: dayOf(iso),
      calendar,
    });

  test('CAL-6 later, earlier and the same, with the days that are the cause; the old one stays', () => {
    const later = effectOn(
      deadline({ edition: A26, code: 'T08', from: dayOf('2026-10-21'), calendar }),
      calendar,
      swapped,
    );
    assert.equal(
      `${later.change} ${isoOf(later.was.due)} ${isoOf(later.is.due)}`,
      'later 2026-10-27 2026-10-28',
    );
    assert.deepEqual(
      later.because.map(({ day }) => isoOf(day)),
      ['2026-10-23'],
    );
    assert.deepEqual([later.was.calendar, later.is.calendar], ['2026.2', '2026.3']);
    const earlier = effectOn(
      deadline({ edition: A26, code: 'T08', from: dayOf('2026-10-29'), calendar }),
      calendar,
      swapped,
    );
    assert.equal(`${earlier.change} ${isoOf(earlier.is.due)}`, 'earlier 2026-11-02');
    const same = effectOn(registered('2026-10-19'), calendar, swapped);
    assert.equal(`${same.change} ${isoOf(same.is.due)}`, 'same 2026-11-10');
    assert.equal(same.because.length, 2);
  });

  test('the new deadline is the one that the new calendar gives directly', () => {
    for (let n = 0; n < 40; n += 1) {
      const from = (dayOf('2026-10-01') + n) as Deadline['from'];
      for (const code of ['T05', 'T08', 'T12', 'T19', 'T40', 'T02'] as const) {
        const ask = { edition: A26, code, from } as const;
        const { is } = effectOn(deadline({ ...ask, calendar }), calendar, swapped);
        assert.deepEqual(is, deadline({ ...ask, calendar: swapped }));
      }
    }
    const stays = deadline({ edition: R213_2021, code: 'T09', from: dayOf('2026-10-23'), calendar });
    assert.equal(effectOn(stays, calendar, swapped).change, 'same');
  });

  test('an extension to a chosen day keeps to it, a postponement is added again', () => {
    const of = registered('2026-10-01');
    const about = { of, edition: A26, registeredOn: dayOf('2026-10-01'), calendar };
    const chosen = extend({ ...about, decidedOn: dayOf('2026-10-20'), until: dayOf('2026-10-23') });
    assert.ok(!chosen.ok || isoOf(chosen.deadline.due) === '2026-10-23');
    assert.ok(chosen.ok);
    const moved = effectOn(chosen.deadline, calendar, swapped);
    assert.equal(`${moved.change} ${isoOf(moved.is.due)}`, 'later 2026-10-27');
    assert.deepEqual(moved.is.movedBy, { act: 'APPK', article: '76.5' });
    const later = postpone({
      of: registered('2026-09-30'),
      edition: A26,
      cause: 'representativeRemoved',
      causedOn: dayOf('2026-10-05'),
      days: 3,
      calendar,
    });
    assert.ok(later.ok);
    const effect = effectOn(later.deadline, calendar, swapped);
    assert.equal(`${isoOf(effect.was.due)} ${isoOf(effect.is.due)}`, '2026-10-27 2026-10-28');
    assert.ok(traceOf(effect.is, swapped).length > 10);
  });

  test('a deadline of another calendar is refused', () => {
    assert.throws(
      () => effectOn(registered('2026-10-19'), swapped, calendar),
      /Computed by the calendar 2026\.2/,
    );
    const unlike = deadline({ edition: A25, code: 'T08', from: dayOf('2026-10-19'), calendar });
    assert.equal(effectOn(unlike, calendar, calendar).change, 'same');
  });
});

test('DES-6 from 1 October somebody is told that next year has no table, or only a provisional one', () => {
  const warning = (iso: string): string => {
    const found = calendarWarning(calendar, dayOf(iso));
    return found === undefined ? '-' : `${found.why} ${found.year}`;
  };
  assert.equal(warning('2026-09-30'), '-');
  assert.equal(warning('2026-10-01'), 'PROVISIONAL 2027');
  assert.equal(warning('2025-12-31'), '-');
  assert.equal(warning('2027-09-30'), '-');
  assert.equal(warning('2027-10-01'), 'NO_TABLE 2028');
  assert.equal(warning('2028-02-01'), 'NO_TABLE 2028');
  assert.match(
    calendarWarning(calendar, dayOf('2027-10-01'))?.text.kk ?? '',
    /^2028 жылға жұмыс күнтізбесі енгізілмеген/,
  );
});
