import { Asn1Error } from '../asn1/reader.ts';
import { readTime } from '../asn1/values.ts';
import { equalBytes, toHex } from '../bytes.ts';
import { decodeContainer } from '../cms/container.ts';
import { onlyValue, parseSignedData, type SignedData, type SignerInfo } from '../cms/signed-data.ts';
import { sha256 } from '../crypto/digests.ts';
import { OID } from '../oids.ts';
import { pathMaterial, recall } from '../trust/trust-store.ts';
import type { Certificate } from '../x509/certificate.ts';
import { buildChain, pathBudget } from '../x509/chain.ts';
import { checkChain, checkIdentity, checkPurpose, describeSigner } from './certificate-checks.ts';
import { INDISPENSABLE, Ledger } from './checks.ts';
import { finishReport, type Draft } from './finish-report.ts';
import type { VerificationInput, VerificationReport } from './report.ts';
import { checkRevocation } from './revocation-check.ts';
import { checkSignature, signerCertificate } from './signer-checks.ts';
import { checkTimeStamp } from './time-stamp-check.ts';

const DAY = 24 * 60 * 60_000;

/**
 * Verifies a CMS / CAdES signature by the table of spec §5, rows 1–15 (row 16, reuse and binding to the portal's
 * nonce, is the caller's, with the digests of the report). Nothing is fetched. Hostile bytes never make it throw:
 * each refusal is a check with a name.
 */
export function verifyCms(input: VerificationInput): VerificationReport {
  const ledger = new Ledger();
  const draft: Draft = {};
  try {
    run(input, ledger, draft);
  } catch (error) {
    if (!(error instanceof Asn1Error)) throw error;
    ledger.note('structure', false, error.message);
  }
  return finishReport(input, ledger, draft, INDISPENSABLE);
}

function run(input: VerificationInput, ledger: Ledger, draft: Draft): void {
  const opened = open(input, ledger, draft);
  if (opened === undefined) return;
  const { signed, signer, content } = opened;
  const certificates = signed.certificates.flatMap((der) => recall(input.trust, der) ?? []);
  const certificate = signerCertificate(signer, certificates, ledger);
  if (certificate === undefined) return;
  draft.signer = describeSigner(certificate);
  const { requireSigningCertificateV2, archive = false } = input.purpose;
  const binding = archive || requireSigningCertificateV2 === false ? 'optional' : 'required';
  checkSignature(
    signer,
    certificate,
    { signed, content, certificates, contentType: OID.data, binding, archive },
    ledger,
  );
  judge(input, { signer, certificate, certificates }, ledger, draft);
}

/** Rows 1–3: the file, its one signer, and the document. */
function open(
  input: VerificationInput,
  ledger: Ledger,
  draft: Draft,
): { signed: SignedData; signer: SignerInfo; content: Uint8Array } | undefined {
  const container = decodeContainer(input.cms, undefined, input.maxBytes);
  ledger.note('size', container.ok || container.problem !== 'size');
  if (!container.ok && container.problem === 'size') return undefined;
  ledger.note('encoding', container.ok);
  draft.cmsSha256 = toHex(sha256(container.ok ? container.der : input.cms));
  if (!container.ok) return undefined;
  const signed = parseSignedData(container.der);
  ledger.note('structure', true);
  ledger.note('contentType', signed.contentType === OID.data, signed.contentType);
  const [signer, ...more] = signed.signers;
  const one = signer !== undefined && more.length === 0;
  const count = one ? undefined : signersProblem(signed.signers.length);
  if (!ledger.note('oneSigner', one, count) || signer === undefined) return undefined;
  draft.signatureSha256 = toHex(sha256(signer.signature));
  if (signed.content !== undefined) draft.content = signed.content;
  const content = input.document ?? signed.content;
  if (!ledger.note('documentPresent', content !== undefined) || content === undefined) return undefined;
  if (input.document !== undefined && signed.content !== undefined) {
    ledger.note('documentMatchesContent', equalBytes(input.document, signed.content));
  }
  return { signed, signer, content };
}

function signersProblem(count: number): string {
  return count === 0
    ? 'nobody signed'
    : `${count} signers in one file, where each must have a file of their own`;
}

/** Rows 9–15: the moment, the chain, the purpose, the person, revocation. */
function judge(
  input: VerificationInput,
  parts: { signer: SignerInfo; certificate: Certificate; certificates: readonly Certificate[] },
  ledger: Ledger,
  draft: Draft,
): void {
  const { trust, purpose, now, evidence } = input;
  const { signer, certificate, certificates } = parts;
  const budget = pathBudget();
  const { archive = false } = purpose;
  const stamp = checkTimeStamp(signer, trust, now, ledger, budget, archive);
  if (purpose.requireTimestamp === true) ledger.note('timestampPresent', stamp !== undefined);
  const proven = stamp?.generatedAt !== undefined;
  const moment = stamp?.generatedAt ?? input.at;
  draft.time = moment;
  draft.timeSource = proven ? 'timestamp' : 'receipt';
  draft.warnings = warningsFor(signer, moment);
  const material = pathMaterial(trust, 'signer', certificates);
  const chain = buildChain(certificate, material, { moment, budget, archive });
  draft.chain = chain ?? [];
  checkChain(certificate, chain, moment, ledger);
  if (purpose.requireSameTimestampIssuer === true && stamp !== undefined && chain !== undefined) {
    const [, issuer] = chain;
    const [, other] = stamp.chain;
    const same = issuer !== undefined && other !== undefined && equalBytes(issuer.der, other.der);
    ledger.note('timestampSameIssuer', same);
  }
  checkPurpose(certificate, purpose, ledger);
  checkIdentity(certificate, purpose, ledger);
  const { requireIssuerEvidence } = purpose;
  const moments = { signed: moment, proven, now, requireIssuerEvidence };
  draft.findings = checkRevocation(chain ?? [], stamp?.chain ?? [], evidence, moments, ledger);
}

/** Row 10: the signer's own statement of time decides nothing, but a large difference is worth a look. */
function warningsFor(signer: SignerInfo, moment: number): readonly string[] {
  const value = onlyValue(signer.signedAttributes, OID.signingTime);
  if (value === undefined) return [];
  const stated = readTime(value);
  return Math.abs(stated - moment) > DAY
    ? [`the signer states ${new Date(stated).toISOString()}, more than a day away`]
    : [];
}
