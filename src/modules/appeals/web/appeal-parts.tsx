import { explainRegistration, unbroken } from '@qabyldau/law';
import type { JSX } from 'preact';
import { groupCode } from '../../../kernel/random.ts';
import type { Language } from '../../../kernel/text.ts';
import { localDay } from '../../../platform/clock.ts';
import {
  CopyBox,
  DeadlineCard,
  Details,
  formatFileSize,
  formatMomentShort,
  LinkButton,
  Notice,
  SummaryList,
} from '../../../web/index.ts';
import type { Paper } from '../../papers/index.ts';
import { initialsName } from '../../people/index.ts';
import { type AppealView } from '../app/read-appeals.ts';
import { complaintTerm, registrationOf } from '../domain/terms.ts';
import { kindTitle } from '../texts.ts';
import type { AppealWebDeps } from './deps.ts';
import { deadlineProps } from './deadline-view.tsx';
import { CaseFileLinks } from './case-file-links.tsx';
import { SignatureReport } from './signature-report.tsx';
import { StateTag } from './state-tag.tsx';
import { appealTexts as t, canTexts, nextTexts, purposeTexts, whereTexts } from './texts/appeal.ts';
import { draftTexts } from './texts/draft.ts';
import { signerTexts } from './texts/signature.ts';
import { paperKindTexts } from './texts/timeline.ts';

/** What the parts of an appeal's page are drawn from. */
export interface Parts {
  readonly deps: AppealWebDeps;
  readonly view: AppealView;
  readonly lang: Language;
}

/** Where a paper is read. */
export const paperHref = (lang: Language, paper: Paper): string => `/${lang}/papers/${paper.id}`;

/** Initials and position of the executor, or nothing before there is one. */
export function executorName({ view, lang }: Parts): string {
  const { executorId } = view.appeal;
  const executor = executorId === null ? undefined : view.people.get(executorId);
  return executor ? `${initialsName(executor)}, ${executor.position[lang]}` : '';
}

/** Who has the appeal, what comes next, what the person can do. */
export function WhereNow(parts: Parts): JSX.Element {
  const { view, lang } = parts;
  const { appeal, body } = view;
  return (
    <section class="card" aria-labelledby="where">
      <h2 id="where">{t.whereNow[lang]}</h2>
      <p>
        <StateTag state={appeal.state} lang={lang} />
      </p>
      <p>{whereTexts[appeal.state][lang]({ body: body.name[lang], executor: executorName(parts) })}</p>
      <SummaryList
        rows={[
          { label: t.next[lang], value: nextTexts[appeal.state][lang] },
          { label: t.canDo[lang], value: canTexts[appeal.state][lang] },
        ]}
      />
    </section>
  );
}

/** Said only when the signature is not simply valid. */
export function SignatureState({ view, lang }: Parts): JSX.Element | null {
  const { signatureCheck } = view.appeal;
  if (signatureCheck === 'valid') return null;
  const text = signatureCheck === 'pending' ? t.signaturePending : t.signatureInvalid;
  return (
    <Notice tone="warning" title={t.signature[lang]}>
      <p>{text[lang]}</p>
    </Notice>
  );
}

/** The answer, when it was made known: the paper, its signatures, and until when one can complain (T40, APPK-92.1). */
export function Answer({ deps, view, lang }: Parts): JSX.Element | null {
  const { appeal, papers, signatures } = view;
  const paper = papers.find(({ kind }) => kind === 'decision');
  if (appeal.madeKnownAt === null || paper === undefined) return null;
  return (
    <section class="card" aria-labelledby="answer">
      <h2 id="answer">{t.answer[lang]}</h2>
      <p>
        <LinkButton href={paperHref(lang, paper)} primary>
          {`${t.answerRead[lang]} (PDF, ${formatFileSize(paper.size, lang)})`}
        </LinkButton>
      </p>
      <SummaryList rows={[{ label: t.outgoing[lang], value: appeal.outgoingNumber ?? '' }]} />
      <ComplainUntil deps={deps} view={view} lang={lang} madeKnownAt={appeal.madeKnownAt} />
      {signatures
        .filter(({ paperId }) => paperId === paper.id)
        .map((signature) => (
          <SignatureReport key={signature.id} report={signature.report} lang={lang} title={signature.role} />
        ))}
    </section>
  );
}

