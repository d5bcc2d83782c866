import type { ComponentChildren } from 'preact';
import { roles, type Role } from '../../../kernel/actor.ts';
import { unreachable } from '../../../kernel/result.ts';
import type { Barrier } from '../../../platform/http/access.ts';
import type { Access, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  CopyBox,
  Form,
  LinkButton,
  Page,
  partTexts,
  PrimaryButton,
  renderPage,
  type Site,
} from '../../../web/index.ts';
import { roleTexts } from '../texts.ts';
import { barrierTexts as words, faultTexts, neededRoleText, type FaultKind } from './fault-texts.ts';
import { pageFrame } from './page-frame.ts';

function reply(
  request: RouteRequest,
  site: Site,
  page: { status: number; title: string; children: ComponentChildren },
): RouteReply {
  const { status, title, children } = page;
  const html = renderPage(
    <Page {...pageFrame(request, site)} title={title} failed>
      {children}
    </Page>,
  );
  return { kind: 'page', status, html };
}

/** The page of a request that went wrong before any module had a say: what happened and what one can do. */
export function faultPage(
  request: RouteRequest,
  site: Site,
  kind: FaultKind,
  requestId?: string,
): RouteReply {
  const { language: lang } = request;
  const { status, title, says, options } = faultTexts[kind];
  if (request.wantsJson)
    return { kind: 'json', status, body: { code: kind, message: says[0]?.[lang] ?? title[lang] } };
  return reply(request, site, {
    status,
    title: title[lang],
    children: (
      <>
        {says.map((text) => (
          <p key={text.en}>{text[lang]}</p>
        ))}
        <h2>{partTexts.whatYouCanDo[lang]}</h2>
        <ul>
          {options.map((text) => (
            <li key={text.en}>{text[lang]}</li>
          ))}
        </ul>
        {requestId !== undefined && (kind === 'fault' || kind === 'databaseAway') && (
          <CopyBox id="request-id" label={words.requestId[lang]} text={requestId} />
        )}
        <Actions>
          <LinkButton href={`/${lang}`}>{words.home[lang]}</LinkButton>
        </Actions>
      </>
    ),
  });
}

/** What somebody meets who may not open a page: the way in, never a dead end. */
export function barrierPage(request: RouteRequest, site: Site, barrier: Barrier, access: Access): RouteReply {
  const { language: lang } = request;
  if (request.wantsJson) return barrierJson(request, barrier);
  switch (barrier) {
    case 'signIn':
      return signInBarrier(request, site);
    case 'actAsYourself':
      return reply(request, site, {
        status: 403,
        title: words.asYourselfTitle[lang],
        children: (
          <>
            <p>{words.asYourselfText[lang]}</p>
            <SwitchForm request={request} post="self" label={words.asYourselfAction[lang]} />
          </>
        ),
      });
    case 'actAsOfficial':
      return reply(request, site, {
        status: 403,
        title: words.asOfficialTitle[lang],
        children: (
          <>
            <p>{words.asOfficialText[lang]}</p>
            <SwitchForm request={request} post="only" label={words.asOfficialAction[lang]} />
          </>
        ),
      });
    case 'otherRole':
      return otherRole(request, site, access);
  }
  return unreachable(barrier);
}

function signInHref(request: RouteRequest): string {
  return `/${request.language}/sign-in?next=${encodeURIComponent(request.url)}`;
}

function signInBarrier(request: RouteRequest, site: Site): RouteReply {
  const { language: lang } = request;
  if (request.method === 'GET') return { kind: 'redirect', to: signInHref(request) };
  return reply(request, site, {
    status: 401,
    title: words.signInTitle[lang],
    children: (
      <>
        <p>{words.signInText[lang]}</p>
        <p>{words.signInHint[lang]}</p>
        <Actions>
          <LinkButton primary href={signInHref(request)}>
            {words.signInAction[lang]}
          </LinkButton>
        </Actions>
      </>
    ),
  });
}

function SwitchForm({ request, post, label }: { request: RouteRequest; post: string; label: string }) {
  return (
    <Form action={`/${request.language}/posts`} hidden={{ post, next: request.url }}>
      <Actions>
        <PrimaryButton>{label}</PrimaryButton>
      </Actions>
    </Form>
  );
}

function roleOf(access: Access): Role | undefined {
  return roles.find((role) => role === access);
}

function otherRole(request: RouteRequest, site: Site, access: Access): RouteReply {
  const { language: lang } = request;
  const role = roleOf(access);
  return reply(request, site, {
    status: 403,
    title: words.otherRoleTitle[lang],
    children: (
      <>
        {role !== undefined && <p>{neededRoleText[lang](roleTexts[role][lang])}</p>}
        <p>{words.otherRoleOptions[lang]}</p>
        <Actions>
          <LinkButton href={`/${lang}/posts`}>{words.otherPost[lang]}</LinkButton>
        </Actions>
      </>
    ),
  });
}

function barrierJson({ language: lang }: RouteRequest, barrier: Barrier): RouteReply {
  const message = barrier === 'signIn' ? words.signInText : words.asYourselfText;
  return {
    kind: 'json',
    status: barrier === 'signIn' ? 401 : 403,
    body: { code: barrier, message: message[lang] },
  };
}
