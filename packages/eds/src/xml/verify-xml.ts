import { equalBytes, toHex } from '../bytes.ts';
import { sha256 } from '../crypto/digests.ts';
import { verifyWith } from '../crypto/public-key.ts';
import { pathMaterial, recall, type TrustStore } from '../trust/trust-store.ts';
import { checkChain, checkIdentity, checkPurpose, describeSigner } from '../verify/certificate-checks.ts';
import { INDISPENSABLE_XML, Ledger } from '../verify/checks.ts';
import { finishReport, type Draft } from '../verify/finish-report.ts';
import type { Moment, VerificationInput, VerificationReport } from '../verify/report.ts';
import { checkRevocation } from '../verify/revocation-check.ts';
import { checkAlgorithms } from '../verify/signer-checks.ts';
import { publicKeyOf, type Certificate } from '../x509/certificate.ts';
import { buildChain, type Chain } from '../x509/chain.ts';
import { DIGEST_METHODS, SIGNATURE_METHODS } from './algorithms.ts';
import { canonicalXml } from './canonical-xml.ts';
import { checkCoverage, openXml, type Coverage, type OpenedXml } from './open-xml.ts';
import { readXml } from './read-xml.ts';
import { XmlError } from './xml-error.ts';

/** All that a verification of a signed XML document needs; nothing is fetched and no clock is read. */
export interface XmlVerificationInput extends Omit<VerificationInput, 'cms'> {
  /** The signed document as received: UTF-8. */
  readonly xml: Uint8Array;
  /** The XML that was given out to be signed; its canonical form must be the one that was signed. */
  readonly document?: Uint8Array;
  /** Largest file accepted; default {@link MAX_XML}. */
  readonly maxBytes?: number;
}

/** Largest signed XML document accepted. */
export const MAX_XML = 10 * 1024 * 1024;

/**
 * Verifies an enveloped XML signature of the form of spec §4, and of no other, with the checks of the certificate that
 * `verifyCms` makes and a report of the same kind. `content` of the report is the canonical form of what was signed,
 * there only when digest and signature hold and the certificate leads to an anchor: data are to be read from it alone
 * (`readXml`), never from the file. `cmsSha256` is the SHA-256 of the file; the moment is always `at`, for this form
 * holds no time-stamp.
 *
 * Nothing here binds the certificate to the signature, as signingCertificateV2 does in CMS: whoever can have a second
 * certificate issued over the same key can exchange the two. Let the purpose name the IIN or BIN expected.
 *
 * Hostile bytes never make it throw: each refusal is a check with a name.
 */
export function verifyXml(input: XmlVerificationInput): VerificationReport {
  const ledger = new Ledger();
  const draft: Draft = {};
  run(input, ledger, draft);
  return finishReport(input, ledger, draft, INDISPENSABLE_XML);
}

/**
 * The path from the signer's certificate to an anchor: what an `EvidenceSource` must be asked about before
 * {@link verifyXml}. Undefined when there is none; the verification then says why. `moment` (milliseconds since 1970)
 * chooses between several paths; `archive` as in the purpose of the verification.
 */
export function xmlSignerChain(
  xml: Uint8Array,
  trust: TrustStore,
  moment?: Moment,
  archive = false,
): Chain | undefined {
  const opened = xml.length > MAX_XML ? undefined : openXml(xml, new Ledger());
  const certificate = opened && recall(trust, opened.signature.certificate);
  return certificate && chainOf(certificate, trust, { moment, archive });
}

function chainOf(
  certificate: Certificate,
  trust: TrustStore,
  { moment, archive }: { readonly moment: Moment | undefined; readonly archive: boolean },
): Chain | undefined {
  return buildChain(certificate, pathMaterial(trust, 'signer'), {
    ...(moment === undefined ? {} : { moment }),
    archive,
  });
}

