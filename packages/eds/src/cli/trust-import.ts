import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { trustStoreOf } from '../trust/trust-store.ts';
import { commonName } from '../x509/name.ts';
import { trustedIn, type Terminal } from './files.ts';

/** `eds trust import`: copies pinned certificates from one folder into another. */
export function importFolder(args: readonly string[], { say }: Terminal): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { into: { type: 'string' }, 'allow-test': { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (folder === undefined || values.into === undefined) throw new Error('name a folder, and --into another');
  const { accepted, refused } = trustedIn(folder, values['allow-test']);
  mkdirSync(values.into, { recursive: true });
  for (const { label, certificate } of accepted) {
    writeFileSync(join(values.into, `${label}.cer`), certificate.der);
  }
  const lines = [
    ...accepted.map(
      ({ name, kind, certificate }) => `+ ${name}  ${kind}  ${commonName(certificate.subject)}`,
    ),
    ...refused.map(
      ({ name, reason, detail }) => `- ${name}  ${reason}${detail === undefined ? '' : ` ${detail}`}`,
    ),
    `${accepted.length} accepted, ${refused.length} refused; version ${trustStoreOf(accepted.map((one) => one.certificate)).version}`,
  ];
  say(lines.join('\n'));
  return accepted.length > 0 ? 0 : 1;
}
