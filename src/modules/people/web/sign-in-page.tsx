import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import { Page, Refusal, renderPage, type FieldError, type Site } from '../../../web/index.ts';
import { actInPost, closeBrowser, listPosts } from '../app/browsers.ts';
import type { Demo, PeopleDeps } from '../app/deps.ts';
import {
  newChallenge,
  readChallenge,
  signIn,
  signInForDemo,
  signInRoles,
  type OpenedBrowser,
  type SignInRefusal,
} from '../app/sign-in.ts';
import { signedInHours } from '../domain/challenge.ts';
import { ownPath } from '../domain/own-path.ts';
import { DemoPeople, shortName } from './demo-people.tsx';
import { faultPage } from './fault-pages.tsx';
import { pageFrame } from './page-frame.ts';
import { SigningBox } from './signing-box.tsx';
import { signInFailureTexts, signInTexts as words } from './sign-in-texts.ts';

/** Attempts a minute from one address. */
const limit = 20;

/** Signing in by a signature over a challenge, and signing out; in a demonstration also without a signature. */
export function signInRoutes(deps: PeopleDeps, site: Site): readonly Route[] {
  const { demo } = deps;
  return [
    {
      name: 'signIn.show',
      method: 'GET',
      url: '/sign-in',
      access: 'public',
      limit,
      handle: (r) => show(deps, site, r),
    },
    {
      name: 'signIn.send',
      method: 'POST',
      url: '/sign-in',
      access: 'public',
      limit,
      handle: (r) => post(deps, site, r),
    },
    {
      name: 'signIn.challenge',
      method: 'GET',
      url: '/sign-in/challenge/:nonce',
      access: 'public',
      limit,
      handle: (r) => download(deps, site, r),
    },
    { name: 'signOut', method: 'POST', url: '/sign-out', access: 'public', handle: (r) => signOut(deps, r) },
    ...(demo === null
      ? []
      : [
          {
            name: 'signIn.demo',
            method: 'POST',
            url: '/sign-in/demo',
            access: 'public',
            limit,
            handle: (r) => enterAsDemoPerson(deps, demo, site, r),
          } satisfies Route,
        ]),
  ];
}

async function show(deps: PeopleDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  return draw(deps, site, request, await newChallenge(deps), { next: ownPath(request.query['next']) });
}

async function post(deps: PeopleDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { form, language, userAgent } = request;
  const nonce = field(form, 'nonce');
  const cms = field(form, 'cms').trim();
  const next = ownPath(field(form, 'next'));
  if (cms === '') return again(deps, site, request, nonce, { next, empty: true });
  const signed = await signIn(deps, { nonce, cms: new TextEncoder().encode(cms), language, userAgent });
  if (!signed.ok) return again(deps, site, request, nonce, { next, refusal: signed.error });
  return enter(deps, request, signed.value, next, 'signature');
}

interface Outcome {
  readonly next: string | null;
  readonly refusal?: SignInRefusal;
  readonly empty?: boolean;
}

/** The page once more with what went wrong; the same challenge while it is good, so that nothing must be redone. */
async function again(
  deps: PeopleDeps,
  site: Site,
  request: RouteRequest,
  nonce: string,
  outcome: Outcome,
): Promise<RouteReply> {
  const bytes = await readChallenge(deps, nonce);
  return draw(deps, site, request, bytes === null ? await newChallenge(deps) : { nonce, bytes }, outcome);
}

