import { addDays, addWorkingDays, dayOf, isoOf, UnknownYear, type Calendar, type Day } from '@qabyldau/law';
import type { Official } from '../../../kernel/actor.ts';
import { normaliseNumber } from '../../../cases/index.ts';
import { appealStates, type AppealState } from '../domain/machine.ts';
import type { InboxFilter } from '../store/lists.ts';
import { caseIdOf } from './form.ts';

/** What an inbox is narrowed to, as its address says it. */
export interface InboxQuery {
  /** One state, or every one in which something is still to be done. */
  readonly state: AppealState | 'open';
  readonly mine: boolean;
  readonly due: 'overdue' | 'soon' | null;
  /** As it was typed. */
  readonly number: string;
  readonly after: { readonly dueOn: string; readonly id: number } | null;
}

export const openStates = ['delivered', 'inWork', 'adopted'] as const satisfies readonly AppealState[];

/** States in which the term of consideration runs: adoption ends it (C42). */
const running: readonly AppealState[] = ['delivered', 'inWork'];

/** Reads the address of an inbox; anything unknown counts as not given. */
export function readInboxQuery(query: Readonly<Record<string, string>>): InboxQuery {
  const { state, executor, due, number = '', after = '' } = query;
  return {
    state: appealStates.find((one) => one === state) ?? 'open',
    mine: executor === 'me',
    due: due === 'overdue' || due === 'soon' ? due : null,
    number: number.trim().slice(0, 40),
    after: readAfter(after),
  };
}

function readAfter(text: string): InboxQuery['after'] {
  const [dueOn = '', id = ''] = text.split(',');
  const caseId = caseIdOf(id);
  if (caseId === null || !/^\d{4}-\d{2}-\d{2}$/u.test(dueOn)) return null;
  try {
    return { dueOn: isoOf(dayOf(dueOn)), id: caseId };
  } catch {
    return null;
  }
}

/** The address of an inbox, without the path: `?state=inWork&executor=me`. Empty when nothing is narrowed. */
export function inboxAddress(query: Partial<InboxQuery>): string {
  const { state, mine, due, number, after } = query;
  const fields = new URLSearchParams();
  if (state !== undefined && state !== 'open') fields.set('state', state);
  if (mine === true) fields.set('executor', 'me');
  if (due != null) fields.set('due', due);
  if (number !== undefined && number !== '') fields.set('number', number);
  if (after != null) fields.set('after', `${after.dueOn},${after.id}`);
  const text = fields.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether the list is narrowed beyond its state. */
export function isNarrowed({ mine, due, number }: InboxQuery): boolean {
  return mine || due !== null || number !== '';
}

/** How many working days ahead count as soon. */
export const soonWorkingDays = 3;

/** What the list is asked for. A number is looked for in every state, and its digits alone will do. */
export function inboxFilter(
  query: InboxQuery,
  given: { readonly actor: Official; readonly today: Temporal.PlainDate; readonly calendar: Calendar },
): Omit<InboxFilter, 'size'> {
  const { today, calendar, actor } = given;
  const { due, mine, number, after } = query;
  return {
    states: statesOf(query),
    executorId: mine ? actor.officialId : null,
    signerId: null,
    dueFrom: due === 'soon' ? today : null,
    dueBefore: due === 'overdue' ? today : due === 'soon' ? dayAfterSoon(today, calendar) : null,
    number: number === '' ? null : wholeNumber(number, today.year),
    after,
  };
}

function statesOf({ state, due, number }: InboxQuery): readonly AppealState[] {
  if (number !== '') return appealStates;
  const states: readonly AppealState[] = state === 'open' ? openStates : [state];
  return due === null ? states : states.filter((one) => running.includes(one));
}

function dayAfterSoon(today: Temporal.PlainDate, calendar: Calendar): Temporal.PlainDate {
  return Temporal.PlainDate.from(isoOf(addDays(lastSoon(dayOf(today.toString()), calendar), 1)));
}

function lastSoon(today: Day, calendar: Calendar): Day {
  try {
    return addWorkingDays(calendar, today, soonWorkingDays);
  } catch (error) {
    // Next year has no table yet: as many days and a weekend.
    if (error instanceof UnknownYear) return addDays(today, soonWorkingDays + 2);
    throw error;
  }
}

function wholeNumber(typed: string, year: number): string {
  const number = normaliseNumber(typed);
  return /^\d{1,8}$/u.test(number) ? `ЖТ-${year}-${number.padStart(8, '0')}` : number;
}
