import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the shared reading lies, or why tests that need it are skipped. */
export type SharedMaterial =
  { readonly path: string; readonly skip: false } | { readonly path: undefined; readonly skip: string };

/**
 * Finds the shared material: the environment variable QABYLDAU_SHARED, else `../shared` beside the repository. Absent,
 * tests are skipped with the reason; with CI=true its absence is an error.
 */
export function sharedMaterial(env: NodeJS.ProcessEnv = process.env): SharedMaterial {
  const repository = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
  const path = env.QABYLDAU_SHARED ?? join(repository, '../shared');
  if (existsSync(join(path, 'eds/vectors/SHA256SUMS'))) return { path, skip: false };
  const reason = `shared material not found at ${path} (set QABYLDAU_SHARED)`;
  if (env.CI === 'true') throw new Error(reason);
  return { path: undefined, skip: reason };
}
