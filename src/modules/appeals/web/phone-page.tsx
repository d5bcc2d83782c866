import { fileURLToPath } from 'node:url';
import { launchLinks, qrText } from '@qabyldau/eds/egov-mobile';
import type { ComponentChildren, JSX } from 'preact';
import type { Citizen } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  Button,
  CopyBox,
  Form,
  formatTime,
  Island,
  LinkButton,
  Notice,
  Page,
  PrimaryButton,
  renderPage,
  type IslandEntry,
  type Site,
} from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import { phoneAddress } from '../app/answer-phone.ts';
import { followPhone, invitePhone, type PhoneCourse } from '../app/invite-phone.ts';
import { refuse } from '../domain/refusals.ts';
import type { AppealWebDeps } from './deps.ts';
import { gone } from './draft-page.tsx';
import { draftPath } from './draft-path.ts';
import { isUuid } from './form.ts';
import { QrPicture } from './qr-picture.tsx';
import { RefusalBox } from './refusal-page.tsx';
import { goodUntilText, phonePageTexts as t } from './texts/phone.ts';
import { sigexTexts } from './texts/sigex.ts';

/** The script of the page behind a QR code. */
export const phoneIslands: readonly IslandEntry[] = [
  { name: 'phone-signing', file: fileURLToPath(new URL('./phone-signing.entry.ts', import.meta.url)) },
];

function citizen({ actor, language }: RouteRequest): Citizen {
  if (actor.kind !== 'citizen') throw new Error('The route is for citizens');
  return { ...actor, language };
}

/** The way to sign on a phone, on the page on which one signs. */
export function PhoneWay({
  draftId,
  lang,
}: {
  readonly draftId: string;
  readonly lang: Language;
}): JSX.Element {
  return (
    <section>
      <h2>{t.wayTitle[lang]}</h2>
      <p>{t.wayText[lang]}</p>
      <Form action={draftPath(lang, draftId, '/phone')}>
        <Actions>
          <Button>{t.begin[lang]}</Button>
        </Actions>
      </Form>
    </section>
  );
}

const live = ['waiting', 'opened', 'checking'] as const;
type Live = Extract<PhoneCourse, { state: (typeof live)[number] }>;

interface ShownProps {
  readonly deps: AppealWebDeps;
  readonly lang: Language;
  readonly code: string;
  readonly course: Live;
}

/** The picture that a gateway made; its size is the gateway's, its sharpness ours. */
function GatewayPicture({
  picture,
  label,
}: {
  readonly picture: string;
  readonly label: string;
}): JSX.Element {
  return <img src={`data:image/gif;base64,${picture}`} alt={label} width="264" height="264" />;
}

/** The code and how far the phone is. Without scripts the page renews itself, with them one line changes. */
function Shown({ deps, lang, code, course }: ShownProps): JSX.Element {
  const { gateway } = course;
  const address = phoneAddress(deps.publicUrl, code);
  const launch = gateway === null ? launchLinks(address).eGovMobile : gateway.eGovMobile;
  return (
    <>
      <Island name="phone-signing">
        <div aria-live="polite">
          {live.map((state) => (
            <div key={state} data-state={state} hidden={state !== course.state}>
              <Notice>
                <p>{t[state][lang]}</p>
              </Notice>
            </div>
          ))}
        </div>
      </Island>
      <noscript>
        <p>{t.noScript[lang]}</p>
      </noscript>
      {gateway === null ? null : <p>{sigexTexts.shown[lang]}</p>}
      <h2>{t.steps[lang]}</h2>
      <ol>
        <li>{t.stepOpen[lang]}</li>
        <li>
          {t.stepScan[lang]}
          <p>
            {gateway === null ? (
              <QrPicture text={qrText(address)} label={t.qr[lang]} />
            ) : (
              <GatewayPicture picture={gateway.picture} label={t.qr[lang]} />
            )}
          </p>
          <p>{goodUntilText[lang](formatTime(course.expiresAt))}</p>
          {launch === null ? null : (
            <p>
              <LinkButton href={launch}>{t.samePhone[lang]}</LinkButton>
            </p>
          )}
        </li>
        <li>{t.stepSign[lang]}</li>
      </ol>
      <CopyBox id="signed-sha256" label={t.sha256[lang]} text={course.sha256} />
      {deps.demo === null || gateway !== null ? null : (
        <Notice title={t.demoTitle[lang]}>
          <p>{t.demoText[lang]}</p>
          <p>
            <a href={`/${lang}/demo-phone/${code}`} target="_blank" rel="noreferrer">
              {t.demoLink[lang]}
            </a>
          </p>
        </Notice>
      )}
    </>
  );
}

