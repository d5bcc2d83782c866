import { trustStore, type TrustStore } from '../trust/trust-store.ts';
import { parseCertificate } from '../x509/certificate.ts';
import type { DevPki } from './pki.ts';

/** The trust store of a dev PKI, for verifyCms: never joined to the anchors of real people. */
export function devTrust({ root, issuingCa }: Pick<DevPki, 'root' | 'issuingCa'>): TrustStore {
  const anchor = parseCertificate(root.certificate);
  return trustStore({
    signer: [anchor],
    tsa: [anchor],
    intermediates: [parseCertificate(issuingCa.certificate)],
  });
}
