import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import { faultPage } from '../../people/index.ts';
import type { PaperDeps } from '../app/deps.ts';
import { openPaper, openSignature } from '../app/read-paper.ts';
import { paperSignatureRoles } from '../domain/paper.ts';

type Deps = Pick<PaperDeps, 'gateway' | 'files'>;

/** What a browser shows by itself without running anything; the rest is saved. */
const shownTypes = /^(?:application\/pdf|image\/(?:jpeg|png|webp)|text\/plain)(?:;|$)/u;

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;

/** Papers and the signatures over them, for those who may see them; for everybody else they do not exist. */
export function downloadRoutes(deps: Deps, site: Site): readonly Route[] {
  return [
    {
      name: 'papers.open',
      method: 'GET',
      url: '/papers/:id',
      access: 'signedIn',
      handle: (request) => paper(deps, site, request),
    },
    {
      name: 'papers.signature',
      method: 'GET',
      url: '/papers/:id/signatures/:role',
      access: 'signedIn',
      handle: (request) => signature(deps, site, request),
    },
  ];
}

async function paper(deps: Deps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { id = '' } = request.params;
  const opened = uuid.test(id) ? await openPaper(deps, request.actor, id) : undefined;
  if (opened === undefined) return faultPage(request, site, 'notFound');
  const { name, mime, size } = opened.paper;
  return { kind: 'file', stream: opened.stream, mime, name, inline: shownTypes.test(mime), size };
}

async function signature(deps: Deps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { id = '', role: asked } = request.params;
  const role = paperSignatureRoles.find((one) => one === asked);
  const opened =
    role !== undefined && uuid.test(id) ? await openSignature(deps, request.actor, id, role) : undefined;
  if (opened === undefined) return faultPage(request, site, 'notFound');
  return {
    kind: 'file',
    stream: opened.cms,
    mime: 'application/cms',
    name: `${opened.paper.name}.${role ?? ''}.cms`,
    inline: false,
    size: opened.cms.length,
  };
}
