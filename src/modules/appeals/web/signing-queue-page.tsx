import { localDay } from '../../../platform/clock.ts';
import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import { Empty, Page, renderPage, type Site } from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import { inbox } from '../app/read-appeals.ts';
import { AppealTable, ListPager } from './appeal-table.tsx';
import type { AppealWebDeps } from './deps.ts';
import { inboxAddress, readInboxQuery, type InboxQuery } from './inbox-query.ts';
import { casePath, officialOf } from './staff-request.ts';
import { inboxTexts as t } from './texts/staff.ts';

async function show(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang } = request;
  const actor = officialOf(request);
  const { after } = readInboxQuery(request.query);
  // A decision that was sent to a signer names them on the case until it is signed or given back.
  const { lines, next } = await inbox(deps, actor, {
    states: ['inWork'],
    executorId: null,
    signerId: actor.officialId,
    dueFrom: null,
    dueBefore: null,
    number: null,
    after,
  });
  const address = (from: InboxQuery['after']): string => `/${lang}/signing${inboxAddress({ after: from })}`;
  const toSign = (caseId: number): string => casePath(lang, caseId, '/sign');
  const html = renderPage(
    <Page {...pageFrame(request, site, 'signing')} title={t.toSign[lang]} lead={t.toSignLead[lang]} wide>
      <AppealTable
        caption={t.toSign[lang]}
        lines={lines}
        today={localDay(deps.clock.now())}
        calendar={deps.calendar}
        lang={lang}
        href={(line) => casePath(lang, line.caseId)}
        empty={<Empty>{t.toSignEmpty[lang]}</Empty>}
        last={{
          key: 'sign',
          label: t.readAndSign[lang],
          labelHidden: true,
          cell: (line) => (
            <a href={toSign(line.caseId)}>
              {t.readAndSign[lang]}
              <span class="hidden">: {line.number}</span>
            </a>
          ),
        }}
      />
      <ListPager
        first={after === null ? undefined : address(null)}
        next={next === null ? undefined : address(next)}
        lang={lang}
      />
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

/** The decisions that wait for the signature of the official who asks. */
export function signingQueueRoutes(deps: AppealWebDeps, site: Site): Route[] {
  return [
    {
      name: 'decisions to sign',
      method: 'GET',
      url: '/signing',
      access: 'SIGNER',
      handle: (request) => show(deps, site, request),
    },
  ];
}
