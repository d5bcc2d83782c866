import type { Calendar } from './calendar.ts';
import { dayOf, isoOf } from './days.ts';
import type { Day } from './days.ts';
import { considerationDeadline, deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { editionOn, getEdition, getOrder, orderOn, switchable } from './editions.ts';
import { UnknownEdition } from './faults.ts';
import { explain, explainRegistration } from './explain.ts';
import { extend } from './extension.ts';
import { deadlineBy } from './governing.ts';
import type { Governing } from './governing.ts';
import { momentAt } from './local-time.ts';
import type { Moment } from './local-time.ts';
import { refusalOf, refused } from './missing.ts';
import type { Missing, Refused } from './missing.ts';
import { conditionNames } from './names/preview.ts';
import type { PreviewCondition } from './names/preview.ts';
import { registrationDay } from './registration.ts';
import type { Registration, WorkingHours } from './registration.ts';
import type { Channel } from './registers.ts';
import type { AppealRuleSet, Kind, OrderEdition } from './rules.ts';
import type { TermEvent } from './terms.ts';
import type { Lang, Text } from './text.ts';

/** What a preview is asked about besides the six kinds: an inquiry under the law on access to information, a reception. */
export type PreviewKind = Kind | 'informationRequest' | 'reception';

/** What `preview` is asked. `now` guards against a receipt in the future. */
export type PreviewQuestion = {
  readonly kind: PreviewKind;
  readonly channel?: Channel;
  /** An instant, or a local date `YYYY-MM-DD` with a time `HH:MM`. */
  readonly receivedAt: Moment | { readonly date: string; readonly time: string };
  readonly now: Moment;
  readonly calendar: Calendar;
  /** The hours of the body; null when it has set none. */
  readonly workingHours: WorkingHours | null;
  readonly lang: Lang;
  /** A profile that the installation switched on: `R337` or `R213/2021`. */
  readonly profile?: string;
};

/** One date of a preview: what it is, when it matters, the deadline and why it is this day. */
export type PreviewDate = {
  readonly deadline: Deadline;
  readonly when: PreviewCondition;
  readonly condition: Text;
  readonly explanation: readonly string[];
};

/** Every date that the law makes of something received at a moment, or what is missing to compute them. */
export type Preview =
  | {
      readonly ok: true;
      readonly registration: Registration;
      readonly explanation: readonly string[];
      readonly editions: readonly string[];
      /** The date by which an answer is due. */
      readonly answer: Deadline;
      readonly dates: readonly PreviewDate[];
      /** Further dates that could not be computed, for example because they reach into a year without calendar. */
      readonly notComputed: readonly Missing[];
    }
  | Refused;

/**
 * What happens when: the lawful day of registration, the date of the answer and the other dates that may follow, each with
 * its reasons. Nothing is guessed: a date that does not exist, a receipt in the future, a year without calendar, an unknown
 * edition, a closed channel or a body without working hours gives a refusal that says what is missing.
 */
export function preview(question: PreviewQuestion): Preview {
  try {
    return computed(question);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined) return refusal;
    throw error;
  }
}

function computed(question: PreviewQuestion): Preview {
  const { now, calendar, workingHours, lang, profile } = question;
  const receivedAt = momentOfReceipt(question.receivedAt);
  if (typeof receivedAt === 'object') return receivedAt;
  if (receivedAt > now) return refused('RECEIPT_IN_FUTURE');
  if (profile !== undefined && !switchable.includes(profile)) throw new UnknownEdition(profile);

  const ruleSetOn = (day: Day): AppealRuleSet =>
    profile === 'R337' ? getEdition(profile) : editionOn('code', day);
  const registration = registrationDay({ receivedAt, calendar, workingHours, ruleSetOn });
  const by = governingOf(question, registration);
  if ('ok' in by) return by;
  const found = datesOf(question.kind, by, registration, calendar);
  if ('ok' in found) return found;
  const dated: Dated[] = [
    ['always', registerBy(by.code, registration, calendar)],
    ['always', found.answer],
  ];
  const notComputed: Missing[] = [];
  for (const [when, make] of found.others) {
    const made = attempt(make);
    if (made !== undefined && 'ok' in made) notComputed.push(...made.missing);
    else if (made !== undefined) dated.push([when, made]);
  }
  return {
    ok: true,
    registration,
    explanation: explainRegistration(registration, lang).map(({ text }) => text),
    editions: [by.code, by.regulation, by.video, by.portal, by.information].flatMap((each) => each?.id ?? []),
    answer: found.answer,
    notComputed,
    dates: dated.map(([when, of]) => ({
      deadline: of,
      when,
      condition: conditionNames[when],
      explanation: explain(of, lang).map(({ text }) => text),
    })),
  };
}

function momentOfReceipt(given: PreviewQuestion['receivedAt']): Moment | Refused {
  if (typeof given === 'number')
    return Number.isSafeInteger(given) ? given : refused('NO_SUCH_DATE', String(given));
  try {
    return momentAt(dayOf(given.date), given.time);
  } catch (error) {
    if (error instanceof RangeError) return refused('NO_SUCH_DATE', `${given.date} ${given.time}`);
    throw error;
  }
}

