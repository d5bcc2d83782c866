import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file that the pages load: its URL carries the hash of its bytes, so it may be cached for ever. */
export interface AssetFile {
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

function assetFile(name: string, type: string): AssetFile {
  const bytes = readFileSync(new URL(`../assets/${name}`, import.meta.url));
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
  const dot = name.lastIndexOf('.');
  return { path: `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`, type, bytes };
}

/** Font and icon of every page. */
export const lookFiles = {
  font: assetFile('golos-400.woff2', 'font/woff2'),
  fontBold: assetFile('golos-600.woff2', 'font/woff2'),
  favicon: assetFile('favicon.svg', 'image/svg+xml'),
} as const;
