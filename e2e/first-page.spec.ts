import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noBrowser, withPage } from './browser.ts';
import { axeFindings, sticksOut } from './look-at.ts';
import { siteUrl } from './site.ts';

const NARROWEST_PHONE = 320;

for (const language of ['kk', 'ru', 'en']) {
  test(`the first page speaks ${language}`, { skip: noBrowser }, async () => {
    const url = await siteUrl();
    await withPage({}, async (page) => {
      const answer = await page.goto(`${url}/${language}`);
      assert.equal(answer?.status(), 200);
      assert.equal(await page.locator('html').getAttribute('lang'), language);
      assert.equal(await page.locator('h1').count(), 1);
      assert.notEqual(await page.title(), '');
    });
  });

  test(
    `the first page in ${language} fits the narrowest phone, with and without scripts`,
    { skip: noBrowser },
    async () => {
      const url = await siteUrl();
      for (const javaScriptEnabled of [true, false]) {
        await withPage({ width: NARROWEST_PHONE, height: 600, javaScriptEnabled }, async (page) => {
          await page.goto(`${url}/${language}`);
          assert.deepEqual(await sticksOut(page), []);
        });
      }
    },
  );

  test(
    `the first page in ${language} is without barriers that axe can find`,
    { skip: noBrowser },
    async () => {
      const url = await siteUrl();
      for (const width of [NARROWEST_PHONE, 1280]) {
        await withPage({ width }, async (page) => {
          await page.goto(`${url}/${language}`);
          assert.deepEqual(await axeFindings(page), []);
        });
      }
    },
  );
}
