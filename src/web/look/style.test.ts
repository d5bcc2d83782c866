import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { languages } from '../../kernel/text.ts';
import { renderGallery } from '../gallery.tsx';
import { lookFiles } from './files.ts';
import { stylesheet } from './stylesheet.ts';

type Palette = ReadonlyMap<string, string>;

function paletteOf(file: string, selector: string): Palette {
  const css = readFileSync(new URL(file, import.meta.url), 'utf8');
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([a-z]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function luminance(colour: string): number {
  const hex = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(palette: Palette, one: string, other: string): number {
  const lights = [one, other].map((name) => {
    const colour = palette.get(name);
    assert.ok(colour, `no colour ${name}`);
    return luminance(colour);
  });
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

/** What stands on what, and the least contrast: 7 for text, 4.5 for large or bold words, 3 for lines and signs. */
const pairs: readonly (readonly [text: string, ground: string, least: number])[] = [
  ['ink', 'ground', 7],
  ['ink', 'sky', 7],
  ['ink', 'sun', 7],
  ['quiet', 'ground', 7],
  ['quiet', 'sky', 4.5],
  ['deep', 'ground', 7],
  ['deep', 'sky', 7],
  ['deep', 'sun', 4.5],
  ['deeper', 'ground', 7],
  ['red', 'ground', 7],
  ['red', 'sky', 4.5],
  ['green', 'ground', 7],
  ['edge', 'ground', 4.5],
  ['edge', 'sky', 3],
];

test('colours contrast with what they stand on, in the regular and in the low-vision version', () => {
  const regular = paletteOf('./base.css', ':root');
  const lowVision = new Map([...regular, ...paletteOf('./adapt.css', '.low-vision')]);
  for (const [text, ground, least] of pairs) {
    for (const palette of [regular, lowVision]) {
      const ratio = contrast(palette, text, ground);
      assert.ok(ratio >= least, `${text} on ${ground}: ${ratio.toFixed(2)}, at least ${least}`);
    }
  }
  for (const text of ['ink', 'quiet', 'deep', 'red', 'green', 'edge']) {
    assert.ok(contrast(lowVision, text, 'ground') >= 9, `low vision: ${text}`);
  }
});

const gzipSize = (text: string): number => gzipSync(text, { level: 9 }).length;

test('the stylesheet and a page with every part fit into the first round trip', () => {
  assert.ok(gzipSize(stylesheet.css) <= 7 * 1024, `CSS ${gzipSize(stylesheet.css)} bytes`);
  for (const lang of languages) {
    const size = gzipSize(renderGallery({ lang, withErrors: true }));
    assert.ok(size <= 14 * 1024, `${lang}: ${size} bytes`);
  }
  assert.ok(lookFiles.font.bytes.length + lookFiles.fontBold.bytes.length <= 40 * 1024);
});

test('the stylesheet loads only our own fonts and its hash is that of the inlined text', () => {
  const urls = [...stylesheet.css.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url?.replaceAll(/["']/g, ''));
  assert.deepEqual(urls, [lookFiles.font.path, lookFiles.fontBold.path]);
  assert.match(stylesheet.cspSource, /^'sha256-[A-Za-z0-9+/]{43}='$/);
  assert.ok(renderGallery({ lang: 'kk' }).includes(`<style>${stylesheet.css}</style>`));
  assert.doesNotMatch(stylesheet.css, /<\/|@import/);
});
