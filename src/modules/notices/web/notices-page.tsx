import { unbroken } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Citizen } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  Button,
  Details,
  Empty,
  Form,
  formatMoment,
  LinkButton,
  Page,
  PlainButton,
  renderPage,
  SummaryList,
  Tag,
  type Site,
} from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import {
  markNoticesRead,
  readOwnNotices,
  type Notice,
  type OwnNotice,
  type ReadNoticesDeps,
} from '../app/read-notices.ts';
import { noticePageTexts as words } from './texts.ts';

/** What a person was told, with the proof that it was. */
export function noticeRoutes(deps: ReadNoticesDeps, site: Site): readonly Route[] {
  return [
    {
      name: 'notices.show',
      method: 'GET',
      url: '/notices',
      access: 'citizen',
      handle: (r) => show(deps, site, r),
    },
    {
      name: 'notices.read',
      method: 'POST',
      url: '/notices/read',
      access: 'citizen',
      handle: (r) => mark(deps, r),
    },
  ];
}

function citizen({ actor }: RouteRequest): Citizen {
  if (actor.kind !== 'citizen') throw new Error('The route is for citizens');
  return actor;
}

async function show(deps: ReadNoticesDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang, flash } = request;
  const own = await readOwnNotices(deps, citizen(request));
  const unread = own.filter(({ notice }) => notice.readAt === null).length;
  const message = flash === 'marked' ? { text: words.marked[lang] } : undefined;
  const html = renderPage(
    <Page {...pageFrame(request, site, 'notices', message)} title={words.title[lang]} lead={words.lead[lang]}>
      {unread > 1 && (
        <Form action={`/${lang}/notices/read`}>
          <Actions>
            <Button>{words.markAll[lang]}</Button>
          </Actions>
        </Form>
      )}
      {own.length === 0 && (
        <Empty
          title={words.emptyTitle[lang]}
          action={<LinkButton href={`/${lang}/appeals/new`}>{words.write[lang]}</LinkButton>}
        >
          <p>{words.empty[lang]}</p>
        </Empty>
      )}
      {own.map((item, index) => (
        <NoticeArticle key={item.notice.id} item={item} first={index === 0} lang={lang} />
      ))}
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

function NoticeArticle(props: {
  readonly item: OwnNotice;
  readonly first: boolean;
  readonly lang: Language;
}): JSX.Element {
  const { item, lang } = props;
  const { notice, letter } = item;
  const isNew = notice.readAt === null;
  return (
    <article aria-labelledby={`notice-${notice.id}`}>
      <h2 id={`notice-${notice.id}`} lang={notice.language}>
        {notice.subject}
      </h2>
      <p>{isNew ? <Tag tone="active">{words.unread[lang]}</Tag> : <Tag>{words.read[lang]}</Tag>}</p>
      <SummaryList
        rows={[
          { label: words.cabinet[lang], value: formatMoment(notice.madeAt, lang) },
          { label: words.letter[lang], value: <Letter letter={letter} lang={lang} /> },
        ]}
      />
      <Details summary={words.text[lang]} open={isNew && props.first}>
        <div lang={notice.language}>
          {paragraphs(notice.body).map((lines, index) => (
            <p key={index}>
              {lines.map((line, at) => (
                <>
                  {at > 0 && <br />}
                  {unbroken(line)}
                </>
              ))}
            </p>
          ))}
        </div>
      </Details>
      <Actions>
        <a href={`/${lang}/appeals/${notice.caseId}`}>{words.appeal[lang]}</a>
        {isNew && (
          <Form action={`/${lang}/notices/read`} hidden={{ notice: notice.id }}>
            <PlainButton label={`${words.markOne[lang]}: ${notice.subject}`}>
              {words.markOne[lang]}
            </PlainButton>
          </Form>
        )}
      </Actions>
    </article>
  );
}

function paragraphs(body: string): readonly (readonly string[])[] {
  return body.split(/\n{2,}/u).map((paragraph) => paragraph.split('\n'));
}

/** The chain of a letter as far as it is known: queued, sent, or refused with the server's own words. */
function Letter({ letter, lang }: { readonly letter: Notice | null; readonly lang: Language }): JSX.Element {
  if (letter === null) return <>{words.noLetter[lang]}</>;
  const sent =
    letter.delivery !== 'queued' && letter.sentAt !== null ? `, ${formatMoment(letter.sentAt, lang)}` : '';
  return (
    <>
      {letter.address}: {words[letter.delivery][lang]}
      {sent}
      {letter.detail !== null && (
        <small>
          {words.serverSays[lang]}: <span lang="en">{letter.detail}</span>
        </small>
      )}
    </>
  );
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;

/** One notice or, without its id, all of them. */
async function mark(deps: ReadNoticesDeps, request: RouteRequest): Promise<RouteReply> {
  const id = field(request.form, 'notice');
  if (id === '' || uuid.test(id)) await markNoticesRead(deps, citizen(request), id === '' ? null : id);
  return { kind: 'redirect', to: `/${request.language}/notices`, flash: 'marked' };
}
