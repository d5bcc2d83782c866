import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
];
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const MISSING = 'no Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM';

function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  return named !== undefined && named !== '' ? named : PLACES.find((path) => existsSync(path));
}

/**
 * For the `skip` of every test that needs a browser: the reason, or false. In CI nothing is skipped, so there the
 * test runs and fails.
 */
export const noBrowser: string | false =
  findChromium() === undefined && process.env['CI'] !== 'true' ? MISSING : false;

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(MISSING);
  return chromium.launch({ executablePath, headless: true, chromiumSandbox: false, args: FLAGS });
}
