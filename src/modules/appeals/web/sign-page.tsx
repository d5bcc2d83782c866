import type { JSX } from 'preact';
import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import { certificateRoles } from '../../../kernel/signing.ts';
import {
  Actions,
  Button,
  CopyBox,
  Details,
  errorOf,
  Form,
  formatFileSize,
  Page,
  renderPage,
  SummaryList,
  TextArea,
  type FieldError,
  type Site,
} from '../../../web/index.ts';
import { pageFrame, SigningBox } from '../../people/index.ts';
import { field } from '../../../platform/http/route.ts';
import { returnDecision } from '../app/decide-appeal.ts';
import type { AppealView } from '../app/read-appeals.ts';
import {
  adoptDecision,
  issueDecision,
  paperToSign,
  type DecisionSignature,
  type ToSign,
} from '../app/sign-decision.ts';
import type { AppealRefusal } from '../domain/refusals.ts';
import { paperHref } from './case-parts.tsx';
import { DecisionText } from './decision-text.tsx';
import type { AppealWebDeps } from './deps.ts';
import { caseIdOf, cmsOf, commandIdOf, seenSeqOf } from './form.ts';
import { PhoneWay } from './phone-page.tsx';
import { placeOfDecision } from './phone-routes.ts';
import { RefusalBox } from './refusal-page.tsx';
import { SignatureReport } from './signature-report.tsx';
import { casePath, doneReply, officialOf, refusalOf, staffRefusal, withCase } from './staff-request.ts';
import { decisionTexts as t } from './texts/decision.ts';
import { caseTexts } from './texts/staff.ts';
import { officialName } from './timeline.ts';

/** The two signatures over one file: what differs between them. */
const kinds = {
  official: {
    command: 'adoptDecision',
    rest: '/sign',
    section: 'signing',
    title: t.signTitle,
    lead: t.signLead,
  },
  documentation: {
    command: 'issueDecision',
    rest: '/issue',
    section: 'inbox',
    title: t.issueTitle,
    lead: t.issueLead,
  },
} as const;

interface SignParts {
  readonly deps: AppealWebDeps;
  readonly request: RouteRequest;
  readonly view: AppealView;
  readonly toSign: ToSign;
  readonly role: DecisionSignature;
  readonly errors: readonly FieldError[];
}

function FileToSign({ request, view, toSign, role }: SignParts): JSX.Element {
  const { language: lang } = request;
  const { paper } = toSign;
  const official = view.signatures.find((one) => one.paperId === paper.id && one.role === 'official');
  return (
    <>
      <SummaryList
        label={t.signedFile[lang]}
        rows={[
          {
            label: t.signedFile[lang],
            value: (
              <>
                <a href={paperHref(lang, paper.id)}>{t.openPdf[lang]}</a>
                {` – ${paper.name} (${formatFileSize(paper.size, lang)})`}
              </>
            ),
          },
          { label: t.preparedBy[lang], value: officialName(view, view.appeal.executorId, lang) },
          ...(role === 'official'
            ? []
            : [{ label: t.decidedBy[lang], value: officialName(view, view.appeal.signerId, lang) }]),
        ]}
      />
      <CopyBox id="paper-sha256" label={t.sha256[lang]} text={Buffer.from(paper.sha256).toString('hex')} />
      {role === 'official' ? null : <p>{t.issueSame[lang]}</p>}
      {official === undefined ? null : (
        <SignatureReport report={official.report} lang={lang} title="official" />
      )}
    </>
  );
}

function ReturnForm({ deps, request, view, errors }: SignParts): JSX.Element {
  const { language: lang, form } = request;
  const error = errorOf(errors, 'reason');
  return (
    <Details summary={t.returnTitle[lang]} open={error !== undefined}>
      <p>{t.returnText[lang]}</p>
      <Form
        action={casePath(lang, view.appeal.id, '/decision/return')}
        hidden={{ commandId: deps.random.uuid(), seq: String(view.appeal.seq) }}
      >
        <TextArea name="reason" label={t.reason[lang]} rows={4} value={field(form, 'reason')} error={error} />
        <Actions>
          <Button>{t.return[lang]}</Button>
        </Actions>
      </Form>
    </Details>
  );
}

