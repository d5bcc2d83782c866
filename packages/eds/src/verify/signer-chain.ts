import { Asn1Error } from '../asn1/reader.ts';
import { decodeContainer } from '../cms/container.ts';
import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import { pathMaterial, recall, type TrustStore } from '../trust/trust-store.ts';
import { buildChain, type Chain } from '../x509/chain.ts';
import { Ledger } from './checks.ts';
import type { Moment } from './report.ts';
import { signerCertificate } from './signer-checks.ts';

/**
 * The path from the signer's certificate to an anchor: what an {@link EvidenceSource} must be asked about before
 * {@link verifyCms}. Undefined when there is none; the verification then says why. `moment` (milliseconds since 1970)
 * chooses between several paths; without it the first is taken. `archive` as in the purpose of the verification.
 */
export function signerChain(
  cms: Uint8Array,
  trust: TrustStore,
  moment?: Moment,
  archive = false,
): Chain | undefined {
  const container = decodeContainer(cms);
  if (!container.ok) return undefined;
  try {
    return chainOfSigner(parseSignedData(container.der), trust, moment, archive);
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

/** The same for a signed-data that is read already. */
export function chainOfSigner(
  { signers, certificates }: SignedData,
  trust: TrustStore,
  moment: Moment | undefined,
  archive: boolean,
): Chain | undefined {
  const [signer] = signers;
  const sent = certificates.flatMap((der) => recall(trust, der) ?? []);
  const certificate = signer === undefined ? undefined : signerCertificate(signer, sent, new Ledger());
  const material = pathMaterial(trust, 'signer', sent);
  return certificate === undefined
    ? undefined
    : buildChain(certificate, material, { ...(moment === undefined ? {} : { moment }), archive });
}
