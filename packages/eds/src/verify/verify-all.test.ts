/** Several signers of one document (spec §5 row 2), and signatures used again (row 16). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsn1 } from '../asn1/reader.ts';
import { octets, seq, tlv } from '../asn1/writer.ts';
import { concat, toBase64, utf8Bytes } from '../bytes.ts';
import { splitSigners } from '../cms/split-signers.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { OID } from '../oids.ts';
import { rebuilt, signerInfoOf } from '../testing/cms-surgery.ts';
import { AIGUL, APPEAL, DANA, ERLAN, failed, makeScene, NOW } from '../testing/scene.ts';
import { appealOfPerson, replyOfBody, sealOfSystem } from './purposes.ts';
import { replayKey, replayProblem } from './replay.ts';
import { verifyAll, type CoSignature } from './verify-all.ts';

const scene = makeScene('together');
const { aigul, dana, erlan, pki, crl, trust } = scene;
const evidence = { crls: [crl] };
const byDana: CoSignature = { cms: scene.signs(dana), purpose: replyOfBody(DANA.bin, DANA.iin), evidence };
const byErlan: CoSignature = {
  cms: scene.signs(erlan, APPEAL, true),
  purpose: replyOfBody(ERLAN.bin, ERLAN.iin, true),
  evidence,
};
const together = (...signatures: readonly CoSignature[]) =>
  verifyAll({ document: APPEAL, signatures, trust, at: NOW, now: NOW });

test('an official and the head sign one document, each for a purpose of their own', () => {
  const report = together(byErlan, byDana);
  assert.equal(report.verdict, 'valid');
  assert.ok(report.valid);
  assert.deepEqual(
    report.reports.map(({ signer }) => signer?.iin),
    [ERLAN.iin, DANA.iin],
  );
  assert.deepEqual(report.problems, []);
});

test('one signature that does not hold spoils all, and one that waits for evidence leaves them open', () => {
  const wrong = together(byErlan, { ...byDana, purpose: replyOfBody('050140009999', DANA.iin) });
  assert.deepEqual([wrong.valid, wrong.verdict], [false, 'invalid']);
  assert.deepEqual(wrong.reports.map(failed), [[], ['bin']]);
  const waiting = together(byErlan, { ...byDana, evidence: {} });
  assert.deepEqual([waiting.valid, waiting.verdict], [false, 'pending']);
  const other = together(byErlan, { ...byDana, cms: scene.signs(dana, utf8Bytes('басқа')) });
  assert.deepEqual(other.reports.map(failed), [[], ['messageDigest']]);
});

test('the same person twice is refused, also with another certificate in another role', () => {
  assert.deepEqual(together(byDana, byErlan, byDana).problems, [{ name: 'samePerson', signatures: [0, 2] }]);
  const private_ = pki.person({ ...AIGUL, iin: DANA.iin });
  const asPerson = { cms: scene.signs(private_), purpose: appealOfPerson(DANA.iin), evidence };
  const report = together(byDana, asPerson);
  assert.deepEqual(
    report.reports.map(({ valid }) => valid),
    [true, true],
  );
  assert.deepEqual(report.problems, [{ name: 'samePerson', signatures: [0, 1] }]);
  assert.deepEqual([report.valid, report.verdict], [false, 'invalid']);
  const seal = { cms: scene.signs(pki.seal), purpose: sealOfSystem('000000000000'), evidence };
  assert.ok(together(byDana, seal).valid);
  assert.equal(together(seal, seal).problems[0]?.name, 'samePerson');
});

test('no signatures, and more than a document has, are never valid', () => {
  assert.deepEqual(together().problems, [{ name: 'noSignatures', signatures: [] }]);
  assert.deepEqual([together().valid, together().verdict], [false, 'invalid']);
  const many = together(...Array.from({ length: 17 }, () => byDana));
  assert.deepEqual(
    [many.problems[0]?.name, many.verdict, many.reports],
    ['tooManySignatures', 'invalid', []],
  );
});

/** One file with two signers, as other software makes it; the content is attached. */
function twoSigners(): Uint8Array {
  const [first, second] = [scene.signs(dana, APPEAL, true), scene.signs(erlan, APPEAL, true)];
  return rebuilt(first, [signerInfoOf(first), signerInfoOf(second)], [dana.certificate, erlan.certificate]);
}

