import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cadesT, createDevPki, makeCrl, seededRandom } from '@qabyldau/eds/dev-pki';
import { VERIFIER_ENTRY, verifierPage } from '@qabyldau/eds/verifier-page';
import type { Page } from 'playwright-core';
import { buildClassicScript } from '../src/web/index.ts';
import { noBrowser, withPage } from './browser.ts';

/** The offline verifier as a file on a disk: what anybody can keep beside their papers. */
const now = new Date().getTime();
const DAY = 86_400_000;
const random = seededRandom('verifier page');
const pki = createDevPki({ random, now, since: now - 100 * DAY });
const aigul = pki.person({
  cn: 'СЕРІКОВА АЙГҮЛ',
  surname: 'СЕРІКОВА',
  given: 'БОЛАТҚЫЗЫ',
  iin: '900101400123',
  roles: ['1.2.398.3.3.4.1.1'],
});
const text = new TextEncoder().encode('Көшедегі шам жанбайды.');
const folder = await mkdtemp(join(tmpdir(), 'qabyldau-verifier-'));
after(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const script = await buildClassicScript(VERIFIER_ENTRY);
const html = await file(
  'verifier.html',
  verifierPage({
    script,
    trust: [pki.root.certificate, pki.issuingCa.certificate],
    allowTest: true,
    made: now,
  }),
);
const paper = await file('өтініш.txt', text);
const other = await file('басқа.txt', new TextEncoder().encode('Басқа мәтін'));
const signature = await file(
  'өтініш.p7s',
  cadesT(aigul, text, { signingTime: now - DAY, tsa: pki.tsa, random }),
);
const list = await file(
  'list.crl',
  makeCrl(pki.issuingCa, { number: 1, thisUpdate: now - 60_000, nextUpdate: now + DAY, revoked: [] }),
);

async function choose(page: Page, ...files: string[]): Promise<string> {
  await page.locator('#files').setInputFiles(files);
  const result = page.locator('.result');
  await result.waitFor();
  return result.innerText();
}

test(
  'from a disk, on a small phone: valid, then another document, in three languages, without any request',
  { skip: noBrowser },
  async (t) => {
    t.diagnostic(`verifier page: ${html.length > 0 ? gzipSync(script).length : 0} bytes of script gzipped`);
    await withPage({ width: 320, height: 640 }, async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const url = pathToFileURL(html).href;
      await page.goto(url);
      assert.match(await page.locator('h1').innerText(), /Электрондық цифрлық қолтаңбаны тексеру/u);
      const valid = await choose(page, paper, signature, list);
      assert.match(valid, /Қолтаңба жарамды\.\s+Қол қойған: СЕРІКОВА АЙГҮЛ БОЛАТҚЫЗЫ, ЖСН 900101••••23\./u);
      await page.getByRole('button', { name: 'Русский' }).click();
      assert.match(await page.locator('.result').innerText(), /Подпись действительна\./u);
      await page.locator('summary').click();
      assert.ok((await page.locator('.checks li.held').count()) > 25);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${wide} pixels wide`);
      const wrong = await choose(page, other, signature, list);
      assert.match(wrong, /Подпись недействительна\.[\s\S]*Подписан другой текст/u);
      await page.getByRole('button', { name: 'English' }).click();
      assert.match(await page.locator('.result').innerText(), /The signature is not valid\./u);
      assert.deepEqual(requests, [url]);
    });
  },
);
