import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import {
  formatFileSize,
  formatMoment,
  formatMomentShort,
  Table,
  Tag,
  type TagTone,
} from '../../../web/index.ts';
import type { Notice as SentNotice } from '../../notices/index.ts';
import type { Paper } from '../../papers/index.ts';
import type { AppealView } from '../app/read-appeals.ts';
import { paperHref, type CaseParts } from './case-parts.tsx';
import { CaseFileLinks } from './case-file-links.tsx';
import { SignatureReport } from './signature-report.tsx';
import { signerTexts } from './texts/signature.ts';
import { caseTexts as t } from './texts/staff.ts';
import { paperKindTexts } from './texts/timeline.ts';

function PaperNote({
  paper,
  view,
  lang,
}: {
  paper: Paper;
  view: AppealView;
  lang: Language;
}): JSX.Element | null {
  if (paper.kind !== 'decision') return null;
  if (paper.id !== view.act?.paperId) return <small>{` (${t.superseded[lang]})`}</small>;
  return paper.openToApplicant ? null : <small>{` (${t.closed[lang]})`}</small>;
}

/** The papers that the system made, with their signatures and the reports of them. */
export function CasePapers({ view, lang }: CaseParts): JSX.Element {
  const papers = view.papers.filter(({ kind }) => kind !== 'attachment');
  const signaturesOf = (paper: Paper): AppealView['signatures'] =>
    view.signatures.filter(({ paperId }) => paperId === paper.id);
  return (
    <section>
      <h2>{t.papers[lang]}</h2>
      <CaseFileLinks caseId={view.appeal.id} lang={lang} />
      <Table
        caption={t.papers[lang]}
        captionHidden
        rows={papers}
        rowKey={({ id }) => id}
        empty={<p>{t.noPapers[lang]}</p>}
        columns={[
          {
            key: 'paper',
            label: t.paper[lang],
            head: true,
            cell: (paper) => (
              <>
                <a href={paperHref(lang, paper.id)}>{paperKindTexts[paper.kind][lang]}</a>
                <PaperNote paper={paper} view={view} lang={lang} />
              </>
            ),
          },
          {
            key: 'made',
            label: t.made[lang],
            figures: true,
            cell: (paper) => formatMomentShort(paper.madeAt),
          },
          {
            key: 'size',
            label: t.size[lang],
            figures: true,
            cell: (paper) => formatFileSize(paper.size, lang),
          },
          {
            key: 'signatures',
            label: t.signatures[lang],
            cell: (paper) =>
              signaturesOf(paper).length === 0
                ? t.unsigned[lang]
                : signaturesOf(paper).map(({ id, role }) => (
                    <div key={id}>
                      <a href={`${paperHref(lang, paper.id)}/signatures/${role}`} download>
                        {signerTexts[role][lang]}
                      </a>
                    </div>
                  )),
          },
        ]}
      />
      {papers.flatMap((paper) =>
        signaturesOf(paper).map(({ id, report, role }) => (
          <SignatureReport
            key={id}
            report={report}
            lang={lang}
            title={role}
            of={paperKindTexts[paper.kind][lang]}
          />
        )),
      )}
    </section>
  );
}

const deliveryTones: Readonly<Record<SentNotice['delivery'], TagTone>> = {
  queued: 'wait',
  sent: 'done',
  refused: 'late',
};

/** What the applicant was told, by which channel, with the proof. */
export function Notices({ notices, lang }: { notices: readonly SentNotice[]; lang: Language }): JSX.Element {
  return (
    <section>
      <h2>{t.notices[lang]}</h2>
      <Table
        caption={t.notices[lang]}
        captionHidden
        rows={notices}
        rowKey={({ id }) => id}
        empty={<p>{t.noNotices[lang]}</p>}
        columns={[
          {
            key: 'notice',
            label: t.notice[lang],
            head: true,
            cell: ({ subject, language }) => <span lang={language}>{subject}</span>,
          },
          {
            key: 'channel',
            label: t.channel[lang],
            cell: ({ channel, address }) =>
              address === null ? t[channel][lang] : `${t[channel][lang]}: ${address}`,
          },
          {
            key: 'sent',
            label: t.sentAt[lang],
            figures: true,
            cell: ({ sentAt, madeAt }) => formatMomentShort(sentAt ?? madeAt),
          },
          {
            key: 'delivery',
            label: t.delivery[lang],
            cell: ({ delivery, detail, readAt }) => (
              <>
                <Tag tone={deliveryTones[delivery]}>{t[delivery][lang]}</Tag>
                {detail === null ? null : <small>{` ${detail}`}</small>}
                {readAt === null ? null : (
                  <small>{` ${t.readAt[lang]}: ${formatMoment(readAt, lang)}`}</small>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
