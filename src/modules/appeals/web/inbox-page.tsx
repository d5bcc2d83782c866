import type { JSX } from 'preact';
import { hasRole, type Official } from '../../../kernel/actor.ts';
import type { Language, Text } from '../../../kernel/text.ts';
import { localDay } from '../../../platform/clock.ts';
import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import {
  actionTexts,
  Empty,
  Field,
  Filters,
  LinkButton,
  Page,
  renderPage,
  Select,
  type Site,
} from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import { inbox } from '../app/read-appeals.ts';
import { appealStates } from '../domain/machine.ts';
import { AppealTable, ListPager } from './appeal-table.tsx';
import type { AppealWebDeps } from './deps.ts';
import {
  inboxAddress,
  inboxFilter,
  isNarrowed,
  openStates,
  readInboxQuery,
  type InboxQuery,
} from './inbox-query.ts';
import { casePath, officialOf } from './staff-request.ts';
import { inboxTexts as t } from './texts/staff.ts';

type Inbox = Awaited<ReturnType<typeof inbox>>;

interface Parts {
  readonly query: InboxQuery;
  readonly found: Inbox;
  readonly actor: Official;
  readonly lang: Language;
}

/** One link for each state, with how many appeals stand in it; the filters stay. */
function StateTabs({ query, found, lang }: Parts): JSX.Element {
  const count = (states: readonly string[]): number =>
    states.reduce((sum, state) => sum + (found.counts.get(state) ?? 0), 0);
  const { mine, due } = query;
  return (
    <nav class="tabs" aria-label={t.states[lang]}>
      <ul>
        {(['open', ...appealStates] as const).map((state) => (
          <li key={state}>
            <a
              href={`/${lang}/inbox${inboxAddress({ state, mine, due })}`}
              aria-current={query.state === state && query.number === '' ? 'page' : undefined}
            >
              {t[state][lang]} <span class="count">{count(state === 'open' ? openStates : [state])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function InboxFilters({ query, actor, lang }: Parts): JSX.Element {
  const { state } = query;
  return (
    <Filters
      action={`/${lang}/inbox`}
      keep={state === 'open' ? {} : { state }}
      reset={isNarrowed(query) ? `/${lang}/inbox${inboxAddress({ state })}` : undefined}
    >
      <Field
        name="number"
        type="search"
        label={t.filterNumber[lang]}
        value={query.number}
        autocomplete="off"
        spellcheck={false}
        maxlength={40}
      />
      <Select
        name="due"
        label={t.due[lang]}
        empty={t.anyDay[lang]}
        value={query.due ?? ''}
        options={[
          { value: 'overdue', label: t.overdue[lang] },
          { value: 'soon', label: t.soon[lang] },
        ]}
      />
      {hasRole(actor, 'EXECUTOR') ? (
        <Select
          name="executor"
          label={t.filterExecutor[lang]}
          empty={t.anybody[lang]}
          value={query.mine ? 'me' : ''}
          options={[{ value: 'me', label: t.me[lang] }]}
        />
      ) : null}
    </Filters>
  );
}

/** What appears in the list of this official, and when. */
function emptyText(actor: Official): Text {
  if (hasRole(actor, 'REGISTRAR')) return t.emptyRegistrar;
  return hasRole(actor, 'EXECUTOR') ? t.emptyExecutor : t.emptySigner;
}

function NothingHere({ query, actor, lang }: Parts): JSX.Element {
  if (isNarrowed(query))
    return (
      <Empty
        title={t.emptyTitle[lang]}
        action={
          <LinkButton href={`/${lang}/inbox${inboxAddress({ state: query.state })}`}>
            {actionTexts.reset[lang]}
          </LinkButton>
        }
      >
        {t.emptyNarrowed[lang]}
      </Empty>
    );
  return <Empty title={t.emptyTitle[lang]}>{emptyText(actor)[lang]}</Empty>;
}

async function show(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang } = request;
  const actor = officialOf(request);
  const today = localDay(deps.clock.now());
  const { calendar } = deps;
  const query = readInboxQuery(request.query);
  const found = await inbox(deps, actor, inboxFilter(query, { actor, today, calendar }));
  const parts: Parts = { query, found, actor, lang };
  const address = (after: InboxQuery['after']): string =>
    `/${lang}/inbox${inboxAddress({ ...query, after })}`;
  const html = renderPage(
    <Page {...pageFrame(request, site, 'inbox')} title={t.title[lang]} wide>
      {hasRole(actor, 'SIGNER') && found.toSign > 0 ? (
        <p>
          <LinkButton href={`/${lang}/signing`} primary>
            {`${t.toSign[lang]}: ${found.toSign}`}
          </LinkButton>
        </p>
      ) : null}
      <StateTabs {...parts} />
      <InboxFilters {...parts} />
      <AppealTable
        caption={t.title[lang]}
        lines={found.lines}
        today={today}
        calendar={calendar}
        lang={lang}
        href={(line) => casePath(lang, line.caseId)}
        empty={<NothingHere {...parts} />}
      />
      <ListPager
        first={query.after === null ? undefined : address(null)}
        next={found.next === null ? undefined : address(found.next)}
        lang={lang}
      />
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

/** The appeals of the body, as far as the official may see them. */
export function inboxRoutes(deps: AppealWebDeps, site: Site): Route[] {
  return [
    {
      name: 'inbox',
      method: 'GET',
      url: '/inbox',
      access: 'official',
      handle: (request) => show(deps, site, request),
    },
  ];
}
