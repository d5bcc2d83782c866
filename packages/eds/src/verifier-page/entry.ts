import { fileURLToPath } from 'node:url';

const source = import.meta.url.endsWith('.ts');

/** The file from which the script of the verifier page is bundled: for who serves the page from their own build. */
export const VERIFIER_ENTRY = fileURLToPath(
  new URL(source ? './page.entry.ts' : './page.entry.js', import.meta.url),
);
