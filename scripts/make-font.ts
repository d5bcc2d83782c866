import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

/**
 * Cuts Golos Text down to the letters and signs that the portal writes: Kazakh, Russian, Latin, digits and
 * punctuation. Run `node scripts/run.mjs node scripts/make-font.ts` after changing the set; the results are kept in `src/web/assets`.
 */
const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

const letters = [
  range(0x20, 0x7e),
  range(0x0410, 0x044f),
  'ЁёӘәҒғҚқҢңӨөҰұҮүҺһІі',
  // Kazakh Latin of today's drafts, names in passports, and the Ukrainian and Belarusian letters of surnames.
  'ÄäĞğŞşÑñÖöÜüŪūIıİÇçÉéÁáÍíÓó',
  'ЇїЄєҐґЎў',
].join('');

const signs = '\u00a0\u202f«»„“”‘’–—…•·№₸§©°±×÷→←↑↓€₽½¼²³−≤≥';

const weights = [
  { name: 'golos-400.woff2', file: '400Regular/GolosText_400Regular.ttf' },
  { name: 'golos-600.woff2', file: '600SemiBold/GolosText_600SemiBold.ttf' },
] as const;

const source = new URL('../node_modules/@expo-google-fonts/golos-text/', import.meta.url);
const assets = new URL('../src/web/assets/', import.meta.url);

for (const { name, file } of weights) {
  const original = readFileSync(new URL(file, source));
  const subset = await subsetFont(original, letters + signs, {
    targetFormat: 'woff2',
    keepFeatures: ['kern', 'tnum', 'lnum', 'locl', 'ccmp', 'mark', 'case'],
  });
  writeFileSync(new URL(name, assets), subset);
  process.stdout.write(`${name}: ${original.length} → ${subset.length} bytes\n`);
}
copyFileSync(new URL('LICENSE_FONT', source), fileURLToPath(new URL('golos-text-OFL.txt', assets)));
