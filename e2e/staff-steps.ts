import type { Page } from 'playwright-core';
import { signWithDemoKey } from './appeal-steps.ts';

/** Finds a case in the inbox by its number and opens it. */
export async function openFromInbox(
  page: Page,
  site: string,
  language: string,
  number: string,
): Promise<void> {
  await page.goto(`${site}/${language}/inbox`);
  await page.getByRole('link', { name: number }).first().click();
  await page.waitForURL(/\/cases\/\d+$/u);
}

/** Registers the open case and gives it to an executor, in one act. */
export async function registerCase(page: Page, executor: string): Promise<void> {
  const form = page.locator('form[action$="/register"]');
  await form.getByLabel(executor).check();
  await form.locator('button').first().click();
  await page.locator('form[action$="/register"]').waitFor({ state: 'detached' });
}

export interface AnswerText {
  readonly questions: string;
  readonly reasons: string;
  readonly measures: string;
}

/** Writes the answer of the open case and hands it to an official for signature. */
export async function answerCase(page: Page, text: AnswerText, signer: string): Promise<void> {
  await page.locator('a[href$="/decision"]').first().click();
  await page.waitForURL(/\/decision$/u);
  await page.locator('textarea[name="questions"]').fill(text.questions);
  await page.locator('textarea[name="reasons"]').fill(text.reasons);
  await page.locator('textarea[name="measures"]').fill(text.measures);
  await page.locator('main form[action$="/decision"] button[value="preview"]').click();
  await page.waitForURL(/\/decision\/preview$/u);
  const form = page.locator('form[action$="/decision/submit"]');
  await form.getByLabel(signer).check();
  await form.locator('button').first().click();
  await page.waitForURL(/\/cases\/\d+$/u);
}

/** The official signs what is on the signing page of the open case. */
export async function signAnswer(page: Page): Promise<void> {
  if (!/\/sign$/u.test(page.url())) await page.locator('a[href$="/sign"]').first().click();
  await page.waitForURL(/\/sign$/u);
  await signWithDemoKey(page, /\/(?:cases\/\d+|signing)$/u);
}

/** The documentation worker registers the answer with the second signature. */
export async function issueAnswer(page: Page): Promise<void> {
  await page.locator('a[href$="/issue"]').first().click();
  await page.waitForURL(/\/issue$/u);
  await signWithDemoKey(page, /\/cases\/\d+$/u);
}
