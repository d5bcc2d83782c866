import { dayOf, secondsOf } from '@qabyldau/law';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { Language } from '../../../kernel/text.ts';
import { timeZone } from '../../../platform/clock.ts';
import type { FieldError } from '../../../web/index.ts';
import type { Body } from '../../bodies/index.ts';
import {
  previewChannels,
  previewKinds,
  type Hours,
  type TermsMissing,
  type TermsQuestion,
} from '../app/preview-terms.ts';
import { ownMissingTexts, type OwnMissingCode } from '../texts.ts';

/** The form as it was typed: the parameters of the address. */
export interface TypedQuestion {
  readonly kind: string;
  readonly channel: string;
  /** The name of a body in the directory; empty: any body. */
  readonly body: string;
  readonly date: string;
  readonly time: string;
  readonly profile: string;
}

/** The body that has set no hours, as the form offers it. */
export const hoursNotKnown = 'hours-not-known';

/**
 * What was typed; `asked` tells whether it is a question at all. Day and time are those of now when neither was given; one
 * of them alone is not completed by a guess.
 */
export function typedQuestion(
  query: Readonly<Record<string, string>>,
  now: Temporal.Instant,
): { readonly typed: TypedQuestion; readonly asked: boolean } {
  const at = (name: string): string => query[name]?.trim() ?? '';
  const local = now.toZonedDateTimeISO(timeZone);
  const nothing = at('date') === '' && at('time') === '';
  const typed: TypedQuestion = {
    kind: at('kind'),
    channel: at('channel'),
    body: at('body'),
    date: nothing ? local.toPlainDate().toString() : at('date'),
    time: nothing ? local.toPlainTime().toString({ smallestUnit: 'minute' }) : at('time'),
    profile: at('profile'),
  };
  return { typed, asked: 'kind' in query };
}

/** The question that was typed, or which fields of it name nothing. */
export function readQuestion(
  typed: TypedQuestion,
  bodies: readonly Body[],
): Result<TermsQuestion, readonly TermsMissing[]> {
  const kind = previewKinds.find((one) => one === typed.kind);
  const channel = previewChannels.find((one) => one === typed.channel);
  const hours = hoursOf(typed.body, bodies);
  const missing: TermsMissing[] = [];
  const miss = (code: OwnMissingCode, about: string): void => {
    missing.push({ code, about, text: ownMissingTexts[code] });
  };
  if (kind === undefined) miss('KIND_UNKNOWN', typed.kind);
  if (channel === undefined && typed.channel !== '') miss('CHANNEL_UNKNOWN', typed.channel);
  if (hours === undefined) miss('BODY_UNKNOWN', typed.body);
  if (typed.date === '') miss('DATE_MISSING', '');
  else if (!reads(dayOf, typed.date)) miss('DATE_UNREAL', typed.date);
  if (typed.time === '') miss('TIME_MISSING', '');
  else if (!reads(secondsOf, typed.time)) miss('TIME_UNREAL', typed.time);
  if (kind === undefined || hours === undefined || missing.length > 0) return err(missing);
  return ok({
    kind,
    channel: channel ?? null,
    hours,
    received: { on: typed.date, time: typed.time },
    profile: typed.profile === '' ? null : typed.profile,
  });
}

function hoursOf(slug: string, bodies: readonly Body[]): Hours | undefined {
  if (slug === '') return { of: 'usual' };
  if (slug === hoursNotKnown) return { of: 'none' };
  const body = bodies.find((each) => each.slug === slug);
  return body && { of: 'body', body };
}

/** The field of the form that a missing thing belongs to; some belong to none. */
const fieldOf: Readonly<Partial<Record<TermsMissing['code'], keyof TypedQuestion>>> = {
  KIND_UNKNOWN: 'kind',
  KIND_NOT_IN_EDITION: 'kind',
  CHANNEL_UNKNOWN: 'channel',
  CHANNEL_CLOSED: 'channel',
  BODY_UNKNOWN: 'body',
  NO_WORKING_HOURS: 'body',
  HOURS_IMPOSSIBLE: 'body',
  DATE_MISSING: 'date',
  DATE_UNREAL: 'date',
  TIME_MISSING: 'time',
  TIME_UNREAL: 'time',
  NO_SUCH_DATE: 'date',
  RECEIPT_IN_FUTURE: 'date',
  NO_CALENDAR_YEAR: 'date',
  NO_EDITION: 'date',
};

/** What is missing as errors of the form. */
export function errorsOf(missing: readonly TermsMissing[], lang: Language): readonly FieldError[] {
  return missing.map(({ code, text }) => {
    const field = fieldOf[code];
    return field === undefined ? { message: text[lang] } : { field, message: text[lang] };
  });
}

/** Whether the law package can read what was typed. */
function reads(read: (text: string) => unknown, text: string): boolean {
  try {
    read(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The address of a question, by which it can be handed on; `page` is '' or '/print' or '/calendar'. */
export function termsAddress(
  lang: Language,
  typed: TypedQuestion,
  page = '',
  more: Readonly<Record<string, string>> = {},
): string {
  const fields = Object.entries({ ...typed, ...more }).filter(([, value]) => value !== '');
  return `/${lang}/terms${page}?${new URLSearchParams(fields).toString()}`;
}
