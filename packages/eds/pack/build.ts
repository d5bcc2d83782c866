import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleVerifierScript } from './bundle.ts';

// What `npm pack` runs first: JavaScript with types into dist/, and the script of the verifier page.
const eds = join(import.meta.dirname, '..');
const tsc = join(eds, '../../node_modules/typescript/bin/tsc');
rmSync(join(eds, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', join(eds, 'tsconfig.build.json')], { stdio: 'inherit' });
writeFileSync(join(eds, 'dist/verifier-page/script.js'), await bundleVerifierScript());
chmodSync(join(eds, 'dist/cli.js'), 0o755);
