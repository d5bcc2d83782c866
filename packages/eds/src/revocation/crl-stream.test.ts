import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { Asn1Error } from '../asn1/reader.ts';
import { bitString, generalizedTime, integer, nul, oid, seq, tlv, utcTime } from '../asn1/writer.ts';
import { bigEndian, concat } from '../bytes.ts';
import { createDevPki, seededRandom } from '../dev-pki/index.ts';
import { OID } from '../oids.ts';
import type { CrlMeasured } from '../testing/crl-child.ts';
import { largeCrl, reasonOf, scatteredSerial } from '../testing/large-crl.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { crlProblem } from './crl-finding.ts';
import { parseCrl, readCrl, statusIn, type Crl } from './crl.ts';

const NOW = Date.UTC(2026, 8, 15, 6);
const DAY = 86_400_000;
const pki = createDevPki({ random: seededRandom('streams'), now: NOW });
const authority = parseCertificate(pki.issuingCa.certificate);
const dates = { thisUpdate: NOW - DAY, nextUpdate: NOW + DAY, revokedAt: NOW - 2 * DAY };
const list = largeCrl(pki.issuingCa, { count: 300, ...dates });

async function* parts(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array, void> {
  // One buffer for all parts, as a file hands them out: what is kept of a part must have been copied.
  const shared = new Uint8Array(Math.max(...sizes));
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const part = bytes.subarray(at, at + (sizes[turn % sizes.length] ?? 1));
    shared.fill(0xee);
    shared.set(part);
    yield shared.subarray(0, part.length);
    at += part.length;
  }
}

const read = (bytes: Uint8Array, sizes: readonly number[]): Promise<Crl> =>
  readCrl(parts(bytes, sizes), { pause: () => Promise.resolve() });

test('a list says the same however its bytes come, and its signature verifies', async () => {
  const whole = parseCrl(list);
  assert.equal(whole.bytes, list);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 5 }),
      async (sizes) => {
        const { bytes, entries, ...streamed } = await read(list, sizes);
        assert.equal(bytes, undefined);
        assert.equal(entries.size, 300);
        const { bytes: _, entries: __, ...rest } = whole;
        assert.deepEqual(streamed, rest);
      },
    ),
    { numRuns: 20, seed: 3 },
  );
  const crl = await read(list, [1]);
  assert.equal(crlProblem(crl, authority), undefined);
  for (const i of [0, 1, 150, 299]) {
    const status = statusIn(crl, bigEndian(scatteredSerial(i)));
    assert.deepEqual(status, { kind: 'revoked', at: dates.revokedAt, reason: reasonOf(i) });
  }
  assert.equal(statusIn(crl, bigEndian(scatteredSerial(300))).kind, 'good');
});

test('a list that is changed, cut or followed by something is never taken, and fails only as bad ASN.1', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(list.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      await assert.rejects(read(list.subarray(0, at), [97]), Asn1Error);
      const bent = Uint8Array.from(list);
      bent[at] = (bent[at] as number) ^ flip;
      try {
        assert.notEqual(crlProblem(await read(bent, [97]), authority), undefined, `octet ${at}`);
      } catch (error) {
        if (!(error instanceof Asn1Error)) throw error;
      }
    }),
    { numRuns: 40, seed: 5 },
  );
  await assert.rejects(read(concat(list, Uint8Array.of(0)), [97]), /after the end/);
  await assert.rejects(read(concat(list, list), [4096]), /after the end/);
});

test('a list of more than a hundred megabytes is refused by its first octets', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array, void> {
    yield Uint8Array.of(0x30, 0x84, 0x06, 0x40, 0x00, 0x01);
    for (;;) {
      given += 65_536;
      yield new Uint8Array(65_536);
    }
  }
  await assert.rejects(readCrl(endless()), /too large/);
  assert.equal(given, 0);
  await assert.rejects(read(Uint8Array.of(0x30, 0x80, 0x30), [3]), /indefinite/);
  assert.throws(() => parseCrl(list, { maxBytes: list.length - 1 }), /too large/);
  assert.throws(() => parseCrl(list, { maxEntries: 299 }), /too many entries/);
  assert.equal(parseCrl(list, { maxBytes: list.length, maxEntries: 300 }).entries.size, 300);
});

test('reading stops when the caller calls it off', async () => {
  const signal = AbortSignal.abort(new Error('no more'));
  await assert.rejects(readCrl(parts(list, [512]), { signal }), /no more/);
});

