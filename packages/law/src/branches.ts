import type { ArticleRef } from './acts.ts';
import { workingDayOnOrAfter } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { Day } from './days.ts';
import { considerationDeadline, deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { editionOn } from './editions.ts';
import type { AppealRuleSet, Kind, OrderEdition } from './rules.ts';
import type { Rule } from './terms.ts';

/** A later appeal joined to the first one: the term of the first, or why it is not joined. */
export type Joinder =
  | { readonly ok: true; readonly deadline: Deadline }
  | { readonly ok: false; readonly why: 'NO_BASIS' | 'NOT_THE_FIRST'; readonly by: ArticleRef };

/**
 * The deadline of an appeal that is joined to an earlier one on the same question: the term of the first (T10). Only the
 * video rules of 2021 (R213-20) and law 221 (L221-9.4) know it; elsewhere appeals are linked and each is answered
 * (catalogue C12).
 */
export function joined(question: {
  readonly first: Deadline;
  readonly receivedOn: Day;
  readonly registeredOn: Day;
  readonly by: AppealRuleSet | OrderEdition;
}): Joinder {
  const { first, receivedOn, registeredOn, by } = question;
  const rule: Rule<boolean> = by.rules.joinder;
  if (!rule.is) return { ok: false, why: 'NO_BASIS', by: rule.by };
  // Receipt is compared with receipt, registration with registration.
  if ((first.fromEvent === 'registration' ? registeredOn : receivedOn) < first.from)
    return { ok: false, why: 'NOT_THE_FIRST', by: rule.by };
  return {
    ok: true,
    deadline: {
      ...first,
      term: { ...first.term, code: 'T10' },
      fromEvent: 'firstReceipt',
      by: rule.by,
    },
  };
}

/** What `redirectDeadlines` is asked. `partial`: only one or some of the demands go to the other body. */
export type RedirectQuestion = {
  readonly kind: Kind;
  readonly receivedOn: Day;
  readonly registeredOn: Day;
  readonly edition: AppealRuleSet;
  readonly calendar: Calendar;
  readonly partial: boolean;
  /** The day on which it reached the competent body, once it is known. */
  readonly arrivedOn?: Day;
  /** The edition of the procedure that the competent body opens (65.3): by default the Code of that day, or the profile. */
  readonly editionThere?: AppealRuleSet;
};

/**
 * The dates of a redirect: until when it is sent and told (T08), the term here that goes on for what stays when only a
 * part is redirected, and the own term of the competent body, counted from the arrival there (Code 65.2, 65.3, 76.2).
 * @throws NoTerm, UnknownYear
 */
export function redirectDeadlines(question: RedirectQuestion): {
  readonly redirect: Deadline;
  readonly here?: Deadline;
  readonly there?: Deadline;
} {
  const { kind, receivedOn, registeredOn, edition, calendar, partial, arrivedOn } = question;
  const about = { kind, receivedOn, registeredOn, calendar };
  return {
    redirect: deadline({ edition, code: 'T08', from: receivedOn, calendar }),
    ...(partial ? { here: considerationDeadline({ ...about, edition }) } : {}),
    ...(arrivedOn === undefined
      ? {}
      : {
          there: considerationDeadline({
            ...about,
            edition: question.editionThere ?? editionThere(edition, arrivedOn, calendar),
            arrivedOn,
          }),
        }),
  };
}

/** A new procedure is governed by the Code of the day on which that body has to register it (catalogue DES-0). */
function editionThere(edition: AppealRuleSet, arrivedOn: Day, calendar: Calendar): AppealRuleSet {
  return edition.family === 'code' ? editionOn('code', workingDayOnOrAfter(calendar, arrivedOn)) : edition;
}

/**
 * The dates of a complaint: until when the body complained of passes it up with the case (T39), and until when it is
 * decided (T06). The twenty days run from its registration at the body complained of, also when the reviewing body
 * decides: doubt is read for the applicant (Code 12; catalogue C38). Nobody may extend them.
 * @throws NoTerm, UnknownYear
 */
export function complaintDeadlines(question: {
  readonly receivedOn: Day;
  readonly registeredOn: Day;
  readonly edition: AppealRuleSet;
  readonly calendar: Calendar;
}): { readonly passUp: Deadline; readonly decide: Deadline } {
  const { receivedOn, registeredOn, edition, calendar } = question;
  return {
    passUp: deadline({ edition, code: 'T39', from: receivedOn, calendar }),
    decide: considerationDeadline({ kind: 'complaint', receivedOn, registeredOn, edition, calendar }),
  };
}
