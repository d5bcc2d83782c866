import { isoOf } from './days.ts';
import type { Day } from './days.ts';
import { NoEdition } from './editions.ts';
import { BorrowedTerm, ImpossibleLength, NoTerm, NoWorkingHours, UnknownEdition } from './faults.ts';
import { UnknownYear } from './calendar.ts';
import { formatDay } from './format-day.ts';
import { termNames } from './names/terms.ts';
import { missingText } from './names/preview.ts';
import type { MissingCode } from './names/preview.ts';
import type { Lang, Text } from './text.ts';

/** What keeps a date from being computed: never a guessed date, always what is missing. */
export type Missing = { readonly code: MissingCode; readonly about: string; readonly text: Text };

/** A refusal that says what is missing. */
export type Refused = { readonly ok: false; readonly missing: readonly Missing[] };

/** A refusal with one reason; `shown` says in words, per language, what `about` names for programs. */
export function refused(code: MissingCode, about = '', shown?: Text): Refused {
  if (shown === undefined) return { ok: false, missing: [{ code, about, text: missingText(code, about) }] };
  const said = (lang: Lang): string => missingText(code, shown[lang])[lang];
  return { ok: false, missing: [{ code, about, text: { kk: said('kk'), ru: said('ru'), en: said('en') } }] };
}

/** A refusal about a day, which people read in words. */
export function refusedOn(code: MissingCode, day: Day): Refused {
  const text = (lang: Lang): string => formatDay(day, lang);
  return refused(code, isoOf(day), { kk: text('kk'), ru: text('ru'), en: text('en') });
}

/** The refusal that a fault of the package stands for; undefined for any other error. */
export function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof UnknownYear) return refused('NO_CALENDAR_YEAR', String(error.year));
  if (error instanceof NoEdition) return noEdition(error);
  if (error instanceof UnknownEdition) return refused('UNKNOWN_EDITION', error.edition);
  if (error instanceof NoTerm) return noTerm(error.textUnknown ? 'TEXT_UNKNOWN' : 'NO_TERM', error);
  if (error instanceof BorrowedTerm) return noTerm('NO_TERM', error);
  if (error instanceof ImpossibleLength) return refused('ZERO_TERM', String(error.length));
  if (error instanceof NoWorkingHours) return refused('NO_WORKING_HOURS');
  return undefined;
}

function noTerm(code: MissingCode, { edition, code: term }: NoTerm | BorrowedTerm): Refused {
  const text = (lang: Lang): string => `${edition}, ${termNames[term][lang]}`;
  return refused(code, `${edition}, ${term}`, { kk: text('kk'), ru: text('ru'), en: text('en') });
}

function noEdition({ day, gap }: NoEdition): Refused {
  const why = (lang: Lang): string => (gap === undefined ? '' : ` ${gap.why[lang]}`);
  const text = (lang: Lang): string => `${formatDay(day, lang)}.${why(lang)}`;
  return refused('NO_EDITION', isoOf(day), { kk: text('kk'), ru: text('ru'), en: text('en') });
}
