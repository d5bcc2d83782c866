import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import {
  Empty,
  formatDay,
  formatMoment,
  LinkButton,
  Page,
  Pager,
  renderPage,
  Table,
  type Site,
} from '../../../web/index.ts';
import { localDay } from '../../../platform/clock.ts';
import { pageFrame } from '../../people/index.ts';
import { myAppeals } from '../app/read-appeals.ts';
import { myDrafts } from '../app/save-draft.ts';
import type { Draft } from '../domain/draft.ts';
import type { AppealLine } from '../store/lists.ts';
import { kindTitle } from '../texts.ts';
import type { AppealWebDeps } from './deps.ts';
import { caseIdOf } from './form.ts';
import { draftPath } from './draft-path.ts';
import { StateTag } from './state-tag.tsx';
import { appealTexts as t } from './texts/appeal.ts';
import { draftTexts } from './texts/draft.ts';

/** The first words of a draft, so that its author knows which one it is. */
function firstWords(draft: Draft, lang: Language): string {
  const text = draft.content.trim().replaceAll(/\s+/gu, ' ');
  if (text === '') return t.untitled[lang];
  const letters = [...text];
  return letters.length <= 70
    ? text
    : `${letters
        .slice(0, 70)
        .join('')
        .replace(/\s\S*$/u, '')}…`;
}

function Drafts({
  drafts,
  lang,
}: {
  readonly drafts: readonly Draft[];
  readonly lang: Language;
}): JSX.Element | null {
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2>{t.drafts[lang]}</h2>
      <p class="hint">{t.draftNote[lang]}</p>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a href={draftPath(lang, draft.id)}>{firstWords(draft, lang)}</a>
            <br />
            <small>
              {`${t.changed[lang]}: ${formatMoment(draft.changedAt, lang)}. ${t.keptUntil[lang]}: ${formatDay(localDay(draft.expiresAt), lang)}.`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Appeals(props: { readonly lines: readonly AppealLine[]; readonly lang: Language }): JSX.Element {
  const { lines, lang } = props;
  return (
    <Table
      caption={t.filed[lang]}
      rows={lines}
      rowKey={(line) => line.caseId}
      empty={
        <Empty action={<LinkButton href={`/${lang}/appeals/new`}>{draftTexts.begin[lang]}</LinkButton>}>
          {t.none[lang]}
        </Empty>
      }
      columns={[
        {
          key: 'number',
          label: t.number[lang],
          head: true,
          figures: true,
          cell: (line) => <a href={`/${lang}/appeals/${line.caseId}`}>{line.number}</a>,
        },
        { key: 'kind', label: t.kind[lang], cell: (line) => kindTitle(line.kind, lang) },
        { key: 'body', label: t.body[lang], cell: (line) => line.bodyName[lang] },
        { key: 'state', label: t.state[lang], cell: (line) => <StateTag state={line.state} lang={lang} /> },
        {
          key: 'due',
          label: t.due[lang],
          figures: true,
          cell: (line) => formatDay(line.dueOn, lang),
        },
      ]}
    />
  );
}

async function show(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang, actor } = request;
  if (actor.kind !== 'citizen') throw new Error('The route is for citizens');
  const before = caseIdOf(request.query['before']);
  const { lines, next } = await myAppeals(deps, actor, before);
  const drafts = before === null ? await myDrafts(deps, actor) : [];
  const flash = request.flash === 'deleted' ? { text: draftTexts.deleted[lang] } : undefined;
  const html = renderPage(
    <Page {...pageFrame(request, site, 'appeals', flash)} title={t.mine[lang]} wide>
      {lines.length > 0 || drafts.length > 0 ? (
        <p>
          <LinkButton href={`/${lang}/appeals/new`} primary>
            {draftTexts.begin[lang]}
          </LinkButton>
        </p>
      ) : null}
      <Drafts drafts={drafts} lang={lang} />
      <Appeals lines={lines} lang={lang} />
      <Pager
        newer={before === null ? undefined : `/${lang}/appeals`}
        older={next === null ? undefined : `/${lang}/appeals?before=${next}`}
      />
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

/** The list of a person's own drafts and appeals. */
export function myAppealsRoutes(deps: AppealWebDeps, site: Site): Route[] {
  return [
    {
      name: 'my appeals',
      method: 'GET',
      url: '/appeals',
      access: 'citizen',
      handle: (request) => show(deps, site, request),
    },
  ];
}
