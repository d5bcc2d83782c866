import type { Route } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import type { Seal } from '../../../platform/eds/seal.ts';
import { appealPageRoutes } from './appeal-page.tsx';
import { termFileRoutes } from './case-deadlines.tsx';
import { caseFileRoutes } from './case-file-routes.ts';
import { signingRoutes } from './check-and-sign-page.tsx';
import type { AppealWebDeps } from './deps.ts';
import { draftRoutes } from './draft-page.tsx';
import { myAppealsRoutes } from './my-appeals-page.tsx';
import { officialsPhoneRoutes, phoneRoutes } from './phone-routes.ts';
import { sigexRoutes } from './sigex-routes.ts';
import { staffRoutes } from './staff-routes.ts';

/** Every page of appeals: for the applicant, then for the body. */
export function appealRoutes(deps: AppealWebDeps & { readonly seal: Seal }, site: Site): readonly Route[] {
  return [
    ...myAppealsRoutes(deps, site),
    ...draftRoutes(deps, site),
    ...signingRoutes(deps, site),
    ...phoneRoutes(deps, site),
    ...sigexRoutes(deps, site),
    ...appealPageRoutes(deps, site),
    ...caseFileRoutes(deps, site),
    ...termFileRoutes(deps, site),
    ...staffRoutes(deps, site),
    ...officialsPhoneRoutes(deps, site),
  ];
}
