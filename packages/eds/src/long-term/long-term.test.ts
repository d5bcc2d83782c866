/** A signature of 2026 in the years after its certificates have ended. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsn1 } from '../asn1/reader.ts';
import { ctx, oid, seq, tlv } from '../asn1/writer.ts';
import { utf8Bytes } from '../bytes.ts';
import { openSignedData, parseSignedData } from '../cms/signed-data.ts';
import { addUnsignedAttribute } from '../cms/unsigned-attribute.ts';
import { cadesBes, cadesT, makeCrl, REASON, tsaRespond } from '../dev-pki/index.ts';
import { OID } from '../oids.ts';
import { APPEAL, DAY, failed, MINUTE } from '../testing/scene.ts';
import { addTimeStamp, parseTimeStampResponse, timeStampRequestFor } from '../tsp/request.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import { addArchiveTimeStamp } from './archive-time-stamp.ts';
import { addEvidence, embeddedEvidence } from './evidence.ts';
import { after, makeYears, START, YEAR } from './testing/years.ts';
import { verifyLongTerm, type LongTermInput } from './verify-long-term.ts';

const { pki, aigul, random, trust, purpose, tsaFor, stamper, ocsp, laterOcsp } = makeYears('long-term');
const bare = cadesT(aigul, APPEAL, { signingTime: START, tsa: pki.tsa, random });
const answer = ocsp(aigul, START + MINUTE);
const chain = [pki.issuingCa.certificate, pki.root.certificate];
const stored = addEvidence(bare, { certificates: chain, ocsp: [answer, ocsp(pki.tsa, START + MINUTE)] });
const tsa2 = tsaFor(after(2.4), after(5.4));
const tsa3 = tsaFor(after(5), after(9));
const archived = await addArchiveTimeStamp(stored, APPEAL, stamper(tsa2, after(2.5)));
const aboutTsa2 = ocsp(tsa2, after(5), { kind: 'good' }, laterOcsp);
const withTsa2 = addEvidence(archived, { ocsp: [aboutTsa2], certificates: [tsa2.certificate] });
const renewed = await addArchiveTimeStamp(withTsa2, APPEAL, stamper(tsa3, after(5.1)), OID.sha256);

function later(cms: Uint8Array, now: number, other: Partial<LongTermInput> = {}) {
  const report = verifyLongTerm({ cms, document: APPEAL, trust, purpose, now, ...other });
  assert.equal(report.valid, report.verdict === 'valid');
  return report;
}

/** The CMS without the unsigned attribute at this place. */
function without(cms: Uint8Array, place: number): Uint8Array {
  const { members, signerInfos } = openSignedData(cms);
  const fields = signerInfos[0]?.children ?? [];
  const kept = (fields.at(-1)?.children ?? []).filter((_, at) => at !== place).map(({ raw }) => raw);
  const signer = seq(...fields.slice(0, -1).map(({ raw }) => raw), ctx(1, ...kept));
  const parts = members.slice(0, -1).map(({ raw }) => raw);
  return seq(oid(OID.signedData), ctx(0, seq(...parts, tlv(0x31, signer))));
}

test('stored evidence leaves the signature as it is and is found again', () => {
  const [before] = parseSignedData(bare).signers;
  const [now] = parseSignedData(stored).signers;
  assert.deepEqual(now?.signature, before?.signature);
  assert.deepEqual(now?.signedAttributesDer, before?.signedAttributesDer);
  assert.deepEqual(embeddedEvidence(stored).ocsp?.[0], answer);
  assert.equal(
    readAsn1(stored).children[1]?.children[0]?.children[0]?.body[0],
    5,
    'version 5 (RFC 5652 §5.1)',
  );
  assert.deepEqual(addEvidence(stored, { certificates: chain, ocsp: [answer] }), stored, 'nothing twice');
  const list = makeCrl(pki.issuingCa, { number: 1, thisUpdate: START, nextUpdate: START + DAY, revoked: [] });
  assert.deepEqual(embeddedEvidence(addEvidence(stored, { crls: [list] })).crls, [list]);
  assert.throws(() => addEvidence(bare, { ocsp: [utf8Bytes('no answer')] }), { name: 'Asn1Error' });
  assert.deepEqual(embeddedEvidence(utf8Bytes('no signature')), {});
});

test('years later verifyCms accepts the signature at the moment of its first verification', () => {
  const first = START + MINUTE;
  const input = {
    cms: stored,
    document: APPEAL,
    trust,
    purpose,
    at: after(8),
    evidence: embeddedEvidence(stored),
  };
  assert.deepEqual(failed(verifyCms({ ...input, now: first })), []);
  assert.deepEqual(failed(verifyCms({ ...input, now: after(8) })), ['revocationEvidence']);
});

test('while the time-stamp is valid the stored evidence alone shows a signature valid, its certificate ended or not', () => {
  for (const now of [START + DAY, after(2)]) {
    const { verdict, judgedAt, proofs } = later(stored, now);
    assert.equal(verdict, 'valid');
    assert.equal(judgedAt, START + MINUTE);
    assert.deepEqual(
      proofs.map(({ kind, generatedAt }) => [kind, generatedAt]),
      [['signature', START]],
    );
  }
  assert.equal(later(bare, START + DAY).verdict, 'pending', 'without evidence');
  assert.equal(
    later(bare, START + MINUTE, { evidence: { ocsp: [answer] } }).verdict,
    'valid',
    'fetched just now',
  );
});

test('an archive time-stamp made in time keeps it valid, and a renewal keeps that', () => {
  const once = later(archived, after(5));
  assert.deepEqual([once.verdict, once.problems], ['valid', []]);
  const twice = later(renewed, after(8));
  assert.deepEqual([twice.verdict, twice.problems, twice.judgedAt], ['valid', [], START + MINUTE]);
  assert.deepEqual(
    twice.proofs.map(({ generatedAt }) => generatedAt),
    [START, after(2.5), after(5.1)],
  );
});

