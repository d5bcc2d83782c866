import type { ApiServer } from '../../../../platform/http/api.ts';
import type { AppealDeps } from '../../app/deps.ts';
import { attachmentApi } from './attachment-routes.ts';
import { decisionApi } from './decision-routes.ts';
import { draftApi } from './draft-routes.ts';
import { filingApi } from './filing-routes.ts';
import { readingApi } from './reading-routes.ts';
import { workApi } from './work-routes.ts';

/** REST v1 of appeals: drafts, filing, reading, and the work of the body. */
export function appealsApi(api: ApiServer, deps: AppealDeps): void {
  draftApi(api, deps);
  attachmentApi(api, deps);
  filingApi(api, deps);
  readingApi(api, deps);
  decisionApi(api, deps);
  workApi(api, deps);
}
