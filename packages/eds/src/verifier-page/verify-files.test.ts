import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toBase64, utf8Bytes } from '../bytes.ts';
import { writeAsic } from '../asic/index.ts';
import { cadesT } from '../dev-pki/cades-t.ts';
import { makeCrl } from '../dev-pki/crl.ts';
import { ocspRespond } from '../dev-pki/ocsp-responder.ts';
import { addEvidence } from '../long-term/index.ts';
import { ocspRequest } from '../revocation/ocsp-request.ts';
import { APPEAL, DAY, makeScene, MINUTE, NOW } from '../testing/scene.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { verifierPage } from './page.ts';
import { sortFile, type ChosenFile } from './sort-files.ts';
import { verifyFiles, type PageSettings } from './verify-files.ts';

const scene = makeScene('verifier page');
const settings: PageSettings = {
  trust: [scene.pki.root.certificate, scene.pki.issuingCa.certificate],
  allowTest: true,
};
const named = (name: string, bytes: Uint8Array): ChosenFile => ({ name, bytes });
const document = named('өтініш.txt', APPEAL);
const signature = named('өтініш.p7s', scene.signsWithTime(scene.aigul));
/** A list made half an hour after the signature, as it is saved with a case. */
const list = named(
  'list.crl',
  makeCrl(scene.pki.issuingCa, {
    number: 2,
    thisUpdate: NOW + 30 * MINUTE,
    nextUpdate: NOW + DAY,
    revoked: [],
  }),
);

test('files are told apart by what they are, whatever their names', () => {
  const kinds = [
    sortFile(named('a.pdf', signature.bytes)),
    sortFile(named('b', utf8Bytes(`-----BEGIN CMS-----\n${toBase64(signature.bytes)}\n-----END CMS-----\n`))),
    sortFile(named('c', scene.pki.root.certificate)),
    sortFile(named('d', list.bytes)),
    sortFile(named('e.p7s', APPEAL)),
    sortFile(named('f', new Uint8Array())),
    sortFile(named('g', utf8Bytes('0123456789abcdef'))),
  ].map(({ kind }) => kind);
  assert.deepEqual(kinds, [
    'signature',
    'signature',
    'certificate',
    'revocationList',
    'document',
    'document',
    'document',
  ]);
});

test('a signature with its document and a saved list is valid; that its time-stamp has ended since is said', () => {
  for (const [now, ended] of [
    [NOW + DAY / 2, false],
    [NOW + 400 * DAY, false],
    [NOW + 3000 * DAY, true],
  ] as const) {
    const { results } = verifyFiles([list, document, signature], settings, now);
    assert.deepEqual(
      results.map(({ signature: name, document: of, report, lapsed }) => [name, of, report.verdict, lapsed]),
      [['өтініш.p7s', 'өтініш.txt', 'valid', ended]],
    );
  }
});

test('without a list the page says that it does not know, and a list from before the signature does not help', () => {
  const early = named('early.crl', scene.crl);
  // An answer of strangers bears a moment of their choice, at which the early list is still in force.
  const issuer = parseCertificate(scene.pki.issuingCa.certificate);
  const asked = ocspRequest(parseCertificate(scene.aigul.certificate), issuer);
  const lie = { now: NOW + MINUTE, status: () => ({ kind: 'good' }) as const };
  const strangers = named('strangers.ocsp', ocspRespond(scene.dana, asked, lie));
  for (const files of [
    [document, signature],
    [document, signature, early],
    [document, signature, early, strangers],
  ]) {
    const { results } = verifyFiles(files, settings, NOW + 3000 * DAY);
    assert.equal(results[0]?.report.verdict, 'pending');
  }
});

test('the right document is found among several, and another document is refused', () => {
  const other = named('other.txt', utf8Bytes('Басқа мәтін'));
  const { results } = verifyFiles([other, list, document, signature], settings, NOW + DAY / 2);
  assert.deepEqual([results[0]?.document, results[0]?.report.verdict], ['өтініш.txt', 'valid']);
  const wrong = verifyFiles([other, list, signature], settings, NOW + DAY / 2);
  assert.equal(wrong.results[0]?.report.verdict, 'invalid');
  const none = verifyFiles([list, signature], settings, NOW + DAY / 2);
  assert.equal(none.results[0]?.report.verdict, 'invalid');
});

test('the seal of a digital system is judged as a seal', () => {
  const sealed = named('receipt.p7s', scene.signsWithTime(scene.pki.seal));
  const { results } = verifyFiles([list, document, sealed], settings, NOW + DAY / 2);
  assert.equal(results[0]?.report.verdict, 'valid');
});

test('a case file is opened: each signature in it is judged by the evidence stored with it', async () => {
  const stored = { certificates: [scene.pki.issuingCa.certificate], ocsp: [], crls: [list.bytes] };
  const container = await writeAsic({
    files: [{ name: 'appeal.json', bytes: APPEAL }],
    signatures: [{ document: 'appeal.json', cms: addEvidence(signature.bytes, stored) }],
    seal: (manifest) => {
      const sealed = cadesT(scene.pki.seal, manifest, {
        signingTime: NOW,
        tsa: scene.pki.tsa,
        random: scene.random,
      });
      return addEvidence(sealed, stored);
    },
    modifiedAt: NOW,
  });
  const open = (bytes: Uint8Array) => verifyFiles([named('case.asice', bytes)], settings, NOW + 60 * DAY);
  const [found] = open(container).containers;
  assert.deepEqual(found?.report.problems, []);
  assert.equal(
    found?.report.verdict,
    'valid',
    JSON.stringify(found?.report.signatures.map(({ report }) => report.problems)),
  );
  assert.deepEqual(found?.report.signatures.map(({ kind }) => kind).sort(), ['container', 'document']);
  const at = container.length >> 1;
  const bent = Uint8Array.from(container, (octet, index) => (index === at ? octet ^ 1 : octet));
  assert.equal(open(bent).containers[0]?.report.verdict, 'invalid');
});

test('authorities of development are trusted only by a page made so, and nobody can add any', () => {
  const certificates = [
    named('root.cer', scene.pki.root.certificate),
    named('ca.cer', scene.pki.issuingCa.certificate),
  ];
  const plain = { trust: [], allowTest: false };
  const { results, refused } = verifyFiles(
    [...certificates, list, document, signature],
    plain,
    NOW + DAY / 2,
  );
  assert.equal(results[0]?.report.verdict, 'invalid');
  assert.deepEqual(refused, ['root.cer', 'ca.cer']);
  const made = verifyFiles([list, document, signature], { ...settings, allowTest: false }, NOW + DAY / 2);
  assert.equal(made.results[0]?.report.verdict, 'invalid');
});

test('the page cannot be broken out of by what is written into it', () => {
  const html = verifierPage({ script: 'x="</script><!--"', trust: [], made: NOW });
  assert.equal(html.match(/<\/script>/gu)?.length, 2);
  assert.ok(!html.includes('<!--'));
  assert.match(html, /default-src 'none'/u);
});
