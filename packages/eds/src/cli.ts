#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Terminal } from './cli/files.ts';
import { inspect } from './cli/inspect.ts';
import { importFolder } from './cli/trust-import.ts';
import { verify } from './cli/verify.ts';

const USAGE = `eds verify <cms> [--document <file>] --trust <folder> [--tsa <folder>]
           [--ocsp <file>]... [--crl <file>]... [--at <time>] [--now <time>]
           [--role <oid>]... [--iin <12 digits>] [--bin <12 digits>]
           [--require-timestamp] [--allow-test] [--json]
    Verifies a signature. Ends with 0 when valid, 1 when not, 3 when only revocation evidence is wanting.
eds trust import <folder> --into <folder> [--allow-test]
    Copies the certificates of the folder that are pinned; says why others are not.
eds inspect <file>
    Shows what a CMS, a certificate, a list of revoked certificates or an OCSP answer holds. Verifies nothing.
`;

/** Runs a command line; answers the exit code. */
export function main(args: readonly string[], terminal: Terminal): number {
  const [command, ...rest] = args;
  try {
    if (command === 'verify') return verify(rest, terminal);
    if (command === 'trust' && rest[0] === 'import') return importFolder(rest.slice(1), terminal);
    if (command === 'inspect') return inspect(rest, terminal);
  } catch (error) {
    terminal.complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
  terminal.complain(USAGE);
  return 2;
}

const [, started = ''] = process.argv;
if (started !== '' && realpathSync(started) === fileURLToPath(import.meta.url)) {
  process.exitCode = main(process.argv.slice(2), {
    // eslint-disable-next-line no-restricted-syntax -- where the program starts, time comes in
    now: Date.now(),
    say: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
}
