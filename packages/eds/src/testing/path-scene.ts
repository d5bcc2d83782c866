import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issueCertificate, seededRandom } from '../dev-pki/index.ts';
import * as ext from '../dev-pki/extensions.ts';
import type { Holder } from '../dev-pki/holder.ts';
import { gostKey, type DevKey } from '../dev-pki/keys.ts';
import { distinguishedName, type NamePart } from '../dev-pki/names.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { buildChain, chainProblems, type ChainProblems } from '../x509/chain.ts';

export const DAY = 86_400_000;
/** Moment at which paths are judged. */
export const now = Date.UTC(2026, 8, 1);
const random = seededRandom('paths');
const key = (): DevKey => gostKey(random);

/** Keys of the authorities; `kd` is that of the person. */
export const [ka, kb, kc, kd, kx] = [key(), key(), key(), key(), key()];
const { certSign, crlSign, digitalSignature } = ext.USAGE;

interface Given {
  readonly name: readonly NamePart[];
  readonly key: DevKey;
  /** Signs itself without one. */
  readonly by?: Holder;
  readonly from?: number;
  readonly to?: number;
  readonly serial?: number;
  readonly extensions: readonly Uint8Array[];
}

function certify({ name, key, by, from = -100, to = 100, serial = 1, extensions }: Given): Holder {
  return issueCertificate({
    key,
    ...(by === undefined ? {} : { issuer: by }),
    subject: distinguishedName(name),
    serial: Uint8Array.of(serial),
    notBefore: now + from * DAY,
    notAfter: now + to * DAY,
    extensions,
  });
}

const named = (cn: string): NamePart[] => [
  ['country', 'KZ'],
  ['commonName', cn],
];

/** What an authority has otherwise than a plain one. Days count from {@link now}. */
export interface Authority extends Partial<Omit<Given, 'extensions' | 'name'>> {
  readonly pathLength?: number;
  /** In place of basicConstraints and keyUsage. */
  readonly powers?: readonly Uint8Array[];
  readonly more?: readonly Uint8Array[];
}

const POWERS = [ext.basicConstraints(), ext.keyUsage(certSign, crlSign)];

/** An authority; a root without `by`. */
export function authority(cn: string, key: DevKey, options: Authority = {}): Holder {
  const { pathLength, more = [], by } = options;
  const limited = [ext.basicConstraints(pathLength), ext.keyUsage(certSign, crlSign)];
  const { powers = pathLength === undefined ? POWERS : limited, ...rest } = options;
  const identifiers = [ext.subjectKeyIdentifier(key), ext.authorityKeyIdentifier(by?.key ?? key)];
  return certify({ ...rest, name: named(cn), key, extensions: [...powers, ...identifiers, ...more] });
}

/** Subject of the person at the end of the paths. */
export const AIGUL: NamePart[] = [...named('СЕРІКОВА АЙГҮЛ'), ['serialNumber', 'IIN900101400123']];

/** A person whom an authority certified. */
export function person(
  by: Holder,
  more: readonly Uint8Array[] = [],
  name = AIGUL,
  aki: DevKey = by.key,
): Holder {
  const identifiers = [ext.subjectKeyIdentifier(kd), ext.authorityKeyIdentifier(aki)];
  const extensions = [ext.keyUsage(digitalSignature), ...identifiers, ...more];
  return certify({ name, key: kd, by, extensions });
}

/** A path to be looked for, and what must come of it. */
export interface PathRow {
  readonly name: string;
  readonly leaf: Holder;
  /** By default {@link root}. */
  readonly anchors?: readonly Holder[];
  readonly intermediates?: readonly Holder[];
  readonly sent?: readonly Holder[];
  readonly moment?: number;
  /** Length of a path without problems, a problem that must be told, or no path at all. */
  readonly expect: number | Partial<Record<keyof ChainProblems, RegExp>> | 'no path';
}

export const root = authority('ROOT', ka);

/** A person under an authority of this kind under the root, which is sent along. */
export function under(options: Authority, more: readonly Uint8Array[] = [], name = AIGUL) {
  const issuer = authority('CA', kb, { by: root, ...options });
  return { leaf: person(issuer, more, name), sent: [issuer] };
}

function judge({ leaf: end, anchors = [root], intermediates = [], sent = [], moment = now }: PathRow) {
  const read = (list: readonly Holder[]) => list.map(({ certificate }) => parseCertificate(certificate));
  const [first] = read([end]);
  assert.ok(first);
  const material = { anchors: read(anchors), intermediates: read(intermediates), sent: read(sent) };
  const chain = buildChain(first, material, { moment });
  return { chain, problems: chain === undefined ? {} : chainProblems(chain, moment) };
}

/** A test of one row, named by it. */
export function provePath(row: PathRow): void {
  test(`a path: ${row.name}`, () => {
    const { chain, problems } = judge(row);
    const { expect } = row;
    if (expect === 'no path') {
      assert.equal(chain, undefined);
    } else if (typeof expect === 'number') {
      assert.equal(chain?.length, expect);
      assert.deepEqual(problems, {});
    } else {
      assert.ok(chain, 'a path was expected');
      assert.deepEqual(Object.keys(problems), Object.keys(expect));
      for (const [part, text] of Object.entries(expect)) {
        assert.match(problems[part as keyof ChainProblems] ?? '', text);
      }
    }
  });
}
