import { readdirSync } from 'node:fs';
import { launchBrowser } from './chromium.ts';
const browser = await launchBrowser();
for (const file of readdirSync('/tmp/shots').filter((f) => f.endsWith('.html')))
  for (const width of [390, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`file:///tmp/shots/${file}`);
    await page.screenshot({ path: `/tmp/shots/${file.replace('.html', '')}-${width}.png`, fullPage: true });
    await page.close();
  }
await browser.close();
