import type { Calendar } from './calendar.ts';
import { dayOf, isoOf } from './days.ts';
import type { Day } from './days.ts';
import { deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { covers, editionOn, getEdition, getOrder, orderOn, switchable, NoEdition } from './editions.ts';
import { UnknownEdition } from './faults.ts';
import { explain, explainRegistration } from './explain.ts';
import { findOrderOn } from './governing.ts';
import type { Governing } from './governing.ts';
import { momentAt } from './local-time.ts';
import type { Moment } from './local-time.ts';
import { refusalOf, refused } from './missing.ts';
import type { Missing, Refused } from './missing.ts';
import { conditionNames } from './names/preview.ts';
import type { PreviewCondition } from './names/preview.ts';
import { datesOf } from './preview-dates.ts';
import type { PreviewKind } from './preview-dates.ts';
import { registrationDay } from './registration.ts';
import type { Registration, WorkingHours } from './registration.ts';
import type { Channel } from './registers.ts';
import type { AppealRuleSet, OrderEdition } from './rules.ts';
import type { Lang, Text } from './text.ts';

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

  const ruleSetOn = (day: Day): AppealRuleSet => {
    if (profile !== 'R337') return editionOn('code', day);
    const edition = getEdition(profile);
    if (!covers(edition.inForce, day)) throw new NoEdition(edition.family, day, undefined);
    return edition;
  };
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
    if (made !== undefined && 'ok' in made) addMissing(notComputed, made, when);
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

/**
 * The orders that the kind and the channel bring beside the Code. A recorded video appeal is an application or a complaint
 * (R213-3.5); a complaint is written (Code 93.1, catalogue C43), so that neither voice nor telephone is open to it.
 */
function governingOf(question: PreviewQuestion, on: Registration): Governing | Refused {
  const { kind, channel, profile } = question;
  const code = getEdition(on.edition);
  const order = (family: OrderEdition['family']): OrderEdition => orderOn(family, on.on);
  const open = (of: AppealRuleSet | OrderEdition): boolean =>
    channel === undefined || of.rules.channels.is.includes(channel);
  const closed = (): Refused => refused('CHANNEL_CLOSED', channel ?? '');
  if (channel === 'VIDEO_APPEAL' || channel === 'VIDEO_CONFERENCE') {
    if (profile === 'R337' || kind === 'informationRequest') return closed();
    if (channel === 'VIDEO_APPEAL' && kind !== 'application' && kind !== 'complaint') return closed();
    const video = profile === 'R213/2021' ? getOrder(profile) : order('video');
    return open(video) ? { code, video } : closed();
  }
  if (kind === 'reception') {
    if (profile === 'R337') return refused('KIND_NOT_IN_EDITION', `${profile}, ${kind}`);
    const regulation = order('regulation');
    return open(regulation) ? { code, regulation } : closed();
  }
  if (kind === 'informationRequest') {
    if (channel === 'BLOG_PLATFORM') return { code, portal: order('portal') };
    const information = order('information');
    return open(information) ? { code, information } : closed();
  }
  if (kind === 'complaint' && (channel === 'ORAL' || channel === 'PHONE')) return closed();
  if (!open(code)) return closed();
  // What is handed in at a reception is considered by the general rule (RZH-36), also where no regulation is known.
  const regulation = channel === 'PERSONAL_RECEPTION' ? findOrderOn('regulation', on.on) : undefined;
  return regulation === undefined ? { code } : { code, regulation };
}

/** What is missing for a further date, said with the case in which that date would matter; nothing is said twice. */
function addMissing(known: Missing[], { missing }: Refused, when: PreviewCondition): void {
  const condition = conditionNames[when];
  for (const each of missing) {
    const said = (lang: Lang): string =>
      `${condition[lang].charAt(0).toUpperCase()}${condition[lang].slice(1)}: ${each.text[lang]}`;
    const text = { kk: said('kk'), ru: said('ru'), en: said('en') };
    if (!known.some((one) => one.text.en === text.en)) known.push({ ...each, text });
  }
}

type Dated = readonly [when: PreviewCondition, of: Deadline];

function attempt(make: () => Deadline | undefined): Deadline | Refused | undefined {
  try {
    return make();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined) return refusal;
    throw error;
  }
}

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
