import { equalBytes } from '../bytes.ts';
import { decodeContainer } from '../cms/container.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { signatureStampOf } from '../long-term/archive-time-stamp.ts';
import { judgeProof, merged, type Proof } from '../long-term/proof.ts';
import {
  verifyLongTerm,
  type LongTermInput,
  type LongTermReport,
  type LongTermVerdict,
} from '../long-term/verify-long-term.ts';
import type { RevocationEvidence } from '../revocation/evidence.ts';
import type { TrustStore } from '../trust/trust-store.ts';
import type { Moment, Purpose } from '../verify/report.ts';
import { documentOf, placeOf } from './layout.ts';
import { manifestDigest } from './manifest.ts';
import type { AsicProblem } from './problems.ts';
import { readAsic, type AsicContainer, type NamedManifest } from './read-asic.ts';
import type { AsicLimits } from './zip-read.ts';

/** A signature of a container, before it is verified: for choosing its purpose. */
export interface AsicSignature {
  /** The file it lies in. */
  readonly file: string;
  /** Over a manifest of the container, or beside a document and over its bytes. */
  readonly kind: 'container' | 'document';
  /** The files it speaks for. */
  readonly covers: readonly string[];
}

/** A signature of a container and what its verification said. */
export interface AsicSignatureReport extends AsicSignature {
  readonly report: LongTermReport;
}

/** A time-stamp over the files of a container. */
export interface AsicLayer {
  readonly manifest: string;
  readonly token: string;
  readonly covers: readonly string[];
  /** Absent when it does not hold: `problems` says why. */
  readonly proof?: Proof;
}

/** All that the verification of a container needs; nothing is fetched. */
export interface AsicVerification {
  readonly container: Uint8Array;
  readonly trust: TrustStore;
  readonly now: Moment;
  /** Who may have made a signature; without an answer it is refused. */
  readonly purposeOf: (signature: AsicSignature) => Purpose | undefined;
  /** Answers fetched now, beside those stored in the container. */
  readonly evidence?: RevocationEvidence;
  /** Answers that came as files with the container; see `LongTermInput`. */
  readonly kept?: LongTermInput['kept'];
  readonly limits?: Partial<AsicLimits>;
}

