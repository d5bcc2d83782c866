/** The case file as a container: what it holds, and everything that may have been done to it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8Bytes } from '../bytes.ts';
import { cadesT } from '../dev-pki/index.ts';
import { addEvidence } from '../long-term/evidence.ts';
import { after, START } from '../long-term/testing/years.ts';
import { APPEAL, DAY, failed } from '../testing/scene.ts';
import { addArchiveManifest } from './archive.ts';
import { writeManifest } from './manifest.ts';
import { readAsic } from './read-asic.ts';
import {
  archived,
  changed,
  container,
  contents,
  evidence,
  renewed,
  seal,
  sealedAt,
  signed,
  tsa2,
  unstamped,
  verify,
  years,
} from './testing/case-file.ts';
import { writeAsic, type AsicContents } from './write-asic.ts';

const { aigul, ocsp, pki, purpose, random, stamper } = years;

test('the case file holds its documents, their signatures beside them, and one seal over all', () => {
  const { files, manifests, problems } = readAsic(container);
  assert.deepEqual(problems, []);
  const names = ['signed/appeal.json', 'қосымша/сурет № 1.png', 'receipt.txt'];
  const signatures = ['signed/appeal.json.p7s', 'signed/appeal.json.2.p7s'];
  const inner = ['META-INF/ASiCManifest001.xml', 'META-INF/signature001.p7s'];
  assert.deepEqual([...files.keys()], ['mimetype', ...names, ...signatures, ...inner]);
  assert.deepEqual(
    manifests[0]?.references.map(({ file }) => file),
    [...names, ...signatures],
  );
  assert.deepEqual(files.get('signed/appeal.json.p7s'), signed, 'byte for byte');
  const report = verify(container, START + DAY);
  assert.deepEqual(report.problems, []);
  assert.equal(report.verdict, 'valid');
  assert.deepEqual(
    report.signatures.map(({ file, kind, report: { verdict, signature } }) => [
      file,
      kind,
      verdict,
      signature.time,
    ]),
    [
      ['META-INF/signature001.p7s', 'container', 'valid', sealedAt],
      ['signed/appeal.json.p7s', 'document', 'valid', START],
      // Its moment is proven by the time-stamp of the seal over it.
      ['signed/appeal.json.2.p7s', 'document', 'valid', sealedAt],
    ],
  );
});

test('the same input gives the same bytes', async () => {
  const sealed = seal(utf8Bytes('any'));
  const once = await writeAsic({ ...contents, seal: () => sealed });
  assert.deepEqual(await writeAsic({ ...contents, seal: async () => sealed }), once);
});

test('names that cannot stand and signatures without their document are not written', async () => {
  const refuse = async (other: Partial<AsicContents>): Promise<void> => {
    await assert.rejects(writeAsic({ ...contents, signatures: [], ...other }), RangeError);
  };
  const bytes = APPEAL;
  await refuse({ files: [{ name: 'META-INF/x', bytes }] });
  await refuse({ files: [{ name: 'mimetype', bytes }] });
  await refuse({ files: [{ name: '../x', bytes }] });
  await refuse({ files: [] });
  await refuse({ signatures: [{ document: 'absent', cms: signed }] });
  await refuse({ signatures: [{ document: 'receipt.txt', cms: utf8Bytes('not a signature!') }] });
  await refuse({ seal: () => utf8Bytes('not a signature!') });
});

const DAMAGED: readonly [string, string, (files: Map<string, Uint8Array>) => void][] = [
  ['a changed document', 'digestDiffers', (files) => files.set('signed/appeal.json', utf8Bytes('x'))],
  ['a changed attachment', 'digestDiffers', (files) => files.set('receipt.txt', utf8Bytes('x'))],
  [
    'a signature exchanged for another',
    'digestDiffers',
    (files) => files.set('signed/appeal.json.p7s', unstamped),
  ],
  ['a removed file', 'fileMissing', (files) => files.delete('receipt.txt')],
  ['a removed document', 'documentMissing', (files) => files.delete('signed/appeal.json')],
  ['an added file', 'notCovered', (files) => files.set('extra.txt', utf8Bytes('x'))],
  ['an added signature', 'notCovered', (files) => files.set('receipt.txt.p7s', signed)],
  ['an added file in META-INF', 'notCovered', (files) => files.set('META-INF/x.bin', utf8Bytes('x'))],
  ['a removed seal', 'signatureMissing', (files) => files.delete('META-INF/signature001.p7s')],
  ['a removed manifest', 'signatureWithoutManifest', (files) => files.delete('META-INF/ASiCManifest001.xml')],
  [
    'an XML signature',
    'signatureUnsupported',
    (files) => files.set('META-INF/signatures.xml', utf8Bytes('x')),
  ],
  [
    'a broken manifest',
    'manifestUnreadable',
    (files) => files.set('META-INF/ASiCManifest2.xml', utf8Bytes('<a')),
  ],
  ['another media type', 'mimetypeWrong', (files) => files.set('mimetype', utf8Bytes('application/zip'))],
  ['no media type', 'mimetypeNotFirst', (files) => files.delete('mimetype')],
  ['a removed archive token', 'signatureMissing', (files) => files.delete('META-INF/timestamp001.tst')],
  [
    'a removed former archive manifest',
    'fileMissing',
    (files) => files.delete('META-INF/ASiCArchiveManifest001.xml'),
  ],
  [
    'archive manifests exchanged',
    'digestDiffers',
    (files) => {
      const names = ['META-INF/ASiCArchiveManifest.xml', 'META-INF/ASiCArchiveManifest001.xml'] as const;
      const [newest, former] = names.map((name) => files.get(name) ?? assert.fail());
      files.set(names[0], former ?? assert.fail());
      files.set(names[1], newest ?? assert.fail());
    },
  ],
  [
    'archive tokens exchanged',
    'layerBroken',
    (files) => {
      files.set('META-INF/timestamp001.tst', files.get('META-INF/timestamp002.tst') ?? assert.fail());
    },
  ],
];

for (const [name, code, change] of DAMAGED) {
  test(`${name} is refused: ${code}`, () => {
    const report = verify(changed(renewed, change), after(8));
    assert.equal(report.verdict, 'invalid');
    assert.ok(
      report.problems.some((problem) => problem.code === code),
      JSON.stringify(report.problems),
    );
  });
}

test('a container made over anew by somebody else is refused', async () => {
  const forged = await writeAsic({
    ...contents,
    seal: (manifest) => cadesT(aigul, manifest, { signingTime: START, tsa: pki.tsa, random }),
  });
  const report = verify(forged, START + DAY, { evidence: { ocsp: [ocsp(aigul, START + DAY)] } });
  assert.equal(report.verdict, 'invalid');
  assert.ok(failed(report.signatures[0]?.report.signature ?? assert.fail()).includes('role'));
  assert.deepEqual([...new Set(report.problems.map(({ code }) => code))], ['notCovered']);
  const unknown = verify(container, START + DAY, { purposeOf: () => undefined });
  assert.deepEqual([unknown.verdict, unknown.problems[0]?.code], ['invalid', 'purposeUnknown']);
});

test('a container of others, whose people sign the manifest itself, is verified with their purposes', async () => {
  const foreign = await writeAsic({
    files: [{ name: 'doc.txt', bytes: utf8Bytes('келісім') }],
    seal: (manifest) =>
      addEvidence(cadesT(aigul, manifest, { signingTime: START, tsa: pki.tsa, random }), evidence),
    modifiedAt: START,
    digest: 'streebog512',
  });
  const report = verify(foreign, START + DAY, { purposeOf: () => purpose });
  assert.deepEqual([report.verdict, report.problems], ['valid', []]);
  assert.equal(report.signatures[0]?.report.signature.signer?.iin, '900101400123');
});

test('digests that are not trusted, and more signatures than anybody makes, are refused', () => {
  const references = [
    { file: 'receipt.txt', algorithm: 'http://www.w3.org/2000/09/xmldsig#sha1', digest: APPEAL },
  ];
  const manifest = writeManifest({ signature: 'META-INF/signature002.p7s', references }, 'x');
  const weak = changed(container, (files) => {
    files.set('META-INF/ASiCManifest002.xml', manifest);
    files.set('META-INF/signature002.p7s', seal(manifest));
  });
  assert.deepEqual(
    verify(weak, START + DAY).problems.map(({ code }) => code),
    ['digestUnsupported'],
  );
  const many = changed(container, (files) => {
    for (let number = 3; number < 80; number++) files.set(`receipt.txt.${number}.p7s`, signed);
  });
  assert.deepEqual(
    verify(many, START + DAY).problems.map(({ code }) => code),
    ['tooManySignatures'],
  );
});

test('manifests more or larger than anybody writes are refused before they are read', () => {
  const code = (files: (files: Map<string, Uint8Array>) => void): readonly unknown[] =>
    readAsic(changed(container, files)).problems.map((problem) => problem.code);
  const many = (files: Map<string, Uint8Array>): void => {
    for (let i = 0; i < 64; i++) files.set(`META-INF/ASiCManifestA${i}.xml`, utf8Bytes('<'));
  };
  assert.deepEqual(code(many), ['tooManySignatures']);
  const large = new Uint8Array(8 * 1024 * 1024 + 1).fill(0x20);
  assert.deepEqual(
    code((files) => files.set('META-INF/ASiCManifest002.xml', large)),
    ['manifestUnreadable'],
  );
});

test('hostile bytes never throw', () => {
  for (const name of ['signed/appeal.json.p7s', 'META-INF/signature001.p7s', 'META-INF/timestamp001.tst']) {
    for (let at = 3; at < 3000; at += 331) {
      const broken = changed(archived, (files) => {
        const copy = Uint8Array.from(files.get(name) ?? []);
        copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ 0x55;
        files.set(name, copy);
      });
      const { verdict } = verify(broken, after(5));
      // Not every octet of the newest token is under its own signature; under the next time-stamp all are.
      if (!name.endsWith('.tst')) assert.equal(verdict, 'invalid', `${name} ${at}`);
    }
  }
  for (let at = 40; at < renewed.length; at += 1009) {
    const copy = Uint8Array.from(renewed);
    copy[at] = (copy[at] ?? 0) ^ 0x55;
    assert.equal(verify(copy, after(8)).valid, false, String(at));
  }
  assert.deepEqual(verify(utf8Bytes('PK'), START).problems[0]?.code, 'notZip');
});

test('a time-stamp over something else is not stored', async () => {
  const stamp = stamper(tsa2, after(2.5));
  const wrong = addArchiveManifest({
    container,
    stamp: (imprint, digest) =>
      stamp(
        imprint.map((byte) => byte ^ 1),
        digest,
      ),
    modifiedAt: START,
  });
  await assert.rejects(wrong, { name: 'Asn1Error' });
  await assert.rejects(addArchiveManifest({ container: APPEAL, stamp, modifiedAt: START }), {
    name: 'AsicError',
  });
});
