import type { JSX } from 'preact';
import { localDay } from '../../../platform/clock.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  errorOf,
  Form,
  LinkButton,
  Notice,
  Page,
  PrimaryButton,
  Radios,
  renderPage,
  type FieldError,
  type Site,
} from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import { submitDecision } from '../app/decide-appeal.ts';
import type { AppealView } from '../app/read-appeals.ts';
import { missingParts } from '../domain/decide.ts';
import { refusalStatus, type AppealRefusal } from '../domain/refusals.ts';
import { colleagueChoices, onlyChoice } from './colleague-choices.ts';
import { decisionPath, missingErrors, showEditor } from './decision-page.tsx';
import { DecisionText } from './decision-text.tsx';
import type { AppealWebDeps } from './deps.ts';
import { caseIdOf, commandIdOf, seenSeqOf } from './form.ts';
import { RefusalBox } from './refusal-page.tsx';
import { doneReply, officialOf, refusalOf, staffRefusal, withCase } from './staff-request.ts';
import { decisionTexts as t } from './texts/decision.ts';

interface PreviewProps {
  readonly deps: AppealWebDeps;
  readonly request: RouteRequest;
  readonly view: AppealView;
  readonly errors: readonly FieldError[];
}

function SignerForm({ deps, request, view, errors }: PreviewProps): JSX.Element {
  const { language: lang, form } = request;
  const { appeal, colleagues } = view;
  const choices = colleagueChoices(colleagues, 'SIGNER', localDay(deps.clock.now()), lang);
  const chosen = field(form, 'signerId');
  const nobody = choices.every(({ disabled }) => disabled === true);
  return (
    <Form
      action={decisionPath(lang, appeal.id, '/submit')}
      hidden={{ commandId: deps.random.uuid(), seq: String(appeal.seq) }}
    >
      {nobody ? (
        <Notice tone="warning">
          <p>{t.noSigners[lang]}</p>
        </Notice>
      ) : null}
      {choices.length === 0 ? null : (
        <Radios
          name="signerId"
          label={t.signer[lang]}
          choices={choices}
          value={chosen === '' ? onlyChoice(choices) : chosen}
          error={errorOf(errors, 'signerId')}
        />
      )}
      <Actions>
        {nobody ? null : <PrimaryButton>{t.submit[lang]}</PrimaryButton>}
        <LinkButton href={decisionPath(lang, appeal.id)}>{t.edit[lang]}</LinkButton>
      </Actions>
    </Form>
  );
}

async function preview(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  state: { readonly errors?: readonly FieldError[]; readonly refusal?: AppealRefusal } = {},
): Promise<RouteReply> {
  const { errors = [], refusal } = state;
  const { language: lang } = request;
  return withCase(deps, site, request, (view) => {
    const { act, appeal, submission } = view;
    const barrier = refusal === undefined ? refusalOf(view, request, 'submitDecision') : null;
    if (barrier) return staffRefusal(request, site, barrier);
    if (act === null || missingParts(act).length > 0)
      return { kind: 'redirect', to: decisionPath(lang, appeal.id) };
    const html = renderPage(
      <Page
        {...pageFrame(request, site, 'inbox')}
        title={t.previewTitle[lang]}
        caption={submission.number}
        lead={t.previewLead[lang]}
        errors={errors}
        failed={refusal !== undefined}
        back={{ href: decisionPath(lang, appeal.id), label: t.edit[lang] }}
      >
        {refusal === undefined ? null : <RefusalBox refusal={refusal} lang={lang} />}
        <DecisionText content={act.content} language={submission.language} label={t.textOfPaper[lang]} />
        <SignerForm deps={deps} request={request} view={view} errors={errors} />
      </Page>,
    );
    const status = refusal === undefined ? (errors.length === 0 ? 200 : 422) : refusalStatus[refusal.code];
    return { kind: 'page', status, html };
  });
}

async function submit(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { form, language: lang } = request;
  const signerId = caseIdOf(field(form, 'signerId'));
  if (signerId === null)
    return preview(deps, site, request, { errors: [{ field: 'signerId', message: t.chooseSigner[lang] }] });
  const caseId = caseIdOf(request.params['id']) ?? 0;
  const done = await submitDecision(deps, officialOf(request), {
    caseId,
    commandId: commandIdOf(form, () => deps.random.uuid()),
    seenSeq: seenSeqOf(form),
    signerId,
  });
  if (done.ok) return doneReply(request, caseId, 'submitDecision');
  const { error } = done;
  if (error.code === 'decisionIncomplete')
    return withCase(deps, site, request, ({ act }) =>
      act === null
        ? staffRefusal(request, site, error)
        : showEditor(deps, site, request, { errors: missingErrors(act.content, lang) }),
    );
  return refusalStatus[error.code] === 422
    ? preview(deps, site, request, { refusal: error })
    : staffRefusal(request, site, error);
}

/** What will be frozen, and whom it is sent to. */
export function submitRoutes(deps: AppealWebDeps, site: Site): Route[] {
  return [
    {
      name: 'preview the decision',
      method: 'GET',
      url: '/cases/:id/decision/preview',
      access: 'official',
      handle: (request) => preview(deps, site, request),
    },
    {
      name: 'send the decision for signature',
      method: 'POST',
      url: '/cases/:id/decision/submit',
      access: 'official',
      handle: (request) => submit(deps, site, request),
    },
  ];
}
