import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import { Actions, LinkButton, Page, renderPage, type FlashMessage, type Site } from '../../../web/index.ts';
import type { NextThing, SiteDeps } from '../app/deps.ts';
import { DemoPeople } from './demo-people.tsx';
import { homeTexts as words, stepsOfAppeal } from './home-texts.ts';
import { pageFrame } from './page-frame.ts';
import { signInTexts } from './sign-in-texts.ts';

/** The first page: what this is, what to do first, how it goes. */
export function homeRoute(deps: SiteDeps, site: Site): Route {
  return {
    name: 'home',
    method: 'GET',
    url: '/',
    access: 'public',
    handle: async (request) => draw(deps, site, request, await thingsFor(deps, request)),
  };
}

/** What waits for the person, only of things there are; null for somebody who has not signed in. */
async function thingsFor(
  { nextThings }: SiteDeps,
  { signedIn, actor }: RouteRequest,
): Promise<readonly NextThing[] | null> {
  if (signedIn === null || nextThings === undefined) return null;
  return (await nextThings(actor)).filter(({ count }) => count > 0);
}

function draw(
  { demo, mailbox }: SiteDeps,
  site: Site,
  request: RouteRequest,
  things: readonly NextThing[] | null,
): RouteReply {
  const { language: lang, actor, flash } = request;
  const message: FlashMessage | undefined =
    flash === 'signedOut' ? { text: signInTexts.signedOut[lang], tone: 'info' } : undefined;
  const html = renderPage(
    <Page {...pageFrame(request, site, null, message)} title={words.title[lang]} lead={words.lead[lang]}>
      <Actions>
        {actor.kind !== 'official' && (
          <LinkButton primary href={`/${lang}/appeals/new`}>
            {words.start[lang]}
          </LinkButton>
        )}
        {demo !== null && <a href="#demo">{words.demoLink[lang]}</a>}
      </Actions>
      {things !== null && <Waiting things={things} lang={lang} />}
      <h2>{words.how[lang]}</h2>
      <ol>
        {stepsOfAppeal.map(({ title, text }) => (
          <li key={title.en}>
            <b>{title[lang]}</b>
            <br />
            {text[lang]}
          </li>
        ))}
      </ol>
      <h2>{words.check[lang]}</h2>
      <p>{words.checkText[lang]}</p>
      <p>
        <a href={`/${lang}/check`}>{words.checkLink[lang]}</a>
      </p>
      <h2>{words.terms[lang]}</h2>
      <p>{words.termsText[lang]}</p>
      <p>
        <a href={`/${lang}/terms`}>{words.termsLink[lang]}</a>
      </p>
      <h2>{words.bodies[lang]}</h2>
      <p>{words.bodiesText[lang]}</p>
      <p>
        <a href={`/${lang}/bodies`}>{words.bodiesLink[lang]}</a>
      </p>
      {demo !== null && (
        <section aria-labelledby="demo">
          <h2 id="demo">{words.demoTitle[lang]}</h2>
          <p>{words.demoText[lang]}</p>
          <DemoPeople people={demo.people} lang={lang} />
          <ul>
            <li>
              <a href={`/${lang}/sign-in`}>{words.signInReal[lang]}</a>
            </li>
            {mailbox && (
              <li>
                <a href={`/${lang}/mailbox`}>{words.mailbox[lang]}</a>
              </li>
            )}
          </ul>
        </section>
      )}
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

function Waiting({
  things,
  lang,
}: {
  readonly things: readonly NextThing[];
  readonly lang: Language;
}): JSX.Element {
  return (
    <>
      <h2>{words.waiting[lang]}</h2>
      {things.length === 0 && <p>{words.nothingWaits[lang]}</p>}
      <ul>
        {things.map(({ label, path, count }) => (
          <li key={path}>
            <a href={`/${lang}${path}`}>
              {label[lang]}: {count}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
