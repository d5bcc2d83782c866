import type { Route } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import type { PeopleDeps, SiteDeps } from '../app/deps.ts';
import { cabinetRoutes } from './cabinet-page.tsx';
import { homeRoute } from './home-page.tsx';
import { postsRoutes } from './posts-page.tsx';
import { signInRoutes } from './sign-in-page.tsx';
import { statementRoutes } from './statement-pages.tsx';

/** Signing in, posts and the own cabinet. */
export function peopleRoutes(deps: PeopleDeps, site: Site): readonly Route[] {
  return [...signInRoutes(deps, site), ...postsRoutes(deps, site), ...cabinetRoutes(deps, site)];
}

/** Pages that belong to no service: the first page, help, statements. */
export function siteRoutes(deps: SiteDeps, site: Site): readonly Route[] {
  return [homeRoute(deps, site), ...statementRoutes(site)];
}
