import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signWithDemoKey as signBytes, type DemoIdentity } from '@qabyldau/eds/browser';
import type { Page } from 'playwright-core';
import { filedNumber, goToCheck, writeAppeal } from './appeal-steps.ts';
import { noBrowser, withPage } from './browser.ts';
import { sticksOut } from './look-at.ts';
import { signInAs } from './people.ts';
import { siteUrl } from './site.ts';

/** What another signing program does with the downloaded bytes; here with a demo key, outside the browser. */
async function signElsewhere(page: Page, site: string, person: string, bytes: Uint8Array): Promise<string> {
  const identity = (await (
    await page.request.get(`${site}/demo/identity/${person}/self`)
  ).json()) as DemoIdentity;
  const cms = await signBytes({
    identity,
    data: bytes,
    now: Date.now(),
    getTimestamp: async (request) => {
      const answer = await fetch(`${site}/demo/tsa`, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: Uint8Array.from(request),
      });
      return new Uint8Array(await answer.arrayBuffer());
    },
  });
  return Buffer.from(cms).toString('base64');
}

test(
  'R337-8a R337-11.1 Сәуле files in Russian without scripts: writes, attaches, checks, signs in another program, gets the receipt',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    await withPage({ width: 390, javaScriptEnabled: false, acceptDownloads: true }, async (page) => {
      await signInAs(page, site, 'ru', 'saule');
      await writeAppeal(page, site, 'ru', {
        kind: 'inquiry',
        language: 'ru',
        body: 'Управление образования области Жетісу',
        content: 'Сколько мест в детских садах Талдыкоргана?',
        postalAddress: 'г. Талдыкорган, ул. Тәуелсіздік, 12, кв. 3',
      });
      await page.locator('button[name="then"][value="stay"]').click();
      await page.locator('input[name="file"]').setInputFiles({
        name: 'письмо.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Список детских садов, о которых спрашиваю.'),
      });
      await page.locator('form[action$="/attachments"] button').click();
      await page.getByText('письмо.txt').first().waitFor();
      await goToCheck(page);
      assert.deepEqual(await sticksOut(page), []);
      const check = await page.locator('main').innerText();
      assert.match(check, /Сколько мест в детских садах/u);
      assert.match(check, /письмо\.txt/u);

      const bytes = await page.request.get(`${page.url().replace(/\/check$/u, '/bytes')}`);
      assert.equal(bytes.status(), 200);
      const cms = await signElsewhere(page, site, 'saule', await bytes.body());
      await page.locator('details:has(textarea[name="cms"]) > summary').click();
      await page.locator('textarea[name="cms"]').fill(cms);
      await page.locator('form:has(textarea[name="cms"]) button').click();
      await page.waitForURL(/\/filed$/u);
      const number = await filedNumber(page);
      await page.goto(`${site}/ru/appeals`);
      await page.getByRole('link', { name: number }).click();
      assert.match(await page.locator('main').innerText(), /ждёт регистрации/u);
    });
  },
);

test(
  'a broken signature pasted without scripts is explained, and the text is still there',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    await withPage({ width: 390, javaScriptEnabled: false }, async (page) => {
      await signInAs(page, site, 'ru', 'saule');
      await writeAppeal(page, site, 'ru', {
        kind: 'inquiry',
        language: 'ru',
        body: 'Управление образования области Жетісу',
        content: 'Вопрос, который не должен пропасть.',
        postalAddress: 'г. Талдыкорган',
      });
      await goToCheck(page);
      await page.locator('details:has(textarea[name="cms"]) > summary').click();
      await page.locator('textarea[name="cms"]').fill('это не подпись');
      await page.locator('form:has(textarea[name="cms"]) button').click();
      const text = await page.locator('main').innerText();
      assert.match(text, /не прошла проверку/u);
      assert.match(text, /Вопрос, который не должен пропасть/u);
    });
  },
);
