import { build } from 'esbuild';
import { VERIFIER_ENTRY } from '../src/verifier-page/entry.ts';

/** The script of the verifier page as one classic script. A packed package carries the result ready made. */
export async function bundleVerifierScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [VERIFIER_ENTRY],
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
