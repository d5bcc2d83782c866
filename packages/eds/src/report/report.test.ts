import assert from 'node:assert/strict';
import { test } from 'node:test';
import Schema from 'typebox/schema';
import { AIGUL, APPEAL, failed, makeScene, NOW } from '../testing/scene.ts';
import { CHECKS } from '../verify/checks.ts';
import type { VerificationReport } from '../verify/report.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import {
  CHECK_WORDS,
  detailedReport,
  maskIin,
  momentInWords,
  reportForPerson,
  reportJson,
  REASON_WORDS,
  REPORT_SCHEMA,
  type ReportLanguage,
} from './index.ts';

const scene = makeScene('report');
const stamped = scene.signsWithTime(scene.aigul);
const LANGUAGES = ['kk', 'ru', 'en'] as const satisfies readonly ReportLanguage[];

const reports: Readonly<Record<string, VerificationReport>> = {
  valid: scene.verifies(stamped),
  withoutTimestamp: scene.verifies(scene.signs(scene.aigul, APPEAL, true)),
  otherPerson: scene.verifies(stamped, { purpose: appealOfPerson('900101400124') }),
  pending: scene.verifies(stamped, { evidence: {} }),
  nonsense: scene.verifies(new Uint8Array([1, 2, 3])),
  tooLarge: scene.verifies(stamped, { maxBytes: 10 }),
};
const report = (name: string): VerificationReport => reports[name] ?? assert.fail(name);

test('a person reads the verdict, who signed, and when', () => {
  assert.deepEqual(reportForPerson(report('valid'), 'kk'), [
    'Қолтаңба жарамды.',
    'Қол қойған: СЕРІКОВА АЙГҮЛ БОЛАТҚЫЗЫ, ЖСН 900101••••23.',
    'Қол қойылған уақыт: 15.09.2026 11:00 (UTC+5), уақыт белгісімен расталған.',
  ]);
  assert.deepEqual(reportForPerson(report('withoutTimestamp'), 'ru'), [
    'Подпись действительна.',
    'Подписал(а): СЕРІКОВА АЙГҮЛ БОЛАТҚЫЗЫ, ИИН 900101••••23.',
    'Время получения: 15.09.2026 11:00 (UTC+5); метки времени в подписи нет.',
  ]);
});

test('a refusal says what is wrong, and does not vouch for the name in the certificate', () => {
  const [verdict, who, why] = reportForPerson(report('otherPerson'), 'en');
  assert.equal(verdict, 'The signature is not valid.');
  assert.match(who, /^The certificate names: /u);
  assert.equal(why, REASON_WORDS.otherIin.en);
  assert.equal(reportForPerson(report('nonsense'), 'kk')[1], 'Кім қол қойғаны белгісіз.');
  assert.match(
    reportForPerson(report('pending'), 'ru').join(' '),
    /пока проверена не полностью.*повторить позже/u,
  );
});

test('a name cannot bring a line, a direction of writing or a command of its own into a report', () => {
  const signer = report('otherPerson').signer ?? assert.fail();
  const named = {
    ...signer,
    cn: 'АЙГҮЛ.\n\u001b[2JThe signature is valid.\u2028\u202E',
    given: 'x'.repeat(999),
  };
  const lines = reportForPerson({ ...report('otherPerson'), signer: named }, 'en');
  assert.match(lines[1], /^The certificate names: АЙГҮЛ\. \[2JThe signature is valid\. x{200}…, IIN/u);
  assert.doesNotMatch(lines.join(''), /\p{Cc}|\p{Cf}|\p{Zl}/u);
  const checks = [{ name: 'xmlTransforms', ok: false, detail: 'a\r\n+ all is well' }] as const;
  assert.equal(detailedReport({ ...report('valid'), checks }, 'en')[0]?.detail, 'a + all is well');
});

test('every reason and every check has its own line in each language', () => {
  for (const words of [REASON_WORDS, CHECK_WORDS]) {
    for (const language of LANGUAGES) {
      const lines = Object.values(words).map((one) => one[language]);
      assert.equal(new Set(lines).size, lines.length, `${language}: two are told alike`);
      assert.ok(lines.every((line) => line.length > 5));
    }
  }
});

test('the detailed report holds every check in its order, with the point of the rules', () => {
  const lines = detailedReport(report('otherPerson'), 'ru');
  assert.equal(lines.length, report('otherPerson').checks.length);
  const bad = lines.filter(({ ok }) => !ok);
  assert.deepEqual(bad, [{ ok: false, text: 'ИИН совпадает' }]);
  const revocation = lines.find(({ text }) => text === CHECK_WORDS.notRevoked.ru);
  assert.equal(revocation?.rule, '№ 500/НҚ 16.2');
});

test('the report for machines is of its schema, whatever was verified', () => {
  for (const [name, one] of Object.entries(reports)) {
    const json: unknown = JSON.parse(JSON.stringify(reportJson(one)));
    const [held, errors] = Schema.Errors(REPORT_SCHEMA, json);
    assert.ok(held, `${name}: ${JSON.stringify(errors)}`);
  }
  const json = reportJson(report('valid'));
  assert.deepEqual([json.verdict, json.reason, json.signer?.iin], ['valid', null, AIGUL.iin]);
  assert.equal(json.chain.length, 3);
  assert.equal(reportJson(report('otherPerson')).reason, CHECKS.iin.reason);
});

test('the schema refuses what is no report', () => {
  const json = JSON.parse(JSON.stringify(reportJson(report('valid')))) as Record<string, unknown>;
  for (const wrong of [
    { ...json, verdict: 'fine' },
    { ...json, extra: 1 },
    { ...json, cmsSha256: 'abc' },
    { ...json, checks: [{ name: 'unheardOf', ok: true }] },
    Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'signer')),
  ]) {
    assert.equal(Schema.Check(REPORT_SCHEMA, wrong), false, JSON.stringify(Object.keys(wrong)));
  }
});

test('an IIN is masked in the middle, a moment is told in the time of Kazakhstan', () => {
  assert.equal(maskIin('900101400123'), '900101••••23');
  assert.equal(momentInWords(Date.UTC(2026, 10, 22, 20, 5)), '23.11.2026 01:05 (UTC+5)');
  assert.deepEqual(failed(report('pending')), ['revocationEvidence']);
  assert.equal(report('valid').time, NOW);
});
