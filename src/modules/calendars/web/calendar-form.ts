import type { CalendarFaultField } from '@qabyldau/law';
import type { Language } from '../../../kernel/text.ts';
import { field, type RouteRequest } from '../../../platform/http/route.ts';
import type { FieldError } from '../../../web/index.ts';
import { isDay, orderLine, readYearLines, type CalendarChange } from '../domain/calendar-change.ts';
import { badLineText, calendarTexts as words } from './texts.ts';

/** What a keeper typed, kept as typed. */
export interface TypedChange {
  readonly dayOff: string;
  readonly worked: string;
  readonly source: string;
  readonly year: string;
  readonly lines: string;
  readonly provisional: boolean;
}

export const nothingTyped: TypedChange = {
  dayOff: '',
  worked: '',
  source: '',
  year: '',
  lines: '',
  provisional: false,
};

/** Reads either form; `kind` says which of the two was sent. */
export function typedChange({ form }: Pick<RouteRequest, 'form'>): TypedChange {
  const text = (name: string): string => field(form, name).trim();
  return {
    dayOff: text('dayOff'),
    worked: text('worked'),
    source: orderLine(field(form, 'source')),
    year: text('year'),
    lines: field(form, 'lines').slice(0, 20_000),
    provisional: text('provisional') !== '',
  };
}

/** The year of the product's calendar that a button proposes. */
export function readShipped({ form }: Pick<RouteRequest, 'form'>): {
  readonly shipped: string;
  readonly year: number;
} {
  return { shipped: field(form, 'shipped'), year: Number(field(form, 'year')) };
}

/** The control at which a fault stands; undefined when no control of the form can mend it. */
export function faultField(at: CalendarFaultField): string | undefined {
  return at === 'id' ? undefined : at === 'days' ? 'lines' : at;
}

/** The change that a form means, or what is wrong with which field. */
export function readChange(
  kind: string,
  typed: TypedChange,
  lang: Language,
): { readonly change: CalendarChange } | { readonly errors: readonly FieldError[] } {
  return kind === 'year' ? readYear(typed, lang) : readTransfer(typed, lang);
}

function readTransfer(
  { dayOff, worked, source }: TypedChange,
  lang: Language,
): { readonly change: CalendarChange } | { readonly errors: readonly FieldError[] } {
  const errors = [
    ...(isDay(dayOff) ? [] : [{ field: 'dayOff', message: words.dayMissing[lang] }]),
    ...(isDay(worked) ? [] : [{ field: 'worked', message: words.dayMissing[lang] }]),
    ...(source === '' ? [{ field: 'source', message: words.orderMissing[lang] }] : []),
  ];
  return errors.length > 0 ? { errors } : { change: { kind: 'transfer', dayOff, worked, source } };
}

function readYear(
  { year, lines, provisional }: TypedChange,
  lang: Language,
): { readonly change: CalendarChange } | { readonly errors: readonly FieldError[] } {
  const { days, bad } = readYearLines(lines);
  const errors = [
    ...(/^20\d\d$/u.test(year) ? [] : [{ field: 'year', message: words.yearMissing[lang] }]),
    ...(days.length + bad.length === 0 ? [{ field: 'lines', message: words.linesMissing[lang] }] : []),
    ...bad
      .slice(0, 5)
      .map(({ line, text }) => ({ field: 'lines', message: badLineText[lang](String(line), text) })),
  ];
  return errors.length > 0 ? { errors } : { change: { kind: 'year', year: Number(year), days, provisional } };
}
