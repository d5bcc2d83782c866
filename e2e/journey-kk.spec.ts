import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { filedNumber, goToCheck, signWithDemoKey, writeAppeal } from './appeal-steps.ts';
import { noBrowser, withPage } from './browser.ts';
import { axeFindings } from './look-at.ts';
import { signInAs, type DemoKey } from './people.ts';
import { siteUrl } from './site.ts';
import { answerCase, issueAnswer, openFromInbox, registerCase, signAnswer } from './staff-steps.ts';

/** One person at their own browser. */
async function asPerson<T>(person: DemoKey, work: (page: Page, site: string) => Promise<T>): Promise<T> {
  const site = await siteUrl();
  return withPage({ width: person === 'aigul' ? 390 : 1280 }, async (page) => {
    await signInAs(page, site, 'kk', person);
    const result = await work(page, site);
    assert.deepEqual(await axeFindings(page), []);
    return result;
  });
}

test(
  'R337-7 R337-9.5 R337-10.3 R337-10.5 four people, in Kazakh: Айгүл asks, Марат registers, Ерлан answers, Дана signs, Марат issues, Айгүл reads',
  { skip: noBrowser },
  async () => {
    const number = await asPerson('aigul', async (page, site) => {
      await writeAppeal(page, site, 'kk', {
        kind: 'application',
        language: 'kk',
        body: 'Жетісу облысының денсаулық сақтау басқармасы',
        content: 'Ауылымыздағы медициналық пунктті жөндеуге көмектесуіңізді сұраймын.',
        postalAddress: 'Жетісу облысы, Көксу ауданы, Балпық би ауылы, Абай көшесі, 5',
        email: 'aigul@demo.kz',
      });
      await goToCheck(page);
      await signWithDemoKey(page, /\/filed$/u);
      return filedNumber(page);
    });
    await asPerson('marat', async (page, site) => {
      await openFromInbox(page, site, 'kk', number);
      await registerCase(page, 'Жұмабаев');
    });
    await asPerson('erlan', async (page, site) => {
      await openFromInbox(page, site, 'kk', number);
      await answerCase(
        page,
        {
          questions: 'Медициналық пунктті жөндеу туралы.',
          reasons: 'Өтініш қанағаттандырылсын. ҚР Денсаулық туралы кодексінің 7-бабы.',
          measures: 'Жөндеу жұмыстары 2026 жылғы желтоқсанға жоспарланды.',
        },
        'Нұрланова',
      );
    });
    await asPerson('dana', async (page, site) => {
      await page.goto(`${site}/kk/signing`);
      await page.getByRole('link', { name: number }).first().click();
      await signAnswer(page);
    });
    await asPerson('marat', async (page, site) => {
      await openFromInbox(page, site, 'kk', number);
      await issueAnswer(page);
    });
    await asPerson('aigul', async (page, site) => {
      await page.goto(`${site}/kk/appeals`);
      await page.getByRole('link', { name: number }).click();
      const text = await page.locator('main').innerText();
      assert.match(text, /ЖАУАП-2026-\d{8}/u);
      assert.match(text, /Аяқталды/u);
      const href = await page.locator('a[href*="/papers/"].button').first().getAttribute('href');
      const paper = await page.request.get(`${site}${href ?? ''}`);
      assert.equal(paper.status(), 200);
      assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-');
      await page.goto(`${site}/kk/notices`);
      assert.match(await page.locator('main').innerText(), new RegExp(number, 'u'));
    });
    await asPerson('saule', async (page, site) => {
      await page.goto(`${site}/kk/appeals`);
      assert.doesNotMatch(await page.locator('main').innerText(), new RegExp(number, 'u'));
    });
  },
);
