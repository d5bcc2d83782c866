/** What somebody stores in a signature of his own making, so that it looks better later than it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAsn1 } from '../asn1/reader.ts';
import { ctx, enumerated, integer, nul, octets, oid, seq, set, tlv } from '../asn1/writer.ts';
import { concatAll } from '../bytes.ts';
import { openSignedData, parseSignedData } from '../cms/signed-data.ts';
import {
  cadesT,
  gostKey,
  makeCrl,
  makeOcspResponder,
  ocspRespond,
  REASON,
  type CrlContents,
} from '../dev-pki/index.ts';
import { OID } from '../oids.ts';
import { reportForPerson } from '../report/index.ts';
import { ocspRequest } from '../revocation/ocsp-request.ts';
import { APPEAL, DAY, failed, MINUTE } from '../testing/scene.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { addArchiveTimeStamp } from './archive-time-stamp.ts';
import { addEvidence } from './evidence.ts';
import { makeYears, START } from './testing/years.ts';
import { verifyLongTerm, type LongTermInput, type LongTermReport } from './verify-long-term.ts';

const { pki, aigul, random, trust, purpose, stamper } = makeYears('long-term attacks');
const bare = cadesT(aigul, APPEAL, { signingTime: START, tsa: pki.tsa, random });
const NOW = START + 5 * MINUTE;
const MOST_CPU = 200_000;

const judge = (cms: Uint8Array, other: Partial<LongTermInput> = {}): LongTermReport =>
  verifyLongTerm({ cms, document: APPEAL, trust, purpose, now: NOW, ...other });

/** At a bounded cost: the better of two runs, as the first may also compile. */
function judgedSoon(cms: Uint8Array): LongTermReport {
  const spent = [0, 1].map(() => {
    const before = process.cpuUsage();
    judge(cms);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  assert.ok(Math.min(...spent) < MOST_CPU, `${spent.join(', ')} µs of CPU`);
  return judge(cms);
}

const list = (thisUpdate: number, revoked: CrlContents['revoked'] = []): Uint8Array =>
  makeCrl(pki.issuingCa, { number: 1, thisUpdate, nextUpdate: START + DAY, revoked });

test('a list from before the signature, stored or handed over with it, shows nothing; one fetched now does', () => {
  const early = list(START - 60 * MINUTE);
  for (const report of [
    judge(addEvidence(bare, { crls: [early] })),
    judge(bare, { kept: { crls: [early] } }),
  ]) {
    assert.equal(report.verdict, 'pending');
    assert.deepEqual(failed(report.signature), ['revocationEvidence']);
    assert.equal(report.signature.valid, false);
    assert.deepEqual(
      report.problems.map(({ code }) => code),
      ['evidenceNotProven'],
    );
  }
  const stored = addEvidence(bare, { crls: [early] });
  assert.equal(judge(stored, { evidence: { crls: [early] } }).verdict, 'valid', 'ours as well');
  assert.equal(judge(addEvidence(bare, { crls: [early, list(START + MINUTE)] })).verdict, 'valid');
  const lost = { certificate: aigul.certificate, at: START - 90 * MINUTE, reason: REASON.keyCompromise };
  const against = judge(addEvidence(bare, { crls: [list(START - 60 * MINUTE, [lost])] }));
  assert.deepEqual(failed(against.signature), ['notRevoked'], 'a revocation counts, however old');
});

/** The signature with so many archive time-stamps, all of them the same. */
async function archivedTimes(count: number): Promise<Uint8Array> {
  const once = await addArchiveTimeStamp(bare, APPEAL, stamper(pki.tsa, START + MINUTE));
  const { contentInfo, members, signerInfos } = openSignedData(once);
  const fields = (signerInfos[0]?.children ?? []).map(({ raw }) => raw);
  const [own, archive] = parseSignedData(once).signers[0]?.unsignedAttributes ?? [];
  const values = (attribute: typeof own): Uint8Array[] => attribute?.values.map(({ raw }) => raw) ?? [];
  const again = seq(oid(OID.archiveTimeStampV3), set(...values(archive)));
  const stamps = Array.from({ length: count }, () => again);
  const unsigned = ctx(1, seq(oid(OID.signatureTimeStamp), set(...values(own))), ...stamps);
  const parts = members.slice(0, -1).map(({ raw }) => raw);
  const signer = seq(...fields.slice(0, -1), unsigned);
  return seq(contentInfo.children[0]?.raw ?? assert.fail(), ctx(0, seq(...parts, set(signer))));
}

test('archive time-stamps beyond counting are refused by count, and no reader of the checks is told otherwise', async () => {
  const report = judgedSoon(await archivedTimes(60));
  assert.equal(report.problems[0]?.detail, 'too many archive time-stamps');
  // Nothing but evidence is wanting to the signature itself: that the stored time-stamps are bad must show in it.
  const { signature } = judge(await archivedTimes(60), { evidence: { crls: [list(START)] } });
  assert.deepEqual(failed(signature), ['storedTimestamps']);
  assert.equal(reportForPerson(signature, 'en')[0], 'The signature is not valid.');
});

test('a CMS that its signer filled up to the limits takes the answers, or stays as it was, and breaks nothing', () => {
  const crls = [list(START + MINUTE)];
  const chain = [pki.issuingCa.certificate, pki.root.certificate];
  const { contentInfo, members } = openSignedData(bare);
  const [version, digests, content, , signers] = members.map(({ raw }) => raw);
  const filled = (certificates: readonly Uint8Array[], ...more: Uint8Array[]): Uint8Array => {
    const parts = [version, digests, content].map((part) => part ?? assert.fail());
    const body = seq(...parts, ctx(0, aigul.certificate, ...certificates), ...more, signers ?? assert.fail());
    return seq(contentInfo.children[0]?.raw ?? assert.fail(), ctx(0, body));
  };
  const crowded = filled(Array.from({ length: 31 }, (_, number) => seq(integer(number))));
  assert.equal(judge(crowded, { evidence: { crls } }).verdict, 'valid');
  assert.equal(judge(addEvidence(crowded, { crls, certificates: chain })).verdict, 'valid');
  const bursting = filled([tlv(0x30, concatAll(Array.from({ length: 65_200 }, nul)))]);
  assert.equal(judge(bursting, { evidence: { crls } }).verdict, 'valid');
  assert.deepEqual(
    addEvidence(bursting, { crls: Array.from({ length: 9 }, (_, n) => list(START + n)) }),
    bursting,
  );
});

test('answers of many made-up responders and many made-up lists cost a bounded number of signatures', () => {
  const stranger = { ...pki.issuingCa, key: { ...gostKey(random), keyId: pki.issuingCa.key.keyId } };
  const issued = { issuer: stranger, urls: pki.urls, notBefore: START - DAY, notAfter: START + DAY };
  const fakes = Array.from({ length: 8 }, () => makeOcspResponder({ ...issued, key: gostKey(random) }));
  const ca = parseCertificate(pki.issuingCa.certificate);
  const answers = fakes.map((fake) => {
    const asked = ocspRequest(parseCertificate(aigul.certificate), ca, random(16));
    const answer = ocspRespond(fake, asked, { now: START, status: () => ({ kind: 'good' }) });
    const basic = readAsn1(answer).children[1]?.children[0]?.children[1]?.body ?? assert.fail();
    const parts = readAsn1(basic).children.slice(0, 3);
    const all = fakes.map(({ certificate }) => certificate);
    const flooded = seq(...parts.map(({ raw }) => raw), ctx(0, seq(...all)));
    return seq(enumerated(0), ctx(0, seq(oid(OID.ocspBasic), octets(flooded))));
  });
  const crls = Array.from({ length: 16 }, (_, number) =>
    makeCrl(stranger, { number, thisUpdate: START, nextUpdate: START + DAY, revoked: [] }),
  );
  assert.equal(judgedSoon(addEvidence(bare, { ocsp: answers, crls })).verdict, 'pending');
});
