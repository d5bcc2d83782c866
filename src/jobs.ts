import type { Deps } from './deps.ts';
import {
  forgetOldPhoneSignings,
  makeReceipt,
  makeSlip,
  recountTerms,
  renderAppealNotice,
  settleSignature,
} from './modules/appeals/index.ts';
import { calendarById, idInForce, spreadRecount } from './modules/calendars/index.ts';
import { parseOrder, sendNotice } from './modules/notices/index.ts';
import { sweepFiles } from './modules/papers/index.ts';
import type { CronJob, JobHandler } from './platform/jobs/jobs.ts';

/** The id of a case out of a job's payload. Throws for anything else. */
function caseIdOf(payload: unknown): number {
  const { caseId } = payload as { caseId?: unknown };
  if (!Number.isSafeInteger(caseId)) throw new TypeError('A job without a case');
  return caseId as number;
}

/** The id of a calendar out of a job's payload. Throws for anything else. */
function calendarOf(payload: unknown): string {
  const { calendar } = payload as { calendar?: unknown };
  if (typeof calendar !== 'string') throw new TypeError('A job without a calendar');
  return calendar;
}

/** Every job by its name. A handler gets an id, reads the rest again and may run twice. */
export function jobHandlers(deps: Deps): Readonly<Record<string, JobHandler>> {
  const { jobGateway } = deps;
  const asJob: Deps = {
    ...deps,
    gateway: jobGateway,
    // Spreading would keep the calendar of this moment.
    get calendar() {
      return deps.calendar;
    },
  };
  return {
    'send-notice': (payload) =>
      sendNotice(
        { ...deps, render: (tx, order) => renderAppealNotice(tx, order, { ...deps, calendarById }) },
        parseOrder(payload),
      ),
    'make-receipt': (payload) => makeReceipt(asJob, caseIdOf(payload)),
    'make-slip': (payload) => makeSlip(asJob, caseIdOf(payload)),
    'settle-signature': (payload) => settleSignature(asJob, caseIdOf(payload)),
    'spread-recount': () => spreadRecount(asJob),
    'recount-terms': (payload) =>
      recountTerms(
        asJob,
        { calendarById, idInForce },
        { caseId: caseIdOf(payload), calendar: calendarOf(payload) },
      ),
    'sweep-files': () => sweepFiles(asJob),
    'forget-phone-signings': () => forgetOldPhoneSignings(asJob),
  };
}

/**
 * What runs by the clock (UTC), every night after three of Astana: files that belong to nobody go, and invitations to
 * sign on a phone are forgotten.
 */
export const cronJobs: readonly CronJob[] = [
  { task: 'sweep-files', match: '10 22 * * *' },
  { task: 'forget-phone-signings', match: '15 22 * * *' },
];
