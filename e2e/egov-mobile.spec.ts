import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holderFromJson, systemRandom, type DemoIdentity } from '@qabyldau/eds/dev-pki';
import { qrText, scanQr } from '@qabyldau/eds/egov-mobile';
import type { Page } from 'playwright-core';
import { filedNumber, goToCheck, signWithDemoKey, writeAppeal } from './appeal-steps.ts';
import { noBrowser, withPage } from './browser.ts';
import { axeFindings, sticksOut } from './look-at.ts';
import { signInAs } from './people.ts';
import { siteUrl } from './site.ts';
import { answerCase, openFromInbox, registerCase } from './staff-steps.ts';

const bodies = {
  kk: 'Жетісу облысының денсаулық сақтау басқармасы',
  ru: 'Управление здравоохранения области Жетісу',
} as const;

/** Айгүл writes an appeal; stays on the page on which it is signed. */
async function written(page: Page, site: string, language: keyof typeof bodies): Promise<void> {
  await signInAs(page, site, language, 'aigul');
  await writeAppeal(page, site, language, {
    kind: 'inquiry',
    language: 'kk',
    body: bodies[language],
    content: 'Ауылымызға дәрігер қашан келеді?',
    postalAddress: 'Жетісу облысы, Көксу ауданы',
  });
  await goToCheck(page);
}

/** Writes an appeal and asks for a QR code; stays on the page that waits for the phone. */
async function askForCode(page: Page, site: string, language: keyof typeof bodies): Promise<void> {
  await written(page, site, language);
  await page.locator('form[action$="/phone"] button').click();
  await page.waitForURL(/\/phone\/[\w-]{43}$/u);
}

async function look(page: Page): Promise<void> {
  assert.equal(await page.locator('h1').count(), 1);
  assert.deepEqual(await sticksOut(page), []);
  assert.deepEqual(await axeFindings(page), []);
}

const shown = (page: Page, state: string): Promise<void> =>
  page.locator(`[data-state="${state}"]`).waitFor({ state: 'visible' });

/** A phone with somebody's key that is no browser; tells the status that the portal answers. */
async function signWithKeyOf(site: string, person: string, code: string): Promise<number> {
  const identity = await fetch(`${site}/demo/identity/${person}/self`);
  const holder = holderFromJson((await identity.json()) as DemoIdentity, systemRandom);
  const now = (): number => new Date().getTime();
  const phone = { now, random: systemRandom, fetch: globalThis.fetch };
  return (await scanQr(phone, qrText(`${site}/egov-mobile/${code}`))).sign(holder);
}

/** Opens the simulated phone in a profile of its own, as another device would, and signs with the key of a person. */
async function signOnPhone(link: string, seen: () => Promise<void>, key = 'aigul/self'): Promise<string> {
  return withPage({ width: 390 }, async (phone) => {
    await phone.goto(link);
    await phone.locator('[data-document]').waitFor({ state: 'visible' });
    await look(phone);
    await seen();
    await phone.locator('select').selectOption(`/demo/identity/${key}`);
    const text = await phone.locator('[data-document]').innerText();
    await phone.locator('[data-document] button').click();
    await shown(phone, 'accepted');
    return text;
  });
}

test(
  'a person signs with their phone: the code in Kazakh fits a narrow screen, and the page goes on by itself',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    await withPage({ width: 390 }, async (page) => {
      await askForCode(page, site, 'kk');
      await look(page);
      assert.equal(await page.locator('h1').innerText(), 'eGov Mobile арқылы қол қою');
      const code = await page.locator('svg[role="img"]').boundingBox();
      assert.ok(code && code.width >= 200 && code.x >= 0 && code.x + code.width <= 390);
      const link = (await page.locator('a[href*="/demo-phone/"]').getAttribute('href')) ?? '';
      const sha256 = await page.locator('#signed-sha256').innerText();

      assert.equal(await signWithKeyOf(site, 'saule', link.split('/').at(-1) ?? ''), 403);
      // Another person's key: refused and explained without a touch of the page.
      await page.locator('.refusal').waitFor();
      await look(page);

      await page.locator('form[action$="/phone"] button').click();
      const again = (await page.locator('a[href*="/demo-phone/"]').getAttribute('href')) ?? '';
      assert.notEqual(again, link);
      const onPhone = await signOnPhone(`${site}${again}`, () => shown(page, 'opened'));
      assert.ok(onPhone.includes(sha256), 'the phone shows the hash that stands on the page');
      await page.waitForURL(/\/appeals\/\d+\/filed$/u, { timeout: 20_000 });
      await filedNumber(page);
    });
  },
);

test(
  'without scripts the page renews itself and comes to the receipt as well',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    await withPage({ width: 390, javaScriptEnabled: false }, async (page) => {
      await askForCode(page, site, 'ru');
      const link = (await page.locator('a[href*="/demo-phone/"]').getAttribute('href')) ?? '';
      await signOnPhone(`${site}${link}`, () => Promise.resolve());
      await page.waitForURL(/\/appeals\/\d+\/filed$/u, { timeout: 20_000 });
      await filedNumber(page);
    });
  },
);

/** A decision of Ерлан that waits for the signature of Дана; gives the number of its appeal. */
async function decisionToSign(page: Page, site: string): Promise<string> {
  await written(page, site, 'ru');
  await signWithDemoKey(page, /\/filed$/u);
  const number = await filedNumber(page);
  await signInAs(page, site, 'ru', 'marat');
  await openFromInbox(page, site, 'ru', number);
  await registerCase(page, 'Жұмабаев');
  await signInAs(page, site, 'ru', 'erlan');
  await openFromInbox(page, site, 'ru', number);
  const text = { questions: 'О враче', reasons: 'Статья 7 Кодекса о здоровье', measures: 'Врач приедет' };
  await answerCase(page, text, 'Нұрланова');
  return number;
}

test(
  'R337-9.5 officials sign a decision with their phones, one after the other, with scripts and without',
  { skip: noBrowser },
  async () => {
    const site = await siteUrl();
    const number = await withPage({}, (page) => decisionToSign(page, site));
    await withPage({ width: 390 }, async (page) => {
      await signInAs(page, site, 'ru', 'dana');
      await page.goto(`${site}/ru/signing`);
      await page.getByRole('link', { name: number }).first().click();
      if (!page.url().endsWith('/sign')) await page.locator('a[href$="/sign"]').first().click();
      await page.locator('form[action$="/sign/phone"] button').click();
      await look(page);
      const sha256 = await page.locator('#signed-sha256').innerText();
      const link = (await page.locator('a[href*="/demo-phone/"]').getAttribute('href')) ?? '';
      const seen = await signOnPhone(`${site}${link}`, () => shown(page, 'opened'), 'dana/post');
      assert.ok(seen.includes(sha256) && seen.includes(number));
      await page.waitForURL(/\/cases\/\d+$/u, { timeout: 20_000 });
      assert.match(await page.locator('main').innerText(), /Решение принято/u);
    });
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await signInAs(page, site, 'kk', 'marat');
      await openFromInbox(page, site, 'kk', number);
      await page.locator('a[href$="/issue"]').first().click();
      await page.locator('form[action$="/issue/phone"] button').click();
      const link = (await page.locator('a[href*="/demo-phone/"]').getAttribute('href')) ?? '';
      await signOnPhone(`${site}${link}`, () => Promise.resolve(), 'marat/post');
      await page.waitForURL(/\/cases\/\d+$/u, { timeout: 20_000 });
      assert.match(await page.locator('main').innerText(), /ЖАУАП-2026-\d{8}/u);
    });
  },
);
