import {
  explain,
  explainRegistration,
  formatDay,
  isoOf,
  localDay,
  localTimeOfDay,
  momentOf,
  timeOf,
  type Calendar,
} from '@qabyldau/law';
import { sql } from 'kysely';
import { languages, type Language } from '../../../kernel/text.ts';
import { findCase, readDeadlines, readLinks, type CaseDeadline } from '../../../cases/index.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { oneOf } from '../../../platform/db/row.ts';
import { findOfficial, getBody, type Body } from '../../bodies/index.ts';
import type { NoticeOrder, RenderedNotice } from '../../notices/index.ts';
import { initialsName } from '../../people/index.ts';
import type { AppealCase } from '../domain/appeal-case.ts';
import { parseManifest } from '../domain/draft.ts';
import { appealStates } from '../domain/machine.ts';
import { complaintTerm, registrationOf } from '../domain/terms.ts';
import { readAppealEvent } from '../store/events.ts';
import { getSubmission, type Submission } from '../store/submissions.ts';
import { noticeTexts } from '../texts.ts';
import { changesOf } from './recount-words.ts';
import type { CalendarById } from './recount-terms.ts';

/** A moment as people read it: day, minutes, and whose time it is. */
export function momentWords(epochMilliseconds: number, language: Language): string {
  const moment = momentOf(epochMilliseconds);
  const time = timeOf(localTimeOfDay(moment)).slice(0, 5);
  const zone = { kk: 'Астана уақыты', ru: 'время Астаны', en: 'Astana time' }[language];
  return `${formatDay(localDay(moment), language)}, ${time} (${zone})`;
}

/** Renders a notice of an appeal from its event, in the person's language. Runs in a job that declared the case. */
export async function renderAppealNotice(
  tx: Tx,
  order: NoticeOrder,
  deps: { readonly publicUrl: string; readonly calendar: Calendar; readonly calendarById: CalendarById },
): Promise<RenderedNotice> {
  const appeal = await findCase(tx, order.caseId, appealStates);
  if (!appeal) throw new Error(`Case ${order.caseId} is not there`);
  const submission = await getSubmission(tx, appeal.submissionId);
  const link = (await readLinks(tx, order.caseId)).find(({ event }) => event.seq === order.seq);
  if (!link) throw new Error(`Case ${order.caseId} has no event ${order.seq}`);
  const event = readAppealEvent(link.event.event);
  const executorId = event.type === 'appeal.routed' ? event.data.executorId : appeal.executorId;
  const executor = executorId === null ? undefined : await findOfficial(tx, executorId);
  const body = await getBody(tx, appeal.bodyId);
  const language = await languageOf(tx, submission.accountId);
  const deadlines = await readDeadlines(tx, order.caseId);
  const received = submission.receivedAt.epochMilliseconds;
  const facts = {
    number: submission.number,
    body: body.name,
    receivedAt: {
      kk: momentWords(received, 'kk'),
      ru: momentWords(received, 'ru'),
      en: momentWords(received, 'en'),
    },
    sha256: Buffer.from(submission.manifestSha256).toString('hex'),
    registeredOn: appeal.registeredOn,
    dueOn: appeal.dueOn,
    executor: executor ? `${initialsName(executor)}, ${executor.position[language]}` : '',
    outgoingNumber: appeal.outgoingNumber ?? '',
    why: whyOf({ appeal, submission, body, deadlines, calendar: deps.calendar }, language),
    complain: complaintOf(appeal, deps.calendar, language),
    changed:
      event.type === 'appeal.termsRecounted'
        ? changesOf(event.data, await deps.calendarById(tx, event.data.calendar), language)
        : null,
    url: `${deps.publicUrl}/${language}/appeals/${appeal.id}`,
  };
  const words = noticeTexts[order.code];
  return {
    accountId: submission.accountId,
    language,
    email: parseManifest(submission.manifest).applicant.email,
    subject: words.subject[language](facts),
    body: words.body[language](facts),
  };
}

/** What the days of an appeal are explained from. */
export interface DatedAppeal {
  readonly appeal: AppealCase;
  readonly submission: Submission;
  readonly body: Body;
  readonly deadlines: readonly CaseDeadline[];
  readonly calendar: Calendar;
}

/** Why an appeal is registered on its day and why its term ends on its last one, a sentence a step. */
export function whyOf(
  { appeal, submission, body, deadlines, calendar }: DatedAppeal,
  language: Language,
): readonly string[] {
  const registration = registrationOf({
    receivedAt: submission.receivedAt.epochMilliseconds,
    registeredOn: appeal.registeredOn,
    workingHours: body,
    calendar,
  });
  const consider = deadlines.find(({ code }) => code !== 'T19');
  return [
    ...(registration === null ? [] : explainRegistration(registration, language)),
    ...(consider === undefined ? [] : explain(consider.deadline, language)),
  ].map(({ text }) => text);
}

function complaintOf(
  { madeKnownAt, editions }: AppealCase,
  calendar: Calendar,
  language: Language,
): { dueOn: string; why: readonly string[] } | null {
  if (madeKnownAt === null) return null;
  const until = complaintTerm({ madeKnownAt, edition: editions.code, calendar });
  if (!until.ok) return null;
  return { dueOn: isoOf(until.deadline.due), why: explain(until.deadline, language).map(({ text }) => text) };
}

async function languageOf(tx: Tx, accountId: number): Promise<Language> {
  return tx.one(sql`select language from account where id = ${accountId}`, (row) =>
    oneOf(row, 'language', languages),
  );
}
