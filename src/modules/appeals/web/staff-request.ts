import type { Official } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import type { RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import type { FlashMessage, Site } from '../../../web/index.ts';
import { openAppeal, type AppealView } from '../app/read-appeals.ts';
import { barrierFor } from '../domain/decide.ts';
import type { AppealCommandName } from '../domain/machine.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import type { AppealWebDeps } from './deps.ts';
import { caseIdOf } from './form.ts';
import { refusalReply } from './refusal-page.tsx';
import { doneTexts } from './texts/staff.ts';

/** The official who asks. Throws for anybody else: the route lets nobody else in. */
export function officialOf(request: RouteRequest): Official {
  if (request.actor.kind !== 'official') throw new Error('The route is for officials');
  return request.actor;
}

/** Where the pages of a case are. */
export const casePath = (lang: Language, caseId: number, rest = ''): string =>
  `/${lang}/cases/${caseId}${rest}`;

/** The refusal as a page of the inbox, with the way back to the case, or to the inbox where there is no case. */
export function staffRefusal(request: RouteRequest, site: Site, refusal: AppealRefusal): RouteReply {
  const { language: lang } = request;
  const caseId = caseIdOf(request.params['id']);
  const back = caseId === null || refusal.code === 'notFound' ? `/${lang}/inbox` : casePath(lang, caseId);
  return refusalReply(request, site, refusal, { section: 'inbox', back });
}

/** Opens the case of the address and draws it; a case that is not there, or not theirs, answers 404. */
export async function withCase(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  draw: (view: AppealView) => RouteReply | Promise<RouteReply>,
): Promise<RouteReply> {
  const caseId = caseIdOf(request.params['id']);
  if (caseId === null) return staffRefusal(request, site, refuse('notFound'));
  const opened = await openAppeal(deps, officialOf(request), caseId);
  return opened.ok ? draw(opened.value) : staffRefusal(request, site, opened.error);
}

/** Why the actor cannot give a command now, or null when they can: what a page says instead of its form. */
export function refusalOf(
  view: AppealView,
  request: RouteRequest,
  command: AppealCommandName,
): AppealRefusal | null {
  const { appeal, act } = view;
  return barrierFor(appeal, command, officialOf(request), { act, seenSeq: null, last: null });
}

/** What was done on the page before, in words. */
export function doneFlash(request: RouteRequest): FlashMessage | undefined {
  const done = Object.entries(doneTexts).find(([command]) => command === request.flash);
  return done === undefined ? undefined : { text: done[1][request.language] };
}

/** After an act: back to the case, which says what was done. */
export function doneReply(
  request: RouteRequest,
  caseId: number,
  command: keyof typeof doneTexts,
): RouteReply {
  return { kind: 'redirect', to: casePath(request.language, caseId), flash: command };
}
