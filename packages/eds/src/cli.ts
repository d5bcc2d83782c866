#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bench } from './cli/bench.ts';
import { devPki } from './cli/dev-pki.ts';
import type { Terminal } from './cli/files.ts';
import { inspect } from './cli/inspect.ts';
import { page } from './cli/page.ts';
import { timestamp } from './cli/timestamp.ts';
import { importFolder, listTrust, updateTrust } from './cli/trust.ts';
import { verify } from './cli/verify.ts';

const USAGE = `eds verify <cms> [--document <file>] --trust <folder> [--tsa <folder>]
           [--ocsp <file>]... [--crl <file>]... [--at <time>] [--now <time>]
           [--role <oid>]... [--iin <12 digits>] [--bin <12 digits>]
           [--require-timestamp] [--archive] [--allow-test] [--lang kk|ru|en] [--json]
    Verifies a signature. Ends with 0 when valid, 1 when not, 3 when only revocation evidence is wanting.
eds inspect <file>
    Shows what a CMS, a certificate, a list of revoked certificates or an OCSP answer holds. Verifies nothing.
eds timestamp <cms> --url <address> --out <file>
    Asks the time-stamping authority at the address, and adds its time-stamp to the signature.
eds trust list <folder> [--allow-test]
    Shows which certificates of a folder may be trusted.
eds trust import <folder> --into <folder> [--allow-test]
    Copies the certificates of the folder that are pinned; says why others are not.
eds trust update --into <folder> [--from <address>]...
    Fetches the certificates that the national authority publishes, and keeps those that are pinned.
eds page --trust <folder> --out <file.html> [--lang kk|ru|en] [--allow-test]
    Writes the page that verifies signatures from a disk, without any network.
eds dev-pki --into <folder> [--cn <name> --iin <12 digits>]
    Makes authorities and a person with a key, for development only.
eds bench [--seconds <n>]
    Measures verifications on this machine.
A wrong command line or an unreadable file ends with 2. --json gives every answer in a form for machines.
`;

type Command = (args: readonly string[], terminal: Terminal) => number | Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  verify,
  inspect,
  timestamp,
  'trust list': listTrust,
  'trust import': importFolder,
  'trust update': updateTrust,
  page,
  'dev-pki': devPki,
  bench,
};

/** Runs a command line; answers the exit code. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first = '', second = ''] = args;
  if (first === '--help' || first === 'help') {
    terminal.say(USAGE);
    return 0;
  }
  const pair = COMMANDS[`${first} ${second}`];
  const command = pair ?? (Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined);
  if (command === undefined) {
    terminal.complain(USAGE);
    return 2;
  }
  try {
    return await command(args.slice(pair === undefined ? 1 : 2), terminal);
  } catch (error) {
    terminal.complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

const [, started = ''] = process.argv;
if (started !== '' && realpathSync(started) === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(process.argv.slice(2), {
    // eslint-disable-next-line no-restricted-syntax -- where the program starts, time comes in
    now: Date.now(),
    fetch: globalThis.fetch,
    random: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
    say: (text) => void process.stdout.write(`${text}\n`),
    complain: (text) => void process.stderr.write(`${text}\n`),
  });
}
