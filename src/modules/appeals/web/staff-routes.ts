import type { Route } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import type { AppealWebDeps } from './deps.ts';

/** The pages of the body: inbox, case, signing queue. */
export function staffRoutes(_deps: AppealWebDeps, _site: Site): Route[] {
  return [];
}
