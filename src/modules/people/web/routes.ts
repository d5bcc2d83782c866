import type { Route } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import type { PeopleDeps, SiteDeps } from '../app/deps.ts';

/** Signing in, posts and the own cabinet. */
export function peopleRoutes(_deps: PeopleDeps, _site: Site): readonly Route[] {
  return [];
}

/** Pages that belong to no service: the first page, help, statements. */
export function siteRoutes(_deps: SiteDeps, _site: Site): readonly Route[] {
  return [];
}
