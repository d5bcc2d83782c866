import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { median } from './measure.ts';

// A tool of the tree, not of this package, which does not name it.
const { build } = createRequire(import.meta.url)('esbuild') as {
  build(options: object): Promise<{ outputFiles: readonly { contents: Uint8Array }[] }>;
};

/** Milliseconds of CPU time of a new process. */
export interface FreshProcess {
  readonly load: number;
  readonly firstVerification: number;
  readonly kilobytes: number;
}

const PROGRAM = `
const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1e3; };
const start = cpu();
const eds = await import('./eds.mjs');
const loaded = cpu();
const { key, digest, signature } = eds.known512();
if (!eds.verify(key, digest, signature)) throw new Error('a right signature was refused');
console.log(JSON.stringify([loaded - start, cpu() - loaded]));
`;

/** Loads the bundled package in new processes and verifies one signature in each, with all threads counted. */
export async function measureFreshProcess(folder: string, rounds: number): Promise<FreshProcess> {
  const source = (name: string): string => JSON.stringify(join(import.meta.dirname, '../src', name));
  const { outputFiles } = await build({
    stdin: {
      contents: [
        `export * from ${source('index.ts')};`,
        `export { verify } from ${source('gost/signature.ts')};`,
        `export { known512 } from ${source('wasm/known-signatures.ts')};`,
      ].join('\n'),
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
  });
  const [bundle] = outputFiles;
  if (bundle === undefined) throw new Error('no bundle');
  writeFileSync(join(folder, 'eds.mjs'), bundle.contents);
  writeFileSync(join(folder, 'first.mjs'), PROGRAM);
  const times = Array.from({ length: rounds }, () => {
    const { stdout } = spawnSync(process.execPath, [join(folder, 'first.mjs')], { encoding: 'utf8' });
    return JSON.parse(stdout) as [number, number];
  });
  return {
    load: median(times.map(([load]) => load)),
    firstVerification: median(times.map(([, first]) => first)),
    kilobytes: Math.round(bundle.contents.length / 1024),
  };
}
