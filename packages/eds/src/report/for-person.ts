import { failureReason } from '../verify/failure-reason.ts';
import type { VerificationReport } from '../verify/report.ts';
import { plainLine } from './plain-line.ts';
import { REASON_WORDS } from './reason-texts.ts';
import type { ReportLanguage, Words } from './words.ts';

const VERDICT: Readonly<Record<VerificationReport['verdict'], Words>> = {
  valid: { kk: 'Қолтаңба жарамды.', ru: 'Подпись действительна.', en: 'The signature is valid.' },
  invalid: { kk: 'Қолтаңба жарамсыз.', ru: 'Подпись недействительна.', en: 'The signature is not valid.' },
  pending: {
    kk: 'Қолтаңба әзірге толық тексерілген жоқ.',
    ru: 'Подпись пока проверена не полностью.',
    en: 'The signature is not fully checked yet.',
  },
};

const NOBODY: Words = {
  kk: 'Кім қол қойғаны белгісіз.',
  ru: 'Кто подписал, неизвестно.',
  en: 'It is not known who signed.',
};

/**
 * Three plain lines for a person: the verdict, who signed, and when, or why the signature is not accepted and what can
 * be done. The IIN is shown masked, since such lines are printed and passed on.
 */
export function reportForPerson(
  report: VerificationReport,
  language: ReportLanguage,
): readonly [string, string, string] {
  const reason = failureReason(report);
  return [
    VERDICT[report.verdict][language],
    who(report, language),
    reason === undefined ? when(report, language) : REASON_WORDS[reason][language],
  ];
}

/** An IIN of which only the ends can be read: 900101••••23. */
export function maskIin(iin: string): string {
  return `${iin.slice(0, 6)}••••${iin.slice(10)}`;
}

/** A moment in the time of Kazakhstan: 22.11.2026 11:05 (UTC+5). */
export function momentInWords(moment: number): string {
  // The country has been UTC+5 since 1 March 2024, and the offset is said: an older moment is right as well.
  const text = new Date(moment + 5 * 3_600_000).toISOString();
  const [year, month, day] = text.slice(0, 10).split('-');
  return `${day}.${month}.${year} ${text.slice(11, 16)} (UTC+5)`;
}

function who({ signer, verdict }: VerificationReport, language: ReportLanguage): string {
  if (signer === undefined || plainLine(signer.cn) === '') return NOBODY[language];
  const named = [signer.cn, ...(signer.given === undefined ? [] : [signer.given])].map((text) =>
    plainLine(text),
  );
  const iin = { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' }[language];
  const bin = { kk: 'БСН', ru: 'БИН', en: 'BIN' }[language];
  const details = [
    ...(signer.iin === undefined ? [] : [`${iin} ${maskIin(signer.iin)}`]),
    ...(signer.organisation === undefined ? [] : [plainLine(signer.organisation)]),
    ...(signer.bin === undefined ? [] : [`${bin} ${signer.bin}`]),
  ];
  const text = [named.join(' '), ...details].join(', ');
  // The name in a certificate is believed only when the signature holds.
  const label =
    verdict === 'invalid'
      ? { kk: 'Куәлікте жазылғаны', ru: 'В свидетельстве указано', en: 'The certificate names' }
      : { kk: 'Қол қойған', ru: 'Подписал(а)', en: 'Signed by' };
  return `${label[language]}: ${text}.`;
}

function when({ time, timeSource }: VerificationReport, language: ReportLanguage): string {
  const moment = momentInWords(time);
  if (timeSource === 'timestamp') {
    return {
      kk: `Қол қойылған уақыт: ${moment}, уақыт белгісімен расталған.`,
      ru: `Время подписания: ${moment}, подтверждено меткой времени.`,
      en: `Time of signing: ${moment}, confirmed by a time-stamp.`,
    }[language];
  }
  return {
    kk: `Қабылданған уақыт: ${moment}; қолтаңбада уақыт белгісі жоқ.`,
    ru: `Время получения: ${moment}; метки времени в подписи нет.`,
    en: `Time of receipt: ${moment}; the signature has no time-stamp.`,
  }[language];
}
