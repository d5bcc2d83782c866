import { Asn1Error } from '../asn1/reader.ts';
import { toDer } from '../asn1/to-der.ts';
import { equalBytes } from '../bytes.ts';
import type { SignerInfo } from '../cms/signed-data.ts';
import { signingDigest } from '../crypto/digests.ts';
import { OID } from '../oids.ts';
import { pathMaterial, recall, remember, type TrustStore } from '../trust/trust-store.ts';
import { parseTimeStampToken, type TimeStampToken } from '../tsp/token.ts';
import type { Certificate } from '../x509/certificate.ts';
import {
  buildChain,
  chainProblems,
  pathBudget,
  type Chain,
  type ChainMaterial,
  type PathBudget,
} from '../x509/chain.ts';
import { Ledger } from './checks.ts';
import { checkSignature, signerCertificate } from './signer-checks.ts';

/** A time-stamp that was found, whether or not it held. */
export interface TimeStampOutcome {
  /** Set only when every check of the time-stamp held. */
  readonly generatedAt?: number;
  readonly chain: Chain;
}

const FUTURE = 5 * 60_000;

/** Row 9 of spec §5: judges the time-stamp over a signature, when there is one. */
export function checkTimeStamp(
  signer: SignerInfo,
  trust: TrustStore,
  now: number,
  ledger: Ledger,
  budget: PathBudget = pathBudget(),
  archive = false,
): TimeStampOutcome | undefined {
  const values = signer.unsignedAttributes
    .filter(({ oid }) => oid === OID.signatureTimeStamp)
    .flatMap((attribute) => attribute.values);
  const [value, ...more] = values;
  if (value === undefined) return undefined;
  if (more.length > 0) {
    ledger.note('timestampStructure', false, 'more than one time-stamp');
    return { chain: [] };
  }
  try {
    const token = parseTimeStampToken(toDer(value));
    return judgeTimeStamp(token, signer.signature, trust, now, ledger, budget, archive);
  } catch (error) {
    if (!(error instanceof Asn1Error)) throw error;
    ledger.note('timestampStructure', false, error.message);
    return { chain: [] };
  }
}

/**
 * Judges a token over the bytes it must cover: the token itself, its authority and its moment. In an archive it may be of
 * algorithms no longer in use.
 */
export function judgeTimeStamp(
  token: TimeStampToken,
  covered: Uint8Array,
  trust: TrustStore,
  now: number,
  ledger: Ledger,
  budget: PathBudget = pathBudget(),
  archive = false,
): TimeStampOutcome {
  const before = ledger.checks.length;
  const { info, signed } = token;
  const single = signed.signers.length === 1 && info.unknownCritical.length === 0;
  ledger.note('timestampStructure', single, single ? undefined : 'signers or extensions of the token');
  const digest = signingDigest(info.imprintAlgorithm, archive);
  ledger.note('timestampImprint', digest !== undefined && equalBytes(info.imprint, digest(covered)));
  const policy = info.policy === OID.tsaPolicyArc || info.policy.startsWith(`${OID.tsaPolicyArc}.`);
  ledger.note('timestampPolicy', policy, policy ? undefined : info.policy);
  const past = info.generatedAt <= now + FUTURE;
  ledger.note('timestampTime', past, past ? undefined : 'from the future');
  const certificates = signed.certificates.flatMap((der) => recall(trust, der) ?? []);
  const authority = single ? checkToken(token, certificates, archive, ledger) : undefined;
  const material = pathMaterial(trust, 'tsa', certificates);
  const options = { moment: info.generatedAt, budget, archive };
  const chain = authority === undefined ? [] : checkAuthority(authority, material, options, ledger);
  const held = ledger.checks.slice(before).every(({ ok }) => ok);
  if (held && authority !== undefined) remember(trust, authority);
  return held && authority !== undefined ? { generatedAt: info.generatedAt, chain } : { chain };
}

/** Rows 2–8 for the token; their names are gathered into one check of the time-stamp. */
function checkToken(
  token: TimeStampToken,
  certificates: readonly Certificate[],
  archive: boolean,
  ledger: Ledger,
): Certificate | undefined {
  const { signed } = token;
  const [signer] = signed.signers;
  const { content } = signed;
  if (signer === undefined || content === undefined) return undefined;
  const inner = new Ledger();
  const authority = signerCertificate(signer, certificates, inner);
  if (authority !== undefined) {
    const subject = {
      signed,
      content,
      certificates,
      contentType: OID.tstInfo,
      binding: 'timestamp',
      archive,
    } as const;
    checkSignature(signer, authority, subject, inner);
  }
  const failed = inner.checks.filter(({ ok }) => !ok).map(({ name }) => name);
  ledger.note('timestampSignature', failed.length === 0, failed.length === 0 ? undefined : failed.join(' '));
  return authority;
}

function checkAuthority(
  authority: Certificate,
  material: ChainMaterial,
  options: { readonly moment: number; readonly budget: PathBudget; readonly archive: boolean },
  ledger: Ledger,
): Chain {
  const { extendedKeyUsage, extendedKeyUsageCritical, keyUsage } = authority;
  const sole = extendedKeyUsage.length === 1 && extendedKeyUsage[0] === OID.timeStamping;
  // A key that is for something else than signing says nothing about time (RFC 5280 §4.2.1.12).
  const signs = keyUsage === undefined || keyUsage.has('digitalSignature') || keyUsage.has('nonRepudiation');
  ledger.note('timestampPurpose', sole && extendedKeyUsageCritical && signs);
  const { moment } = options;
  const chain = buildChain(authority, material, options);
  if (chain === undefined) {
    ledger.note('timestampChain', false, 'no path to a trusted time-stamping anchor');
    return [];
  }
  const { validity, constraints, critical } = chainProblems(chain, moment);
  const own = moment < authority.notBefore || moment > authority.notAfter;
  const problem = own ? 'the authority was not valid at that moment' : (validity ?? constraints ?? critical);
  ledger.note('timestampChain', problem === undefined, problem);
  return chain;
}
