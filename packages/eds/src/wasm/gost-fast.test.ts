import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { toLittleEndian, utf8Bytes } from '../bytes.ts';
import { cryptoProA, gost256A, gost512A } from '../gost/curves.ts';
import { pointFrom, prepare, publicKeyFrom, sign, verify, verifyPlain } from '../gost/signature.ts';
import { streebog512 } from '../gost/streebog.ts';
import { seededRandom } from '../dev-pki/random.ts';
import { fastPath, fastVerifier, openVerifier, usePath, warmUp, type FastPath } from './gost-fast.ts';
import { known2004, known512 } from './known-signatures.ts';

after(() => usePath());

/** What another process says that runs these lines of an importing module. */
function saidBy(flags: readonly string[], lines: string): string {
  const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const text = [
    `const fast = () => import(${JSON.stringify(file('gost-fast.ts'))});`,
    `const signature = () => import(${JSON.stringify(file('../gost/signature.ts'))});`,
    `const { known512 } = await import(${JSON.stringify(file('known-signatures.ts'))});`,
    'const { key, digest, signature: right } = known512();',
    'const judged = async () => { const { verify } = await signature(); const bent = right.map((b) => b ^ 1);',
    '  return [verify(key, digest, right), verify(key, digest, bent)]; };',
    lines,
  ].join('\n');
  const child = spawnSync(process.execPath, [...flags, '--input-type=module', '-e', text], {
    encoding: 'utf8',
    // The flags of this process, with the loader of the tree, are not wanted: Node reads these files by itself.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  assert.equal(child.status, 0, child.stderr);
  return child.stdout.trim();
}

const NO_FMA = {
  skip: process.arch === 'x64' ? false : 'V8 can be told to do without fused multiply-add on x64 only',
};
const report = 'console.log((await fast()).fastPath(), ...(await judged()));';

test('here signatures are verified with fused multiply-add, and a curve without a module plainly', () => {
  assert.equal(warmUp(), 'fma');
  assert.equal(fastPath(cryptoProA), 'baseline');
  assert.equal(fastPath(gost256A), 'plain');
});

test(
  'a processor without fused multiply-add fails the self-test: the baseline takes over and is right',
  NO_FMA,
  () => {
    assert.equal(saidBy(['--no-enable-fma3'], report), 'baseline true false');
  },
);

test('where WebAssembly is missing or forbidden, signatures are verified plainly', () => {
  const missing = `await fast(); await signature(); delete globalThis.WebAssembly; ${report}`;
  assert.equal(saidBy([], missing), 'plain true false');
  const forbidden = `WebAssembly.Module = function () { throw new WebAssembly.CompileError('policy'); }; ${report}`;
  assert.equal(saidBy([], forbidden), 'plain true false');
});

test('nothing is compiled before the first signature', () => {
  const counted = `
    let compiled = 0;
    const { Module } = WebAssembly;
    WebAssembly.Module = function (bytes) { compiled++; return new Module(bytes); };
    await fast(); await signature();
    const before = compiled;
    await judged();
    console.log(before, compiled);`;
  assert.equal(saidBy([], counted), '0 1');
});

for (const path of ['fma', 'baseline', 'plain'] satisfies FastPath[]) {
  test(`known signatures are right and bent ones wrong by the path ${path}`, () => {
    usePath(path);
    assert.equal(fastPath(), path);
    for (const [curve, known] of [
      [gost512A, known512()],
      [cryptoProA, known2004()],
    ] as const) {
      const { key, digest, signature } = known;
      assert.ok(verify(key, digest, signature, curve));
      assert.ok(verifyPlain(key, digest, signature, curve));
      for (const bent of [signature.map((octet) => octet ^ 1), new Uint8Array(2 * curve.size)]) {
        assert.ok(!verify(key, digest, bent, curve));
        assert.ok(!verify(key, digest, bent.subarray(1), curve));
      }
      const off = key.map((octet) => octet ^ 1);
      assert.ok(!verify(off, digest, signature, curve));
    }
    usePath();
  });
}

test('what the module leaves undecided, the plain path decides', () => {
  const { order } = gost512A;
  // z1 = z2 = 1 with Q = G, by s = z1·e and r = −z2·e: the sum of equal points, R = 2G.
  const r = gost512A.points.BASE.double().toAffine().x % order;
  const key = publicKeyFrom(1n);
  const e = order - r;
  const digest = toLittleEndian(e, 64);
  const signature = new Uint8Array([...toLittleEndian(r, 64), ...toLittleEndian(e, 64)]);
  assert.equal(verifyPlain(key, digest, signature), true);
  assert.equal(fastVerifier(gost512A)?.verify(key, digest, signature), undefined);
  assert.equal(verify(key, digest, signature), true);
  // R = O is undecided too, and never right.
  const atInfinity = new Uint8Array([...toLittleEndian(5n, 64), ...toLittleEndian(5n, 64)]);
  assert.equal(fastVerifier(gost512A)?.verify(key, digest, atInfinity), undefined);
  assert.equal(verify(key, digest, atInfinity), false);
});

test('however many keys come, tables stay bounded, memory grows by itself and every answer stays right', () => {
  const verifier = openVerifier(gost512A, 'baseline');
  assert.ok(verifier !== undefined);
  const digest = streebog512(utf8Bytes('tables'));
  const random = seededRandom('tables');
  const signer = (d: bigint) => ({ key: publicKeyFrom(d), signature: sign(d, digest, random(80)) });
  const [first, second, authority] = [signer(3n ** 200n), signer(5n ** 100n), signer(7n ** 90n)];
  const holds = ({ key, signature }: typeof first): void => {
    assert.equal(verifier.verify(key, digest, signature), true);
    assert.equal(verifier.verify(key, digest, signature.toReversed()), false);
  };
  verifier.prepare(authority.key);
  for (const one of [first, second, authority]) holds(one);
  assert.deepEqual(verifier.tables, { large: 1, small: 3 });
  // Keys 2G, 3G, …: each met twice, so each gets a small table; seventy of them also a large one.
  let point = gost512A.points.BASE;
  for (let i = 0; i < 300; i++) {
    point = point.add(gost512A.points.BASE);
    const { x, y } = point.toAffine();
    const key = new Uint8Array([...toLittleEndian(x, 64), ...toLittleEndian(y, 64)]);
    for (const _ of [1, 2]) assert.equal(verifier.verify(key, digest, first.signature), false);
    if (i < 70) verifier.prepare(key);
  }
  assert.deepEqual(verifier.tables, { large: 64, small: 256 });
  for (const one of [first, second, authority, first]) holds(one);
  assert.deepEqual(verifier.tables, { large: 64, small: 256 });
});

test('a key that is no point gets no table', () => {
  const verifier = openVerifier(gost512A, 'fma');
  assert.ok(verifier !== undefined);
  const before = verifier.tables;
  const { key, digest, signature } = known512();
  const off = key.map((octet) => octet ^ 1);
  for (const _ of [1, 2, 3]) {
    verifier.prepare(off);
    assert.equal(verifier.verify(off, digest, signature), false);
  }
  assert.deepEqual(verifier.tables, before);
  assert.equal(verifier.verify(key, digest, signature), true);
});

test('a prepared key verifies the same by every path', () => {
  const { key, digest, signature } = known512();
  for (const path of ['fma', 'baseline', 'plain'] satisfies FastPath[]) {
    usePath(path);
    const point = pointFrom(key);
    assert.ok(point !== undefined);
    prepare(point);
    assert.ok(verify(point, digest, signature));
    assert.ok(!verify(point, streebog512(digest), signature));
  }
  usePath();
});
