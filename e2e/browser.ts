import { after } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './chromium.ts';

export { noBrowser } from './chromium.ts';

/** One browser for all tests of a file. */
let shared: Promise<Browser> | undefined;

after(async () => (await shared)?.close());

export interface PageOptions extends BrowserContextOptions {
  /** Of the window, in pixels. */
  readonly width?: number;
  readonly height?: number;
  /** What the person's browser says it prefers. */
  readonly locale?: string;
}

/**
 * Opens a page in a fresh browser profile, as a person who comes for the first time, and closes it after `work`.
 * Whatever the page reports as an error in its console (a script that fails, a file that is missing, something that
 * the content security policy stopped) is an error here.
 */
export async function withPage<T>(
  { width = 1280, height = 900, ...options }: PageOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  shared ??= launchBrowser();
  const browser = await shared;
  const context = await browser.newContext({
    viewport: { width, height },
    timezoneId: 'Asia/Almaty',
    ...options,
  });
  try {
    const page = await context.newPage();
    const complaints = listen(page);
    const result = await work(page);
    if (complaints.length > 0) throw new Error(`The page complains:\n${complaints.join('\n')}`);
    return result;
  } finally {
    await context.close();
  }
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // A page that answers 404 or 422 on purpose is reported like a missing file; only the latter counts.
    const aboutPageItself =
      message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (!aboutPageItself) complaints.push(`${message.text()} (${message.location().url})`);
  });
  return complaints;
}
