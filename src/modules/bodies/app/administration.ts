import type { Official, Role } from '../../../kernel/actor.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { localDay } from '../../../platform/clock.ts';
import {
  getBody,
  isAbsent,
  listOfficials,
  setAbsence,
  type Body,
  type BodyOfficial,
} from '../store/directory.ts';
import type { BodyDeps } from './deps.ts';

export type { Body, BodyOfficial } from '../store/directory.ts';

/** How many officials hold a role, and how many of them work today. */
export interface Strength {
  readonly all: number;
  readonly atWork: number;
}

export interface Administration {
  readonly body: Body;
  readonly today: Temporal.PlainDate;
  readonly officials: readonly BodyOfficial[];
  readonly strength: Readonly<Record<Exclude<Role, 'ADMINISTRATOR' | 'CALENDAR_KEEPER'>, Strength>>;
}

/** The state of the administrator's own body: who works in it and what keeps it from working. */
export async function readAdministration(
  { gateway, clock }: BodyDeps,
  actor: Official,
): Promise<Administration> {
  const today = localDay(clock.now());
  return gateway.withActor(actor, 'read-administration', async (tx) => {
    const officials = await listOfficials(tx, actor.bodyId);
    const strength = (role: Role): Strength => {
      const holders = officials.filter(({ roles }) => roles.includes(role));
      return { all: holders.length, atWork: holders.filter((one) => !isAbsent(one, today)).length };
    };
    return {
      body: await getBody(tx, actor.bodyId),
      today,
      officials,
      strength: {
        REGISTRAR: strength('REGISTRAR'),
        EXECUTOR: strength('EXECUTOR'),
        SIGNER: strength('SIGNER'),
      },
    };
  });
}

/** An absence as the administrator typed it. */
export interface AbsenceForm {
  readonly official: string;
  readonly from: string;
  readonly until: string;
  readonly substitute: string;
}

/** What is wrong with one field of the form. */
export interface AbsenceProblem {
  readonly field: keyof AbsenceForm;
  readonly code:
    | 'officialMissing'
    | 'fromMissing'
    | 'fromUnreadable'
    | 'untilMissing'
    | 'untilUnreadable'
    | 'untilBeforeFrom'
    | 'alreadyOver'
    | 'substituteUnknown'
    | 'substituteSame'
    | 'substituteAbsent';
}

function dayOf(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}

interface Absence {
  readonly officialId: number;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
  readonly substituteId: number | null;
}

/** Whether one period meets an official's own absence on any day. */
function meets(official: BodyOfficial, from: Temporal.PlainDate, until: Temporal.PlainDate): boolean {
  const { absentFrom, absentUntil } = official;
  if (absentFrom === null || absentUntil === null) return false;
  const { compare } = Temporal.PlainDate;
  return compare(absentFrom, until) <= 0 && compare(from, absentUntil) <= 0;
}

/** The absence that a form means, or everything that is wrong with it. */
export function readAbsence(
  form: AbsenceForm,
  officials: readonly BodyOfficial[],
  today: Temporal.PlainDate,
): Result<Absence, readonly AbsenceProblem[]> {
  const problems: AbsenceProblem[] = [];
  const official = officials.find(({ id }) => String(id) === form.official);
  if (official === undefined) problems.push({ field: 'official', code: 'officialMissing' });
  const days = (['from', 'until'] as const).map((field) => {
    const text = form[field].trim();
    const day = text === '' ? null : dayOf(text);
    if (day === null) problems.push({ field, code: text === '' ? `${field}Missing` : `${field}Unreadable` });
    return day;
  });
  const [from = null, until = null] = days;
  if (from !== null && until !== null) problems.push(...periodProblems(from, until, today));
  const substitute = officials.find(({ id }) => String(id) === form.substitute);
  if (form.substitute !== '') {
    if (substitute === undefined) problems.push({ field: 'substitute', code: 'substituteUnknown' });
    else if (substitute.id === official?.id) problems.push({ field: 'substitute', code: 'substituteSame' });
    else if (from !== null && until !== null && meets(substitute, from, until))
      problems.push({ field: 'substitute', code: 'substituteAbsent' });
  }
  if (problems.length > 0 || official === undefined || from === null || until === null) return err(problems);
  return ok({ officialId: official.id, from, until, substituteId: substitute?.id ?? null });
}

function periodProblems(
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
): AbsenceProblem[] {
  const { compare } = Temporal.PlainDate;
  if (compare(until, from) < 0) return [{ field: 'until', code: 'untilBeforeFrom' }];
  return compare(until, today) < 0 ? [{ field: 'until', code: 'alreadyOver' }] : [];
}

/** Records an absence in the administrator's own body. */
export async function recordAbsence(
  deps: BodyDeps,
  actor: Official,
  form: AbsenceForm,
): Promise<Result<void, readonly AbsenceProblem[]>> {
  const today = localDay(deps.clock.now());
  return deps.gateway.withActor(actor, 'record-absence', async (tx) => {
    const absence = readAbsence(form, await listOfficials(tx, actor.bodyId), today);
    if (!absence.ok) return absence;
    const { officialId, ...period } = absence.value;
    if (!(await setAbsence(tx, officialId, period)))
      return err([{ field: 'official', code: 'officialMissing' }]);
    return ok(undefined);
  });
}

/** Ends an absence. False when the official is not of the administrator's body. */
export async function endAbsence(
  { gateway }: BodyDeps,
  actor: Official,
  officialId: number,
): Promise<boolean> {
  return gateway.withActor(actor, 'end-absence', async (tx) => {
    const officials = await listOfficials(tx, actor.bodyId);
    return officials.some(({ id }) => id === officialId) && setAbsence(tx, officialId, null);
  });
}
