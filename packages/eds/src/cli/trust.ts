import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importTrust, type TrustFile } from '../trust/import-trust.ts';
import { PRODUCTION_PINS } from '../trust/pins.ts';
import { trustStoreOf } from '../trust/trust-store.ts';
import { commonName } from '../x509/name.ts';
import { trustedIn, type Terminal } from './files.ts';

type Imported = ReturnType<typeof importTrust>;

/** `eds trust list`: what of a folder may be trusted. */
export function listTrust(args: readonly string[], { say }: Terminal): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'allow-test': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error('name a folder');
  return tell(trustedIn(folder, values['allow-test']), values.json, say);
}

/** `eds trust import`: copies pinned certificates from one folder into another. */
export function importFolder(args: readonly string[], { say }: Terminal): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      into: { type: 'string' },
      'allow-test': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || values.into === undefined) throw new Error('name a folder, and --into another');
  const imported = trustedIn(folder, values['allow-test']);
  write(imported, values.into);
  return tell(imported, values.json, say);
}

/** Where the national authority publishes its certificates (spec §1.2); over plain HTTP, so that only pins decide. */
const PUBLISHED = [
  ...['root_gost_2022', 'nca_gost_2022', 'nca_rsa_2022', 'root_rsa_2020'].map((name) => `${name}.cer`),
  ...['nca_gost', 'nca_rsa'].map((name) => `${name}.crt`),
].map((name) => `http://pki.gov.kz/cert/${name}`);

const MAX_FILE = 128 * 1024;
const TIMEOUT = 20_000;

/** `eds trust update`: fetches published certificates and keeps the pinned ones. Nothing is ever removed. */
export async function updateTrust(
  args: readonly string[],
  { say, complain, fetch }: Terminal,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      into: { type: 'string' },
      from: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.into === undefined) throw new Error('name a folder with --into');
  const files: TrustFile[] = [];
  for (const address of values.from.length > 0 ? values.from : PUBLISHED) {
    try {
      const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) });
      if (!answer.ok) throw new Error(`answers ${answer.status}`);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (bytes.length > MAX_FILE) throw new Error('is too large');
      files.push({ name: address, bytes });
    } catch (error) {
      complain(`${address}: ${error instanceof Error ? error.message : 'no answer'}`);
    }
  }
  const imported = importTrust(files, PRODUCTION_PINS);
  write(imported, values.into);
  return tell(imported, values.json, say);
}

function write({ accepted }: Imported, into: string): void {
  mkdirSync(into, { recursive: true });
  for (const { label, certificate } of accepted) writeFileSync(join(into, `${label}.cer`), certificate.der);
}

function tell({ accepted, refused }: Imported, json: boolean, say: Terminal['say']): number {
  const { version } = trustStoreOf(accepted.map(({ certificate }) => certificate));
  if (json) {
    const shown = accepted.map(({ name, label, kind, sha256, certificate }) => ({
      name,
      label,
      kind,
      sha256,
      subject: commonName(certificate.subject),
      notAfter: new Date(certificate.notAfter).toISOString(),
    }));
    say(JSON.stringify({ version, accepted: shown, refused }, null, 2));
    return accepted.length > 0 ? 0 : 1;
  }
  const lines = [
    ...accepted.map(({ name, kind, certificate }) => {
      const until = new Date(certificate.notAfter).toISOString().slice(0, 10);
      return `+ ${name}  ${kind}  ${commonName(certificate.subject)}  until ${until}`;
    }),
    ...refused.map(
      ({ name, reason, detail }) => `- ${name}  ${reason}${detail === undefined ? '' : ` ${detail}`}`,
    ),
    `${accepted.length} accepted, ${refused.length} refused; version ${version}`,
  ];
  say(lines.join('\n'));
  return accepted.length > 0 ? 0 : 1;
}
