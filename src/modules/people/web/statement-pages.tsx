import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import { Page, renderPage, visionCookie, type Site } from '../../../web/index.ts';
import { ownPath } from '../domain/own-path.ts';
import { cabinetTexts } from './cabinet-texts.ts';
import { consentVersion } from '../../../kernel/consent.ts';
import { consentText } from './consent.ts';
import { pageFrame } from './page-frame.ts';
import {
  accessibilityStatement,
  helpStatement,
  keptData,
  personalDataTexts as words,
  type Statement,
} from './statement-texts.ts';

const year = 365 * 24 * 3600;

/** Help, the accessibility statement, what happens to personal data, and the low-vision switch. */
export function statementRoutes(site: Site): readonly Route[] {
  const page = (name: string, draw: (request: RouteRequest, site: Site) => RouteReply): Route => ({
    name,
    method: 'GET',
    url: `/${name}`,
    access: 'public',
    handle: (request) => Promise.resolve(draw(request, site)),
  });
  return [
    page('help', (request) => statement(request, site, helpStatement)),
    page('accessibility', (request) => statement(request, site, accessibilityStatement)),
    page('personal-data', personalData),
    {
      name: 'vision',
      method: 'POST',
      url: '/vision',
      access: 'public',
      handle: (r) => Promise.resolve(vision(r)),
    },
  ];
}

function statement(request: RouteRequest, site: Site, { title, lead, parts }: Statement): RouteReply {
  const { language: lang } = request;
  const html = renderPage(
    <Page {...pageFrame(request, site)} title={title[lang]} lead={lead[lang]}>
      {parts.map((part) => (
        <section key={part.title.en}>
          <h2>{part.title[lang]}</h2>
          {part.says?.map((text) => (
            <p key={text.en}>{text[lang]}</p>
          ))}
          {part.list && (
            <ul>
              {part.list.map((text) => (
                <li key={text.en}>{text[lang]}</li>
              ))}
            </ul>
          )}
          {part.link && (
            <p>
              <a href={`/${lang}${part.link.path}`}>{part.link.label[lang]}</a>
            </p>
          )}
        </section>
      ))}
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

function personalData(request: RouteRequest, site: Site): RouteReply {
  const { language: lang } = request;
  const html = renderPage(
    <Page {...pageFrame(request, site)} title={words.title[lang]} lead={words.lead[lang]}>
      <h2>{words.consent[lang]}</h2>
      {consentText.map((text) => (
        <p key={text.en}>{text[lang]}</p>
      ))}
      <p>
        <small>
          {words.version[lang]}: {consentVersion}
        </small>
      </p>
      <h2>{words.keeps[lang]}</h2>
      <ul>
        {keptData.map((text) => (
          <li key={text.en}>{text[lang]}</li>
        ))}
      </ul>
      <h2>{cabinetTexts.whoSees[lang]}</h2>
      <ul>
        {[cabinetTexts.whoSeesApplicant, cabinetTexts.whoSeesLog, cabinetTexts.whoSeesNobody].map((text) => (
          <li key={text.en}>{text[lang]}</li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}/cabinet`}>{words.cabinet[lang]}</a>
      </p>
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

/** Remembers how large and plain the pages are to be, and goes back to where the switch was pressed. */
function vision({ form, language }: RouteRequest): RouteReply {
  const low = field(form, 'vision') === 'low';
  return {
    kind: 'redirect',
    to: ownPath(field(form, 'back')) ?? `/${language}`,
    cookies: [{ name: visionCookie, value: low ? 'low' : 'regular', maxAge: year }],
  };
}
