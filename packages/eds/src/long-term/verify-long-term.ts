import { Asn1Error } from '../asn1/reader.ts';
import { toHex } from '../bytes.ts';
import { decodeContainer } from '../cms/container.ts';
import { openSignedData, readSignedData, type SignedData } from '../cms/signed-data.ts';
import { sha256 } from '../crypto/digests.ts';
import { OID } from '../oids.ts';
import type { Crl } from '../revocation/crl.ts';
import {
  CLOCK_SKEW,
  examineEvidence,
  withListsRead,
  type Finding,
  type RevocationEvidence,
} from '../revocation/evidence.ts';
import { parseOcspResponse } from '../revocation/ocsp-response.ts';
import { Ledger } from '../verify/checks.ts';
import type { Moment, VerificationInput, VerificationReport } from '../verify/report.ts';
import { chainOfSigner } from '../verify/signer-chain.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import { tryCertificate } from '../x509/certificate.ts';
import { pathBudget, type Chain } from '../x509/chain.ts';
import { archiveStampsOf, signatureStampOf, type ArchiveStamp } from './archive-time-stamp.ts';
import { evidenceOf, evidencePieces, piecesOf, withListRead, type EvidencePiece } from './evidence.ts';
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
  /** Answers that came as files with the signature: chosen by whoever handed it over, like those stored in it. */
  readonly kept?: Pick<RevocationEvidence, 'ocsp' | 'crls'>;
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
export function verifyLongTerm(given: LongTermInput): LongTermReport {
  const problems: LongTermProblem[] = [];
  const outside = withListsRead(given.evidence ?? {});
  const input = { ...given, evidence: outside };
  const stored = readStored(input, problems);
  const proofs = [...stored.proofs, ...(input.proofs ?? [])].sort((a, b) => a.generatedAt - b.generatedAt);
  const at = input.at ?? proofs[0]?.generatedAt ?? input.now;
  const signedAt = proofs.find(({ kind }) => kind === 'signature')?.generatedAt ?? at;
  const { signed } = stored;
  const chain = signed && chainOfSigner(signed, input.trust, signedAt, input.purpose.archive ?? false);
  const proven = stored.pieces.filter((piece) => provenInTime(piece, stored, input, chain, problems));
  const evidence = merged(outside, evidenceOf(proven));
  const judgedAt = momentOfEvidence(chain, evidence, signedAt, input.now);
  const { nonce } = outside;
  const asked = nonce === undefined || judgedAt < input.now - CLOCK_SKEW ? evidence : { ...evidence, nonce };
  const verified = verifyCms({ ...input, at, now: judgedAt, evidence: asked });
  const early = verified.valid && onlyEarlierLists(verified, proven, outside, signedAt);
  if (early) problems.push({ code: 'evidenceNotProven', detail: EARLIER });
  const signature = withProblems(verified, problems, early);
  const gap = gapIn(proofs, input.now);
  if (gap !== undefined) problems.push({ code: 'proofGap', detail: gapInWords(gap) });
  const verdict = gap !== undefined && signature.verdict !== 'invalid' ? 'lapsed' : signature.verdict;
  return { valid: verdict === 'valid', verdict, signature, judgedAt, proofs, problems };
}

const EARLIER = 'the stored list was made before the signature, and says nothing about its moment';

/**
 * Whether all that speaks for the certificate are stored lists older than the signature. Whoever made the file chose
 * them: a thief of the key would store the last list before the revocation, which is in force for some time after it.
 */
function onlyEarlierLists(
  { findings }: VerificationReport,
  stored: readonly EvidencePiece[],
  { crls = [] }: RevocationEvidence,
  signedAt: Moment,
): boolean {
  const name = (list: Uint8Array | Crl): string =>
    list instanceof Uint8Array ? toHex(sha256(list)) : list.sha256;
  const fetched = new Set(crls.map(name));
  const ours = new Set(stored.flatMap(({ list }) => list?.sha256 ?? []));
  const usable = findings.filter((finding) => finding.usable);
  const isEarlier = ({ sha256: list, thisUpdate = signedAt }: Finding): boolean =>
    ours.has(list) && !fetched.has(list) && thisUpdate < signedAt;
  return usable.length > 0 && usable.every(isEarlier);
}

