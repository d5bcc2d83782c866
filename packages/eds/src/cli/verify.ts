import { parseArgs } from 'node:util';
import { detailedReport } from '../report/detailed.ts';
import { reportForPerson } from '../report/for-person.ts';
import { reportJson } from '../report/json.ts';
import type { ReportLanguage } from '../report/words.ts';
import { trustStoreOf, type TrustStore } from '../trust/trust-store.ts';
import { failureReason } from '../verify/failure-reason.ts';
import { ROLES } from '../verify/purposes.ts';
import type { Purpose, VerificationReport } from '../verify/report.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import { languageOf, readBytes, trustedIn, type Terminal } from './files.ts';

const EXIT = { valid: 0, invalid: 1, pending: 3 } as const;

/** `eds verify`: verifies one signature with certificates and evidence from files. */
export function verify(args: readonly string[], { now, say }: Terminal): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      document: { type: 'string' },
      trust: { type: 'string' },
      tsa: { type: 'string' },
      ocsp: { type: 'string', multiple: true, default: [] },
      crl: { type: 'string', multiple: true, default: [] },
      at: { type: 'string' },
      now: { type: 'string' },
      role: { type: 'string', multiple: true, default: [] },
      iin: { type: 'string' },
      bin: { type: 'string' },
      'require-timestamp': { type: 'boolean', default: false },
      archive: { type: 'boolean', default: false },
      'allow-test': { type: 'boolean', default: false },
      lang: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined || values.trust === undefined)
    throw new Error('name a signature file, and --trust a folder');
  const roles =
    values.role.length > 0 ? values.role : [ROLES.individual, ROLES.head, ROLES.signer, ROLES.employee];
  const purpose: Purpose = {
    roles,
    requireTimestamp: values['require-timestamp'],
    archive: values.archive,
    ...(values.iin === undefined ? {} : { iin: values.iin }),
    ...(values.bin === undefined ? {} : { bin: values.bin }),
  };
  const checkedAt = momentOf(values.now, now);
  const report = verifyCms({
    cms: readBytes(file),
    ...(values.document === undefined ? {} : { document: readBytes(values.document) }),
    trust: storeOf(values.trust, values.tsa, values['allow-test']),
    at: momentOf(values.at, checkedAt),
    now: checkedAt,
    purpose,
    evidence: { ocsp: values.ocsp.map(readBytes), crls: values.crl.map(readBytes) },
  });
  const language = languageOf(values.lang, 'en');
  say(values.json ? JSON.stringify(reportJson(report), null, 2) : text(report, language));
  return EXIT[report.verdict];
}

function momentOf(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new Error(`not a time: ${text}`);
  return moment;
}

function storeOf(folder: string, tsaFolder: string | undefined, allowTest: boolean): TrustStore {
  const signer = trustedIn(folder, allowTest).accepted.map(({ certificate }) => certificate);
  if (signer.length === 0) throw new Error(`no trusted certificate in ${folder}; see eds trust import`);
  if (tsaFolder === undefined) return trustStoreOf(signer);
  return trustStoreOf(
    signer,
    trustedIn(tsaFolder, allowTest).accepted.map(({ certificate }) => certificate),
  );
}

function text(report: VerificationReport, language: ReportLanguage): string {
  const [verdict, ...lines] = reportForPerson(report, language);
  const reason = failureReason(report);
  return [
    `${report.verdict}${reason === undefined ? '' : ` (${reason})`}: ${verdict}`,
    ...lines,
    '',
    ...detailedReport(report, language).map(({ ok, text: words, detail, rule }) => {
      const more = [...(rule === undefined ? [] : [rule]), ...(detail === undefined ? [] : [detail])];
      const tail = more.length === 0 ? '' : `  (${more.join('; ')})`;
      return `${ok ? '+' : '-'} ${words}${tail}`;
    }),
    ...report.warnings.map((warning) => `! ${warning}`),
  ].join('\n');
}
