import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { main } from '../cli.ts';
import { AIGUL, APPEAL, makeScene, NOW } from '../testing/scene.ts';
import { REAL, vectorPath } from '../testing/vectors.ts';

const folder = mkdtempSync(join(tmpdir(), 'eds-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const program = fileURLToPath(new URL('../cli.ts', import.meta.url));

function eds(...args: string[]): { status: number; out: string; err: string } {
  const said = { out: '', err: '' };
  const status = main(args, {
    now: NOW,
    say: (text) => (said.out += text),
    complain: (text) => (said.err += text),
  });
  return { status, ...said };
}

const file = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const scene = makeScene('cli');
const cms = file('appeal.cms', scene.signs(scene.aigul));
const document = file('appeal.txt', APPEAL);
const crl = file('list.crl', scene.crl);
const offered = mkdtempSync(join(folder, 'offered-'));
writeFileSync(join(offered, 'root.cer'), scene.pki.root.certificate);
writeFileSync(join(offered, 'ca.cer'), scene.pki.issuingCa.certificate);
const now = new Date(NOW).toISOString();
const common = ['verify', cms, '--document', document, '--trust', offered, '--now', now];

test('a signature is verified from files, and the exit code tells the verdict', () => {
  const valid = eds(...common, '--crl', crl, '--iin', AIGUL.iin, '--allow-test');
  assert.equal(valid.status, 0, valid.err);
  assert.match(valid.out, /^valid\nСЕРІКОВА АЙГҮЛ, 900101400123/);
  const other = eds(...common, '--crl', crl, '--iin', '900101400124', '--allow-test');
  assert.equal(other.status, 1);
  assert.match(other.out, /^invalid \(otherIin\)/);
  assert.equal(eds(...common, '--allow-test').status, 3);
});

test('the program runs as a process of its own', () => {
  const { status, stdout } = spawnSync(process.execPath, [program, ...common, '--allow-test'], {
    encoding: 'utf8',
  });
  assert.equal(status, 3);
  assert.match(stdout, /^pending \(evidenceUnreachable\)/);
});

test('the report can be had as JSON', () => {
  const { out } = eds(...common, '--crl', crl, '--allow-test', '--json');
  const report = JSON.parse(out) as { verdict: string; signer: { iin: string }; checks: unknown[] };
  assert.equal(report.verdict, 'valid');
  assert.equal(report.signer.iin, AIGUL.iin);
  assert.ok(report.checks.length > 20);
});

test('development authorities are not trusted unless it is said', () => {
  const { status, err } = eds(...common, '--crl', crl);
  assert.equal(status, 2);
  assert.match(err, /no trusted certificate/);
});

test('certificates of the national authority are imported, those of the test contour are not', REAL, () => {
  const into = join(folder, 'trust');
  const imported = eds('trust', 'import', vectorPath('ca-prod'), '--into', into);
  assert.equal(imported.status, 0, imported.err);
  assert.match(imported.out, /11 accepted, 0 refused/);
  assert.equal(readdirSync(into).length, 11);
  const test = eds('trust', 'import', vectorPath('ca-test'), '--into', join(folder, 'none'));
  assert.equal(test.status, 1);
  assert.match(test.out, /testCertificate/);
});

test('files are shown, unverified', REAL, () => {
  for (const [path, word] of [
    [vectorPath('cms/kalkan2026_individual_attached.cms'), /"contentBytes"/],
    [vectorPath('ca-prod/nca_gost_2022.cer'), /"keyCertSign"/],
    [vectorPath('crl/nca_gost2022_test_2026-08.crl'), /"nextUpdate"/],
    [vectorPath('ocsp/ocsp_response_individual_2015.bin'), /"producedAt"/],
  ] as const) {
    const { status, out, err } = eds('inspect', path);
    assert.equal(status, 0, err);
    assert.match(out, word);
  }
});

test('a wrong command line is explained', () => {
  for (const args of [[], ['verify'], ['verify', cms], ['trust', 'import'], ['inspect'], ['sign']]) {
    assert.equal(eds(...args).status, 2, args.join(' '));
  }
  assert.equal(eds(...common, '--at', 'yesterday', '--allow-test').status, 2);
});
