import { gzipSync } from 'node:zlib';
import type { IslandScript } from './islands/build.ts';
import { lookFiles, type AssetFile } from './look/files.ts';

/** A file under `/assets/` with its compressed form, where compression helps. */
export interface ServedFile extends AssetFile {
  readonly gzip: Uint8Array | null;
}

/** How a browser may keep these files: their names change with their content. */
export const assetCacheControl = 'public, max-age=31536000, immutable';

/** Everything under `/assets/`, by path: font, icon and the scripts of the islands. */
export function webAssets(scripts: ReadonlyMap<string, IslandScript>): ReadonlyMap<string, ServedFile> {
  const files: AssetFile[] = [...Object.values(lookFiles), ...scripts.values()];
  return new Map(
    files.map((file) => {
      const gzip = file.type.startsWith('font/') ? null : gzipSync(file.bytes, { level: 9 });
      return [file.path, { path: file.path, type: file.type, bytes: file.bytes, gzip }];
    }),
  );
}
