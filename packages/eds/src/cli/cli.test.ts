import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { main } from '../cli.ts';
import { tsaRespond } from '../dev-pki/tsa.ts';
import { seededRandom } from '../dev-pki/random.ts';
import { readBytes } from './files.ts';
import { AIGUL, APPEAL, makeScene, NOW } from '../testing/scene.ts';
import { REAL, vectorPath } from '../testing/vectors.ts';

const folder = mkdtempSync(join(tmpdir(), 'eds-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const program = fileURLToPath(new URL('../cli.ts', import.meta.url));

interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

async function edsWith(fetch: typeof globalThis.fetch, ...args: string[]): Promise<Said> {
  const said = { out: '', err: '' };
  const status = await main(args, {
    fetch,
    random: seededRandom('cli'),
    now: NOW,
    say: (text) => (said.out += text),
    complain: (text) => (said.err += text),
  });
  return { status, ...said };
}

const offline = (): Promise<Response> => Promise.reject(new Error('nobody may be asked'));
const eds = (...args: string[]): Promise<Said> => edsWith(offline, ...args);

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

test('a signature is verified from files, and the exit code tells the verdict', async () => {
  const valid = await eds(...common, '--crl', crl, '--iin', AIGUL.iin, '--allow-test');
  assert.equal(valid.status, 0, valid.err);
  assert.match(
    valid.out,
    /^valid: The signature is valid\.\nSigned by: СЕРІКОВА АЙГҮЛ БОЛАТҚЫЗЫ, IIN 900101••••23/u,
  );
  const other = await eds(...common, '--crl', crl, '--iin', '900101400124', '--allow-test');
  assert.equal(other.status, 1);
  assert.match(other.out, /^invalid \(otherIin\)/);
  assert.equal((await eds(...common, '--allow-test')).status, 3);
});

test('the program runs as a process of its own', async () => {
  const { status, stdout } = spawnSync(process.execPath, [program, ...common, '--allow-test'], {
    encoding: 'utf8',
  });
  assert.equal(status, 3);
  assert.match(stdout, /^pending \(evidenceUnreachable\)/);
});

test('the report can be had as JSON', async () => {
  const { out } = await eds(...common, '--crl', crl, '--allow-test', '--json');
  const report = JSON.parse(out) as { verdict: string; signer: { iin: string }; checks: unknown[] };
  assert.equal(report.verdict, 'valid');
  assert.equal(report.signer.iin, AIGUL.iin);
  assert.ok(report.checks.length > 20);
});

test('development authorities are not trusted unless it is said', async () => {
  const { status, err } = await eds(...common, '--crl', crl);
  assert.equal(status, 2);
  assert.match(err, /no trusted certificate/);
});

test(
  'certificates of the national authority are imported, those of the test contour are not',
  REAL,
  async () => {
    const into = join(folder, 'trust');
    const imported = await eds('trust', 'import', vectorPath('ca-prod'), '--into', into);
    assert.equal(imported.status, 0, imported.err);
    assert.match(imported.out, /11 accepted, 0 refused/);
    assert.equal(readdirSync(into).length, 11);
    const test = await eds('trust', 'import', vectorPath('ca-test'), '--into', join(folder, 'none'));
    assert.equal(test.status, 1);
    assert.match(test.out, /testCertificate/);
  },
);

test('files are shown, unverified', REAL, async () => {
  for (const [path, word] of [
    [vectorPath('cms/kalkan2026_individual_attached.cms'), /"contentBytes"/],
    [vectorPath('ca-prod/nca_gost_2022.cer'), /"keyCertSign"/],
    [vectorPath('crl/nca_gost2022_test_2026-08.crl'), /"nextUpdate"/],
    [vectorPath('ocsp/ocsp_response_individual_2015.bin'), /"producedAt"/],
  ] as const) {
    const { status, out, err } = await eds('inspect', path);
    assert.equal(status, 0, err);
    assert.match(out, word);
  }
});

test('a wrong command line is explained', async () => {
  for (const args of [[], ['verify'], ['verify', cms], ['trust', 'import'], ['inspect'], ['sign']]) {
    assert.equal((await eds(...args)).status, 2, args.join(' '));
  }
  assert.equal((await eds(...common, '--at', 'yesterday', '--allow-test')).status, 2);
});

test('a person reads the report in the language asked for', async () => {
  const { out } = await eds(...common, '--crl', crl, '--allow-test', '--lang', 'kk');
  assert.match(out, /^valid: Қолтаңба жарамды\.\nҚол қойған: СЕРІКОВА АЙГҮЛ/u);
  const { status, err } = await eds(...common, '--allow-test', '--lang', 'de');
  assert.deepEqual([status, err], [2, 'not a language of the reports (kk, ru, en): de']);
});

test('a time-stamp is fetched and added, and a wrong answer is refused', async () => {
  const url = 'http://tsp.example.kz/';
  const out = join(folder, 'stamped.cms');
  const authority = (async (address: string, { body }: { body: Uint8Array }) => {
    assert.equal(address, url);
    return new Response(
      Uint8Array.from(tsaRespond(scene.pki.tsa, body, { now: NOW, random: seededRandom('tsa') })),
    );
  }) as unknown as typeof fetch;
  const stamped = await edsWith(authority, 'timestamp', cms, '--url', url, '--out', out);
  assert.equal(stamped.status, 0, stamped.err);
  const verified = await eds(
    'verify',
    out,
    ...common.slice(2),
    '--crl',
    crl,
    '--allow-test',
    '--require-timestamp',
  );
  assert.equal(verified.status, 0, verified.out);
  for (const answer of [new Response('no', { status: 500 }), new Response('nonsense')]) {
    const fetched = (() => Promise.resolve(answer)) as unknown as typeof fetch;
    const refused = await edsWith(fetched, 'timestamp', cms, '--url', url, '--out', join(folder, 'none.cms'));
    assert.equal(refused.status, 2);
  }
  assert.ok(!readdirSync(folder).includes('none.cms'));
});

test('published certificates are fetched, and only pinned ones are kept', REAL, async () => {
  const into = join(folder, 'updated');
  const served = (async (address: string) => {
    const name = address.slice(address.lastIndexOf('/') + 1);
    if (name === 'lost.cer') return new Response('', { status: 404 });
    if (name === 'forged.cer') return new Response(Uint8Array.from(scene.pki.root.certificate));
    return new Response(Uint8Array.from(readBytes(vectorPath(`ca-prod/${name}`))));
  }) as unknown as typeof fetch;
  const from = ['nca_gost_2022.cer', 'lost.cer', 'forged.cer'].flatMap((name) => [
    '--from',
    `http://pki/${name}`,
  ]);
  const { status, out, err } = await edsWith(served, 'trust', 'update', '--into', into, ...from);
  assert.equal(status, 0);
  assert.match(err, /lost\.cer: answers 404/u);
  assert.match(out, /1 accepted, 1 refused/u);
  assert.deepEqual(readdirSync(into), ['nca_gost_2022.cer']);
  const list = await eds('trust', 'list', into, '--json');
  assert.match(list.out, /"label": "nca_gost_2022"/u);
  assert.match(list.out, /"notAfter": "2045-09-07/u);
});

test('authorities of development and a verifier page are made from the command line', async () => {
  const into = join(folder, 'dev');
  assert.equal((await eds('dev-pki', '--into', into)).status, 0);
  const html = join(folder, 'verifier.html');
  const { status, err } = await eds('page', '--trust', join(into, 'trust'), '--out', html, '--allow-test');
  assert.equal(status, 0, err);
  const page = readFileSync(html, 'utf8');
  assert.match(page, /^<!doctype html>\n<html lang="kk">/u);
  assert.equal((await eds('page', '--trust', join(into, 'trust'), '--out', html)).status, 2);
});

test('figures of this machine can be had', async () => {
  const { out } = await eds('bench', '--seconds', '0.05', '--json');
  const figures = Object.values(JSON.parse(out) as Record<string, number>);
  assert.equal(figures.length, 3);
  assert.ok(
    figures.every((figure) => figure > 0),
    out,
  );
});

test('an old signature is refused as outdated, and judged as such with --archive', REAL, async () => {
  const old = vectorPath('cms/kalkan2019_gost2004_detached_keyoid.cms');
  const text = file('hello.txt', new TextEncoder().encode('Hello World'));
  const asked = ['verify', old, '--document', text, '--trust', vectorPath('ca-prod')];
  const outdated = (out: string): boolean => out.includes('- The algorithms are admitted for documents');
  assert.ok(outdated((await eds(...asked)).out));
  const archived = await eds(...asked, '--archive');
  assert.ok(
    !outdated(archived.out) && archived.out.includes('+ The signature was made with the key'),
    archived.out,
  );
});
