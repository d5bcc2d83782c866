import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { goToCheck, signWithDemoKey, writeAppeal } from './appeal-steps.ts';
import { noBrowser, withPage } from './browser.ts';
import { axeFindings, sticksOut } from './look-at.ts';
import { signInAs, type DemoKey } from './people.ts';
import { siteUrl } from './site.ts';

const languages = ['kk', 'ru', 'en'] as const;

/** The pages that each person has without a case; what needs one is found by its link. */
const pagesOf: Readonly<Record<'visitor' | DemoKey, readonly string[]>> = {
  visitor: [
    '',
    '/sign-in',
    '/help',
    '/accessibility',
    '/personal-data',
    '/check',
    '/bodies',
    '/terms?kind=complaint',
    '/mailbox',
    '/appeals/999/nothing',
  ],
  aigul: ['', '/appeals', '/appeals/new', '/cabinet', '/notices', '/appeals/999'],
  marat: ['/inbox', '/administration', '/posts', '/cases/999'],
  erlan: ['/inbox'],
  dana: ['/signing', '/inbox'],
  asan: ['/administration', '/calendar'],
  saule: [],
  timur: [],
  gulnar: ['/inbox'],
};

async function look(page: Page, address: string): Promise<void> {
  await page.goto(address);
  assert.equal(await page.locator('h1').count(), 1, `${address}: one main heading`);
  assert.deepEqual(await sticksOut(page), [], address);
  assert.deepEqual(await axeFindings(page), [], address);
}

for (const [who, paths] of Object.entries(pagesOf)) {
  if (paths.length === 0) continue;
  test(
    `every page of ${who} fits the narrowest phone and has no barrier that axe can find, in three languages`,
    { skip: noBrowser },
    async () => {
      const site = await siteUrl();
      await withPage({ width: 320 }, async (page) => {
        if (who !== 'visitor') await signInAs(page, site, 'kk', who as DemoKey);
        for (const language of languages)
          for (const path of paths) await look(page, `${site}/${language}${path}`);
      });
    },
  );
}

test(
  'the pages of one appeal, from its form to its course, in three languages',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    await withPage({ width: 320 }, async (page) => {
      await signInAs(page, site, 'kk', 'aigul');
      await writeAppeal(page, site, 'kk', {
        kind: 'inquiry',
        language: 'kk',
        body: 'Жетісу облысының денсаулық сақтау басқармасы',
        content: 'Ұзындықтыдеректемелердіқұжатталғандығынсипаттайтынсөз қалай көрінеді?',
        postalAddress: 'Жетісу облысы',
      });
      await goToCheck(page);
      const check = new URL(page.url()).pathname.replace('/kk', '');
      for (const language of languages) {
        await look(page, `${site}/${language}${check.replace(/\/check$/u, '')}`);
        await look(page, `${site}/${language}${check.replace(/\/check$/u, '?check')}`);
        await look(page, `${site}/${language}${check}`);
      }
      await signWithDemoKey(page, /\/filed$/u);
      const filed = new URL(page.url()).pathname.replace(/^\/\w\w/u, '');
      for (const language of languages) {
        await look(page, `${site}/${language}${filed}`);
        await look(page, `${site}/${language}${filed.replace(/\/filed$/u, '')}`);
      }
    });
  },
);