/** The verification with what the proofs add to it, so that no reader of its checks takes it for better than it is. */
function withProblems(
  report: VerificationReport,
  problems: readonly LongTermProblem[],
  early: boolean,
): VerificationReport {
  const broken = problems.find(({ code }) => code === 'timeStampBroken');
  if (broken === undefined && !early) return report;
  const ledger = new Ledger();
  ledger.checks.push(...report.checks.filter(({ name }) => !(early && name === 'revocationEvidence')));
  if (early) ledger.note('revocationEvidence', false, EARLIER);
  if (broken !== undefined) ledger.note('storedTimestamps', false, broken.detail);
  const refused = broken !== undefined || report.verdict === 'invalid';
  return { ...report, checks: ledger.checks, valid: false, verdict: refused ? 'invalid' : 'pending' };
}

function gapInWords({ since, next }: ProofGap): string {
  const ended = `the last time-stamping certificate ended ${new Date(since).toISOString()}`;
  return next === undefined
    ? `${ended} and no archive time-stamp was made before`
    : `${ended}, before the next archive time-stamp of ${new Date(next).toISOString()}`;
}

interface Stored {
  /** Absent where the bytes are none. */
  readonly signed?: SignedData;
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
  const nodes = openSignedData(cms);
  const signed = readSignedData(nodes);
  const pieces = [...evidencePieces(signed), ...piecesOf(input.kept ?? {})].map(withListRead);
  const evidence = merged(input.evidence ?? {}, evidenceOf(pieces));
  const { archive = false } = input.purpose;
  const context = { trust: input.trust, now: input.now, evidence, budget: pathBudget(2), archive };
  const own = signatureStampOf(signed);
  const first = own === undefined ? undefined : judgeProof('signature', own.token, own.signature, context);
  if (first?.ok === false) problems.push({ code: 'timeStampBroken', detail: first.problem });
  const proofs = first?.ok === true ? [first.proof] : [];
  const document = input.document ?? signed.content;
  if (document === undefined || signed.signers.length !== 1) return { signed, pieces, stamps: [], proofs };
  const found = archiveStampsOf(nodes, document);
  if (!found.ok) {
    problems.push({ code: 'timeStampBroken', detail: found.problem });
    return { signed, pieces, stamps: [], proofs };
  }
  const stamps: { stamp: ArchiveStamp; proof: Proof }[] = [];
  for (const stamp of found.stamps) {
    const judged = judgeProof('archive', stamp.token, stamp.covered, context);
    if (judged.ok) stamps.push({ stamp, proof: judged.proof });
    else problems.push({ code: 'timeStampBroken', detail: judged.problem });
  }
  return { signed, pieces, stamps, proofs: [...proofs, ...stamps.map(({ proof }) => proof)] };
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
  // What lies beside the signature no time-stamp covers.
  const covering = stamps.filter(({ stamp }) => piece.stored !== undefined && stamp.covers(piece.stored));
  const around = piece.stored === undefined ? [] : proofs;
  const moments = [...covering.map(({ proof }) => proof), ...around].map(({ generatedAt }) => generatedAt);
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
  const moments = examineEvidence(certificate, issuer, evidence, now)
    .filter(
      ({ authentic, thisUpdate }) => authentic && thisUpdate !== undefined && thisUpdate <= now + CLOCK_SKEW,
    )
    .map(({ thisUpdate = now }) => Math.max(thisUpdate, signedAt));
  const candidates = [...new Set(moments)].sort((a, b) => b - a);
  const speaks = (moment: Moment): boolean =>
    examineEvidence(certificate, issuer, evidence, moment).some(({ usable }) => usable);
  return candidates.find(speaks) ?? now;
}
