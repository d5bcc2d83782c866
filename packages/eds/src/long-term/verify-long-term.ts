import { Asn1Error } from '../asn1/reader.ts';
import { decodeContainer } from '../cms/container.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { OID } from '../oids.ts';
import { tryCrl } from '../revocation/crl.ts';
import { CLOCK_SKEW, examineEvidence, type RevocationEvidence } from '../revocation/evidence.ts';
import { parseOcspResponse } from '../revocation/ocsp-response.ts';
import type { Moment, VerificationInput, VerificationReport } from '../verify/report.ts';
import { signerChain } from '../verify/signer-chain.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import { tryCertificate } from '../x509/certificate.ts';
import type { Chain } from '../x509/chain.ts';
import { archiveStampsOf, signatureStampOf, type ArchiveStamp } from './archive-time-stamp.ts';
import { evidenceOf, evidencePieces, type EvidencePiece } from './evidence.ts';
import { gapIn, judgeProof, merged, type Proof, type ProofGap } from './proof.ts';

/**
 * 'lapsed': nothing is wrong with what is there, but the proofs of time ended before now, so that it can no longer be
 * shown when the signature was made.
 */
export type LongTermVerdict = 'valid' | 'pending' | 'lapsed' | 'invalid';

/** What stands against a signature after its certificates have ended. */
export interface LongTermProblem {
  readonly code: 'timeStampBroken' | 'proofGap' | 'evidenceNotProven';
  readonly detail: string;
}

/** Like {@link VerificationInput}, for any later moment. */
export interface LongTermInput extends Omit<VerificationInput, 'at' | 'evidence'> {
  /** When the signature was received; without a time-stamp the first proof over it, else `now`, takes its place. */
  readonly at?: Moment;
  /** Answers fetched now, beside those stored in the CMS. */
  readonly evidence?: RevocationEvidence;
  /** Time-stamps over the whole file of the signature and its document, judged by the caller: of a container. */
  readonly proofs?: readonly Proof[];
}

/** Outcome of a later verification. */
export interface LongTermReport {
  readonly valid: boolean;
  readonly verdict: LongTermVerdict;
  /** The verification at the moment to which the evidence speaks. */
  readonly signature: VerificationReport;
  /** That moment. */
  readonly judgedAt: Moment;
  /** What proves when the signature existed, the earliest first. */
  readonly proofs: readonly Proof[];
  readonly problems: readonly LongTermProblem[];
}

/**
 * Verifies a signature long after it was made, from what is stored with it (CAdES-B-LT and B-LTA): the signature as
 * {@link verifyCms} does at the moment of the stored evidence; then that its time-stamp is upheld until `now` by archive
 * time-stamps, each made before the certificates of the former ended. Nothing is fetched; never throws for hostile bytes.
 */
export function verifyLongTerm(input: LongTermInput): LongTermReport {
  const problems: LongTermProblem[] = [];
  const stored = readStored(input, problems);
  const outside = input.evidence ?? {};
  const proofs = [...stored.proofs, ...(input.proofs ?? [])].sort((a, b) => a.generatedAt - b.generatedAt);
  const at = input.at ?? proofs[0]?.generatedAt ?? input.now;
  const signedAt = proofs.find(({ kind }) => kind === 'signature')?.generatedAt ?? at;
  const chain = signerChain(input.cms, input.trust);
  const proven = stored.pieces.filter((piece) => provenInTime(piece, stored, input, chain, problems));
  const evidence = merged(outside, evidenceOf(proven));
  const judgedAt = momentOfEvidence(chain, evidence, signedAt, input.now);
  const { nonce } = outside;
  const asked = nonce === undefined || judgedAt < input.now - CLOCK_SKEW ? evidence : { ...evidence, nonce };
  const signature = verifyCms({ ...input, at, now: judgedAt, evidence: asked });
  const gap = gapIn(proofs, input.now);
  if (gap !== undefined) problems.push({ code: 'proofGap', detail: gapInWords(gap) });
  const verdict = verdictOf(signature, problems);
  return { valid: verdict === 'valid', verdict, signature, judgedAt, proofs, problems };
}

function verdictOf(signature: VerificationReport, problems: readonly LongTermProblem[]): LongTermVerdict {
  const broken = problems.some(({ code }) => code === 'timeStampBroken');
  if (broken || signature.verdict === 'invalid') return 'invalid';
  if (problems.some(({ code }) => code === 'proofGap')) return 'lapsed';
  return signature.verdict;
}

function gapInWords({ since, next }: ProofGap): string {
  const ended = `the last time-stamping certificate ended ${new Date(since).toISOString()}`;
  return next === undefined
    ? `${ended} and no archive time-stamp was made before`
    : `${ended}, before the next archive time-stamp of ${new Date(next).toISOString()}`;
}