/** What a container is worth. */
export interface AsicReport {
  readonly valid: boolean;
  readonly verdict: LongTermVerdict;
  readonly problems: readonly AsicProblem[];
  readonly signatures: readonly AsicSignatureReport[];
  /** Archive time-stamps, the oldest first. */
  readonly layers: readonly AsicLayer[];
  /** All files by name, for showing them; to be believed only as far as the verdict goes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const MAX_SIGNATURES = 64;

/**
 * Verifies an ASiC-E container of ours or of others: its ZIP, each manifest against its files, each time-stamp over it,
 * each signature with its purpose, at this moment or long after. Valid only when nothing at all is wrong, there is a
 * signature over a manifest, and every file is covered by one that holds. Never throws for hostile bytes.
 */
export function verifyAsic(input: AsicVerification): AsicReport {
  const container = readAsic(input.container, input.limits);
  const { files, manifests } = container;
  const problems = [...container.problems];
  const found = [...files.keys()].filter((name) => isSignature(name, files)).length;
  if (found + manifests.length > MAX_SIGNATURES)
    problems.push({ code: 'tooManySignatures', detail: String(found) });
  // A container that is not what it must be is not looked into further.
  if (problems.length > 0) return reportOf(container, problems, [], []);
  checkManifests(container, problems);
  const layers = judgeLayers(container, input, problems);
  const seals = judgeSeals(container, layers, input, problems);
  const documents = judgeDocuments(container, layers, seals, input, problems);
  if (seals.length === 0) problems.push({ code: 'noSignature' });
  checkCoverage(files, seals, problems);
  return reportOf(container, problems, [...seals, ...documents], layers);
}

function isSignature(name: string, files: ReadonlyMap<string, Uint8Array>): boolean {
  return placeOf(name) === 'signature' || documentOf(name, (other) => files.has(other)) !== undefined;
}

const SEVERITY: readonly LongTermVerdict[] = ['valid', 'pending', 'lapsed', 'invalid'];

function reportOf(
  { files }: AsicContainer,
  problems: readonly AsicProblem[],
  signatures: readonly AsicSignatureReport[],
  layers: readonly AsicLayer[],
): AsicReport {
  const worst = Math.max(0, ...signatures.map(({ report }) => SEVERITY.indexOf(report.verdict)));
  const verdict = problems.length > 0 || signatures.length === 0 ? 'invalid' : (SEVERITY[worst] ?? 'invalid');
  return { valid: verdict === 'valid', verdict, problems, signatures, layers, files };
}

/** Every reference of every manifest, and one signature or time-stamp for each manifest and the other way round. */
function checkManifests({ files, manifests }: AsicContainer, problems: AsicProblem[]): void {
  // Each file is digested once for each algorithm, however often it is named.
  const digests = new Map<string, Uint8Array>();
  for (const { name, signature, references, archive } of manifests) {
    const place = placeOf(signature);
    const fits = place === 'token' || (place === 'signature' && !archive);
    if (!fits || !files.has(signature))
      problems.push({ code: 'signatureMissing', file: name, detail: signature });
    for (const { file, algorithm, digest } of references) {
      const bytes = files.get(file);
      const compute = manifestDigest(algorithm);
      if (bytes === undefined) problems.push({ code: 'fileMissing', file, detail: name });
      else if (compute === undefined) problems.push({ code: 'digestUnsupported', file, detail: algorithm });
      else {
        const key = `${algorithm} ${file}`;
        const computed = digests.get(key) ?? compute(bytes);
        digests.set(key, computed);
        if (!equalBytes(computed, digest)) problems.push({ code: 'digestDiffers', file, detail: name });
      }
    }
  }
  for (const name of files.keys()) {
    if (placeOf(name) !== 'signature' && placeOf(name) !== 'token') continue;
    const over = manifests.filter(({ signature }) => signature === name).length;
    if (over !== 1) problems.push({ code: 'signatureWithoutManifest', file: name });
  }
}

function judgeLayers(
  { files, manifests }: AsicContainer,
  { trust, now, evidence = {}, kept = {} }: AsicVerification,
  problems: AsicProblem[],
): readonly AsicLayer[] {
  const answers = merged(evidence, kept);
  const layers = manifests
    .filter(({ signature }) => placeOf(signature) === 'token')
    .map((manifest): AsicLayer => {
      const token = files.get(manifest.signature);
      const covered = files.get(manifest.name);
      const layer = { manifest: manifest.name, token: manifest.signature, covers: coveredBy(manifest) };
      if (token === undefined || covered === undefined) return layer;
      const judged = judgeProof('archive', token, covered, { trust, now, evidence: answers });
      if (judged.ok) return { ...layer, proof: judged.proof };
      problems.push({ code: 'layerBroken', file: manifest.signature, detail: judged.problem });
      return layer;
    })
    .sort((a, b) => (a.proof?.generatedAt ?? 0) - (b.proof?.generatedAt ?? 0));
  for (const [index, layer] of layers.entries()) {
    const former = layers.slice(0, index).flatMap(({ manifest, token }) => [manifest, token]);
    const missing = former.find((name) => !layer.covers.includes(name));
    if (missing !== undefined)
      problems.push({ code: 'layerOutOfOrder', file: layer.manifest, detail: missing });
  }
  return layers;
}

function coveredBy({ references }: NamedManifest): readonly string[] {
  return [...new Set(references.map(({ file }) => file))];
}

/** Proofs that cover all of these files. */
function proofsOver(
  names: readonly string[],
  layers: readonly Pick<AsicLayer, 'covers' | 'proof'>[],
): readonly Proof[] {
  return layers
    .filter(({ covers }) => names.every((name) => covers.includes(name)))
    .flatMap(({ proof }) => (proof === undefined ? [] : [proof]));
}

function judgeSeals(
  { files, manifests }: AsicContainer,
  layers: readonly AsicLayer[],
  input: AsicVerification,
  problems: AsicProblem[],
): readonly AsicSignatureReport[] {
  return manifests.flatMap((manifest) => {
    const cms = files.get(manifest.signature);
    const document = files.get(manifest.name);
    if (placeOf(manifest.signature) !== 'signature' || cms === undefined || document === undefined) return [];
    const covers = coveredBy(manifest);
    const proofs = proofsOver([manifest.signature, manifest.name, ...covers], layers);
    const signature = { file: manifest.signature, kind: 'container', covers } as const;
    return judgeSignature(signature, { cms, document, proofs }, input, problems);
  });
}

function judgeDocuments(
  { files }: AsicContainer,
  layers: readonly AsicLayer[],
  seals: readonly AsicSignatureReport[],
  input: AsicVerification,
  problems: AsicProblem[],
): readonly AsicSignatureReport[] {
  const sealing = seals.flatMap((seal) => sealProof(seal, files, input));
  return [...files].flatMap(([file, cms]) => {
    const name = documentOf(file, (other) => files.has(other));
    if (name === undefined) return [];
    const document = files.get(name);
    if (document === undefined) {
      problems.push({ code: 'documentMissing', file, detail: name });
      return [];
    }
    const proofs = proofsOver([file, name], [...sealing, ...layers]);
    return judgeSignature(
      { file, kind: 'document', covers: [name] },
      { cms, document, proofs },
      input,
      problems,
    );
  });
}

/** The time-stamp of a seal that holds proves that what it covers existed. Judged once, however many files it covers. */
function sealProof(
  { file, covers, report }: AsicSignatureReport,
  files: ReadonlyMap<string, Uint8Array>,
  { trust, now, evidence = {}, kept = {} }: AsicVerification,
): readonly Pick<AsicLayer, 'covers' | 'proof'>[] {
  const cms = files.get(file);
  const container = cms === undefined ? undefined : decodeContainer(cms);
  if (report.verdict === 'invalid' || container?.ok !== true) return [];
  const stamp = signatureStampOf(parseSignedData(container.der));
  if (stamp === undefined) return [];
  const answers = merged(evidence, kept);
  const judged = judgeProof('seal', stamp.token, stamp.signature, { trust, now, evidence: answers });
  return judged.ok ? [{ covers, proof: judged.proof }] : [];
}

function judgeSignature(
  signature: AsicSignature,
  { cms, document, proofs }: { cms: Uint8Array; document: Uint8Array; proofs: readonly Proof[] },
  { trust, now, evidence = {}, kept = {}, purposeOf }: AsicVerification,
  problems: AsicProblem[],
): readonly AsicSignatureReport[] {
  const purpose = purposeOf(signature);
  if (purpose === undefined) {
    problems.push({ code: 'purposeUnknown', file: signature.file });
    return [];
  }
  const report = verifyLongTerm({ cms, document, trust, now, purpose, evidence, kept, proofs });
  return [{ ...signature, report }];
}

/** Every file that is no part of the container's own making stands under a signature that is not refused. */
function checkCoverage(
  files: ReadonlyMap<string, Uint8Array>,
  seals: readonly AsicSignatureReport[],
  problems: AsicProblem[],
): void {
  const covered = new Set(
    seals.filter(({ report }) => report.verdict !== 'invalid').flatMap(({ covers }) => covers),
  );
  for (const name of files.keys()) {
    if (placeOf(name) === 'file' && !covered.has(name)) problems.push({ code: 'notCovered', file: name });
  }
}
