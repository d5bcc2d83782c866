import type { Calendar } from '@qabyldau/law';
import type { Route } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import type { PaperDeps } from '../app/deps.ts';
import { checkRoutes } from './check-page.tsx';
import { downloadRoutes } from './downloads.ts';
import { offlinePageRoutes, type OfflinePageDeps } from './offline-page.ts';

/** The public check of a paper, and the papers themselves. */
export function paperRoutes(
  deps: Pick<PaperDeps, 'gateway' | 'files'> & OfflinePageDeps & { readonly calendar: Calendar },
  site: Site,
): readonly Route[] {
  return [...checkRoutes(deps, site), ...offlinePageRoutes(deps, site), ...downloadRoutes(deps, site)];
}