/** The orders that the kind and the channel bring beside the Code. */
function governingOf({ kind, channel, profile }: PreviewQuestion, on: Registration): Governing | Refused {
  const code = getEdition(on.edition);
  const order = (family: OrderEdition['family']): OrderEdition => orderOn(family, on.on);
  const closed = (): Refused => refused('CHANNEL_CLOSED', channel ?? '');
  if (channel === 'VIDEO_APPEAL' || channel === 'VIDEO_CONFERENCE') {
    const video = profile === 'R213/2021' ? getOrder(profile) : order('video');
    return video.rules.channels.is.includes(channel) ? { code, video } : closed();
  }
  if (kind === 'reception' || channel === 'PERSONAL_RECEPTION')
    return { code, regulation: order('regulation') };
  if (channel === 'BLOG_PLATFORM') {
    return kind === 'informationRequest' ? { code, portal: order('portal') } : closed();
  }
  if (kind === 'informationRequest') return { code, information: order('information') };
  return channel === undefined || code.rules.channels.is.includes(channel) ? { code } : closed();
}

type Dated = readonly [when: PreviewCondition, of: Deadline];
type Later = readonly [when: PreviewCondition, make: () => Deadline | undefined];

/** The date of the answer, which must be computed, and those that may follow. */
type Dates = { readonly answer: Deadline; readonly others: readonly Later[] };

function attempt(make: () => Deadline | undefined): Deadline | Refused | undefined {
  try {
    return make();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined) return refusal;
    throw error;
  }
}

function datesOf(kind: PreviewKind, by: Governing, on: Registration, calendar: Calendar): Dates | Refused {
  if (kind === 'reception') return receptionDates(by, on, calendar);
  if (kind === 'informationRequest') return informationDates(by, on, calendar);
  if (by.code.rules.kinds[kind].procedure.is === null) {
    return refused('KIND_NOT_IN_EDITION', `${by.code.id}, ${kind}`);
  }
  return appealDates(kind, by.code, on, calendar);
}

function receptionDates(by: Governing, { on: from }: Registration, calendar: Calendar): Dates {
  // The regulation of a region promises the answer; by video conference the term of the Code applies (R213-10).
  const answer = deadlineBy(by, { code: by.regulation === undefined ? 'T05' : 'T14', from, calendar });
  const hearing: Later = ['ifHearing', () => deadlineBy(by, { code: 'T02', from: answer.due, calendar })];
  if (by.regulation === undefined) return { answer, others: [hearing] };
  return {
    answer,
    others: [hearing, ['ifExtendedOnLastDay', () => deadlineBy(by, { code: 'T13', from, calendar })]],
  };
}

function informationDates(by: Governing, on: Registration, calendar: Calendar): Dates {
  const received = on.receivedOn;
  const at = (code: 'T08' | 'T22' | 'T23' | 'T26' | 'T27', from: Day): Deadline =>
    deadlineBy(by, { code, from, calendar });
  return {
    answer: at('T23', received),
    others: [
      ['ifNotCompetent', () => at('T08', received)],
      by.portal
        ? ['ifModerationReturns', () => at('T22', received)]
        : ['ifPublished', () => at('T27', received)],
      ['ifRefused', () => at('T26', on.on)],
    ],
  };
}

function appealDates(kind: Kind, edition: AppealRuleSet, on: Registration, calendar: Calendar): Dates {
  const { on: registeredOn, receivedOn } = on;
  const answer = considerationDeadline({ kind, registeredOn, receivedOn, calendar, edition });
  const has = (code: 'T02' | 'T29' | 'T39'): boolean =>
    (edition.rules.terms as TermPresence)[code]?.is != null;
  const at = (code: 'T02' | 'T08' | 'T29' | 'T39', from: Day, fromEvent?: TermEvent): Deadline | undefined =>
    code === 'T08' || has(code)
      ? deadline({ edition, code, from, calendar, ...(fromEvent === undefined ? {} : { fromEvent }) })
      : undefined;
  const heard = edition.rules.kinds[kind].hearingFor.is.length > 0;
  return {
    answer,
    others: [
      ['ifNotCompetent', () => at('T08', receivedOn)],
      ['ifPassedUp', () => (kind === 'complaint' ? at('T39', receivedOn) : undefined)],
      ['ifReturned', () => at('T29', registeredOn, 'registration')],
      ['ifHearing', () => (heard ? at('T02', answer.due) : undefined)],
      [
        'ifExtendedOnLastDay',
        () => {
          const longest = extend({ of: answer, edition, decidedOn: answer.due, registeredOn, calendar });
          return longest.ok ? longest.deadline : undefined;
        },
      ],
    ],
  };
}

type TermPresence = { readonly [code: string]: { readonly is: unknown } | undefined };

/** Registration is due on the day of receipt, or on the lawful day itself when it came after hours (Code 64.3). */
function registerBy(edition: AppealRuleSet, on: Registration, calendar: Calendar): Deadline {
  return on.reason === 'afterHours'
    ? deadline({ edition, code: 'T19', from: on.on, fromEvent: 'registration', calendar })
    : deadline({ edition, code: 'T19', from: on.receivedOn, calendar });
}

/** The day as `YYYY-MM-DD`, for the answers of an interface. */
export function previewDays(
  of: Extract<Preview, { ok: true }>,
): readonly (readonly [code: string, due: string])[] {
  return of.dates.map(({ deadline: { term, due } }) => [term.code, isoOf(due)] as const);
}
