import { err } from '../../../kernel/result.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import type { Seal } from '../../../platform/eds/seal.ts';
import type { Site } from '../../../web/index.ts';
import { makeCaseFile } from '../app/case-file.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import type { AppealWebDeps } from './deps.ts';
import { caseIdOf } from './form.ts';
import { refusalReply } from './refusal-page.tsx';

/** Case files a minute from one address: each costs a seal and a time-stamp. */
const limit = 10;

/** Seconds in which a turn or two are over. */
const retryAfter = 30;

/** Where too many files are being made, the way back leads to the papers themselves. */
function whenBusy(
  { actor, language, params }: RouteRequest,
  { code }: AppealRefusal,
): { retryAfter?: number; back?: string } {
  if (code !== 'caseFilesBusy') return {};
  const place = actor.kind === 'official' ? 'cases' : 'appeals';
  return { retryAfter, back: `/${language}/${place}/${params['id'] ?? ''}` };
}

/** The whole case as one file that proves itself, for everybody who may see the case. */
export function caseFileRoutes(deps: AppealWebDeps & { readonly seal: Seal }, site: Site): readonly Route[] {
  return [
    {
      name: 'appeals.file',
      method: 'GET',
      url: '/case-files/:id',
      access: 'signedIn',
      limit,
      handle: async (request) => {
        const caseId = caseIdOf(request.params['id']);
        const made =
          caseId === null ? err(refuse('notFound')) : await makeCaseFile(deps, request.actor, caseId);
        if (!made.ok) return refusalReply(request, site, made.error, whenBusy(request, made.error));
        const { name, bytes } = made.value;
        return {
          kind: 'file',
          stream: bytes,
          mime: 'application/vnd.etsi.asic-e+zip',
          name,
          inline: false,
          size: bytes.length,
        };
      },
    },
  ];
}
