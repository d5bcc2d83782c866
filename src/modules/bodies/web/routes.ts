import type { Route } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import type { BodyDeps } from '../app/deps.ts';
import { administrationRoutes } from './administration-page.tsx';
import { directoryRoutes } from './directory-pages.tsx';

/** The public directory of bodies, and the administration of one's own. */
export function bodyRoutes(deps: BodyDeps, site: Site): readonly Route[] {
  return [...directoryRoutes(deps, site), ...administrationRoutes(deps, site)];
}