function Over({
  lang,
  draftId,
  throughGateway,
  children,
}: {
  readonly lang: Language;
  readonly draftId: string;
  /** A gateway gets nothing anew without being agreed to anew. */
  readonly throughGateway: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  if (throughGateway)
    return (
      <>
        {children}
        <Actions>
          <LinkButton href={draftPath(lang, draftId, '/check')}>{t.otherWay[lang]}</LinkButton>
        </Actions>
      </>
    );
  return (
    <>
      {children}
      <Form action={draftPath(lang, draftId, '/phone')}>
        <Actions>
          <PrimaryButton>{t.again[lang]}</PrimaryButton>
          <LinkButton href={draftPath(lang, draftId, '/check')}>{t.otherWay[lang]}</LinkButton>
        </Actions>
      </Form>
    </>
  );
}

function phonePage(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  course: Exclude<PhoneCourse, { state: 'filed' }>,
): string {
  const { language: lang, params } = request;
  const { id = '', code = '' } = params;
  const waits = 'sha256' in course;
  return renderPage(
    <Page
      {...pageFrame(request, site, 'new')}
      title={t.title[lang]}
      {...(waits ? { lead: t.lead[lang] } : {})}
      failed={course.state === 'refused'}
      back={{ href: draftPath(lang, id, '/check') }}
      head={
        waits ? (
          <noscript>
            <meta http-equiv="refresh" content="5" />
          </noscript>
        ) : null
      }
    >
      {waits ? (
        <Shown deps={deps} lang={lang} code={code} course={course} />
      ) : (
        <Over lang={lang} draftId={id} throughGateway={course.gateway !== null}>
          {course.state === 'refused' ? (
            <RefusalBox refusal={course.refusal} lang={lang} />
          ) : (
            <Notice tone="warning" title={t.expiredTitle[lang]}>
              <p>{(course.gateway === null ? t : sigexTexts).expiredText[lang]}</p>
            </Notice>
          )}
        </Over>
      )}
    </Page>,
  );
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

async function follow(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang, params, wantsJson } = request;
  const { id = '', code = '' } = params;
  if (!isUuid(id)) return gone(request, site, refuse('notFound'));
  const found = await followPhone(deps, citizen(request), id, code);
  if (!found.ok) return gone(request, site, found.error);
  const course = found.value;
  if (wantsJson) return { kind: 'json', status: 200, body: { state: course.state } };
  if (course.state === 'filed') return { kind: 'redirect', to: `/${lang}/appeals/${course.caseId}/filed` };
  const status = course.state === 'refused' ? 422 : 200;
  return { kind: 'page', status, html: phonePage(deps, site, request, course) };
}

/** Signing on a phone: making a code, and the page that waits for the phone. */
export function phoneRoutes(deps: AppealWebDeps, site: Site): Route[] {
  const inviting: Route = {
    name: 'invite a phone to sign',
    method: 'POST',
    url: '/appeals/drafts/:id/phone',
    access: 'citizen',
    limit: 20,
    handle: (request) => invite(deps, site, request),
  };
  const waiting: Route = {
    name: 'wait for the phone',
    method: 'GET',
    url: '/appeals/drafts/:id/phone/:code',
    access: 'citizen',
    limit: 120,
    handle: (request) => follow(deps, site, request),
  };
  if (deps.egovMobile) return [inviting, waiting];
  return deps.sigex === null ? [] : [waiting];
}
