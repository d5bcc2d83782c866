/** The case file in the years after the certificates in it have ended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { streebog512 } from '../gost/streebog.ts';
import { after, START } from '../long-term/testing/years.ts';
import { OID } from '../oids.ts';
import { APPEAL, MINUTE } from '../testing/scene.ts';
import { referenceTo, writeManifest } from './manifest.ts';
import { readAsic } from './read-asic.ts';
import { archived, changed, container, renewed, tsa3, verify, years } from './testing/case-file.ts';

const { stamper } = years;

test('years later an archive time-stamp made in time and its renewal keep every signature valid', () => {
  const once = verify(archived, after(5));
  assert.deepEqual([once.verdict, once.problems, once.layers.length], ['valid', [], 1]);
  const { verdict, problems, layers, signatures, files } = verify(renewed, after(8));
  assert.deepEqual(problems, []);
  assert.equal(verdict, 'valid');
  assert.deepEqual(
    layers.map(({ manifest, proof }) => [manifest, proof?.generatedAt]),
    [
      ['META-INF/ASiCArchiveManifest001.xml', after(2.5)],
      ['META-INF/ASiCArchiveManifest.xml', after(5.1)],
    ],
  );
  const [, person] = signatures;
  assert.deepEqual(
    person?.report.proofs.map(({ kind }) => kind),
    ['signature', 'seal', 'archive', 'archive'],
  );
  assert.equal(person?.report.judgedAt, START + MINUTE);
  assert.deepEqual(files.get('signed/appeal.json'), APPEAL);
  assert.equal(
    readAsic(renewed)
      .manifests.find(({ name }) => name.endsWith('Manifest.xml'))
      ?.references.filter(({ rootfile }) => rootfile)[0]?.file,
    'META-INF/ASiCArchiveManifest001.xml',
  );
});

test('without them it is told which proof is missing', () => {
  const report = verify(container, after(8));
  assert.equal(report.verdict, 'lapsed');
  for (const { report: one } of report.signatures.slice(0, 2)) {
    assert.match(
      one.problems.find(({ code }) => code === 'proofGap')?.detail ?? '',
      /ended 2029-09-14.* no archive time-stamp/,
    );
  }
  assert.equal(verify(archived, after(8)).verdict, 'lapsed', 'not renewed');
});

test('a later archive time-stamp that leaves out a former one, or a signature, proves less', async () => {
  const added = async (keep: (name: string) => boolean): Promise<Uint8Array> => {
    const { files } = readAsic(archived);
    const token = 'META-INF/timestamp009.tst';
    const covered = [...files].filter(([name]) => name !== 'mimetype' && keep(name));
    const references = covered.map(([name, bytes]) => referenceTo({ name, bytes }, 'sha256'));
    const manifest = writeManifest({ signature: token, references }, 'application/vnd.etsi.timestamp-token');
    const stamped = await stamper(tsa3, after(5.1))(streebog512(manifest), OID.streebog512);
    return changed(archived, (all) => {
      all.set('META-INF/ASiCArchiveManifest009.xml', manifest);
      all.set(token, stamped);
    });
  };
  assert.equal(verify(await added(() => true), after(8)).verdict, 'valid');
  const formerLeftOut = verify(await added((name) => !name.endsWith('timestamp001.tst')), after(8));
  assert.deepEqual(
    formerLeftOut.problems.map(({ code }) => code),
    ['layerOutOfOrder'],
  );
  const signatureLeftOut = verify(await added((name) => name !== 'signed/appeal.json.p7s'), after(8));
  assert.deepEqual(
    signatureLeftOut.signatures.map(({ report }) => report.verdict),
    ['lapsed', 'lapsed', 'valid'],
  );
});
