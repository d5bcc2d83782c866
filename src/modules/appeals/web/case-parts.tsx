import { dayOf, explainRegistration, formatDayWithWeekday, unbroken } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { localDay } from '../../../platform/clock.ts';
import { Details, formatFileSize, Notice, SummaryList, Timeline } from '../../../web/index.ts';
import { fullName } from '../../people/index.ts';
import type { AppealView } from '../app/read-appeals.ts';
import { lawfulTerms } from '../domain/terms.ts';
import { kindTitle } from '../texts.ts';
import { TermLeft } from './appeal-table.tsx';
import type { AppealWebDeps } from './deps.ts';
import { SignatureReport } from './signature-report.tsx';
import { StateTag } from './state-tag.tsx';
import { draftTexts } from './texts/draft.ts';
import { caseTexts as t, standsTexts, waitsTexts } from './texts/staff.ts';
import { timelineTexts } from './texts/timeline.ts';
import { officialName, timelineOf } from './timeline.ts';

/** What the parts of a case page are drawn from. */
export interface CaseParts {
  readonly deps: AppealWebDeps;
  readonly view: AppealView;
  readonly lang: Language;
}

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

export const paperHref = (lang: Language, paperId: string): string => `/${lang}/papers/${paperId}`;

function stands({ view, lang }: CaseParts): string {
  const { appeal, act } = view;
  const executor = officialName(view, appeal.executorId, lang);
  if (appeal.state === 'adopted') return standsTexts.adopted[lang](officialName(view, appeal.signerId, lang));
  if (appeal.state !== 'inWork') return waitsTexts[appeal.state][lang];
  if (act?.state === 'agreed') return standsTexts.agreed[lang](officialName(view, act.signerId, lang));
  return standsTexts[act === null ? 'inWork' : 'drafted'][lang](executor);
}

/** Where the case stands, and what is to be known about the applicant's signature. */
export function WhereNow(parts: CaseParts): JSX.Element {
  const { view, lang, deps } = parts;
  const { appeal } = view;
  return (
    <>
      {appeal.signatureCheck === 'valid' ? null : (
        <Notice tone="warning">
          <p>{(appeal.signatureCheck === 'pending' ? t.signaturePending : t.signatureInvalid)[lang]}</p>
        </Notice>
      )}
      <section aria-label={t.whereNow[lang]}>
        <p>
          <StateTag state={appeal.state} lang={lang} /> {stands(parts)}
        </p>
        {appeal.adoptedAt === null ? (
          <p>
            {`${t.due[lang]}: `}
            <b>{unbroken(formatDayWithWeekday(dayOf(appeal.dueOn), lang))}</b>{' '}
            <TermLeft
              term={{ registeredOn: day(appeal.registeredOn), dueOn: day(appeal.dueOn) }}
              today={localDay(deps.clock.now())}
              calendar={deps.calendar}
              lang={lang}
            />
          </p>
        ) : null}
        {appeal.outgoingNumber === null ? null : (
          <p>
            {`${t.outgoing[lang]}: `}
            <b>{appeal.outgoingNumber}</b>
          </p>
        )}
      </section>
    </>
  );
}

/** Why the signer gave the draft back, for whoever mends it; nothing when it was not, or was sent again since. */
export function ReturnedNotice({ view, lang }: Pick<CaseParts, 'view' | 'lang'>): JSX.Element | null {
  const sent = ['decision.submitted', 'decision.returned', 'decision.adopted'];
  const last = view.events.findLast(({ event }) => sent.includes(event.type))?.event;
  if (last?.type !== 'decision.returned') return null;
  return (
    <Notice tone="warning" title={t.returned[lang]}>
      <p class="written">{view.texts.get(last.data.textId) ?? timelineTexts.erased[lang]}</p>
    </Notice>
  );
}

/** Which day counts as the day of registration and why: the law says it, whenever the button is pressed (C39). */
export function LawfulDay({ deps, view, lang }: CaseParts): JSX.Element {
  const { registration } = lawfulTerms({
    kind: view.submission.kind,
    receivedAt: view.submission.receivedAt.epochMilliseconds,
    workingHours: view.body,
    calendar: deps.calendar,
  });
  return (
    <>
      <p>
        {`${t.lawfulDay[lang]}: `}
        <b>{unbroken(formatDayWithWeekday(registration.on, lang))}</b>. {t.lawfulDayFixed[lang]}
      </p>
      <Details summary={t.whyThisDay[lang]}>
        <ul>
          {explainRegistration(registration, lang).map(({ text }) => (
            <li key={text}>{unbroken(text)}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}

/** The appeal itself: who, how to reach them, what they wrote, what they attached, their signature. */
export function AppealCard({ view, lang }: CaseParts): JSX.Element {
  const { manifest, papers, submission } = view;
  const { applicant, addressee } = manifest;
  const attachments = papers.filter(({ kind }) => kind === 'attachment');
  return (
    <section>
      <h2>{t.card[lang]}</h2>
      <SummaryList
        label={t.card[lang]}
        rows={[
          { label: draftTexts.kindLabel[lang], value: kindTitle(submission.kind, lang) },
          { label: t.applicant[lang], value: fullName(applicant) },
          { label: draftTexts.iin[lang], value: applicant.iin },
          { label: draftTexts.postalAddress[lang], value: applicant.postalAddress },
          { label: draftTexts.email[lang], value: applicant.email ?? t.noContact[lang] },
          { label: draftTexts.phone[lang], value: applicant.phone ?? t.noContact[lang] },
          { label: t.addressee[lang], value: addressee.official ?? addressee.body },
          {
            label: t.language[lang],
            value: (submission.language === 'kk' ? draftTexts.kazakh : draftTexts.russian)[lang],
          },
          { label: t.text[lang], value: <span lang={manifest.language}>{manifest.content}</span> },
          {
            label: draftTexts.attachments[lang],
            value:
              attachments.length === 0 ? (
                draftTexts.noAttachments[lang]
              ) : (
                <ul>
                  {attachments.map((paper) => (
                    <li key={paper.id}>
                      <a href={paperHref(lang, paper.id)}>{paper.name}</a> ({formatFileSize(paper.size, lang)}
                      )
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
      <SignatureReport report={view.signatureReport} lang={lang} title="applicant" />
    </section>
  );
}

/** What happened, with every draft, return and reason. */
export function History({ view, lang }: CaseParts): JSX.Element {
  return (
    <section>
      <h2>{t.history[lang]}</h2>
      <Timeline label={t.history[lang]} items={timelineOf(view, lang, 'staff')} />
    </section>
  );
}
