import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { wasmModules, type WasmModule } from './modules.ts';

/**
 * Compiles the WebAssembly modules of this package and writes each as base64 into src/wasm/<name>.bytes.ts.
 *   node scripts/run.mjs node packages/eds/wasm/build.ts           writes
 *   node scripts/run.mjs node packages/eds/wasm/build.ts --check   compares, for the test of reproducibility
 */
const folder = join(import.meta.dirname, '../src/wasm');

/** The bytes of a module: always the same for the same sources, compiler and flags. Throws with what asc printed. */
export async function compile({ name, source, features }: WasmModule): Promise<Uint8Array> {
  let printed = '';
  let binary: Uint8Array | undefined;
  const { error } = await asc.main(
    [
      `${name}.ts`,
      '--outFile',
      `${name}.wasm`,
      ...['-O3', '--noAssert', '--runtime', 'stub', '--use', 'abort='],
      ...features.flatMap((feature) => ['--enable', feature]),
    ],
    {
      readFile: (file) => (file === `${name}.ts` ? source() : null),
      writeFile: (file, contents) => {
        if (file.endsWith('.wasm')) binary = contents as unknown as Uint8Array;
      },
      listFiles: () => [],
      stdout: { write: () => true },
      stderr: {
        write: (text: string | Uint8Array) => {
          printed += typeof text === 'string' ? text : new TextDecoder().decode(text);
          return true;
        },
      },
    },
  );
  if (error || binary === undefined) throw new Error(`${name}: ${error?.message ?? 'no output'}\n${printed}`);
  return binary;
}

/** The text of src/wasm/<name>.bytes.ts. */
export function bytesFile(name: string, binary: Uint8Array): string {
  const sha256 = createHash('sha256').update(binary).digest('hex');
  const base64 = Buffer.from(binary).toString('base64');
  return [
    '// Written by packages/eds/wasm/build.ts; not to be edited.',
    '',
    `/** SHA-256 of the module ${name}. */`,
    `export const sha256 = '${sha256}';`,
    '',
    `/** The module ${name}, ${binary.length} bytes, in base64. */`,
    `export const base64 =\n  '${base64}';`,
    '',
  ].join('\n');
}

if (import.meta.main) {
  const check = process.argv.includes('--check');
  const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  for (const module of wasmModules.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const binary = await compile(module);
    const file = join(folder, `${module.name}.bytes.ts`);
    const text = bytesFile(module.name, binary);
    if (!check) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      process.exitCode = 1;
      console.error(
        `${file} is not what its source gives: run node scripts/run.mjs node packages/eds/wasm/build.ts`,
      );
    }
    console.log(`${module.name}: ${binary.length} bytes`);
  }
}
