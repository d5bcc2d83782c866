import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The gost engine of OpenSSL in a process of its own. */
export interface GostEngine {
  /** Verifications and megabytes of md_gost12_512 a CPU-second. */
  measure(milliseconds: number): Promise<{ verifications: number; megabytes: number }>;
  close(): void;
}

const ENGINES = [
  '/usr/lib/x86_64-linux-gnu/engines-3/gost.so',
  '/usr/lib/aarch64-linux-gnu/engines-3/gost.so',
  '/usr/lib64/engines-3/gost.so',
];

/** Compiles gost-engine.c into a folder and starts it; says what is missing where it cannot. */
export function startGostEngine(folder: string): GostEngine | { readonly absent: string } {
  const engine = ENGINES.find((file) => existsSync(file));
  if (engine === undefined) return { absent: 'no gost.so of OpenSSL 3 (libengine-gost-openssl)' };
  const program = join(folder, 'gost-engine');
  const source = join(import.meta.dirname, 'gost-engine.c');
  const flags = ['-O2', '-Wno-deprecated-declarations', '-o', program, source, '-lcrypto'];
  const compiled = spawnSync('cc', flags, { encoding: 'utf8' });
  if (compiled.status !== 0) return { absent: 'no C compiler with the headers of OpenSSL (libssl-dev)' };
  const child = spawn(program, [engine], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    async measure(milliseconds) {
      child.stdin.write(`${milliseconds}\n`);
      const line = await lines.next();
      const [verifications = 0, megabytes = 0] = line.done === true ? [] : line.value.split(' ').map(Number);
      return { verifications, megabytes };
    },
    close: () => child.stdin.end(),
  };
}
