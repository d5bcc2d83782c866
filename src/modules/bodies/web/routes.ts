import type { Route } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';

/** The pages of this module. */
export function bodyRoutes(_deps: object, _site: Site): readonly Route[] {
  return [];
}