test('without one it is told exactly what is missing', async () => {
  const report = later(stored, after(8));
  assert.equal(report.verdict, 'lapsed');
  const end = new Date(after(3)).toISOString();
  const gap = report.problems.find(({ code }) => code === 'proofGap');
  assert.equal(
    gap?.detail,
    `the last time-stamping certificate ended ${end} and no archive time-stamp was made before`,
  );
  assert.ok(
    report.problems.some(({ code, detail }) => code === 'evidenceNotProven' && detail.startsWith('ocsp')),
  );
  assert.equal(later(archived, after(8)).verdict, 'lapsed', 'the archive time-stamp was not renewed');
  const late = await addArchiveTimeStamp(stored, APPEAL, stamper(tsa3, after(5.1)));
  const tooLate = later(late, after(8));
  assert.equal(tooLate.verdict, 'lapsed');
  assert.match(
    tooLate.problems.map(({ detail }) => detail).join(),
    /, before the next archive time-stamp of 2031-/,
  );
});

test('what was changed under an archive time-stamp is refused', async () => {
  const broken = (cms: Uint8Array, detail: RegExp, document = APPEAL): void => {
    const report = later(cms, after(8), { document });
    assert.equal(report.verdict, 'invalid');
    assert.match(report.problems.map((problem) => problem.detail).join('; '), detail);
  };
  // Unsigned attributes: 0 the signature's time-stamp, 1 and 2 archive time-stamps.
  broken(without(renewed, 0), /names something that is not there/);
  broken(without(renewed, 1), /names something that is not there/);
  const flipped = Uint8Array.from(renewed);
  flipped[flipped.length - 1] = (flipped.at(-1) ?? 0) ^ 1;
  broken(flipped, /./);
  broken(renewed, /timestampImprint/, utf8Bytes('another document'));
  const elsewhere = await addArchiveTimeStamp(stored, utf8Bytes('x'), stamper(tsa2, after(2.5)));
  broken(elsewhere, /timestampImprint/);
  assert.equal(later(without(renewed, 2), after(8)).verdict, 'lapsed', 'the newest one taken away');
});

test('an archive time-stamp that leaves out an earlier time-stamp is refused', async () => {
  const leftOut = (cms: Uint8Array): void => {
    const report = later(cms, after(8));
    assert.equal(report.verdict, 'invalid');
    assert.match(report.problems.map(({ detail }) => detail).join(), /does not cover an earlier time-stamp/);
  };
  const beside = parseSignedData(await addArchiveTimeStamp(stored, APPEAL, stamper(tsa3, after(5.1))));
  const token = beside.signers[0]?.unsignedAttributes.at(-1)?.values[0]?.raw ?? assert.fail();
  leftOut(addUnsignedAttribute(archived, OID.archiveTimeStampV3, token));
  const bes = cadesBes(aigul, APPEAL, { signingTime: START });
  const early = await addArchiveTimeStamp(bes, APPEAL, stamper(tsa2, after(2.5)));
  const request = timeStampRequestFor(bes, random(8));
  const answered = parseTimeStampResponse(tsaRespond(pki.tsa, request.der, { now: START, random }));
  leftOut(addTimeStamp(early, answered.granted ? answered.token : assert.fail()));
});

test('evidence added after the last archive time-stamp proves nothing once its responder has ended', async () => {
  const early = await addArchiveTimeStamp(bare, APPEAL, stamper(tsa2, after(2.5)));
  const report = later(addEvidence(early, { ocsp: [answer] }), after(5));
  assert.equal(report.verdict, 'pending');
  assert.deepEqual(failed(report.signature), ['revocationEvidence']);
  assert.deepEqual(
    report.problems.map(({ code }) => code),
    ['evidenceNotProven'],
  );
});

test('a revocation that is stored or fetched counts, of the signer and of a time-stamping authority', async () => {
  const lost = { kind: 'revoked', at: START + YEAR / 2, reason: REASON.keyCompromise } as const;
  const signer = later(stored, after(2), { evidence: { ocsp: [ocsp(aigul, after(0.6), lost)] } });
  assert.deepEqual(failed(signer.signature), ['notRevoked']);
  const authority = later(archived, after(5), {
    evidence: { ocsp: [ocsp(tsa2, after(2.9), { ...lost, at: after(2.8) })] },
  });
  assert.equal(authority.verdict, 'invalid');
  assert.match(authority.problems[0]?.detail ?? '', /revoked .* \(keyCompromise\)/);
  const replaced = { kind: 'revoked', at: after(2.8), reason: REASON.superseded } as const;
  assert.equal(
    later(archived, after(5), { evidence: { ocsp: [ocsp(tsa2, after(2.9), replaced)] } }).verdict,
    'valid',
  );
});

test('hostile bytes never throw, and a signature without a time-stamp is judged at the moment given', () => {
  assert.equal(later(utf8Bytes('x'), START).verdict, 'invalid');
  for (let at = 0; at < stored.length; at += 97) {
    const copy = Uint8Array.from(archived);
    copy[at] = (copy[at] ?? 0) ^ 0x55;
    verifyLongTerm({
      cms: copy.subarray(0, copy.length - (at % 3)),
      document: APPEAL,
      trust,
      purpose,
      now: after(5),
    });
  }
  const plain = addEvidence(cadesBes(aigul, APPEAL, { signingTime: START }), { ocsp: [answer] });
  assert.equal(later(plain, START + DAY).verdict, 'pending', 'the answer is too old for the moment of now');
  assert.equal(later(plain, START + DAY, { at: START }).verdict, 'valid');
});
