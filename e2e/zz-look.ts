import { launchBrowser } from './chromium.ts';
import { axeFindings, sticksOut } from './look-at.ts';
import { signInAs, type DemoKey } from './people.ts';
import { filedNumber, goToCheck, signWithDemoKey, writeAppeal } from './appeal-steps.ts';
import { answerCase, openFromInbox, registerCase } from './staff-steps.ts';
import type { Page } from 'playwright-core';

const site = process.argv[2] ?? '';
const browser = await launchBrowser();
const out = '/tmp/shots';
async function as<T>(person: DemoKey, lang: string, width: number, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, timezoneId: 'Asia/Almaty' });
  const page = await context.newPage();
  page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text()); });
  try {
    await signInAs(page, site, lang, person);
    return await work(page);
  } finally { await context.close(); }
}
async function shot(page: Page, name: string): Promise<void> {
  for (const [width, lang] of [[1280, 'kk'], [390, 'kk'], [1280, 'ru'], [390, 'ru'], [1280, 'en'], [390, 'en']] as const) {
    await page.setViewportSize({ width, height: 900 });
    const url = new URL(page.url());
    url.pathname = url.pathname.replace(/^\/\w\w/u, `/${lang}`);
    const answer = await page.goto(url.href, { waitUntil: 'networkidle' });
    await page.screenshot({ path: `${out}/${name}-${lang}-${width}.png`, fullPage: true });
    const axe = await axeFindings(page);
    const wide = await sticksOut(page);
    console.log(name, lang, width, answer?.status(), axe.length === 0 ? 'axe ok' : axe.join('\n'), wide.length === 0 ? '' : wide.join('\n'));
  }
}
const file = (content: string, kind: 'application' | 'inquiry' = 'inquiry', language: 'kk' | 'ru' = 'kk') =>
  as('aigul', 'kk', 1280, async (page) => {
    await writeAppeal(page, site, 'kk', { kind, language, body: 'Жетісу облысының денсаулық сақтау басқармасы', content, postalAddress: 'Жетісу облысы, Көксу ауданы, Балпық би ауылы, Абай көшесі, 5', email: 'aigul@demo.kz' });
    await goToCheck(page);
    await signWithDemoKey(page, /\/filed$/u);
    return filedNumber(page);
  });
const path = (page: Page, url: string) => page.goto(`${site}${url}`);

await as('marat', 'kk', 1280, async (page) => { await path(page, '/kk/inbox'); await shot(page, '00-inbox-empty'); });
const a = await file('Сәлеметсіз бе!\n1. Ауылымызға дәрігер қашан келеді?\n2. Медициналық пункт қашан жөнделеді?\n\nЖауабыңызды күтемін.');
const b = await file('Прошу помочь с ремонтом медицинского пункта в селе Балпык би.', 'application', 'ru');
const c = await file('Дәріханада инсулин бар ма?');
await as('marat', 'kk', 1280, async (page) => {
  await path(page, '/kk/inbox'); await shot(page, '01-inbox');
  await openFromInbox(page, site, 'kk', a);
  await shot(page, '02-case-register');
  await openFromInbox(page, site, 'kk', a);
  await registerCase(page, 'Жұмабаев');
  await page.screenshot({ path: `${out}/03-registered-kk-1280.png`, fullPage: true });
  await openFromInbox(page, site, 'kk', b);
  await registerCase(page, 'Жұмабаев');
});
await as('erlan', 'kk', 1280, async (page) => {
  await openFromInbox(page, site, 'kk', a);
  await shot(page, '04-case-executor');
  await page.locator('a[href$="/decision"]').first().click();
  await page.waitForURL(/\/decision$/u);
  await shot(page, '05-editor');
  await page.locator('textarea[name="reasons"]').fill('1. Дәрігер әр дүйсенбіде келеді.');
  await page.waitForTimeout(3000);
  await page.screenshot({ path: `${out}/06-editor-autosaved.png`, fullPage: true });
  await page.locator('main form[action$="/decision"] button[value="preview"]').click();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${out}/07-editor-422.png`, fullPage: true });
  console.log('422', (await axeFindings(page)).join('\n'));
  await page.locator('textarea[name="reasons"]').fill('1. Дәрігер әр дүйсенбіде сағат 9:00-ден келеді: облыстық басқарманың 2026 жылғы 10 қарашадағы кестесі.\n2. Пунктті жөндеу 2026 жылғы желтоқсанда басталады. Негіз: Денсаулық туралы кодекстің 89-бабы.');
  await page.locator('textarea[name="measures"]').fill('Кесте ауыл әкімдігінің тақтасына ілінді. Жөндеуге мердігер таңдалды.');
  await page.locator('main form[action$="/decision"] button[value="preview"]').click();
  await page.waitForURL(/preview$/u);
  await shot(page, '08-preview');
  await page.locator('form[action$="/decision/submit"]').getByLabel('Нұрланова').check();
  await page.locator('form[action$="/decision/submit"] button').first().click();
  await page.waitForURL(/\/cases\/\d+$/u);
  await page.screenshot({ path: `${out}/09-submitted.png`, fullPage: true });
  await openFromInbox(page, site, 'kk', b);
  await page.locator('a[href$="/decision"]').first().click();
  await shot(page, '10-editor-application');
});
await as('dana', 'kk', 1280, async (page) => {
  await path(page, '/kk/signing'); await shot(page, '11-queue');
  await page.locator('a[href$="/sign"]').first().click();
  await page.waitForURL(/\/sign$/u);
  await shot(page, '12-sign');
  await signWithDemoKey(page, /\/cases\/\d+$/u);
  await page.screenshot({ path: `${out}/13-adopted.png`, fullPage: true });
});
await as('marat', 'kk', 1280, async (page) => {
  await openFromInbox(page, site, 'kk', a);
  await page.locator('a[href$="/issue"]').first().click();
  await page.waitForURL(/\/issue$/u);
  await shot(page, '14-issue');
  await signWithDemoKey(page, /\/cases\/\d+$/u);
  await page.waitForTimeout(3000);
  await shot(page, '15-finished');
});
console.log(a, b, c);
await browser.close();
