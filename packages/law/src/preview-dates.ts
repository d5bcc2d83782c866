import type { Calendar } from './calendar.ts';
import type { Day } from './days.ts';
import { considerationDeadline, deadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import { extend, extendBy, extensionWays } from './extension.ts';
import type { OrderExtension } from './extension.ts';
import { deadlineBy, findRule } from './governing.ts';
import type { Governing } from './governing.ts';
import { refused } from './missing.ts';
import type { Refused } from './missing.ts';
import type { PreviewCondition } from './names/preview.ts';
import type { Registration } from './registration.ts';
import type { AppealRuleSet, Kind } from './rules.ts';
import type { TermEvent } from './terms.ts';

/** What a preview is asked about besides the six kinds: an inquiry under the law on access to information, a reception. */
export type PreviewKind = Kind | 'informationRequest' | 'reception';

/** A date that may follow, when it matters, and how it is computed; undefined when the edition has no such date. */
export type Later = readonly [when: PreviewCondition, make: () => Deadline | undefined];

/** The date of the answer, which must be computed, and those that may follow. */
export type Dates = { readonly answer: Deadline; readonly others: readonly Later[] };

/**
 * The dates of something of a kind that was registered, by the editions that govern it.
 * @throws NoTerm, UnknownYear for the date of the answer; the others throw when they are made
 */
export function datesOf(
  kind: PreviewKind,
  by: Governing,
  on: Registration,
  calendar: Calendar,
): Dates | Refused {
  if (kind === 'reception') return receptionDates(by, on, calendar);
  if (kind === 'informationRequest') return informationDates(by, on, calendar);
  if (by.code.rules.kinds[kind].procedure.is === null) {
    return refused('KIND_NOT_IN_EDITION', `${by.code.id}, ${kind}`);
  }
  return appealDates(kind, by.code, on, calendar);
}

function receptionDates(by: Governing, on: Registration, calendar: Calendar): Dates {
  // The regulation of a region promises the answer; by video conference the term of the Code applies (R213-10).
  const code = by.regulation === undefined ? 'T05' : 'T14';
  const from = findRule(code, by).rule.is.from === 'receipt' ? on.receivedOn : on.on;
  const answer = deadlineBy(by, { code, from, calendar });
  const hearing: Later = ['ifHearing', () => deadlineBy(by, { code: 'T02', from: answer.due, calendar })];
  return { answer, others: [hearing, ...extensionsOf(answer, by, on, calendar)] };
}

function informationDates(by: Governing, on: Registration, calendar: Calendar): Dates {
  const received = on.receivedOn;
  const at = (code: 'T08' | 'T22' | 'T23' | 'T26' | 'T27', from: Day): Deadline =>
    deadlineBy(by, { code, from, calendar });
  const answer = at('T23', received);
  return {
    answer,
    others: [
      ['ifNotCompetent', () => at('T08', received)],
      by.portal
        ? ['ifModerationReturns', () => at('T22', received)]
        : ['ifPublished', () => at('T27', received)],
      ['ifRefused', () => at('T26', on.on)],
      ...extensionsOf(answer, by, on, calendar),
    ],
  };
}

const EXTENDED_BY: { readonly [way: string]: PreviewCondition } = {
  T12: 'ifFactsEstablished',
  T13: 'ifComplexQuestion',
  T24: 'ifSeveralHolders',
};

/** Each way of an order to extend the answer, taken on its last day as far as it goes, and the notice of it. */
function extensionsOf(of: Deadline, by: Governing, on: Registration, calendar: Calendar): readonly Later[] {
  return extensionWays(by, of.term.code).flatMap(({ is: { term: way } }): readonly Later[] => {
    const taken = (): OrderExtension =>
      extendBy({ of, by, way, decidedOn: of.due, registeredOn: on.on, calendar });
    return extended(EXTENDED_BY[way] ?? 'ifExtendedOnLastDay', taken);
  });
}

function extended(when: PreviewCondition, taken: () => OrderExtension): readonly Later[] {
  const of = (part: 'deadline' | 'notice') => (): Deadline | undefined => {
    const found = taken();
    return found.ok ? found[part] : undefined;
  };
  return [
    [when, of('deadline')],
    [when, of('notice')],
  ];
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
      [
        'ifCheckNeeded',
        () => (answer.term.code === 'T42' ? longTerm(on, edition, kind, calendar) : undefined),
      ],
      ['ifNotCompetent', () => at('T08', receivedOn)],
      ['ifPassedUp', () => (kind === 'complaint' ? at('T39', receivedOn) : undefined)],
      ['ifReturned', () => at('T29', registeredOn, 'registration')],
      ['ifHearing', () => (heard ? at('T02', answer.due) : undefined)],
      ...extended('ifExtendedOnLastDay', () =>
        extend({ of: answer, edition, decidedOn: answer.due, registeredOn, calendar }),
      ),
    ],
  };
}

/** Law 221 has a longer term for what needs data from others or a check on the spot (8.2). */
function longTerm(on: Registration, edition: AppealRuleSet, kind: Kind, calendar: Calendar): Deadline {
  const { on: registeredOn, receivedOn } = on;
  return considerationDeadline({ kind, registeredOn, receivedOn, calendar, edition, long: true });
}

type TermPresence = { readonly [code: string]: { readonly is: unknown } | undefined };
