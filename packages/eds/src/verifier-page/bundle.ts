import { fileURLToPath } from 'node:url';

/**
 * The script of the verifier page as one classic script, from the sources beside this file; needs esbuild. A packed
 * package carries the result ready made.
 */
export async function bundleVerifierScript(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page.entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    charset: 'utf8',
    target: ['chrome100', 'firefox100', 'safari15'],
    conditions: ['qabyldau:source'],
    legalComments: 'none',
    logLevel: 'error',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('the script of the verifier page came out empty');
  return output.text;
}