interface Stored {
  readonly pieces: readonly EvidencePiece[];
  readonly stamps: readonly { readonly stamp: ArchiveStamp; readonly proof: Proof }[];
  /** Proofs inside the CMS: its signature time-stamp and its archive time-stamps. */
  readonly proofs: readonly Proof[];
}

const NOTHING: Stored = { pieces: [], stamps: [], proofs: [] };

function readStored(input: LongTermInput, problems: LongTermProblem[]): Stored {
  const container = decodeContainer(input.cms, undefined, input.maxBytes);
  // What cannot be read is refused by name in the verification itself.
  if (!container.ok) return NOTHING;
  try {
    return readProofs(container.der, input, problems);
  } catch (error) {
    if (!(error instanceof Asn1Error)) throw error;
    problems.push({ code: 'timeStampBroken', detail: error.message });
    return NOTHING;
  }
}

function readProofs(cms: Uint8Array, input: LongTermInput, problems: LongTermProblem[]): Stored {
  const signed = parseSignedData(cms);
  const pieces = evidencePieces(signed);
  const evidence = merged(input.evidence ?? {}, evidenceOf(pieces));
  const context = { trust: input.trust, now: input.now, evidence };
  const own = signatureStampOf(cms);
  const first = own === undefined ? undefined : judgeProof('signature', own.token, own.signature, context);
  if (first?.ok === false) problems.push({ code: 'timeStampBroken', detail: first.problem });
  const proofs = first?.ok === true ? [first.proof] : [];
  const document = input.document ?? signed.content;
  if (document === undefined || signed.signers.length !== 1) return { pieces, stamps: [], proofs };
  const found = archiveStampsOf(cms, document);
  if (!found.ok) {
    problems.push({ code: 'timeStampBroken', detail: found.problem });
    return { pieces, stamps: [], proofs };
  }
  const stamps: { stamp: ArchiveStamp; proof: Proof }[] = [];
  for (const stamp of found.stamps) {
    const judged = judgeProof('archive', stamp.token, stamp.covered, context);
    if (judged.ok) stamps.push({ stamp, proof: judged.proof });
    else problems.push({ code: 'timeStampBroken', detail: judged.problem });
  }
  return { pieces, stamps, proofs: [...proofs, ...stamps.map(({ proof }) => proof)] };
}

/**
 * A stored answer counts only if it is proven to have existed while those who signed it had valid certificates: with the
 * key of a certificate long ended anybody could have written it since.
 */
function provenInTime(
  piece: EvidencePiece,
  { stamps }: Stored,
  { proofs = [], now }: LongTermInput,
  chain: Chain | undefined,
  problems: LongTermProblem[],
): boolean {
  const covering = stamps.filter(({ stamp }) => piece.stored !== undefined && stamp.covers(piece.stored));
  const moments = [...covering.map(({ proof }) => proof), ...proofs].map(({ generatedAt }) => generatedAt);
  const provenAt = Math.min(now, ...moments);
  const until = Math.min(...(chain ?? []).slice(1).map(({ notAfter }) => notAfter), ...responderEnds(piece));
  if (provenAt <= until) return true;
  const detail = `${piece.kind}: its signer's certificate ended ${new Date(until).toISOString()}, no time-stamp before`;
  problems.push({ code: 'evidenceNotProven', detail });
  return false;
}

function responderEnds({ kind, bytes }: EvidencePiece): readonly Moment[] {
  if (kind === 'crl') return [];
  try {
    const response = parseOcspResponse(bytes);
    const sent = response.kind === 'basic' ? response.basic.certificates : [];
    const responders = sent.flatMap((der) => tryCertificate(der) ?? []);
    return responders
      .filter(({ extendedKeyUsage }) => extendedKeyUsage.includes(OID.ocspSigning))
      .map(({ notAfter }) => notAfter);
  } catch (error) {
    if (error instanceof Asn1Error) return [];
    throw error;
  }
}

/**
 * The moment for which the evidence speaks: the latest at which an answer about the signer's certificate is fresh, not
 * before the signature; `now` where none is.
 */
function momentOfEvidence(
  chain: Chain | undefined,
  evidence: RevocationEvidence,
  signedAt: Moment,
  now: Moment,
): Moment {
  const [certificate, issuer] = chain ?? [];
  if (certificate === undefined || issuer === undefined) return now;
  const crls = (evidence.crls ?? []).map((list) =>
    list instanceof Uint8Array ? (tryCrl(list) ?? list) : list,
  );
  const read = { ...evidence, crls };
  const moments = examineEvidence(certificate, issuer, read, now)
    .filter(
      ({ authentic, thisUpdate }) => authentic && thisUpdate !== undefined && thisUpdate <= now + CLOCK_SKEW,
    )
    .map(({ thisUpdate = now }) => Math.max(thisUpdate, signedAt));
  const candidates = [...new Set(moments)].sort((a, b) => b - a);
  const speaks = (moment: Moment): boolean =>
    examineEvidence(certificate, issuer, read, moment).some(({ usable }) => usable);
  return candidates.find(speaks) ?? now;
}
