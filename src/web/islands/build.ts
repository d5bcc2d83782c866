import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { AssetFile } from '../look/files.ts';

/** The script of one island, ready to be sent. */
export interface IslandScript extends AssetFile {
  readonly name: string;
  readonly gzipBytes: number;
}

/** An island of a module: `{ name: 'sign', file: fileURLToPath(new URL('./sign.entry.tsx', import.meta.url)) }`. */
export interface IslandEntry {
  readonly name: string;
  readonly file: string;
}

const own = dirname(fileURLToPath(import.meta.url));

function ownEntries(): IslandEntry[] {
  return readdirSync(own)
    .filter((file) => /\.entry\.tsx?$/.test(file))
    .map((file) => ({ name: file.slice(0, file.indexOf('.entry.')), file: `${own}/${file}` }));
}

/**
 * Bundles the islands in memory when the server starts, so that there is no build step. Names carry the hash of the
 * content and may be cached for ever.
 */
export async function buildIslands(
  moduleEntries: readonly IslandEntry[] = [],
): Promise<ReadonlyMap<string, IslandScript>> {
  const entries = [...ownEntries(), ...moduleEntries];
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length) throw new Error('Two islands have the same name');
  const { outputFiles } = await build({
    entryPoints: Object.fromEntries(entries.map(({ name, file }) => [name, file])),
    outdir: own,
    entryNames: '[name]-[hash]',
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    target: ['chrome100', 'firefox100', 'safari15'],
    conditions: ['qabyldau:source'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'error',
  });
  const scripts = outputFiles.map(({ path, contents }): IslandScript => {
    const file = basename(path);
    return {
      name: file.slice(0, file.lastIndexOf('-')),
      path: `/assets/${file}`,
      type: 'text/javascript; charset=utf-8',
      bytes: contents,
      gzipBytes: gzipSync(contents, { level: 9 }).length,
    };
  });
  return new Map(scripts.map((script) => [script.name, script]));
}

/** Bundles a file into one classic script: for pages that open from a disk, where no module may be loaded. */
export async function buildClassicScript(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome100', 'firefox100', 'safari15'],
    conditions: ['qabyldau:source'],
    legalComments: 'none',
    logLevel: 'error',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`Nothing came out of ${file}`);
  return output.text;
}

/** Island name → URL: what a `Site` needs. */
export function scriptUrls(scripts: ReadonlyMap<string, IslandScript>): ReadonlyMap<string, string> {
  return new Map([...scripts].map(([name, { path }]) => [name, path]));
}
