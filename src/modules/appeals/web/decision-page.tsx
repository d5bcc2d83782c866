import { outcomeNames } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  Button,
  Columns,
  Details,
  errorOf,
  Form,
  formatTime,
  Notice,
  Page,
  PrimaryButton,
  Radios,
  renderPage,
  TextArea,
  type FieldError,
  type Site,
} from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import { draftDecision } from '../app/decide-appeal.ts';
import type { AppealView } from '../app/read-appeals.ts';
import { checkDecision } from '../domain/check-decision.ts';
import { missingParts } from '../domain/decide.ts';
import { outcomeOf } from '../domain/kinds.ts';
import { refusalStatus, type AppealRefusal } from '../domain/refusals.ts';
import { ReturnedNotice } from './case-parts.tsx';
import { firstDecision, readDecisionForm, seenVersionOf, type TypedDecision } from './decision-form.ts';
import { Checklist, DecisionText } from './decision-text.tsx';
import type { AppealWebDeps } from './deps.ts';
import { commandIdOf, seenSeqOf } from './form.ts';
import { RefusalBox } from './refusal-page.tsx';
import { casePath, doneFlash, officialOf, refusalOf, staffRefusal, withCase } from './staff-request.ts';
import { decisionTexts as t, missingTexts, outcomeChoices } from './texts/decision.ts';
import { caseTexts } from './texts/staff.ts';

export const decisionPath = (lang: Language, caseId: number, rest = ''): string =>
  casePath(lang, caseId, `/decision${rest}`);

/** What came of the last attempt to save: the words stay in the form whatever it was. */
interface EditorState {
  readonly typed?: TypedDecision;
  readonly errors?: readonly FieldError[];
  readonly refusal?: AppealRefusal;
}

/** The parts that the law demands and that are still empty, as errors of their fields. */
export function missingErrors(content: TypedDecision, lang: Language): FieldError[] {
  return missingParts({ content: { ...content, outcome: 'REPLY' } }).map((part) => ({
    field: part,
    message: missingTexts[part][lang],
  }));
}

function OutcomeChoice({ view, lang }: { view: AppealView; lang: Language }): JSX.Element {
  const { kind } = view.submission;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return (
    <Radios
      name="outcome"
      label={t.outcome[lang]}
      value={outcomeOf[kind]}
      choices={outcomeChoices[kind].map(({ outcome, why }) => ({
        value: outcome,
        label: capital(outcomeNames[outcome][lang]),
        hint: why[lang],
        disabled: outcome !== outcomeOf[kind],
      }))}
    />
  );
}

interface FieldsProps {
  readonly view: AppealView;
  readonly typed: TypedDecision;
  readonly errors: readonly FieldError[];
  readonly lang: Language;
}

function DecisionFields({ view, typed, errors, lang }: FieldsProps): JSX.Element {
  const { language, kind } = view.submission;
  const parts = [
    { name: 'questions', label: t.questions, hint: t.questionsHint, rows: 4 },
    {
      name: 'reasons',
      label: kind === 'inquiry' ? t.reasonsReply : t.reasonsAct,
      hint: t.reasonsHint,
      rows: 14,
    },
    { name: 'measures', label: t.measures, hint: t.measuresHint, rows: 5 },
    { name: 'remedies', label: t.remedies, hint: t.remediesHint, rows: 6 },
  ] as const;
  return (
    <>
      {parts.map(({ name, label, hint, rows }) => (
        <TextArea
          key={name}
          name={name}
          label={label[lang]}
          hint={hint[lang]}
          value={typed[name]}
          rows={rows}
          lang={language}
          error={errorOf(errors, name)}
        />
      ))}
    </>
  );
}

/** Another window saved first: both texts are there, and nothing is overwritten unseen. */
function Conflict({ view, lang }: { readonly view: AppealView; readonly lang: Language }): JSX.Element {
  const { act, appeal, submission } = view;
  return (
    <Notice tone="warning" title={t.conflict[lang]}>
      <p>{t.conflictText[lang]}</p>
      <p>
        <a href={decisionPath(lang, appeal.id)}>{t.reopen[lang]}</a>
      </p>
      {act === null ? null : (
        <Details summary={t.saved[lang]}>
          <DecisionText content={act.content} language={submission.language} label={t.saved[lang]} />
        </Details>
      )}
    </Notice>
  );
}

