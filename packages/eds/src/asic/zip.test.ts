/** ZIP files that two programs would read differently, or that cost more than they should, are refused by name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { concat, utf8Bytes } from '../bytes.ts';
import { AsicError, type AsicProblemCode } from './problems.ts';
import { inBoth, mapOf, patched, withGap } from './testing/zip-surgery.ts';
import { ASIC_LIMITS, readZip, type AsicLimits } from './zip-read.ts';
import { writeZip } from './zip-write.ts';

const AT = Date.UTC(2026, 8, 15, 6, 30, 20);
const text = utf8Bytes('көше жарығы '.repeat(200));
const zip = writeZip(
  [
    { name: 'a.txt', bytes: utf8Bytes('бір'), stored: true },
    { name: 'қалта/өтініш.json', bytes: text },
    { name: 'c.bin', bytes: Uint8Array.of(1, 2, 3) },
  ],
  AT,
);
const { locals, centrals, end } = mapOf(zip);
const [firstLocal = 0, secondLocal = 0, thirdLocal = 0] = locals;
const [firstCentral = 0, secondCentral = 0] = centrals;

test('what is written is read back, by us and by fflate, and does not depend on where it is written', () => {
  const entries = readZip(zip);
  assert.deepEqual(
    entries.map(({ name, plain }) => [name, plain]),
    [
      ['a.txt', true],
      ['қалта/өтініш.json', false],
      ['c.bin', true],
    ],
  );
  assert.deepEqual(entries[1]?.bytes, text);
  assert.ok(zip.length < text.length, 'deflated');
  assert.deepEqual(
    Object.keys(unzipSync(zip)),
    entries.map(({ name }) => name),
  );
  assert.deepEqual([...zip.subarray(10, 14)], [0xca, 0x33, 0x2f, 0x5d], '06:30:20 of 15.09.2026, in UTC');
  const zeros = writeZip([{ name: 'zeros', bytes: new Uint8Array(5_000_000) }], AT);
  assert.equal(readZip(zeros)[0]?.bytes.length, 5_000_000, 'what looks like a bomb is stored');
});

test('the ZIP of another program is read', () => {
  const other = zipSync({ 'a.txt': utf8Bytes('бір'), 'dir/b.txt': [text, { level: 9 }] });
  assert.deepEqual(
    readZip(other).map(({ bytes }) => bytes),
    [utf8Bytes('бір'), text],
  );
});

test('a data descriptor is read when it says the same', () => {
  const descriptor = (crc: number): Uint8Array => {
    const one = writeZip([{ name: 'd', bytes: text, stored: true }], AT);
    const central = mapOf(one).centrals[0] ?? 0;
    const tail = patched(new Uint8Array(16), [
      [0, 4, 0x08074b50],
      [4, 4, crc],
      [8, 4, text.length],
      [12, 4, text.length],
    ]);
    const emptied = patched(one, [
      [14, 4, 0],
      [18, 4, 0],
      [22, 4, 0],
      [6, 2, 8],
      [central + 8, 2, 8],
    ]);
    return withGap(emptied, tail);
  };
  const crc = new DataView(zip.buffer).getUint32(secondCentral + 16, true);
  assert.deepEqual(readZip(descriptor(crc))[0]?.bytes, text);
  assert.throws(() => readZip(descriptor(crc ^ 1)), { code: 'hiddenBytes' });
});

const hiddenName = patched(zip, [[thirdLocal + 30, 1, 0x78]]);
const twice = Uint8Array.from(zip);
// Both names "c.bin" and "a.txt" have five letters: the third file becomes a second "a.txt".
twice.set(utf8Bytes('A.TXT'), thirdLocal + 30);
twice.set(utf8Bytes('A.TXT'), (centrals[2] ?? 0) + 46);
const renamed = (name: string): Uint8Array => {
  const copy = Uint8Array.from(zip);
  copy.set(utf8Bytes(name), firstLocal + 30);
  copy.set(utf8Bytes(name), firstCentral + 46);
  return copy;
};
const REFUSED: readonly [string, Uint8Array, AsicProblemCode, Partial<AsicLimits>?][] = [
  ['no ZIP', utf8Bytes('no zip at all, but long enough to hold its end'), 'notZip'],
  ['nothing', new Uint8Array(), 'notZip'],
  ['bytes after the end', concat(zip, Uint8Array.of(0)), 'hiddenBytes'],
  ['bytes before the first file', concat(utf8Bytes('MZ'), zip), 'hiddenBytes'],
  ['bytes before the directory', withGap(zip, utf8Bytes('hidden')), 'hiddenBytes'],
  ['a comment', concat(patched(zip, [[end + 20, 2, 40]]), utf8Bytes('x'.repeat(40))), 'hiddenBytes'],
  [
    'fewer files in the directory',
    patched(zip, [
      [end + 8, 2, 2],
      [end + 10, 2, 2],
    ]),
    'hiddenBytes',
  ],
  ['another name in the local header', hiddenName, 'headersDiffer'],
  ['another size in the local header', patched(zip, [[secondLocal + 22, 4, 5]]), 'headersDiffer'],
  ['another method in the local header', patched(zip, [[secondLocal + 8, 2, 0]]), 'headersDiffer'],
  ['another checksum in the local header', patched(zip, [[firstLocal + 14, 4, 7]]), 'headersDiffer'],
  ['a file where another lies', patched(zip, [[(centrals[2] ?? 0) + 42, 4, secondLocal]]), 'headersDiffer'],
  ['two files of one name', twice, 'duplicateName'],
  ['a path upwards', renamed('../ab'), 'badName'],
  ['an absolute path', renamed('/a.tx'), 'badName'],
  ['a drive', renamed('C:\\ab'), 'badName'],
  ['a zero octet', renamed('a\0txt'), 'badName'],
  ['an empty part', renamed('a//tx'), 'badName'],
  ['letters beyond ASCII without their flag', renamed('қabc'), 'badName'],
  ['encrypted', patched(zip, inBoth(zip, 1, 2, 2, 0x801)), 'encrypted'],
  ['another compression', patched(zip, inBoth(zip, 1, 4, 2, 14)), 'unsupportedZip'],
  ['a symbolic link', patched(zip, [[firstCentral + 40, 2, 0o120777]]), 'unsupportedZip'],
  ['ZIP64 sizes', patched(zip, inBoth(zip, 1, 18, 4, 0xffffffff)), 'zip64'],
  [
    'ZIP64 counts',
    patched(zip, [
      [end + 8, 2, 0xffff],
      [end + 10, 2, 0xffff],
    ]),
    'zip64',
  ],
  ['another checksum in both', patched(zip, inBoth(zip, 0, 10, 4, 7)), 'damaged'],
  ['larger than it says', patched(zip, inBoth(zip, 1, 18, 4, 100)), 'compressionBomb'],
  ['smaller than it says', patched(zip, inBoth(zip, 1, 18, 4, text.length + 1)), 'damaged'],
  ['too large unpacked', zip, 'compressionBomb', { maxUnpacked: 1000 }],
  ['compressed beyond belief', zipSync({ z: new Uint8Array(30_000_000) }), 'compressionBomb'],
  ['a comment on a file', zipSync({ a: [text, { comment: 'x' }] }), 'hiddenBytes'],
  ['a second name', zipSync({ a: [text, { extra: { 0x7075: text.subarray(0, 9) } }] }), 'unsupportedZip'],
  ['ZIP64 fields', zipSync({ a: [text, { extra: { 1: new Uint8Array(8) } }] }), 'zip64'],
  ['a file longer than its place', patched(zip, inBoth(zip, 0, 14, 4, 9)), 'hiddenBytes'],
  ['too many files', zip, 'tooManyFiles', { maxFiles: 2 }],
  ['too large', zip, 'tooLarge', { maxBytes: 100 }],
];

for (const [name, bytes, code, limits] of REFUSED) {
  test(`${name}: ${code}`, () => {
    assert.throws(
      () => readZip(bytes, { ...ASIC_LIMITS, ...limits }),
      (error) => error instanceof AsicError && error.code === code,
    );
  });
}

test('any changed octet is refused or changes nothing that is read but the date', () => {
  const before = readZip(zip).map(({ name, bytes }) => [name, bytes]);
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const copy = patched(zip, [[at, 1, (zip[at] ?? 0) ^ change]]);
      try {
        assert.deepEqual(
          readZip(copy).map(({ name, bytes }) => [name, bytes]),
          before,
        );
      } catch (error) {
        if (!(error instanceof AsicError)) throw error;
      }
    }),
    { numRuns: 400 },
  );
});

test('names that cannot stand are not written', () => {
  for (const name of ['', '/a', '../a', 'a/', 'a\\b', 'c:d', 'a\nb', '\ud800', 'жауап\u202Efdp.exe']) {
    assert.throws(() => writeZip([{ name, bytes: text }], AT), RangeError, name);
  }
  assert.throws(
    () =>
      writeZip(
        [
          { name: 'a', bytes: text },
          { name: 'A', bytes: text },
        ],
        AT,
      ),
    /two files of one name/,
  );
});
