import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnknownYear } from './calendar.ts';
import { calendar2026_2, standardCalendar as calendar } from './calendars.ts';
import { countTerm, dueDay } from './count.ts';
import type { Countable } from './count.ts';
import { addDays, dayOf, isoOf } from './days.ts';
import type { Day } from './days.ts';
import { everyEdition } from './editions.ts';
import { isBorrowed } from './terms.ts';
import type { Borrowed, Rule, Term } from './terms.ts';

const FIRST = dayOf('2021-01-01');
const LAST = dayOf('2027-12-31');

/** Every shape of term that any edition has, with the terms that have it. */
function shapes(): ReadonlyMap<string, { readonly term: Countable; readonly names: string[] }> {
  const found = new Map<string, { readonly term: Countable; readonly names: string[] }>();
  for (const edition of everyEdition) {
    const rules: readonly (readonly [string, Rule<Term | Borrowed | null>])[] = Object.entries(
      edition.rules.terms,
    );
    for (const [code, rule] of rules) {
      const term = rule.is;
      if (term === null || isBorrowed(term) || term.unit === 'second') continue;
      const { length, unit, direction, counting, staysOnDayOff } = term;
      const key = [length, unit, direction, counting, staysOnDayOff ?? ''].join(' ');
      const entry = found.get(key) ?? { term, names: [] };
      entry.names.push(`${edition.id} ${code}`);
      found.set(key, entry);
    }
  }
  return found;
}

const ALL = shapes();

// The second counter: its own reading of the rows, JavaScript dates in UTC, one step at a time and nothing of the package.
const kindOf = new Map(calendar2026_2.days.map(({ on, kind }) => [on, kind]));
const worked: boolean[] = [];
const DATES: string[] = [];
for (let at = Date.UTC(2021, 0, 1); at <= Date.UTC(2027, 11, 31); at += 86_400_000) {
  const date = new Date(at);
  const kind = kindOf.get(date.toISOString().slice(0, 10));
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  worked.push(kind === 'workingWeekend' || (kind === undefined && !weekend));
  DATES.push(date.toISOString().slice(0, 10));
}
const placeOf = new Map(DATES.map((iso, place) => [iso, place]));

function step(place: number, by: 1 | -1, wanted: number): number | undefined {
  let at = place;
  let left = wanted;
  while (left > 0) {
    at += by;
    if (worked[at] === undefined) return undefined;
    if (worked[at] === true) left -= 1;
  }
  return at;
}

function toWorking(place: number | undefined, by: 1 | -1): number | undefined {
  if (place === undefined || worked[place] === undefined) return undefined;
  return worked[place] === true ? place : step(place, by, 1);
}

function monthEnd(iso: string, months: number, sameNumber: boolean): number | undefined {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const target = sameNumber ? month - 1 + months : Math.floor((month - 1) / months) * months + months - 1;
  const last = new Date(Date.UTC(year, target + 1, 0));
  const day = sameNumber ? Math.min(date, last.getUTCDate()) : last.getUTCDate();
  return placeOf.get(`${last.toISOString().slice(0, 8)}${String(day).padStart(2, '0')}`);
}

function plain(term: Countable, place: number): number | undefined {
  const { length, unit, direction, counting } = term;
  if (direction === 'sameDay') return term.staysOnDayOff === true ? place : toWorking(place, 1);
  if (direction === 'within') return toWorking(monthEnd(DATES[place] ?? '', length, false), -1);
  if (unit === 'month') return toWorking(monthEnd(DATES[place] ?? '', length, true), 1);
  if (unit === 'calendarDay') {
    return direction === 'forward' ? toWorking(place + length, 1) : toWorking(place - length, -1);
  }
  if (direction === 'backward') return step(place, -1, length);
  if (counting === 'NEXT') return step(place, 1, length);
  const first = toWorking(place, 1);
  return first === undefined ? undefined : step(first, 1, length - 1);
}

function packageDue(term: Countable, day: Day): Day | undefined {
  try {
    return dueDay(term, day, calendar);
  } catch (error) {
    assert.ok(error instanceof UnknownYear);
    return undefined;
  }
}

test('CAL-1 CAL-3 CAL-6 the second counter agrees with every term of every edition on every day of 2021 to 2027', () => {
  assert.ok(ALL.size >= 15);
  assert.equal(DATES.length, 2556);
  let agreed = 0;
  for (const { term, names } of ALL.values()) {
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
      const expected = plain(term, day - FIRST);
      const found = packageDue(term, day);
      if ((found === undefined ? undefined : found - FIRST) !== expected) {
        assert.fail(`${names.join(', ')} from ${isoOf(day)}: ${String(found)} and ${String(expected)}`);
      }
      agreed += 1;
    }
  }
  assert.equal(agreed, ALL.size * 2556);
});

test('DES-0 for every day and every term: never earlier for a later event, never on a day off, never across its event', () => {
  for (const { term, names } of ALL.values()) {
    let before = 0;
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
      const due = packageDue(term, day);
      if (due === undefined) continue;
      if (due < before)
        assert.fail(`${names.join(', ')} from ${isoOf(day)} is due earlier than the day before`);
      before = due;
      if (term.staysOnDayOff !== true && worked[due - FIRST] !== true) {
        assert.fail(`${names.join(', ')} from ${isoOf(day)} is due on a day off`);
      }
      if (term.direction === 'backward' ? due > day : term.direction === 'forward' && due < day) {
        assert.fail(`${names.join(', ')} from ${isoOf(day)} lies on the wrong side of its event`);
      }
    }
  }
});

test('C6 on every day a count from the day of the event ends not later than one from the next day', () => {
  for (const { term, names } of ALL.values()) {
    if (term.direction !== 'forward') continue;
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
      const next = packageDue({ ...term, counting: 'NEXT' }, day);
      const same = packageDue({ ...term, counting: 'SAME' }, day);
      if (next !== undefined && (same === undefined || same > next)) {
        assert.fail(`${names.join(', ')} from ${isoOf(day)}`);
      }
    }
  }
});

test('the fast day and the explained day are the same', () => {
  for (const { term } of ALL.values()) {
    for (let day = FIRST; day <= LAST; day = addDays(day, 13)) {
      const due = packageDue(term, day);
      if (due !== undefined) assert.equal(countTerm(term, day, calendar).due, due);
    }
  }
});