/** Until when one can complain, with its reasons; what is missing where it cannot be told. */
function ComplainUntil({
  deps,
  view,
  lang,
  madeKnownAt,
}: Parts & { readonly madeKnownAt: string }): JSX.Element {
  const { calendar } = deps;
  const until = complaintTerm({ madeKnownAt, edition: view.appeal.editions.code, calendar });
  if (!until.ok)
    return (
      <Notice title={t.complainUntil[lang]}>
        {until.missing.map(({ code, text }) => (
          <p key={code}>{text[lang]}</p>
        ))}
      </Notice>
    );
  const today = localDay(deps.clock.now()).toString();
  const card = deadlineProps(until.deadline, { today, metOn: null, calendar, lang });
  // A right that has run out is nobody's delay.
  const over =
    card.state === 'overdue'
      ? ({ state: 'done', stateText: t.complainOver[lang], remark: undefined } as const)
      : {};
  return <DeadlineCard {...card} {...over} label={t.complainUntil[lang]} level={3} />;
}

/** Why the lawful day of registration is this one (APPK-64.3); silent when the body has changed its hours since. */
export function WhyRegistered({ deps, view, lang }: Parts): JSX.Element | null {
  const { submission, body, appeal } = view;
  const registration = registrationOf({
    receivedAt: submission.receivedAt.epochMilliseconds,
    registeredOn: appeal.registeredOn,
    workingHours: body,
    calendar: deps.calendar,
  });
  if (registration === null) return null;
  return (
    <Details summary={t.whyRegistered[lang]}>
      {explainRegistration(registration, lang).map(({ text }) => (
        <p key={text}>{unbroken(text)}</p>
      ))}
    </Details>
  );
}

/** Papers, signatures and what was signed. */
export function Papers({ view, lang }: Parts): JSX.Element {
  const { manifest, papers, signatures, signatureReport, submission } = view;
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t.papers[lang]}</h2>
      <ul class="files">
        {papers.map((paper) => (
          <li key={paper.id}>
            <a href={paperHref(lang, paper)}>
              {paper.kind === 'attachment' ? paper.name : paperKindTexts[paper.kind][lang]}
            </a>{' '}
            ({formatFileSize(paper.size, lang)})
            <ul>
              {signatures
                .filter(({ paperId }) => paperId === paper.id)
                .map(({ id, role }) => (
                  <li key={id}>
                    <a href={`${paperHref(lang, paper)}/signatures/${role}`} download>
                      {`${signerTexts[role][lang]} (.cms)`}
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <CaseFileLinks caseId={view.appeal.id} lang={lang} />
      <SignatureReport report={signatureReport} lang={lang} title="applicant" />
      <Details summary={t.yourText[lang]}>
        <SummaryList
          rows={[
            { label: draftTexts.kindLabel[lang], value: kindTitle(manifest.kind, lang) },
            {
              label: draftTexts.addressee[lang],
              value: manifest.addressee.official ?? manifest.addressee.body,
            },
            { label: draftTexts.postalAddress[lang], value: manifest.applicant.postalAddress },
            { label: draftTexts.email[lang], value: manifest.applicant.email ?? '–' },
            { label: draftTexts.phone[lang], value: manifest.applicant.phone ?? '–' },
          ]}
        />
        <p class="written" lang={manifest.language}>
          {manifest.content}
        </p>
      </Details>
      <CopyBox id="check-code" label={t.checkCode[lang]} text={groupCode(submission.checkCode)} />
      <p class="hint">
        {t.checkCodeText[lang]}{' '}
        <a href={`/${lang}/check?number=${submission.numberLatin}`}>{t.toCheckPage[lang]}</a>
      </p>
    </section>
  );
}

/** Who opened the appeal and why. */
export function Openings({ view, lang }: Parts): JSX.Element {
  const { openings } = view;
  return (
    <Details summary={t.openings[lang]}>
      {openings.length === 0 ? (
        <p>{t.openingsNone[lang]}</p>
      ) : (
        <ul>
          {openings.map((one, index) => (
            <li key={index}>
              {`${formatMomentShort(one.at)} – ${one.position?.[lang] ?? ''}: ${purposeTexts[one.purpose]?.[lang] ?? one.purpose}`}
            </li>
          ))}
        </ul>
      )}
    </Details>
  );
}