function draw(
  { demo }: PeopleDeps,
  site: Site,
  request: RouteRequest,
  challenge: { nonce: string; bytes: Uint8Array },
  { next, refusal, empty = false }: Outcome,
): RouteReply {
  const { language: lang } = request;
  const errors: FieldError[] = empty
    ? [{ field: 'cms-of-other-program', message: words.noSignature[lang] }]
    : [];
  const html = renderPage(
    <Page
      {...pageFrame(request, site)}
      title={words.title[lang]}
      lead={words.lead[lang]}
      errors={errors}
      failed={refusal !== undefined}
    >
      {refusal && <Why refusal={refusal} lang={lang} />}
      <p>{words.minutes[lang]}</p>
      <SigningBox
        // In a browser where somebody is signed in, the demo key is still to be chosen.
        request={{ ...request, signedIn: null, actor: { kind: 'visitor' } }}
        bytes={challenge.bytes}
        bytesHref={`/${lang}/sign-in/challenge/${challenge.nonce}`}
        action={`/${lang}/sign-in`}
        hidden={{ nonce: challenge.nonce, ...(next === null ? {} : { next }) }}
        extKeyUsageOids={signInRoles}
        demo={
          demo === null ? false : demo.people.map((person) => ({ key: person.key, label: shortName(person) }))
        }
        label={words.box[lang]}
        {...(empty ? { error: words.noSignature[lang] } : {})}
      />
      {demo !== null && (
        <>
          <h2>{words.demoTitle[lang]}</h2>
          <DemoPeople people={demo.people} lang={lang} next={next ?? undefined} />
        </>
      )}
    </Page>,
  );
  return { kind: 'page', status: refusal !== undefined || empty ? 422 : 200, html };
}

function Why({ refusal, lang }: { readonly refusal: SignInRefusal; readonly lang: Language }): JSX.Element {
  const { what, does } =
    refusal.code === 'signature'
      ? signInFailureTexts[refusal.reason]
      : refusal.code === 'busy'
        ? { what: words.busyWhat, does: words.busyDo }
        : { what: words.challengeOldWhat, does: words.challengeOldDo };
  return (
    <Refusal title={words.refused[lang]} options={[does[lang]]}>
      <p>{what[lang]}</p>
    </Refusal>
  );
}

async function download(deps: PeopleDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const bytes = await readChallenge(deps, request.params['nonce'] ?? '');
  if (bytes === null) return faultPage(request, site, 'notFound');
  return {
    kind: 'file',
    stream: bytes,
    mime: 'application/octet-stream',
    name: 'qabyldau-sign-in.json',
    inline: false,
    size: bytes.length,
  };
}

async function enterAsDemoPerson(
  deps: PeopleDeps,
  demo: Demo,
  site: Site,
  request: RouteRequest,
): Promise<RouteReply> {
  const { form, language, userAgent } = request;
  const person = demo.people.find(({ key }) => key === field(form, 'person'));
  if (person === undefined) return faultPage(request, site, 'badRequest');
  const opened = await signInForDemo(deps, person, { language, userAgent });
  return enter(deps, request, opened, ownPath(field(form, 'next')), 'demo');
}

/** Where a person comes after signing in: their posts first, else where they were going. */
async function enter(
  deps: PeopleDeps,
  request: RouteRequest,
  opened: OpenedBrowser,
  next: string | null,
  method: 'signature' | 'demo',
): Promise<RouteReply> {
  const { language: lang, signedIn } = request;
  if (signedIn !== null) await closeBrowser(deps, signedIn.tokenSha256, null);
  const posts = await listPosts(deps, opened.tokenSha256);
  const [only] = posts;
  let to = next ?? `/${lang}/appeals`;
  if (only !== undefined) {
    const direct = method === 'demo' && posts.length === 1;
    if (direct) await actInPost(deps, opened.tokenSha256, only.officialId);
    const choice = `/${lang}/posts${next === null ? '' : `?next=${encodeURIComponent(next)}`}`;
    to = direct ? (next ?? `/${lang}/inbox`) : choice;
  }
  return { kind: 'redirect', to, signIn: { token: opened.token, maxAge: signedInHours * 3600 } };
}

async function signOut(deps: PeopleDeps, { language, signedIn }: RouteRequest): Promise<RouteReply> {
  if (signedIn !== null) await closeBrowser(deps, signedIn.tokenSha256, null);
  return { kind: 'redirect', to: `/${language}`, signOut: true, flash: 'signedOut' };
}