function run(input: XmlVerificationInput, ledger: Ledger, draft: Draft): void {
  const { xml, document, trust, maxBytes = MAX_XML } = input;
  if (!ledger.note('size', xml.length <= maxBytes)) return;
  draft.cmsSha256 = toHex(sha256(xml));
  const opened = openXml(xml, ledger);
  if (opened === undefined) return;
  draft.signatureSha256 = toHex(sha256(opened.signature.signatureValue));
  const coverage = checkCoverage(opened, ledger);
  if (coverage === undefined) return;
  const content = canonicalXml(opened.root, coverage.document, { without: opened.signature.element });
  if (document !== undefined) {
    ledger.note('documentMatchesContent', signsDocument(document, content, coverage, maxBytes));
  }
  const certificate = recall(trust, opened.signature.certificate);
  if (!ledger.note('signerCertificate', certificate !== undefined) || certificate === undefined) return;
  draft.signer = describeSigner(certificate);
  judge(input, { opened, coverage, content, certificate }, ledger, draft);
}

function signsDocument(
  document: Uint8Array,
  content: Uint8Array,
  { document: method }: Coverage,
  maxBytes: number,
): boolean {
  if (document.length > maxBytes) return false;
  try {
    return equalBytes(canonicalXml(readXml(document), method), content);
  } catch (error) {
    if (error instanceof XmlError) return false;
    throw error;
  }
}

interface Parts {
  readonly opened: OpenedXml;
  readonly coverage: Coverage;
  readonly content: Uint8Array;
  readonly certificate: Certificate;
}

/** Rows 6–7 and 11–15 of spec §5; the path of the certificate is judged before its key is used. */
function judge(input: XmlVerificationInput, parts: Parts, ledger: Ledger, draft: Draft): void {
  const { trust, purpose, now, at, evidence } = input;
  const { certificate, content } = parts;
  const { archive = false } = purpose;
  const intact = checkDigest(parts, archive, ledger);
  if (purpose.requireTimestamp === true) ledger.note('timestampPresent', false, 'XML signatures have none');
  const chain = chainOf(certificate, trust, { moment: at, archive });
  draft.chain = chain ?? [];
  checkChain(certificate, chain, at, ledger);
  const signed = checkSignatureValue(parts, archive, ledger);
  if (chain !== undefined && intact && signed) draft.content = content;
  checkPurpose(certificate, purpose, ledger);
  checkIdentity(certificate, purpose, ledger);
  const { requireIssuerEvidence } = purpose;
  const moments = { signed: at, proven: false, now, requireIssuerEvidence };
  draft.findings = checkRevocation(chain ?? [], [], evidence, moments, ledger);
}

function checkDigest({ opened, content, certificate }: Parts, archive: boolean, ledger: Ledger): boolean {
  const { signatureMethod, reference } = opened.signature;
  const named = {
    // A method that is not admitted is shown by its address; the word before it keeps it from being an OID.
    signatureAlgorithm: SIGNATURE_METHODS.get(signatureMethod) ?? `unknown ${signatureMethod}`,
    digestAlgorithm: DIGEST_METHODS.get(reference.digestMethod) ?? `unknown ${reference.digestMethod}`,
  };
  const digest = checkAlgorithms(certificate, named, ledger, archive);
  if (digest === undefined) return false;
  return ledger.note('messageDigest', equalBytes(reference.digest, digest(content)));
}

function checkSignatureValue(
  { opened, coverage, certificate }: Parts,
  archive: boolean,
  ledger: Ledger,
): boolean {
  const { element, signedInfo, signatureMethod, signatureValue } = opened.signature;
  const algorithm = SIGNATURE_METHODS.get(signatureMethod);
  if (algorithm === undefined) return false;
  const bytes = canonicalXml(signedInfo, coverage.signedInfo, { ancestors: [opened.root, element] });
  const key = publicKeyOf(certificate);
  return ledger.note('signature', verifyWith(key, algorithm, bytes, signatureValue, archive));
}
