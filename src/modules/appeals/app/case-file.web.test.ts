import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCertificate, trustStore } from '@qabyldau/eds';
import { readAsic, verifyAsic, type AsicReport } from '@qabyldau/eds/asic';
import { sql } from '../../../platform/db/gateway.ts';
import { inTurn, mostWaiting } from '../../../platform/eds/pack-container.ts';
import { certificateRoles } from '../../../platform/eds/verifier.ts';
import { openPortal } from '../../../testing/portal.ts';
import { appealOfAigul } from '../../../testing/stages.ts';

const portal = await openPortal();
const { certification, clock } = portal;
const root = parseCertificate(certification.pki.root.certificate);
const trust = trustStore({
  signer: [root],
  tsa: [root],
  intermediates: [parseCertificate(certification.pki.issuingCa.certificate)],
});
const roles = [...certificateRoles.person, ...certificateRoles.official];

function verified(container: Uint8Array, now: number): AsicReport {
  return verifyAsic({
    container,
    trust,
    now,
    purposeOf: ({ file, covers }) =>
      file.startsWith('META-INF/') || covers.some((name) => /^(receipt|slip)/u.test(name))
        ? { roles: certificateRoles.seal }
        : { roles },
  });
}

test('a case with its decision leaves as one file that proves itself, also after the certificates ended', async () => {
  const caseId = await appealOfAigul(portal, 'adopted');
  await portal.runJobs();
  const answer = await portal.get(`/kk/case-files/${caseId}`, { as: 'dana' });
  assert.equal(answer.status, 200);
  assert.match(String(answer.headers['content-disposition']), /^attachment; .*\.asice/u);
  const names = [...readAsic(answer.bytes).files.keys()];
  for (const kind of ['appeal.json', 'appeal.json.p7s', 'receipt-', 'decision-'])
    assert.ok(
      names.some((name) => name.startsWith(kind)),
      `${kind} in ${names.join(' ')}`,
    );
  const today = clock.now().epochMilliseconds;
  // In two years the certificates of the people and of the seal have ended; those that vouch for the moment have not.
  for (const now of [today, today + 2 * 365 * 86_400_000]) {
    const report = verified(answer.bytes, now);
    assert.deepEqual(report.problems, []);
    const bad = report.signatures.filter(({ report: { verdict } }) => verdict !== 'valid');
    assert.deepEqual(
      bad.map(({ file, report: { verdict, signature } }) => [
        file,
        verdict,
        signature.checks.filter(({ ok }) => !ok),
      ]),
      [],
    );
    assert.ok(report.signatures.length >= 5, 'the appeal, the receipt, the slip, the decision, the whole');
  }
});

test('the file holds what the asker may see: an applicant no draft of a decision, a stranger nothing', async () => {
  const caseId = await appealOfAigul(portal, 'frozen');
  const own = await portal.get(`/kk/case-files/${caseId}`, { as: 'aigul' });
  assert.ok(![...readAsic(own.bytes).files.keys()].some((name) => name.startsWith('decision')));
  const official = await portal.get(`/kk/case-files/${caseId}`, { as: 'dana' });
  assert.ok([...readAsic(official.bytes).files.keys()].some((name) => name.startsWith('decision')));
  assert.equal((await portal.get(`/kk/case-files/${caseId}`, { as: 'saule' })).status, 404);
  assert.equal((await portal.get('/kk/case-files/abc', { as: 'aigul' })).status, 404);
  assert.equal((await portal.get(`/kk/case-files/${caseId}`)).status, 303);
});

test('the page that verifies without a network is given out with the trust of this installation', async () => {
  const answer = await portal.get('/kk/check/offline');
  assert.equal(answer.status, 200);
  assert.match(String(answer.headers['content-disposition']), /^attachment; .*qabyldau-verifier\.html/u);
  assert.match(answer.html, /^<!doctype html>\n<html lang="kk">/u);
  assert.ok(answer.html.includes(Buffer.from(certification.pki.root.certificate).toString('base64')));
});

test('while many large files are being made, one more is refused in every language, with the time to come again', async () => {
  const caseId = await appealOfAigul(portal, 'adopted');
  await portal.runJobs();
  const sizes = (change: string): Promise<number> =>
    portal.db.owner.exec(sql`update paper set size = size ${sql.raw(change)} where case_id = ${caseId}`);
  // As large as attachments make it.
  await sizes('+ 1000000');
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const running = inTurn(1e9, () => promise);
  await new Promise((turn) => setImmediate(turn));
  const queue = Array.from({ length: mostWaiting }, () => inTurn(1e9, () => promise));
  for (const [lang, as, words, back] of [
    ['kk', 'aigul', /Жарты минуттан кейін қайталаңыз/u, `/kk/appeals/${caseId}`],
    ['ru', 'dana', /Повторите через полминуты/u, `/ru/cases/${caseId}`],
    ['en', 'aigul', /Try again in half a minute/u, `/en/appeals/${caseId}`],
  ] as const) {
    const busy = await portal.get(`/${lang}/case-files/${caseId}`, { as });
    assert.deepEqual([busy.status, busy.headers['retry-after']], [503, '30']);
    assert.match(busy.text, words);
    assert.ok(busy.html.includes(`href="${back}"`), lang);
  }
  // A small one is made at once.
  await sizes('- 1000000');
  assert.equal((await portal.get(`/kk/case-files/${caseId}`, { as: 'aigul' })).status, 200);
  resolve(undefined);
  await Promise.all([running, ...queue]);
});
