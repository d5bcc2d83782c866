import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCrl } from '../dev-pki/crl.ts';
import { holderToJson } from '../dev-pki/holder-json.ts';
import { createDevPki, devPkiToJson } from '../dev-pki/pki.ts';
import { OID } from '../oids.ts';
import type { Terminal } from './files.ts';

const DAY = 86_400_000;

/** `eds dev-pki`: authorities of development with their keys, an empty list of revoked certificates, and a person. */
export function devPki(args: readonly string[], { say, now, random }: Terminal): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      into: { type: 'string' },
      cn: { type: 'string', default: 'ТЕСТОВА ТЕСТ' },
      iin: { type: 'string', default: '900101400123' },
    },
  });
  const { into, cn, iin } = values;
  if (into === undefined) throw new Error('name a folder with --into');
  if (!/^\d{12}$/.test(iin)) throw new Error('an IIN has 12 digits');
  const pki = createDevPki({ random, now });
  const [surname = cn] = cn.split(' ');
  const person = pki.person({ cn, surname, iin, roles: [OID.individual] });
  const revoked = makeCrl(pki.issuingCa, {
    number: 1,
    thisUpdate: now - 60_000,
    nextUpdate: now + 30 * DAY,
    revoked: [],
  });
  const trust = join(into, 'trust');
  mkdirSync(trust, { recursive: true });
  const files: Readonly<Record<string, Uint8Array | string>> = {
    'trust/root.cer': pki.root.certificate,
    'trust/ca.cer': pki.issuingCa.certificate,
    'empty.crl': revoked,
    'person.cer': person.certificate,
    'person.json': JSON.stringify(holderToJson(person), null, 2),
    'pki.json': JSON.stringify(devPkiToJson(pki), null, 2),
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(into, name), content, { mode: name.endsWith('.json') ? 0o600 : 0o644 });
  say(Object.keys(files).join('\n'));
  return 0;
}