function signPage(site: Site, parts: SignParts, refusal: AppealRefusal | undefined): string {
  const { deps, request, view, toSign, role, errors } = parts;
  const { language: lang } = request;
  const { appeal, act, submission } = view;
  const { section, title, lead, rest } = kinds[role];
  return renderPage(
    <Page
      {...pageFrame(request, site, section)}
      title={title[lang]}
      caption={submission.number}
      lead={lead[lang]}
      errors={errors}
      failed={refusal !== undefined}
      back={{ href: casePath(lang, appeal.id), label: caseTexts.backToCase[lang] }}
    >
      {refusal === undefined ? null : <RefusalBox refusal={refusal} lang={lang} />}
      <FileToSign {...parts} />
      {act === null ? null : (
        <DecisionText content={act.content} language={submission.language} label={t.textOfPaper[lang]} />
      )}
      <SigningBox
        request={request}
        bytes={toSign.bytes}
        bytesHref={paperHref(lang, toSign.paper.id)}
        action={casePath(lang, appeal.id, rest)}
        hidden={{ commandId: deps.random.uuid(), seq: String(appeal.seq) }}
        iin={toSign.iin}
        bin={toSign.bin}
        extKeyUsageOids={certificateRoles[role]}
        demo={deps.demo !== null}
        label={t.signButton[lang]}
      />
      {deps.egovMobile ? (
        <PhoneWay place={placeOfDecision(lang, appeal.id, role, appeal.seq)} lang={lang} />
      ) : null}
      {role === 'official' ? <ReturnForm {...parts} /> : null}
    </Page>,
  );
}

interface SignState {
  readonly errors?: readonly FieldError[];
  readonly refusal?: AppealRefusal;
}

async function show(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  role: DecisionSignature,
  { errors = [], refusal }: SignState = {},
): Promise<RouteReply> {
  return withCase(deps, site, request, async (view) => {
    const barrier = refusalOf(view, request, kinds[role].command);
    if (barrier) return staffRefusal(request, site, barrier);
    const toSign = await paperToSign(deps, officialOf(request), view.appeal.id, role);
    if (!toSign.ok) return staffRefusal(request, site, toSign.error);
    const parts: SignParts = { deps, request, view, toSign: toSign.value, role, errors };
    const status = errors.length > 0 || refusal !== undefined ? 422 : 200;
    return { kind: 'page', status, html: signPage(site, parts, refusal) };
  });
}

async function sign(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  role: DecisionSignature,
): Promise<RouteReply> {
  const { form } = request;
  const caseId = caseIdOf(request.params['id']) ?? 0;
  const act = role === 'official' ? adoptDecision : issueDecision;
  const done = await act(deps, officialOf(request), {
    caseId,
    commandId: commandIdOf(form, () => deps.random.uuid()),
    seenSeq: seenSeqOf(form),
    cms: cmsOf(form),
  });
  if (done.ok) return doneReply(request, caseId, kinds[role].command);
  if (done.error.code === 'signatureRefused' && !request.wantsJson)
    return show(deps, site, request, role, { refusal: done.error });
  return staffRefusal(request, site, done.error);
}

async function giveBack(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { form, language: lang } = request;
  const reason = field(form, 'reason').replaceAll(/\r\n?/gu, '\n').trim();
  if (reason === '')
    return show(deps, site, request, 'official', {
      errors: [{ field: 'reason', message: t.reasonMissing[lang] }],
    });
  const caseId = caseIdOf(request.params['id']) ?? 0;
  const done = await returnDecision(deps, officialOf(request), {
    caseId,
    commandId: commandIdOf(form, () => deps.random.uuid()),
    seenSeq: seenSeqOf(form),
    reason,
  });
  return done.ok ? doneReply(request, caseId, 'returnDecision') : staffRefusal(request, site, done.error);
}

/** The signature of the official who decides, or the return of the draft; then that of the documentation worker. */
export function signRoutes(deps: AppealWebDeps, site: Site): Route[] {
  const both = (['official', 'documentation'] as const).flatMap((role): Route[] => {
    const url = `/cases/:id${kinds[role].rest}`;
    const name = role === 'official' ? 'sign the decision' : 'issue the decision';
    return [
      {
        name: `read to ${name}`,
        method: 'GET',
        url,
        access: 'official',
        handle: (r) => show(deps, site, r, role),
      },
      { name, method: 'POST', url, access: 'official', handle: (r) => sign(deps, site, r, role) },
    ];
  });
  return [
    ...both,
    {
      name: 'give the decision back',
      method: 'POST',
      url: '/cases/:id/decision/return',
      access: 'official',
      handle: (request) => giveBack(deps, site, request),
    },
  ];
}
