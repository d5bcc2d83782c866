import { CHECK_WORDS, type Words } from '@qabyldau/eds/report';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { Details, formatMomentWithZone, SummaryList, type SummaryRow } from '../../../web/index.ts';
import type { PaperSignatureRole } from '../../papers/index.ts';
import { reportTexts as t, signerTexts } from './texts/signature.ts';

/** Whose signature a report is about: the applicant's under the appeal, or one of those over a paper. */
export type ReportedSignature = 'applicant' | PaperSignatureRole;

interface StoredCheck {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string | null;
  readonly rule: string | null;
}

/** A stored report, read leniently: a report of an earlier version is shown as far as it goes. */
export interface StoredReport {
  readonly verdict: 'valid' | 'invalid' | 'pending';
  readonly checks: readonly StoredCheck[];
  readonly time: number | null;
  readonly timeSource: 'timestamp' | 'receipt' | null;
  readonly trustVersion: string | null;
  readonly signer: {
    readonly cn: string | null;
    readonly serial: string | null;
    readonly issuerCn: string | null;
    readonly bin: string | null;
    readonly organisation: string | null;
  } | null;
}

type Given = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const isObject = (value: unknown): value is Given => typeof value === 'object' && value !== null;

/** Reads a report as it is stored; null when there is none. */
export function readReport(report: unknown): StoredReport | null {
  if (!isObject(report)) return null;
  const { verdict, checks, time, timeSource, signer } = report;
  return {
    verdict: verdict === 'valid' || verdict === 'pending' ? verdict : 'invalid',
    checks: (Array.isArray(checks) ? checks : []).filter(isObject).map(({ name, ok, detail, rule }) => ({
      name: textOf(name) ?? '',
      ok: ok === true,
      detail: textOf(detail),
      rule: textOf(rule),
    })),
    time: typeof time === 'number' ? time : null,
    timeSource: timeSource === 'timestamp' || timeSource === 'receipt' ? timeSource : null,
    trustVersion: textOf(report['trustVersion']),
    signer: isObject(signer)
      ? {
          cn: textOf(signer['cn']),
          serial: textOf(signer['serial']),
          issuerCn: textOf(signer['issuerCn']),
          bin: textOf(signer['bin']),
          organisation: textOf(signer['organisation']),
        }
      : null,
  };
}

function factRows({ signer, time, timeSource, trustVersion }: StoredReport, lang: Language): SummaryRow[] {
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [t.signer[lang], signer?.cn],
    [t.organisation[lang], signer?.organisation],
    [t.bin[lang], signer?.bin],
    [t.serial[lang], signer?.serial],
    [t.issuer[lang], signer?.issuerCn],
    [t.time[lang], time === null ? null : formatMomentWithZone({ epochMilliseconds: time }, lang)],
    [t.timeSource[lang], timeSource === null ? null : t[timeSource][lang]],
    [t.trustVersion[lang], trustVersion],
  ];
  return rows.flatMap(([label, value]) => (value == null ? [] : [{ label, value }]));
}

function Check({ check, lang }: { readonly check: StoredCheck; readonly lang: Language }): JSX.Element {
  const known: Readonly<Record<string, Words>> = CHECK_WORDS;
  return (
    <li class={check.ok ? 'ok' : 'failed'}>
      <b>{`${check.ok ? '✓' : '✗'} ${t[check.ok ? 'held' : 'failed'][lang]}.`}</b>{' '}
      {known[check.name]?.[lang] ?? check.name}
      {check.rule === null ? null : <small>{` (${check.rule})`}</small>}
      {check.ok || check.detail === null ? null : <small>{` [${check.detail}]`}</small>}
    </li>
  );
}

/** The report of one signature: its verdict in words, who signed and when, and every check by name. */
export function SignatureReport(props: {
  readonly report: unknown;
  readonly lang: Language;
  readonly title: ReportedSignature;
  /** The paper that was signed, where several reports stand together. */
  readonly of?: string;
}): JSX.Element | null {
  const { lang, title } = props;
  const report = readReport(props.report);
  if (report === null) return null;
  const rows = factRows(report, lang);
  return (
    <Details
      summary={`${props.of === undefined ? '' : `${props.of}. `}${signerTexts[title][lang]}: ${t[report.verdict][lang]}`}
    >
      {rows.length === 0 ? null : <SummaryList rows={rows} label={signerTexts[title][lang]} />}
      {report.checks.length === 0 ? (
        <p>{t.noChecks[lang]}</p>
      ) : (
        <>
          <p>
            <b>{t.checks[lang]}</b>
          </p>
          <ul class="checks">
            {report.checks.map((check, index) => (
              <Check key={index} check={check} lang={lang} />
            ))}
          </ul>
        </>
      )}
    </Details>
  );
}
