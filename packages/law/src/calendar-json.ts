import type { CalendarData, ExceptionalDay, HolidayName } from './calendar.ts';
import { isoOf } from './days.ts';
import { holidayNames } from './names/holidays.ts';
import { readDay, readKey, readList, readObject, readText, readWhole } from './read-json.ts';

const KINDS = { holiday: true, dayOff: true, moved: true, swapped: true, workingWeekend: true } as const;

/**
 * A calendar table read from JSON (a file, a database), of the form of `CalendarData`. Unknown fields are left out, and so is
 * the name of a holiday that this package does not know: it explains a day but does not decide it, and a version that was
 * in force has to be readable by every package. `makeCalendar` then checks that the days fit together.
 * @throws TypeError naming the field that is missing or wrong; RangeError for a date that does not exist
 */
export function calendarFromJson(json: unknown): CalendarData {
  const fields = readObject(json, 'calendar');
  return {
    id: readText(fields.id, 'id'),
    firstYear: readWhole(fields.firstYear, 'firstYear'),
    lastYear: readWhole(fields.lastYear, 'lastYear'),
    provisionalYears: readList(fields.provisionalYears, 'provisionalYears').map((year) =>
      readWhole(year, 'provisionalYears'),
    ),
    days: readList(fields.days, 'days').map(exceptionalDay),
  };
}

function exceptionalDay(value: unknown): ExceptionalDay {
  const fields = readObject(value, 'days');
  const { name, insteadOf, source } = fields;
  return {
    on: isoOf(readDay(fields.on, 'on')),
    kind: readKey(KINDS, fields.kind, 'kind'),
    ...(isHolidayName(name) ? { name } : {}),
    ...(insteadOf === undefined ? {} : { insteadOf: isoOf(readDay(insteadOf, 'insteadOf')) }),
    ...(source === undefined ? {} : { source: readText(source, 'source') }),
  };
}

function isHolidayName(name: unknown): name is HolidayName {
  return typeof name === 'string' && Object.hasOwn(holidayNames, name);
}