test('a file with two signers is refused as such and taken apart into two that hold', () => {
  const cms = twoSigners();
  const report = scene.verifies(cms);
  assert.deepEqual(failed(report), ['oneSigner']);
  assert.match(report.checks.find(({ ok }) => !ok)?.detail ?? '', /^2 signers/);
  for (const file of [cms, utf8Bytes(toBase64(cms))]) {
    const split = splitSigners(file);
    assert.ok(split.ok);
    assert.equal(split.parts.length, 2);
    const [one = cms, two = cms] = split.parts;
    assert.ok(together({ ...byDana, cms: one }, { ...byErlan, cms: two }).valid);
    assert.deepEqual(failed(together({ ...byErlan, cms: one }).reports[0] ?? assert.fail()), ['iin']);
  }
});

test('what was signed and what was not come through unchanged, from indefinite lengths as well', () => {
  const stamped = scene.signsWithTime(dana);
  const members = readAsn1(rebuilt(stamped, [signerInfoOf(stamped), signerInfoOf(scene.signs(erlan))]));
  const [type, wrapped] = members.children;
  assert.ok(type && wrapped);
  const open = (first: number, body: Uint8Array) =>
    concat(Uint8Array.of(first, 0x80), body, new Uint8Array(2));
  const inner = wrapped.children[0]?.body ?? assert.fail();
  const ber = open(0x30, concat(type.raw, open(0xa0, open(0x30, inner))));
  const split = splitSigners(ber);
  assert.ok(split.ok);
  const before = parseSignedData(ber);
  for (const [index, part] of split.parts.entries()) {
    const after = parseSignedData(part);
    assert.deepEqual(after.signers.length, 1);
    assert.deepEqual(after.signers[0]?.signature, before.signers[index]?.signature);
    assert.deepEqual(after.signers[0]?.signedAttributesDer, before.signers[index]?.signedAttributesDer);
    assert.deepEqual(after.certificates, before.certificates);
    assert.equal(
      after.signers[0]?.unsignedAttributes.length,
      before.signers[index]?.unsignedAttributes.length,
    );
  }
  assert.equal(before.signers[0]?.unsignedAttributes[0]?.oid, OID.signatureTimeStamp);
});

test('what cannot be taken apart is answered by name', () => {
  const cms = scene.signs(dana);
  const problem = (bytes: Uint8Array, most?: number) => {
    const split = splitSigners(bytes, most);
    return split.ok ? 'none' : split.problem;
  };
  assert.equal(problem(rebuilt(cms, [])), 'noSigner');
  assert.equal(problem(utf8Bytes('қол')), 'encoding');
  assert.equal(problem(cms, 10), 'size');
  assert.equal(problem(seq(octets(cms))), 'structure');
  const large = scene.signs(dana, new Uint8Array(9_000_000), true);
  assert.equal(problem(rebuilt(large, new Array<Uint8Array>(16).fill(signerInfoOf(large)))), 'size');
  const one = splitSigners(cms);
  assert.ok(one.ok && one.parts[0] && scene.verifies(one.parts[0], { ...byDana }).valid);
});

test('a replayed signature is known by its value, however it is wrapped', () => {
  const cms = scene.signs(aigul);
  const first = scene.verifies(cms);
  const key = replayKey(first) ?? assert.fail();
  const again = scene.verifies(
    rebuilt(cms, [signerInfoOf(cms)], [aigul.certificate, pki.issuingCa.certificate]),
  );
  assert.ok(first.valid && again.valid);
  assert.notEqual(first.cmsSha256, again.cmsSha256);
  assert.equal(replayProblem(first, { alreadyUsed: () => false }), undefined);
  assert.equal(replayProblem(again, { alreadyUsed: (one) => one === key }), 'alreadyUsed');
  assert.equal(
    replayProblem(scene.verifies(scene.signs(aigul)), { alreadyUsed: (one) => one === key }),
    undefined,
  );
  assert.equal(replayProblem(scene.verifies(tlv(0x30)), {}), 'noSignature');
});

test('a document without the nonce of the request is of another request', () => {
  const nonce = Uint8Array.from({ length: 16 }, (_, i) => 16 - i);
  const document = concat(APPEAL, nonce.subarray(0, 15), nonce, APPEAL);
  const attached = scene.verifies(scene.signs(aigul, document, true), { document });
  assert.ok(attached.valid);
  assert.equal(replayProblem(attached, { nonce }), undefined);
  const bent = nonce.with(15, 99);
  assert.equal(replayProblem(attached, { nonce: bent }), 'nonceMissing');
  const detached = scene.verifies(scene.signs(aigul));
  assert.equal(replayProblem(detached, { nonce }), 'nonceMissing');
  assert.equal(replayProblem(detached, { nonce, document }), undefined);
  assert.throws(() => replayProblem(detached, { nonce: nonce.subarray(1) }), RangeError);
});
