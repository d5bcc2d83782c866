import type { Deps } from './deps.ts';
import { makeReceipt, makeSlip, renderAppealNotice, settleSignature } from './modules/appeals/index.ts';
import { parseOrder, sendNotice } from './modules/notices/index.ts';
import { sweepFiles } from './modules/papers/index.ts';
import type { CronJob, JobHandler } from './platform/jobs/jobs.ts';

/** The id of a case out of a job's payload. Throws for anything else. */
function caseIdOf(payload: unknown): number {
  const { caseId } = payload as { caseId?: unknown };
  if (!Number.isSafeInteger(caseId)) throw new TypeError('A job without a case');
  return caseId as number;
}

/** Every job by its name. A handler gets an id, reads the rest again and may run twice. */
export function jobHandlers(deps: Deps): Readonly<Record<string, JobHandler>> {
  const { jobGateway, publicUrl } = deps;
  const asJob = { ...deps, gateway: jobGateway };
  return {
    'send-notice': (payload) =>
      sendNotice(
        { ...deps, render: (tx, order) => renderAppealNotice(tx, order, publicUrl) },
        parseOrder(payload),
      ),
    'make-receipt': (payload) => makeReceipt(asJob, caseIdOf(payload)),
    'make-slip': (payload) => makeSlip(asJob, caseIdOf(payload)),
    'settle-signature': (payload) => settleSignature(asJob, caseIdOf(payload)),
    'sweep-files': () => sweepFiles(asJob),
  };
}

/** What runs by the clock (UTC): files that belong to nobody go every night at 03:10 of Astana. */
export const cronJobs: readonly CronJob[] = [{ task: 'sweep-files', match: '10 22 * * *' }];
