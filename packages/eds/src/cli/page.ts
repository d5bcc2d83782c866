import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { verifierPage } from '../verifier-page/page.ts';
import { languageOf, trustedIn, type Terminal } from './files.ts';

/** `eds page`: writes the offline verifier page with the trusted certificates of a folder. */
export async function page(args: readonly string[], { say, now }: Terminal): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      trust: { type: 'string' },
      out: { type: 'string' },
      lang: { type: 'string' },
      'allow-test': { type: 'boolean', default: false },
    },
  });
  if (values.trust === undefined || values.out === undefined)
    throw new Error('name a folder with --trust, and a file with --out');
  const { accepted } = trustedIn(values.trust, values['allow-test']);
  if (accepted.length === 0) throw new Error(`no trusted certificate in ${values.trust}`);
  const html = verifierPage({
    script: await verifierScript(),
    trust: accepted.map(({ certificate }) => certificate.der),
    allowTest: values['allow-test'],
    made: now,
    language: languageOf(values.lang, 'kk'),
  });
  await writeFile(values.out, html);
  say(`${values.out}  ${html.length} characters, ${accepted.length} authorities`);
  return 0;
}

/** The ready script of a packed package; among the sources it is bundled. */
async function verifierScript(): Promise<string> {
  try {
    return await readFile(new URL('../verifier-page/script.js', import.meta.url), 'utf8');
  } catch {
    const { href } = new URL('../../pack/bundle.ts', import.meta.url);
    const bundle = (await import(href)) as { bundleVerifierScript(): Promise<string> };
    return bundle.bundleVerifierScript();
  }
}
