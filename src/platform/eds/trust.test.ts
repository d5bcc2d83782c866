import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fingerprint, parseCertificate } from '@qabyldau/eds';
import { createDevPki, seededRandom } from '@qabyldau/eds/dev-pki';
import { sharedMaterial } from '@qabyldau/eds/testing';
import { authoritiesOf, readTrustFolder } from './trust.ts';

async function folder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'qabyldau-trust-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

test('an empty folder of trust keeps the system from starting, in one sentence', async (t) => {
  await assert.rejects(readTrustFolder(await folder(t)), /no root certificate/u);
});

test('a development certificate is never trusted by lying in the folder', async (t) => {
  const dir = await folder(t);
  const pki = createDevPki({ random: seededRandom('trust'), now: Date.UTC(2026, 10, 20) });
  await writeFile(join(dir, 'root.cer'), pki.root.certificate);
  await assert.rejects(
    readTrustFolder(dir),
    /root\.cer in TRUST_DIR belongs to a test or development contour/u,
  );
});

test('something that is no certificate is named', async (t) => {
  const dir = await folder(t);
  await writeFile(join(dir, 'letter.cer'), 'сәлем');
  await assert.rejects(readTrustFolder(dir), /letter\.cer in TRUST_DIR is not a certificate/u);
});

const shared = sharedMaterial();

test(
  'the pinned certificates of the national centre are read as anchors and authorities',
  { skip: shared.skip },
  async (t) => {
    const from = join(shared.path ?? '', 'eds/vectors/ca-prod');
    const dir = await folder(t);
    for (const name of await readdir(from)) await copyFile(join(from, name), join(dir, name));
    const trust = await readTrustFolder(dir);
    assert.equal(trust.signer.length, 5);
    assert.equal(trust.intermediates.length, 6);
    const url = 'http://crl.pki.gov.kz/nca_gost_2022.crl';
    const [list] = authoritiesOf([{ file: 'nca_gost_2022.cer', url }], trust.files);
    assert.ok(list, 'the authority of that file');
    const file = await readFile(join(from, 'nca_gost_2022.cer'));
    assert.equal(fingerprint(parseCertificate(list.issuer)), fingerprint(parseCertificate(file)));
    assert.throws(
      () => authoritiesOf([{ file: 'nca.cer', url }], trust.files),
      /nca_gost_2022\.crl is a list of nca\.cer, which is not in TRUST_DIR/u,
    );
  },
);
