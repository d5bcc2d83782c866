// A picture of a whole page: npm run shot -- http://127.0.0.1:8080/kk kk.png 320 kk
import { launchBrowser } from '../e2e/chromium.ts';

const [url, file, width = '1280', language = 'kk'] = process.argv.slice(2);
if (url === undefined || file === undefined || !URL.canParse(url) || !(Number(width) > 0)) {
  console.error('Use: npm run shot -- URL out.png [width] [lang]');
  process.exit(1);
}
const browser = await launchBrowser();
try {
  const context = await browser.newContext({
    viewport: { width: Number(width), height: 900 },
    extraHTTPHeaders: { 'accept-language': language },
    timezoneId: 'Asia/Almaty',
  });
  const page = await context.newPage();
  const answer = await page.goto(url, { waitUntil: 'networkidle' });
  await page.screenshot({ path: file, fullPage: true });
  console.log(`${file}: ${answer?.status() ?? 'no answer'} ${await page.title()}`);
} finally {
  await browser.close();
}
