import type { Route } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import { caseRoutes } from './case-page.tsx';
import { decisionRoutes } from './decision-page.tsx';
import type { AppealWebDeps } from './deps.ts';
import { inboxRoutes } from './inbox-page.tsx';
import { signRoutes } from './sign-page.tsx';
import { signingQueueRoutes } from './signing-queue-page.tsx';
import { submitRoutes } from './submit-page.tsx';

/** The pages of the body: inbox, case, decision, signatures, signing queue. */
export function staffRoutes(deps: AppealWebDeps, site: Site): Route[] {
  return [
    ...inboxRoutes(deps, site),
    ...signingQueueRoutes(deps, site),
    ...caseRoutes(deps, site),
    ...decisionRoutes(deps, site),
    ...submitRoutes(deps, site),
    ...signRoutes(deps, site),
  ];
}