/** An unsigned list with these entries, of these algorithms. */
function unsigned(
  entries: readonly Uint8Array[],
  inner: string = OID.gost2015Signature512,
  outer: string = inner,
): Uint8Array {
  const name = authority.subject.der;
  const tbs = seq(integer(1), seq(oid(inner), nul()), name, generalizedTime(NOW), seq(...entries));
  return seq(tbs, seq(oid(outer), nul()), bitString(new Uint8Array(8)));
}

test('serial numbers of every length are found, in whatever order they come', () => {
  const numbers = [
    0n,
    1n,
    127n,
    128n,
    255n,
    2n ** 32n,
    2n ** 32n - 1n,
    2n ** 64n,
    2n ** 159n,
    2n ** 160n - 1n,
  ];
  for (const order of [numbers, [...numbers].reverse(), [...numbers.slice(5), ...numbers.slice(0, 5)]]) {
    const crl = parseCrl(unsigned(order.map((number) => seq(integer(number), utcTime(NOW)))));
    for (const number of numbers) assert.equal(statusIn(crl, number).kind, 'revoked', String(number));
    for (const other of [2n, 256n, 2n ** 33n, 2n ** 158n, 2n ** 160n, -1n]) {
      assert.equal(statusIn(crl, other).kind, 'good', String(other));
    }
  }
  const odd = parseCrl(unsigned([seq(integer(-5), utcTime(NOW)), seq(integer(2n ** 200n), utcTime(NOW))]));
  assert.equal(odd.entries.size, 2);
  assert.equal(statusIn(odd, 5n).kind, 'good');
});

test('of two entries about one number the worse counts', () => {
  const entry = (at: number, reason: number): Uint8Array =>
    seq(integer(7), utcTime(at), seq(seq(oid(OID.crlReason), tlv(4, tlv(10, Uint8Array.of(reason))))));
  for (const entries of [
    [entry(NOW, 1), entry(NOW - DAY, 4)],
    [entry(NOW - DAY, 4), entry(NOW, 1)],
  ]) {
    assert.deepEqual(statusIn(parseCrl(unsigned(entries)), 7n), {
      kind: 'revoked',
      at: NOW - DAY,
      reason: 1,
    });
  }
});

test('moments of entries are read, and such as do not exist refused', () => {
  const dated = (text: string, tag = 23): Uint8Array =>
    unsigned([seq(integer(7), tlv(tag, new TextEncoder().encode(text)))]);
  const at = (text: string, tag?: number): unknown => {
    const status = statusIn(parseCrl(dated(text, tag)), 7n);
    return status.kind === 'revoked' ? status.at : status.kind;
  };
  assert.equal(at('700101000000Z'), 0);
  assert.equal(at('491231235959Z'), Date.UTC(2049, 11, 31, 23, 59, 59));
  assert.equal(at('240229120000Z'), Date.UTC(2024, 1, 29, 12));
  assert.equal(at('20500101000000Z', 24), Date.UTC(2050, 0, 1));
  for (const text of [
    '230229120000Z',
    '231301000000Z',
    '230100000000Z',
    '230101240000Z',
    '2301010000000',
    '23010100000aZ',
  ])
    assert.throws(() => parseCrl(dated(text)), Asn1Error, text);
});

test('a list that names two signature algorithms, or one nobody knows, is not taken', () => {
  assert.throws(() => parseCrl(unsigned([], OID.gost2015Signature512, OID.rsaSha256)), /two signature/);
  const unknown = parseCrl(unsigned([], '1.2.3'));
  assert.equal(unknown.tbsDigest.length, 0);
  assert.match(crlProblem(unknown, authority) ?? '', /does not verify/);
});

test('half a million entries of twenty-six megabytes are indexed in far less than 200 MB', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'qabyldau-crl-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'large.crl');
  const large = largeCrl(pki.issuingCa, { count: 500_000, ...dates });
  assert.ok(large.length > 20_000_000);
  writeFileSync(file, large);
  writeFileSync(`${file}.small`, list);
  const child = fileURLToPath(new URL('../testing/crl-child.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [child, file]);
  const measured = JSON.parse(stdout) as CrlMeasured;
  t.diagnostic(stdout);
  assert.equal(measured.entries, 500_000);
  assert.equal(measured.found, 10_000);
  assert.ok(measured.grownBy < 120_000_000, `grew by ${measured.grownBy}`);
  // Far above what is measured on a quiet machine (40 ms, 8 µs): only a change of kind fails here.
  assert.ok(measured.longestMs < 400, `blocked for ${measured.longestMs} ms`);
  assert.ok(measured.lookupMicroseconds < 200, `answered in ${measured.lookupMicroseconds} µs`);
});
