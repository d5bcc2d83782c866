import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import { inviteThroughSigex } from '../app/invite-sigex.ts';
import type { SigexSignings } from '../app/sigex-signings.ts';
import { refuse } from '../domain/refusals.ts';
import { checkPage, prepared, type CheckTrouble } from './check-and-sign-page.tsx';
import type { AppealWebDeps } from './deps.ts';
import { draftPath } from './draft-path.ts';
import { gone } from './draft-page.tsx';
import { isUuid } from './form.ts';
import { sigexConsent } from './sigex-way.tsx';

async function begin(
  deps: AppealWebDeps,
  sigex: SigexSignings,
  site: Site,
  request: RouteRequest,
): Promise<RouteReply> {
  const { language: lang, params, actor, form } = request;
  if (actor.kind !== 'citizen') throw new Error('The route is for citizens');
  const id = params['id'] ?? '';
  if (!isUuid(id)) return gone(request, site, refuse('notFound'));
  const again = (status: number, trouble: CheckTrouble): Promise<RouteReply> =>
    prepared(deps, site, request, (ready) => ({
      kind: 'page',
      status,
      html: checkPage(deps, request, site, ready, trouble),
    }));
  if (field(form, sigexConsent) !== 'yes') return again(422, { sigexNotAgreed: true });
  const invited = await inviteThroughSigex(deps, sigex, { ...actor, language: lang }, id);
  if (invited.ok) return { kind: 'redirect', to: draftPath(lang, id, `/phone/${invited.value}`) };
  const { error } = invited;
  if (error.code === 'gatewayFailed') return again(503, { refusal: error });
  if (error.code === 'draftIncomplete') return { kind: 'redirect', to: draftPath(lang, id, '?check') };
  return gone(request, site, error);
}

/** Signing through the gateway of a third party; there is no such address where it is off. */
export function sigexRoutes(deps: AppealWebDeps, site: Site): Route[] {
  const { sigex } = deps;
  if (sigex === null) return [];
  return [
    {
      name: 'sign through a gateway',
      method: 'POST',
      url: '/appeals/drafts/:id/sigex',
      access: 'citizen',
      limit: 20,
      handle: (request) => begin(deps, sigex, site, request),
    },
  ];
}
