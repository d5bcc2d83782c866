import type { Citizen, Official } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import { followPhone, inviteOfficialsPhone, invitePhone } from '../app/invite-phone.ts';
import type { DecisionSignature } from '../app/sign-decision.ts';
import { refuse } from '../domain/refusals.ts';
import type { AppealWebDeps } from './deps.ts';
import { gone } from './draft-page.tsx';
import { draftPath } from './draft-path.ts';
import { caseIdOf, isUuid, seenSeqOf } from './form.ts';
import { phonePage, type PhonePlace } from './phone-page.tsx';
import { casePath, doneReply, officialOf, staffRefusal } from './staff-request.ts';

/** Codes a minute from one address, and questions of the pages that wait behind them. */
const limits = { invite: 20, wait: 120 } as const;

function citizen({ actor, language }: RouteRequest): Citizen {
  if (actor.kind !== 'citizen') throw new Error('The route is for citizens');
  return { ...actor, language };
}

const official = (request: RouteRequest): Official => ({
  ...officialOf(request),
  language: request.language,
});

/** Where a person signs a draft on their phone. */
export function placeOfDraft(lang: Language, id: string): PhonePlace {
  return {
    whose: 'person',
    section: 'new',
    invite: draftPath(lang, id, '/phone'),
    otherWays: draftPath(lang, id, '/check'),
  };
}

const signatures = {
  official: { rest: '/sign', section: 'signing', command: 'adoptDecision', name: 'sign the decision' },
  documentation: { rest: '/issue', section: 'inbox', command: 'issueDecision', name: 'issue the decision' },
} as const;

/** Where an official signs a decision on their phone, with the state of the case that they see. */
export function placeOfDecision(
  lang: Language,
  caseId: number,
  role: DecisionSignature,
  seq: number | null,
): PhonePlace {
  const { rest, section } = signatures[role];
  return {
    whose: 'official',
    section,
    invite: casePath(lang, caseId, `${rest}/phone`),
    hidden: seq === null ? {} : { seq: String(seq) },
    otherWays: casePath(lang, caseId, rest),
  };
}

async function invite(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang, params } = request;
  const id = params['id'] ?? '';
  if (!isUuid(id)) return gone(request, site, refuse('notFound'));
  const invited = await invitePhone(deps, citizen(request), id);
  if (invited.ok) return { kind: 'redirect', to: draftPath(lang, id, `/phone/${invited.value}`) };
  if (invited.error.code === 'draftIncomplete')
    return { kind: 'redirect', to: draftPath(lang, id, '?check') };
  return gone(request, site, invited.error);
}

type Followed = Awaited<ReturnType<typeof followPhone>>;

/** Answers what has become of a code: to the script of the page by one word, to a person by the page or where it leads. */
function follow(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  asked: {
    readonly place: PhonePlace;
    readonly found: Extract<Followed, { ok: true }>;
    readonly done: (caseId: number) => RouteReply;
  },
): RouteReply {
  const course = asked.found.value;
  if (request.wantsJson) return { kind: 'json', status: 200, body: { state: course.state } };
  if (course.state === 'done') return asked.done(course.caseId);
  const status = course.state === 'refused' ? 422 : 200;
  return { kind: 'page', status, html: phonePage(deps, site, request, asked.place, course) };
}

async function followDraft(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang, params } = request;
  const { id = '', code = '' } = params;
  if (!isUuid(id)) return gone(request, site, refuse('notFound'));
  const subject = { kind: 'draft', draftId: id } as const;
  const found = await followPhone(deps, { actor: citizen(request), subject }, code);
  if (!found.ok) return gone(request, site, found.error);
  return follow(deps, site, request, {
    place: placeOfDraft(lang, id),
    found,
    done: (caseId) => ({ kind: 'redirect', to: `/${lang}/appeals/${caseId}/filed` }),
  });
}

/** Signing on a phone: making a code, and the page that waits for the phone. */
export function phoneRoutes(deps: AppealWebDeps, site: Site): Route[] {
  const inviting: Route = {
    name: 'invite a phone to sign',
    method: 'POST',
    url: '/appeals/drafts/:id/phone',
    access: 'citizen',
    limit: limits.invite,
    handle: (request) => invite(deps, site, request),
  };
  const waiting: Route = {
    name: 'wait for the phone',
    method: 'GET',
    url: '/appeals/drafts/:id/phone/:code',
    access: 'citizen',
    limit: limits.wait,
    handle: (request) => followDraft(deps, site, request),
  };
  if (deps.egovMobile) return [inviting, waiting];
  return deps.sigex === null ? [] : [waiting];
}

async function inviteOfficials(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  role: DecisionSignature,
): Promise<RouteReply> {
  const { language: lang, params, form } = request;
  const caseId = caseIdOf(params['id']);
  if (caseId === null) return staffRefusal(request, site, refuse('notFound'));
  const seenSeq = seenSeqOf(form);
  const invited = await inviteOfficialsPhone(deps, official(request), { caseId, role, seenSeq });
  if (!invited.ok) return staffRefusal(request, site, invited.error);
  const { rest } = signatures[role];
  return { kind: 'redirect', to: casePath(lang, caseId, `${rest}/phone/${invited.value}`) };
}

async function followDecision(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  role: DecisionSignature,
): Promise<RouteReply> {
  const { language: lang, params } = request;
  const { code = '' } = params;
  const caseId = caseIdOf(params['id']);
  if (caseId === null) return staffRefusal(request, site, refuse('notFound'));
  const subject = { kind: 'decision', caseId, role, seenSeq: null } as const;
  const found = await followPhone(deps, { actor: official(request), subject }, code);
  if (!found.ok) return staffRefusal(request, site, found.error);
  return follow(deps, site, request, {
    place: placeOfDecision(lang, caseId, role, null),
    found,
    done: () => doneReply(request, caseId, signatures[role].command),
  });
}

/** The same for the two signatures over a decision. */
export function officialsPhoneRoutes(deps: AppealWebDeps, site: Site): Route[] {
  if (!deps.egovMobile) return [];
  return (['official', 'documentation'] as const).flatMap((role): Route[] => {
    const { rest, name } = signatures[role];
    const url = `/cases/:id${rest}/phone`;
    return [
      {
        name: `invite a phone to ${name}`,
        method: 'POST',
        url,
        access: 'official',
        limit: limits.invite,
        handle: (request) => inviteOfficials(deps, site, request, role),
      },
      {
        name: `wait for the phone to ${name}`,
        method: 'GET',
        url: `${url}/:code`,
        access: 'official',
        limit: limits.wait,
        handle: (request) => followDecision(deps, site, request, role),
      },
    ];
  });
}
