import type { JSX } from 'preact';
import { localDay } from '../../../platform/clock.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  Columns,
  Details,
  errorOf,
  Form,
  LinkButton,
  Notice,
  Page,
  Button,
  PrimaryButton,
  Radios,
  renderPage,
  type FieldError,
  type Site,
} from '../../../web/index.ts';
import { listOfCase, type Notice as SentNotice } from '../../notices/index.ts';
import { fullName, pageFrame } from '../../people/index.ts';
import type { AppealView } from '../app/read-appeals.ts';
import { reassignAppeal, registerAppeal } from '../app/register-appeal.ts';
import { missingParts } from '../domain/decide.ts';
import { kindTitle } from '../texts.ts';
import { CaseDeadlines } from './case-deadlines.tsx';
import { AppealCard, History, LawfulDay, ReturnedNotice, WhereNow, type CaseParts } from './case-parts.tsx';
import { CasePapers, Notices } from './case-papers.tsx';
import { colleagueChoices, onlyChoice } from './colleague-choices.ts';
import type { AppealWebDeps } from './deps.ts';
import { caseIdOf, commandIdOf, seenSeqOf } from './form.ts';
import { SafeInnerDate } from './inner-date.tsx';
import { RefusalBox } from './refusal-page.tsx';
import {
  casePath,
  doneFlash,
  doneReply,
  officialOf,
  refusalOf,
  staffRefusal,
  withCase,
} from './staff-request.ts';
import { caseTexts as t } from './texts/staff.ts';

interface ActionParts extends CaseParts {
  readonly request: RouteRequest;
  readonly errors: readonly FieldError[];
}

/** The hidden fields of every act: its id, so that it is done once, and the state of the case that was seen. */
function hidden({ deps, view }: CaseParts): Record<string, string> {
  return { commandId: deps.random.uuid(), seq: String(view.appeal.seq) };
}

function ExecutorForm(props: ActionParts & { readonly command: 'register' | 'reassign' }): JSX.Element {
  const { deps, view, lang, errors, command, request } = props;
  const choices = colleagueChoices(view.colleagues, 'EXECUTOR', localDay(deps.clock.now()), lang).filter(
    ({ value }) => value !== String(view.appeal.executorId),
  );
  if (choices.every(({ disabled }) => disabled === true))
    return (
      <Notice tone="warning">
        <p>{t.noExecutors[lang]}</p>
      </Notice>
    );
  const chosen = field(request.form, 'executorId');
  return (
    <Form action={casePath(lang, view.appeal.id, `/${command}`)} hidden={hidden(props)}>
      <Radios
        name="executorId"
        label={t.executor[lang]}
        choices={choices}
        value={chosen === '' ? onlyChoice(choices) : chosen}
        error={errorOf(errors, 'executorId')}
      />
      <Actions>
        {command === 'register' ? (
          <PrimaryButton>{t.register[lang]}</PrimaryButton>
        ) : (
          <Button>{t.reassign[lang]}</Button>
        )}
      </Actions>
    </Form>
  );
}

/** Links to the pages where a decision is written, signed and issued, as the machine allows them. */
function DecisionLinks({ view, lang }: ActionParts): JSX.Element | null {
  const { appeal, act, commands } = view;
  const ready = act !== null && missingParts(act).length === 0;
  const links: [rest: string, label: string][] = [];
  if (commands.includes('adoptDecision')) links.push(['/sign', t.toSign[lang]]);
  if (commands.includes('issueDecision')) links.push(['/issue', t.toIssue[lang]]);
  if (commands.includes('draftDecision'))
    links.push(['/decision', (act === null ? t.toDraft : t.toGoOn)[lang]]);
  if (commands.includes('submitDecision') && ready) links.push(['/decision/preview', t.toSubmit[lang]]);
  if (links.length === 0) return null;
  return (
    <Actions>
      {links.map(([rest, label], index) => (
        <LinkButton key={rest} href={casePath(lang, appeal.id, rest)} primary={index === 0}>
          {label}
        </LinkButton>
      ))}
    </Actions>
  );
}

const secondSigner = ['executorIsDocumentationSigner', 'officialIsDocumentationSigner'];

