/** Judges for every kind of file in the real material, each the whole check of what the file is, at the time it is of. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { bigEndian, concat, fromHex, toHex, toLittleEndian, utf8Bytes, utf8Text } from '../bytes.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { sha256 } from '../crypto/digests.ts';
import { isArchival } from '../crypto/public-key.ts';
import { verify } from '../gost/signature.ts';
import { streebog512 } from '../gost/streebog.ts';
import { parseCrl, statusIn } from '../revocation/crl.ts';
import { examineEvidence } from '../revocation/evidence.ts';
import { parseOcspResponse } from '../revocation/ocsp-response.ts';
import { failed } from './scene.ts';
import { productionCertificates, realCertificate, vector, vectorPath, vectors } from './vectors.ts';
import { trustStore, trustStoreOf } from '../trust/trust-store.ts';
import { parseTimeStampResponse } from '../tsp/request.ts';
import { parseTimeStampToken, type TimeStampToken } from '../tsp/token.ts';
import { isSelfIssued, tryCertificate, type Certificate } from '../x509/certificate.ts';
import { buildChain, chainProblems, verifyCertificate } from '../x509/chain.ts';
import { verifyXml } from '../xml/verify-xml.ts';
import { checkChain, checkIdentity, checkPurpose } from '../verify/certificate-checks.ts';
import { Ledger } from '../verify/checks.ts';
import { ROLES } from '../verify/purposes.ts';
import type { Purpose, VerificationReport } from '../verify/report.ts';
import { judgeTimeStamp } from '../verify/time-stamp-check.ts';
import { verifyCms } from '../verify/verify-cms.ts';

/** The whole check held. */
export const VERIFIED = 'verified';
/** Everything holds; evidence about revocation of its year is not in the material. */
export const OF_ITS_YEAR = `${VERIFIED}, revocation unknown`;

const TEST_CRL = 'crl/nca_gost2022_test_2026-08.crl';
const PEOPLE: Purpose = {
  roles: [ROLES.individual, ROLES.head, ROLES.employee],
  requireSigningCertificateV2: false,
};

function trust() {
  const test = ['root_test_gost_2022', 'nca_rsa_test_2019', 'nca_gost_test_2019', 'nca_gost2022_test'];
  const certificates = test.map((name) => realCertificate(`ca-test/${name}.cer`));
  const production = trustStoreOf(productionCertificates());
  return trustStore({
    signer: certificates.slice(0, 3),
    tsa: [...production.tsa, ...certificates.slice(0, 3)],
    intermediates: [...production.intermediates, ...certificates.slice(3)],
  });
}

const refused = (names: readonly string[]): string => `refused: ${names.join(' ')}`;

/** The outcome for new documents, or when that is a refusal and an archive says better, the one in an archive. */
function newOrOld(judge: (archive: boolean) => string): string {
  const asNew = judge(false);
  const asOld = asNew.startsWith('refused') ? judge(true) : asNew;
  return asOld === asNew ? asNew : `${asOld} in an archive`;
}

function authority(file: string): string {
  const certificate = realCertificate(file);
  const others = [
    ...productionCertificates(),
    ...vectors('ca-test').flatMap(({ name }) => realCertificate(`ca-test/${name}`)),
  ];
  const anchors = others.filter(isSelfIssued);
  if (isSelfIssued(certificate)) return newOrOld((archive) => ownSignature(certificate, archive));
  const moment = (certificate.notBefore + certificate.notAfter) / 2;
  return newOrOld((archive) => {
    const material = { anchors, intermediates: others, sent: [] };
    const chain = buildChain(certificate, material, { moment, archive });
    if (chain === undefined) return refused(['chain']);
    const problems = Object.keys(chainProblems(chain, moment));
    return problems.length === 0 ? VERIFIED : refused(problems);
  });
}

/** A root: its own key verifies it, and as its own anchor it is admitted. */
function ownSignature(root: Certificate, archive: boolean): string {
  const admitted = archive || !isArchival(root.signatureAlgorithm);
  return admitted && verifyCertificate(root, root) ? VERIFIED : refused(['chain']);
}

function person(file: string): string {
  const certificate = realCertificate(file);
  const { signer, intermediates } = trust();
  const moment = Math.min((certificate.notBefore + certificate.notAfter) / 2, Date.UTC(2026, 8, 1));
  const ledger = new Ledger();
  const material = { anchors: signer, intermediates, sent: [] };
  checkChain(certificate, buildChain(certificate, material, { moment }), moment, ledger);
  checkPurpose(certificate, PEOPLE, ledger);
  checkIdentity(certificate, PEOPLE, ledger);
  if (statusIn(parseCrl(vector(TEST_CRL)), certificate.serial).kind === 'revoked')
    ledger.note('notRevoked', false);
  return failed(ledger).length === 0 ? VERIFIED : refused(failed(ledger));
}

function summary(report: VerificationReport): string {
  const names = failed(report).filter((name) => name !== 'revocationEvidence');
  if (names.length > 0) return refused(names);
  if (report.valid) return VERIFIED;
  return report.verdict === 'pending' ? OF_ITS_YEAR : refused(['incomplete']);
}

