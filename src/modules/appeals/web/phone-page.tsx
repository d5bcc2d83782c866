import { fileURLToPath } from 'node:url';
import { launchLinks, qrText } from '@qabyldau/eds/egov-mobile';
import type { ComponentChildren, JSX } from 'preact';
import type { Language, Text } from '../../../kernel/text.ts';
import type { RouteRequest } from '../../../platform/http/route.ts';
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
import { pageFrame, type Section } from '../../people/index.ts';
import { phoneAddress } from '../app/answer-phone.ts';
import type { PhoneCourse } from '../app/invite-phone.ts';
import type { AppealWebDeps } from './deps.ts';
import { QrPicture } from './qr-picture.tsx';
import { RefusalBox } from './refusal-page.tsx';
import { goodUntilText, phonePageTexts as t, phoneWordsOf } from './texts/phone.ts';
import { sigexTexts } from './texts/sigex.ts';

/** The script of the page behind a QR code. */
export const phoneIslands: readonly IslandEntry[] = [
  { name: 'phone-signing', file: fileURLToPath(new URL('./phone-signing.entry.ts', import.meta.url)) },
];

/** Where one signs on a phone: the page of a person for their draft, or of an official for a decision. */
export interface PhonePlace {
  readonly whose: 'person' | 'official';
  readonly section: Section;
  /** Where a code is asked for, by POST with these hidden fields. */
  readonly invite: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** The page with all ways to sign. */
  readonly otherWays: string;
}

/** The way to sign on a phone, on the page on which one signs. */
export function PhoneWay({
  place: { whose, invite, hidden = {} },
  lang,
}: {
  readonly place: PhonePlace;
  readonly lang: Language;
}): JSX.Element {
  return (
    <section>
      <h2>{t.wayTitle[lang]}</h2>
      <p>{phoneWordsOf[whose].wayText[lang]}</p>
      <Form action={invite} hidden={hidden}>
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
  readonly place: PhonePlace;
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

/** Into the application on the same phone: an official's key may be in eGov Business as well. */
function launchesOf(
  deps: AppealWebDeps,
  { whose }: PhonePlace,
  code: string,
  gateway: Live['gateway'],
): readonly { readonly href: string; readonly label: Text }[] {
  const { eGovMobile, eGovBusiness } = gateway ?? launchLinks(phoneAddress(deps.publicUrl, code));
  return [
    ...(eGovMobile === null ? [] : [{ href: eGovMobile, label: t.samePhone }]),
    ...(eGovBusiness === null || whose === 'person' ? [] : [{ href: eGovBusiness, label: t.sameBusiness }]),
  ];
}

/** The code and how far the phone is. Without scripts the page renews itself, with them one line changes. */
function Shown({ deps, place, lang, code, course }: ShownProps): JSX.Element {
  const { gateway } = course;
  const words = phoneWordsOf[place.whose];
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
        <li>{words.stepOpen[lang]}</li>
        <li>
          {t.stepScan[lang]}
          <p>
            {gateway === null ? (
              <QrPicture text={qrText(phoneAddress(deps.publicUrl, code))} label={t.qr[lang]} />
            ) : (
              <GatewayPicture picture={gateway.picture} label={t.qr[lang]} />
            )}
          </p>
          <p>{goodUntilText[lang](formatTime(course.expiresAt))}</p>
          {launchesOf(deps, place, code, gateway).map(({ href, label }) => (
            <p key={href}>
              <LinkButton href={href}>{label[lang]}</LinkButton>
            </p>
          ))}
        </li>
        <li>{words.stepSign[lang]}</li>
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
  place: { invite, hidden = {}, otherWays },
  throughGateway,
  children,
}: {
  readonly lang: Language;
  readonly place: PhonePlace;
  /** A gateway gets nothing anew without being agreed to anew. */
  readonly throughGateway: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  if (throughGateway)
    return (
      <>
        {children}
        <Actions>
          <LinkButton href={otherWays}>{t.otherWay[lang]}</LinkButton>
        </Actions>
      </>
    );
  return (
    <>
      {children}
      <Form action={invite} hidden={hidden}>
        <Actions>
          <PrimaryButton>{t.again[lang]}</PrimaryButton>
          <LinkButton href={otherWays}>{t.otherWay[lang]}</LinkButton>
        </Actions>
      </Form>
    </>
  );
}

/** The page behind a QR code, for whoever it is that signs. */
export function phonePage(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  place: PhonePlace,
  course: Exclude<PhoneCourse, { state: 'done' }>,
): string {
  const { language: lang, params } = request;
  const { code = '' } = params;
  const words = phoneWordsOf[place.whose];
  const waits = 'sha256' in course;
  return renderPage(
    <Page
      {...pageFrame(request, site, place.section)}
      title={t.title[lang]}
      {...(waits ? { lead: words.lead[lang] } : {})}
      failed={course.state === 'refused'}
      back={{ href: place.otherWays }}
      head={
        waits ? (
          <noscript>
            <meta http-equiv="refresh" content="5" />
          </noscript>
        ) : null
      }
    >
      {waits ? (
        <Shown deps={deps} place={place} lang={lang} code={code} course={course} />
      ) : (
        <Over lang={lang} place={place} throughGateway={course.gateway !== null}>
          {course.state === 'refused' ? (
            <RefusalBox refusal={course.refusal} lang={lang} />
          ) : (
            <Notice tone="warning" title={t.expiredTitle[lang]}>
              <p>{(course.gateway === null ? words : sigexTexts).expiredText[lang]}</p>
            </Notice>
          )}
        </Over>
      )}
    </Page>,
  );
}