function ActionsOfCase(props: ActionParts): JSX.Element {
  const { view, lang, errors, request } = props;
  const { commands } = view;
  const issue = refusalOf(view, request, 'issueDecision');
  return (
    <section>
      <h2>{t.actions[lang]}</h2>
      {issue !== null && secondSigner.includes(issue.code) ? (
        <RefusalBox refusal={issue} lang={lang} />
      ) : null}
      {commands.length === 0 ? <p>{t.noActions[lang]}</p> : null}
      {commands.includes('register') ? (
        <>
          <h3>{t.registerTitle[lang]}</h3>
          <p>{t.registerOneAct[lang]}</p>
          <LawfulDay {...props} />
          <ExecutorForm {...props} command="register" />
        </>
      ) : null}
      {commands.includes('draftDecision') ? <ReturnedNotice {...props} /> : null}
      <DecisionLinks {...props} />
      {commands.includes('reassign') ? (
        <Details summary={t.reassignTitle[lang]} open={errors.length > 0}>
          <p>{t.reassignText[lang]}</p>
          <ExecutorForm {...props} command="reassign" />
        </Details>
      ) : null}
    </section>
  );
}

/** The terms of the case, and what they leave for a question to another body. */
function CaseTerms(props: CaseParts): JSX.Element {
  return (
    <>
      <CaseDeadlines {...props} />
      <SafeInnerDate {...props} />
    </>
  );
}

async function casePage(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  view: AppealView,
  errors: readonly FieldError[] = [],
): Promise<RouteReply> {
  const { language: lang } = request;
  const { id } = view.appeal;
  const notices: readonly SentNotice[] = await deps.gateway.withActor(
    officialOf(request),
    'list-notices',
    (tx) => listOfCase(tx, id),
    { readOnly: true },
  );
  const parts: ActionParts = { deps, view, lang, request, errors };
  const html = renderPage(
    <Page
      {...pageFrame(request, site, 'inbox', doneFlash(request))}
      title={view.submission.number}
      caption={`${kindTitle(view.submission.kind, lang)} – ${fullName(view.manifest.applicant)}`}
      errors={errors}
      back={{ href: `/${lang}/inbox`, label: t.back[lang] }}
      wide
    >
      <WhereNow {...parts} />
      <Columns label={t.deadlines[lang]} aside={<CaseTerms {...parts} />}>
        <ActionsOfCase {...parts} />
        <AppealCard {...parts} />
        <History {...parts} />
      </Columns>
      <CasePapers {...parts} />
      <Notices notices={notices} lang={lang} />
    </Page>,
  );
  return { kind: 'page', status: errors.length === 0 ? 200 : 422, html };
}

async function route(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  command: 'register' | 'reassign',
): Promise<RouteReply> {
  const { form, language: lang } = request;
  const executorId = caseIdOf(field(form, 'executorId'));
  if (executorId === null)
    return withCase(deps, site, request, (view) => {
      const refusal = refusalOf(view, request, command);
      if (refusal) return staffRefusal(request, site, refusal);
      return casePage(deps, site, request, view, [{ field: 'executorId', message: t.chooseExecutor[lang] }]);
    });
  const given = {
    caseId: caseIdOf(request.params['id']) ?? 0,
    commandId: commandIdOf(form, () => deps.random.uuid()),
    seenSeq: seenSeqOf(form),
    executorId,
  };
  const act = command === 'register' ? registerAppeal : reassignAppeal;
  const done = await act(deps, officialOf(request), given);
  return done.ok ? doneReply(request, given.caseId, command) : staffRefusal(request, site, done.error);
}

/** One case for those who work on it, with its registration and routing. */
export function caseRoutes(deps: AppealWebDeps, site: Site): Route[] {
  return [
    {
      name: 'case',
      method: 'GET',
      url: '/cases/:id',
      access: 'official',
      handle: (request) => withCase(deps, site, request, (view) => casePage(deps, site, request, view)),
    },
    {
      name: 'register',
      method: 'POST',
      url: '/cases/:id/register',
      access: 'official',
      handle: (request) => route(deps, site, request, 'register'),
    },
    {
      name: 'reassign',
      method: 'POST',
      url: '/cases/:id/reassign',
      access: 'official',
      handle: (request) => route(deps, site, request, 'reassign'),
    },
  ];
}
