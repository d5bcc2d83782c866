import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What a person writes; everything but the text has a fitting value. */
export interface Writing {
  readonly kind: 'application' | 'inquiry';
  readonly language: 'kk' | 'ru';
  readonly body: string;
  readonly content: string;
  readonly postalAddress: string;
  readonly email?: string;
}

/** Begins a draft and fills in the card; stays on the form. */
export async function writeAppeal(
  page: Page,
  site: string,
  language: string,
  writing: Writing,
): Promise<void> {
  await page.goto(`${site}/${language}/appeals/new`);
  await page.locator(`form[action$="/appeals/drafts"] button`).click();
  await page.locator(`input[name="kind"][value="${writing.kind}"]`).check();
  const option = page.locator('select[name="addressee"] option', { hasText: writing.body }).first();
  await page.locator('select[name="addressee"]').selectOption((await option.getAttribute('value')) ?? '');
  await page.locator(`input[name="language"][value="${writing.language}"]`).check();
  await page.locator('textarea[name="content"]').fill(writing.content);
  await page.locator('input[name="postalAddress"]').fill(writing.postalAddress);
  if (writing.email !== undefined) await page.locator('input[name="email"]').fill(writing.email);
  await page.locator('input[name="consent"]').check();
  await page.locator('input[name="contactsConfirmed"]').check();
}

/** Goes from the form to the check page. */
export async function goToCheck(page: Page): Promise<void> {
  await page.locator('button[name="then"][value="check"]').click();
  await page.waitForURL(/\/check$/u);
}

/** Signs what the page shows with the demo key of whoever is signed in, and waits for the next page. */
export async function signWithDemoKey(page: Page, next: RegExp): Promise<void> {
  await page.locator('[data-demo] button').click();
  await page.waitForURL(next, { timeout: 60_000 });
}

/** The number of an appeal on the page after filing. */
export async function filedNumber(page: Page): Promise<string> {
  const text = await page.locator('main').innerText();
  const number = /ЖТ-\d{4}-\d{8}/u.exec(text)?.[0];
  assert.ok(number, `a number on the page after filing: ${text.slice(0, 300)}`);
  return number;
}
