import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The flags under which every file of this tree runs, whoever starts it: source of our own packages instead of
 * their compiled form, TSX, readable stack traces, and an end when the parent ends.
 */
export const nodeFlags = [
  '--conditions=qabyldau:source',
  `--import=${pathToFileURL(join(root, 'scripts/parent-watch.mjs')).href}`,
  `--import=${pathToFileURL(join(root, 'scripts/tsx-hook.mjs')).href}`,
  '--enable-source-maps',
  '--disable-warning=ExperimentalWarning',
];
