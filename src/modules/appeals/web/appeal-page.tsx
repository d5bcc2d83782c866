import { groupCode } from '../../../kernel/random.ts';
import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  CopyBox,
  formatDay,
  formatMoment,
  LinkButton,
  Page,
  Panel,
  renderPage,
  SummaryList,
  Timeline,
  type Site,
} from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import { openAppeal, type AppealView } from '../app/read-appeals.ts';
import { refuse } from '../domain/refusals.ts';
import { kindTitle } from '../texts.ts';
import type { AppealWebDeps } from './deps.ts';
import { CaseDeadlines } from './case-deadlines.tsx';
import { caseIdOf } from './form.ts';
import { refusalReply } from './refusal-page.tsx';
import { appealTexts as t, nextTexts } from './texts/appeal.ts';
import { draftTexts } from './texts/draft.ts';
import { timelineOf } from './timeline.ts';

import {
  Answer,
  Openings,
  paperHref,
  Papers,
  SignatureState,
  WhereNow,
  WhyRegistered,
  type Parts,
} from './appeal-parts.tsx';

function appealPage(deps: AppealWebDeps, request: RouteRequest, site: Site, view: AppealView): string {
  const { language: lang } = request;
  const parts: Parts = { deps, view, lang };
  const { submission, body, appeal } = view;
  return renderPage(
    <Page
      {...pageFrame(request, site, 'appeals')}
      title={submission.number}
      caption={`${kindTitle(submission.kind, lang)} – ${body.name[lang]}`}
      back={{ href: `/${lang}/appeals` }}
    >
      <SignatureState {...parts} />
      <Answer {...parts} />
      <WhereNow {...parts} />
      <CaseDeadlines {...parts} without="T19" />
      <SummaryList
        rows={[
          { label: t.received[lang], value: formatMoment(submission.receivedAt, lang) },
          { label: t.registered[lang], value: formatDay(Temporal.PlainDate.from(appeal.registeredOn), lang) },
        ]}
      />
      <WhyRegistered {...parts} />
      <h2>{t.timeline[lang]}</h2>
      <Timeline label={t.timeline[lang]} items={timelineOf(view, lang, 'applicant')} />
      <Papers {...parts} />
      <Openings {...parts} />
    </Page>,
  );
}

/** What the person sees right after filing: the number, the dates, the receipt. */
function filedPage(deps: AppealWebDeps, request: RouteRequest, site: Site, view: AppealView): string {
  const { language: lang } = request;
  const parts: Parts = { deps, view, lang };
  const { submission, appeal, papers } = view;
  const receipt = papers.find(({ kind }) => kind === 'receipt');
  return renderPage(
    <Page {...pageFrame(request, site, 'appeals')} title={t.filedTitle[lang]} heading={false}>
      <Panel title={t.filedTitle[lang]} figure={submission.number} figureLabel={t.filedNumber[lang]}>
        <p>{formatMoment(submission.receivedAt, lang)}</p>
      </Panel>
      <SignatureState {...parts} />
      <Actions>
        {receipt ? (
          <LinkButton href={paperHref(lang, receipt)} primary>
            {`${draftTexts.stepReceipt[lang]} (PDF)`}
          </LinkButton>
        ) : null}
        <LinkButton href={`/${lang}/appeals/${appeal.id}`}>{t.toAppeal[lang]}</LinkButton>
      </Actions>
      {receipt ? null : <p>{t.receiptSoon[lang]}</p>}
      <h2>{t.filedNext[lang]}</h2>
      <p>{nextTexts.delivered[lang]}</p>
      <CaseDeadlines {...parts} without="T19" />
      <CopyBox id="check-code" label={t.checkCode[lang]} text={groupCode(submission.checkCode)} />
      <p class="hint">{t.checkCodeText[lang]}</p>
    </Page>,
  );
}

async function show(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  draw: typeof appealPage,
): Promise<RouteReply> {
  const caseId = caseIdOf(request.params['id']);
  const opened =
    caseId === null
      ? { ok: false as const, error: refuse('notFound') }
      : await openAppeal(deps, request.actor, caseId);
  if (!opened.ok)
    return refusalReply(request, site, opened.error, {
      section: 'appeals',
      back: `/${request.language}/appeals`,
    });
  return { kind: 'page', status: 200, html: draw(deps, request, site, opened.value) };
}

/** The pages of one filed appeal, for its applicant. */
export function appealPageRoutes(deps: AppealWebDeps, site: Site): Route[] {
  return [
    {
      name: 'one appeal',
      method: 'GET',
      url: '/appeals/:id',
      access: 'citizen',
      handle: (request) => show(deps, site, request, appealPage),
    },
    {
      name: 'appeal filed',
      method: 'GET',
      url: '/appeals/:id/filed',
      access: 'citizen',
      handle: (request) => show(deps, site, request, filedPage),
    },
  ];
}