function editorPage(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  view: AppealView,
  { typed = firstDecision(view), errors = [], refusal }: EditorState,
): string {
  const { language: lang } = request;
  const { appeal, act, manifest, submission } = view;
  const conflict = refusal?.code === 'decisionChanged';
  const content = { ...typed, outcome: outcomeOf[submission.kind] };
  const address = decisionPath(lang, appeal.id);
  return renderPage(
    <Page
      {...pageFrame(request, site, 'inbox', doneFlash(request))}
      title={t.title[lang]}
      caption={submission.number}
      lead={t.lead[lang]}
      errors={errors}
      failed={refusal !== undefined}
      back={{ href: casePath(lang, appeal.id), label: caseTexts.backToCase[lang] }}
      wide
    >
      {conflict ? <Conflict view={view} lang={lang} /> : null}
      <ReturnedNotice view={view} lang={lang} />
      {refusal === undefined || conflict ? null : <RefusalBox refusal={refusal} lang={lang} />}
      <Columns
        label={t.checklist[lang]}
        aside={
          <Checklist
            checked={checkDecision(content, { language: submission.language, content: manifest.content })}
            lang={lang}
          />
        }
      >
        <Details summary={t.appealText[lang]} open={act === null}>
          <p class="written" lang={manifest.language}>
            {manifest.content}
          </p>
        </Details>
        <Form
          action={address}
          autosave={address}
          hidden={{
            commandId: deps.random.uuid(),
            seq: String(appeal.seq),
            version: String(act?.version ?? 0),
          }}
        >
          <OutcomeChoice view={view} lang={lang} />
          <DecisionFields view={view} typed={typed} errors={errors} lang={lang} />
          <Actions>
            <PrimaryButton name="then" value="preview">
              {t.toPreview[lang]}
            </PrimaryButton>
            <Button name="then" value="stay">
              {t.save[lang]}
            </Button>
          </Actions>
        </Form>
      </Columns>
    </Page>,
  );
}

/** The editor with what was typed and why it was not taken, under the status of that reason. */
export function showEditor(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  state: EditorState = {},
): Promise<RouteReply> {
  return withCase(deps, site, request, (view) => {
    const barrier = state.refusal === undefined ? refusalOf(view, request, 'draftDecision') : null;
    if (barrier) return staffRefusal(request, site, barrier);
    const { refusal, errors = [] } = state;
    const status = refusal === undefined ? (errors.length === 0 ? 200 : 422) : refusalStatus[refusal.code];
    return { kind: 'page', status, html: editorPage(deps, site, request, view, state) };
  });
}

async function save(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  return withCase(deps, site, request, async ({ appeal, submission }) => {
    const { form, language: lang, wantsJson } = request;
    const typed = readDecisionForm(form, submission.kind);
    const fresh = (): string => deps.random.uuid();
    const saved = await draftDecision(deps, officialOf(request), {
      caseId: appeal.id,
      // An autosave sends the same form many times with other words: each is a command of its own.
      commandId: wantsJson ? fresh() : commandIdOf(form, fresh),
      seenSeq: seenSeqOf(form),
      seenVersion: seenVersionOf(form),
      content: typed,
    });
    if (!saved.ok) {
      const { error } = saved;
      if (wantsJson || refusalStatus[error.code] < 409) return staffRefusal(request, site, error);
      return showEditor(deps, site, request, { typed, refusal: error });
    }
    if (wantsJson) {
      const { version } = saved.value;
      return { kind: 'json', status: 200, body: { version, savedAt: formatTime(deps.clock.now()) } };
    }
    if (field(form, 'then') !== 'preview')
      return { kind: 'redirect', to: decisionPath(lang, appeal.id), flash: 'draftDecision' };
    const errors = missingErrors(typed, lang);
    if (errors.length > 0) return showEditor(deps, site, request, { typed, errors });
    return { kind: 'redirect', to: decisionPath(lang, appeal.id, '/preview') };
  });
}

/** The editor of a decision. */
export function decisionRoutes(deps: AppealWebDeps, site: Site): Route[] {
  return [
    {
      name: 'write the decision',
      method: 'GET',
      url: '/cases/:id/decision',
      access: 'official',
      handle: (request) => showEditor(deps, site, request),
    },
    {
      name: 'save the decision',
      method: 'POST',
      url: '/cases/:id/decision',
      access: 'official',
      handle: (request) => save(deps, site, request),
    },
  ];
}
