import type { Route } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import type { PaperDeps } from '../app/deps.ts';
import { checkRoutes } from './check-page.tsx';
import { downloadRoutes } from './downloads.ts';

/** The public check of a paper, and the papers themselves. */
export function paperRoutes(deps: Pick<PaperDeps, 'gateway' | 'files'>, site: Site): readonly Route[] {
  return [...checkRoutes(deps, site), ...downloadRoutes(deps, site)];
}
