import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filedNumber, goToCheck, signWithDemoKey, writeAppeal } from './appeal-steps.ts';
import { noBrowser, withPage } from './browser.ts';
import { axeFindings, sticksOut } from './look-at.ts';
import { signInAs } from './people.ts';
import { siteUrl } from './site.ts';

const inquiry = {
  kind: 'inquiry',
  language: 'kk',
  body: 'Жетісу облысының денсаулық сақтау басқармасы',
  content: 'Ауылымызға дәрігер қашан келеді?',
  postalAddress: 'Жетісу облысы, Көксу ауданы, Балпық би ауылы, Абай көшесі, 5',
} as const;

test(
  'R337-8b R337-6.6 Айгүл writes, comes back on another day, checks, signs in the browser and gets her number',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    await withPage({ width: 390 }, async (page) => {
      await signInAs(page, site, 'kk', 'aigul');
      await writeAppeal(page, site, 'kk', inquiry);
      const draft = page.url();
      await page.locator('[data-autosave-state]', { hasText: /\d\d:\d\d/u }).waitFor();
      await page.goto(`${site}/kk/appeals`);
      await page.goto(draft);
      assert.equal(await page.locator('textarea[name="content"]').inputValue(), inquiry.content);
      await goToCheck(page);
      assert.deepEqual(await axeFindings(page), []);
      assert.deepEqual(await sticksOut(page), []);
      await signWithDemoKey(page, /\/filed$/u);
      assert.match(await filedNumber(page), /^ЖТ-/u);
      assert.deepEqual(await axeFindings(page), []);
    });
  },
);

test(
  'APPK-63.2 an empty form is sent back with every missing field named, and what was typed stays',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    await withPage({ width: 320, javaScriptEnabled: false }, async (page) => {
      await signInAs(page, site, 'kk', 'saule');
      await page.goto(`${site}/kk/appeals/new`);
      await page.locator('form[action$="/appeals/drafts"] button').click();
      await page.locator('textarea[name="content"]').fill('жарты сөз');
      await page.locator('button[name="then"][value="check"]').click();
      const links = page.locator('[role="alert"] a');
      assert.ok((await links.count()) >= 4, 'kind, addressee, address, consent');
      assert.equal(await page.locator('textarea[name="content"]').inputValue(), 'жарты сөз');
      assert.deepEqual(await sticksOut(page), []);
    });
  },
);