/** Moment and document of a signature; the year is in its name, 2020 where there is none. */
function circumstances(file: string) {
  const crls = [vector(TEST_CRL)];
  if (file.includes('ncalayer-rs')) return { at: Date.UTC(2026, 10, 1), crls };
  if (file.includes('2026')) return { at: Date.UTC(2026, 8, 1), crls };
  return { at: file.includes('2019') ? Date.UTC(2019, 7, 26, 7) : Date.UTC(2020, 8, 9, 21), crls: [] };
}

function cms(file: string): string {
  const { at, crls } = circumstances(file);
  const bytes = vector(file);
  const detached = parseSignedData(bytes).content === undefined;
  const document = file.includes('2026')
    ? vector('cms/kalkan2026_individual_document.txt')
    : utf8Bytes('Hello World');
  return newOrOld((archive) =>
    summary(
      verifyCms({
        cms: bytes,
        ...(detached ? { document } : {}),
        trust: trust(),
        at,
        now: at,
        purpose: { ...PEOPLE, archive },
        evidence: { crls },
      }),
    ),
  );
}

function xml(file: string): string {
  const { at, crls } = circumstances(file);
  return summary(
    verifyXml({ xml: vector(file), trust: trust(), at, now: at, purpose: PEOPLE, evidence: { crls } }),
  );
}

/** A list verifies when it is usable evidence of its issuer about some certificate of that issuer. */
function list(file: string): string {
  const crl = parseCrl(vector(file));
  const issuers = vectors('ca-test').map(({ name }) => realCertificate(`ca-test/${name}`));
  return evidence(issuers, 1n, { crls: [vector(file)] }, crl.thisUpdate);
}

function answer(file: string): string {
  const read = parseOcspResponse(vector(file));
  assert.ok(read.kind === 'basic');
  const [single] = read.basic.singles;
  assert.ok(single);
  const issuers = [
    ...vectors('ca-test').map(({ name }) => realCertificate(`ca-test/${name}`)),
    ...productionCertificates(),
  ];
  return evidence(issuers, single.id.serial, { ocsp: [vector(file)] }, read.basic.producedAt);
}

function evidence(
  issuers: readonly Certificate[],
  serial: bigint,
  given: Parameters<typeof examineEvidence>[2],
  now: number,
): string {
  const usable = issuers.some((issuer) => {
    const about = { ...issuer, issuer: issuer.subject, serial };
    return examineEvidence(about, issuer, given, now).some((finding) => finding.usable);
  });
  return usable ? VERIFIED : refused(['revocationEvidence']);
}

function timeStamp(file: string): string {
  const authorityOrToken = tryCertificate(vector(file));
  if (authorityOrToken !== undefined) return authority(file);
  return newOrOld((archive) => {
    const ledger = new Ledger();
    const token = tokenOf(vector(file));
    judgeTimeStamp(token, new Uint8Array(), trust(), Date.UTC(2023, 0), ledger, undefined, archive);
    return failed(ledger).length === 0 ? VERIFIED : refused(failed(ledger));
  });
}

function tokenOf(bytes: Uint8Array): TimeStampToken {
  try {
    return parseTimeStampToken(bytes);
  } catch {
    const response = parseTimeStampResponse(bytes);
    return parseTimeStampToken(response.granted ? response.token : assert.fail());
  }
}

function knownAnswer(file: string): string {
  const known = Object.fromEntries(
    utf8Text(vector(file))
      .trim()
      .split('\n')
      .map((line) => line.split('=')),
  ) as Readonly<Record<'msg' | 'digest' | 'qx' | 'qy' | 'sig', string>>;
  const number = (hex: string): Uint8Array => toLittleEndian(bigEndian(fromHex(hex)), 64);
  const digest = streebog512(utf8Bytes(known.msg));
  const holds =
    toHex(digest) === known.digest &&
    verify(concat(number(known.qx), number(known.qy)), digest, fromHex(known.sig));
  return holds ? VERIFIED : refused(['signature']);
}

/** The list of digests, of every file but itself and the text about it. */
function digests(file: string): string {
  const lines = utf8Text(vector(file)).trim().split('\n');
  const listed = new Map(
    lines.map((line) => [
      line
        .slice(64)
        .trim()
        .replace(/^\*?(\.\/)?/, ''),
      line.slice(0, 64),
    ]),
  );
  const wrong = materialFiles().filter(
    (path) => path !== file && path !== 'README.md' && listed.get(path) !== toHex(sha256(vector(path))),
  );
  return wrong.length === 0 ? VERIFIED : refused(wrong);
}

const JUDGES: Readonly<Record<string, (file: string) => string>> = {
  'ca-prod': authority,
  'ca-test': authority,
  cms,
  crl: list,
  kat: knownAnswer,
  ocsp: answer,
  tsp: timeStamp,
  'user-test': person,
  xml,
  SHA256SUMS: digests,
};

/** What comes of a file, in the words of the table of `verify/vectors.test.ts`. */
export function judged(file: string): string {
  if (/\.(md|txt)$/.test(file)) return utf8Text(vector(file)).length > 0 ? 'read' : 'empty';
  return JUDGES[file.split('/')[0] ?? '']?.(file) ?? 'nobody knows this kind of file';
}

/** Every file of the real material, by its path in it. */
export function materialFiles(): readonly string[] {
  return readdirSync(vectorPath('.'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(vectorPath('.').length).replace(/^\/+/, ''))
    .sort();
}
