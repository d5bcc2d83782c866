import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { lookFiles } from './files.ts';

/** Bundles and minifies `style.css` once, when the server starts, and points it to the hashed fonts. */
function buildStylesheet(): string {
  const built = buildSync({
    entryPoints: [fileURLToPath(new URL('./style.css', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: ['chrome100', 'firefox100', 'safari15'],
    external: ['/assets/*'],
    logLevel: 'error',
  });
  const output = built.outputFiles[0];
  if (!output) throw new Error('The stylesheet produced no output');
  return output.text
    .trim()
    .replace('/assets/golos-400.woff2', lookFiles.font.path)
    .replace('/assets/golos-600.woff2', lookFiles.fontBold.path);
}

const css = buildStylesheet();

/** The one stylesheet, inlined into every page, and its source expression for `style-src`. */
export const stylesheet = {
  css,
  cspSource: `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
} as const;
