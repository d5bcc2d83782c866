import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { noBrowser, withPage } from './browser.ts';

/** The package as a stranger gets it: packed, installed into an empty folder, and used by three lines. */
const eds = join(import.meta.dirname, '../packages/eds');
const folder = mkdtempSync(join(tmpdir(), 'eds-packed-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

const MAKE = `
import { writeFileSync } from 'node:fs';
import { cadesT, createDevPki, makeCrl, systemRandom } from '@qabyldau/eds/dev-pki';
const now = Date.now();
const pki = createDevPki({ random: systemRandom, now });
const person = { cn: 'СЕРІКОВА АЙГҮЛ', surname: 'СЕРІКОВА', iin: '900101400123', roles: ['1.2.398.3.3.4.1.1'] };
const document = new TextEncoder().encode('Көшедегі шам жанбайды.');
writeFileSync('trust/root.cer', pki.root.certificate);
writeFileSync('trust/ca.cer', pki.issuingCa.certificate);
writeFileSync('list.crl', makeCrl(pki.issuingCa, { number: 1, thisUpdate: now - 60000, nextUpdate: now + 864e5, revoked: [] }));
writeFileSync('document.txt', document);
writeFileSync('document.p7s', cadesT(pki.person(person), document, { signingTime: now, tsa: pki.tsa, random: systemRandom }));
`;

const THREE_LINES = `
const trust = trustStoreOf(certificates.map(parseCertificate));
const report = verifyCms({ cms, document, trust, at: now, now, purpose: appealOfPerson('900101400123'), evidence: { crls } });
answer(report.verdict);
`;
const IMPORT = `import { appealOfPerson, parseCertificate, trustStoreOf, verifyCms } from '@qabyldau/eds';`;
const FILES = ['trust/root.cer', 'trust/ca.cer', 'document.p7s', 'document.txt', 'list.crl'];

const IN_NODE = `
${IMPORT}
import { readFileSync } from 'node:fs';
const [root, ca, cms, document, list] = ${JSON.stringify(FILES)}.map((name) => new Uint8Array(readFileSync(name)));
const certificates = [root, ca], crls = [list], now = Date.now(), answer = console.log;
${THREE_LINES}`;

const IN_PAGE = `
${IMPORT}
const [root, ca, cms, document, list] = globalThis.files.map((text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)));
const certificates = [root, ca], crls = [list], now = Date.now(), answer = (word) => { globalThis.verdict = word; };
${THREE_LINES}`;

test(
  'packed and installed into an empty folder, it verifies in Node, on the command line and in a page',
  { skip: noBrowser },
  async (t) => {
    const packed = JSON.parse(npm(eds, 'pack', '--json', '--pack-destination', folder)) as {
      filename: string;
      files: { path: string }[];
    }[];
    const [{ filename, files } = assert.fail('nothing was packed')] = packed;
    assert.deepEqual(
      files.map(({ path }) => path).filter((path) => /test|shared/u.test(path)),
      [],
      'neither tests nor material of tests',
    );
    writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
    npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', `./${filename}`);
    mkdirSync(join(folder, 'trust'));
    writeFileSync(join(folder, 'make.js'), MAKE);
    writeFileSync(join(folder, 'three-lines.js'), IN_NODE);
    const node = (file: string): string =>
      execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
    node('make.js');
    assert.equal(node('three-lines.js'), 'valid\n');

    const said = spawnSync(
      'npx',
      [
        'eds',
        'verify',
        'document.p7s',
        '--document',
        'document.txt',
        '--trust',
        'trust',
        '--crl',
        'list.crl',
      ].concat(['--allow-test', '--lang', 'ru']),
      { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' },
    );
    assert.equal(said.status, 0, said.stderr);
    assert.match(said.stdout, /^valid: Подпись действительна\./u);
    npm(folder, 'exec', '--', 'eds', 'page', '--trust', 'trust', '--out', 'verifier.html', '--allow-test');
    assert.match(readFileSync(join(folder, 'verifier.html'), 'utf8'), /^<!doctype html>/u);

    const given = FILES.map((name) => readFileSync(join(folder, name)).toString('base64'));
    const { outputFiles } = await build({
      stdin: { contents: IN_PAGE, resolveDir: folder },
      bundle: true,
      write: false,
      minify: true,
      format: 'iife',
      target: ['chrome100', 'firefox100', 'safari15'],
      logLevel: 'error',
    });
    const script = outputFiles[0]?.text ?? assert.fail('no bundle');
    t.diagnostic(`verifying in a page: ${gzipSync(script, { level: 9 }).length} bytes gzipped`);
    await withPage({}, async (page) => {
      await page.evaluate((given) => Object.assign(globalThis, { files: given }), given);
      await page.addScriptTag({ content: script });
      assert.equal(await page.evaluate(() => (globalThis as { verdict?: string }).verdict), 'valid');
    });
  },
);
