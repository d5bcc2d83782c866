import type { JSX } from 'preact';
import type { Citizen } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import {
  field,
  type Route,
  type RouteReply,
  type RouteRequest,
  type SignedInAs,
} from '../../../platform/http/route.ts';
import {
  Button,
  Form,
  formatMomentShort,
  Page,
  renderPage,
  SummaryList,
  Table,
  Tag,
  type FlashMessage,
  type Site,
  type SummaryRow,
} from '../../../web/index.ts';
import { closeBrowser, listPosts, readCabinet, type Cabinet, type OpenBrowser } from '../app/browsers.ts';
import type { PeopleDeps } from '../app/deps.ts';
import { browserName, maskedIin } from '../domain/browser-name.ts';
import { fullName } from '../domain/challenge.ts';
import { cabinetTexts as words, closeBrowserText, methodTexts } from './cabinet-texts.ts';
import { pageFrame } from './page-frame.ts';

/** The own account: what is kept, where one is signed in, who may see what. */
export function cabinetRoutes(deps: PeopleDeps, site: Site): readonly Route[] {
  return [
    {
      name: 'cabinet.show',
      method: 'GET',
      url: '/cabinet',
      access: 'signedIn',
      handle: (r) => show(deps, site, r),
    },
    {
      name: 'cabinet.closeBrowser',
      method: 'POST',
      url: '/cabinet/browsers',
      access: 'signedIn',
      handle: (r) => close(deps, r),
    },
  ];
}

function person({ signedIn }: RouteRequest): SignedInAs {
  if (signedIn === null) throw new Error('The route is for people who signed in');
  return signedIn;
}

const flashes: Readonly<Record<string, (lang: Language) => FlashMessage>> = {
  closed: (lang) => ({ text: words.closed[lang] }),
  notClosed: (lang) => ({ text: words.notClosed[lang], tone: 'warning' }),
};

async function show(deps: PeopleDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang, flash } = request;
  const { accountId, tokenSha256 } = person(request);
  // The cabinet is the person's own, also while they act in a post.
  const themselves: Citizen = { kind: 'citizen', accountId, language: lang };
  const cabinet = await readCabinet(deps, themselves, tokenSha256);
  const hasPosts = (await listPosts(deps, tokenSha256)).length > 0;
  const message = flash === null ? undefined : flashes[flash]?.(lang);
  const html = renderPage(
    <Page {...pageFrame(request, site, null, message)} title={words.title[lang]}>
      <Facts cabinet={cabinet} hasPosts={hasPosts} request={request} />
      <h2>{words.browsers[lang]}</h2>
      <p>{words.browsersHint[lang]}</p>
      <Browsers browsers={cabinet.browsers} lang={lang} />
      <h2>{words.whoSees[lang]}</h2>
      <ul>
        <li>{words.whoSeesApplicant[lang]}</li>
        <li>{words.whoSeesLog[lang]}</li>
        <li>{words.whoSeesNobody[lang]}</li>
      </ul>
      <p>
        <a href={`/${lang}/personal-data`}>{words.personalData[lang]}</a>
      </p>
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

function Facts(props: {
  readonly cabinet: Cabinet;
  readonly hasPosts: boolean;
  readonly request: RouteRequest;
}): JSX.Element {
  const { language: lang, actor } = props.request;
  const { account } = props.cabinet;
  // What was given as a citizen is not shown beside the work of an office.
  const contacts = actor.kind === 'citizen' ? contactRows(account, lang) : [];
  return (
    <>
      <SummaryList
        label={words.about[lang]}
        rows={[
          { label: words.fullName[lang], value: fullName(account) },
          { label: words.iin[lang], value: maskedIin(account.iin) },
          ...(props.hasPosts
            ? [{ label: words.acting[lang], value: <Acting request={props.request} /> }]
            : []),
          ...contacts,
        ]}
      />
      <p>{words.iinHint[lang]}</p>
      {actor.kind === 'citizen' && (
        <p>{contacts.length === 0 ? words.noContacts[lang] : words.contactsHint[lang]}</p>
      )}
    </>
  );
}

function Acting({ request }: { readonly request: RouteRequest }): JSX.Element {
  const { language: lang } = request;
  const { post } = person(request);
  return (
    <>
      {post === null ? words.actingSelf[lang] : `${post.position[lang]}, ${post.body[lang]}`}
      <br />
      <a href={`/${lang}/posts`}>{words.switch[lang]}</a>
    </>
  );
}

/** The contacts of the last appeal; nothing before the first one. */
function contactRows(
  { email, phone, postalAddress }: Cabinet['account'],
  lang: Language,
): readonly SummaryRow[] {
  if (email === null && phone === null && postalAddress === null) return [];
  const none = words.none[lang];
  return [
    { label: words.email[lang], value: email ?? none },
    { label: words.phone[lang], value: phone ?? none },
    { label: words.postalAddress[lang], value: postalAddress ?? none },
  ];
}

function Browsers({
  browsers,
  lang,
}: {
  readonly browsers: readonly OpenBrowser[];
  readonly lang: Language;
}) {
  return (
    <Table
      caption={words.browsers[lang]}
      captionHidden
      rows={browsers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'browser',
          label: words.browser[lang],
          head: true,
          cell: ({ userAgent, current }) => (
            <>
              {browserName(userAgent)} {current && <Tag tone="active">{words.current[lang]}</Tag>}
            </>
          ),
        },
        {
          key: 'seen',
          label: words.seen[lang],
          figures: true,
          cell: ({ seenAt, openedAt, method }) => (
            <>
              {formatMomentShort(seenAt)}
              <small>
                {words.opened[lang]}: {formatMomentShort(openedAt)}, {methodTexts[method][lang]}
              </small>
            </>
          ),
        },
        {
          key: 'close',
          label: words.close[lang],
          labelHidden: true,
          cell: ({ id, userAgent }) => (
            <Form action={`/${lang}/cabinet/browsers`} hidden={{ browser: String(id) }}>
              <Button label={closeBrowserText[lang](browserName(userAgent))}>{words.close[lang]}</Button>
            </Form>
          ),
        },
      ]}
    />
  );
}

async function close(deps: PeopleDeps, request: RouteRequest): Promise<RouteReply> {
  const { language: lang } = request;
  const { accountId, tokenSha256 } = person(request);
  const id = Number(field(request.form, 'browser'));
  const known = Number.isSafeInteger(id) && id > 0;
  const closed = known && (await closeBrowser(deps, tokenSha256, id));
  const { browsers } = await readCabinet(deps, { kind: 'citizen', accountId, language: lang }, tokenSha256);
  // Closing the browser one sits at is signing out.
  if (closed && browsers.length === 0)
    return { kind: 'redirect', to: `/${lang}`, signOut: true, flash: 'signedOut' };
  return { kind: 'redirect', to: `/${lang}/cabinet`, flash: closed ? 'closed' : 'notClosed' };
}
