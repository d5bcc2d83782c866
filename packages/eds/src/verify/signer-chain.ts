import { Asn1Error } from '../asn1/reader.ts';
import { decodeContainer } from '../cms/container.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { recall, type TrustStore } from '../trust/trust-store.ts';
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
    const signed = parseSignedData(container.der);
    const [signer] = signed.signers;
    const sent = signed.certificates.flatMap((der) => recall(trust, der) ?? []);
    const certificate = signer === undefined ? undefined : signerCertificate(signer, sent, new Ledger());
    const material = { anchors: trust.signer, intermediates: trust.intermediates, sent };
    return certificate === undefined
      ? undefined
      : buildChain(certificate, material, { ...(moment === undefined ? {} : { moment }), archive });
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}
