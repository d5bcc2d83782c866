import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { noBrowser, withPage } from './browser.ts';
import { axeFindings, sticksOut } from './look-at.ts';
import { signInAs } from './people.ts';
import { siteUrl } from './site.ts';

const NARROWEST_PHONE = 320;

async function look(page: Page): Promise<void> {
  assert.equal(await page.locator('h1').count(), 1);
  assert.deepEqual(await sticksOut(page), []);
  assert.deepEqual(await axeFindings(page), []);
}

const days = (page: Page): Promise<(string | null)[]> =>
  page.locator('time').evaluateAll((all) => all.map((one) => one.getAttribute('datetime')));

test(
  'APPK-76.1 APPK-99 anybody works out dates on the narrowest phone, in Kazakh, without scripts',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    await withPage({ width: NARROWEST_PHONE, height: 700, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${site}/kk`);
      await page.locator('main a[href="/kk/terms"]').click();
      await page.locator('select[name="kind"]').selectOption('application');
      await page.locator('input[name="date"]').fill('2026-03-17');
      await page.locator('input[name="time"]').fill('10:00');
      await page.locator('main form button').click();
      assert.equal((await days(page))[1], '2026-04-10');
      assert.deepEqual(await sticksOut(page), []);
      await page.locator('details summary').nth(1).click();
      assert.deepEqual(await sticksOut(page), []);

      // The kind is changed: a complaint has twenty days.
      await page.locator('select[name="kind"]').selectOption('complaint');
      await page.locator('main form button').click();
      assert.equal((await days(page))[1], '2026-04-17');

      await page.locator('input[name="date"]').fill('2020-03-02');
      await page.locator('main form button').click();
      assert.deepEqual(await days(page), []);
      assert.match(await page.locator('[role="alert"]').innerText(), /2020 жылғы 2 наурыз/u);
      assert.equal(await page.locator('select[name="kind"]').inputValue(), 'complaint');
      assert.deepEqual(await sticksOut(page), []);
    });
  },
);

test(
  'the dates, the same on paper and a refusal are without barriers that axe can find, in three languages',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    const asked = 'kind=application&date=2026-03-17&time=18:45';
    await withPage({ width: NARROWEST_PHONE }, async (page) => {
      for (const language of ['kk', 'ru', 'en'])
        for (const path of [`/terms?${asked}`, `/terms/print?${asked}`, '/terms?kind=poem']) {
          await page.goto(`${site}/${language}${path}`);
          await look(page);
        }
    });
  },
);

test(
  'C39 T05 in the form of an appeal the date comes and changes with kind and body, without a reload',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    await withPage({ width: NARROWEST_PHONE }, async (page) => {
      await signInAs(page, site, 'kk', 'saule');
      await page.goto(`${site}/kk/appeals/new`);
      await page.locator('form[action$="/appeals/drafts"] button').click();
      const live = page.locator('[data-live]');
      const options = page.locator('select[name="addressee"] option[value]:not([value=""])');
      await page
        .locator('select[name="addressee"]')
        .selectOption((await options.first().getAttribute('value')) ?? '');
      assert.equal(await live.locator('time').count(), 0);

      await page.locator('input[name="kind"][value="application"]').check();
      await live.locator('time').waitFor();
      const said = page.locator('[data-live] + [role="status"]');
      await said.filter({ hasText: (await live.locator('time').innerText()).slice(0, 12) }).waitFor();
      await look(page);

      const answered = page.waitForResponse((answer) => answer.url().includes('due-now?kind=inquiry'));
      await page.locator('input[name="kind"][value="inquiry"]').check();
      const shown = await (await answered).text();
      const day = /<time datetime="([^"]+)"/u.exec(shown)?.[1];
      assert.ok(day);
      await live.locator(`time[datetime="${day}"]`).waitFor();

      // Nothing old is left standing when the answer does not come: here the person was signed out meanwhile.
      await page.context().clearCookies();
      await page.locator('input[name="kind"][value="application"]').check();
      await live.getByText('«Сақтап қою»').waitFor();
      assert.equal(await live.locator('time').count(), 0);
    });
  },
);
