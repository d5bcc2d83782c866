import { isoOf } from './days.ts';
import { NoEdition } from './editions.ts';
import { BorrowedTerm, ImpossibleLength, NoTerm, NoWorkingHours, UnknownEdition } from './faults.ts';
import { UnknownYear } from './calendar.ts';
import { missingText } from './names/preview.ts';
import type { MissingCode } from './names/preview.ts';
import type { Text } from './text.ts';

/** What keeps a date from being computed: never a guessed date, always what is missing. */
export type Missing = { readonly code: MissingCode; readonly about: string; readonly text: Text };

/** A refusal that says what is missing. */
export type Refused = { readonly ok: false; readonly missing: readonly Missing[] };

/** A refusal with one reason. */
export function refused(code: MissingCode, about = ''): Refused {
  return { ok: false, missing: [{ code, about, text: missingText(code, about) }] };
}

/** The refusal that a fault of the package stands for; undefined for any other error. */
export function refusalOf(error: unknown): Refused | undefined {
  if (error instanceof UnknownYear) return refused('NO_CALENDAR_YEAR', String(error.year));
  if (error instanceof NoEdition) return noEdition(error);
  if (error instanceof UnknownEdition) return refused('UNKNOWN_EDITION', error.edition);
  if (error instanceof NoTerm) {
    return refused(error.textUnknown ? 'TEXT_UNKNOWN' : 'NO_TERM', `${error.edition}, ${error.code}`);
  }
  if (error instanceof BorrowedTerm) return refused('NO_TERM', `${error.edition}, ${error.code}`);
  if (error instanceof ImpossibleLength) return refused('ZERO_TERM', String(error.length));
  if (error instanceof NoWorkingHours) return refused('NO_WORKING_HOURS');
  return undefined;
}

function noEdition({ day, gap }: NoEdition): Refused {
  const plain = refused('NO_EDITION', `${isoOf(day)}.`);
  if (gap === undefined) return plain;
  const of = (lang: keyof Text): string => missingText('NO_EDITION', `${isoOf(day)}. ${gap.why[lang]}`)[lang];
  return {
    ok: false,
    missing: [{ code: 'NO_EDITION', about: isoOf(day), text: { kk: of('kk'), ru: of('ru'), en: of('en') } }],
  };
}
