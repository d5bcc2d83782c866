import { equalBytes, toHex, utf8Bytes } from '../bytes.ts';
import { sha256 } from '../crypto/digests.ts';
import { fingerprint, isSelfIssued, tryCertificate, type Certificate } from '../x509/certificate.ts';
import type { ChainMaterial } from '../x509/chain.ts';
import { commonName } from '../x509/name.ts';

/** Certificates that are trusted, apart for signers and for time-stamps (spec §1.1). */
export interface TrustStore {
  /** Where the path of a signer may end. */
  readonly signer: readonly Certificate[];
  /** Where the path of a time-stamping authority may end. */
  readonly tsa: readonly Certificate[];
  /** Certificates of authorities that a path may lead through. */
  readonly intermediates: readonly Certificate[];
  /**
   * Whether a path may also lead through authorities that came with the document. Only where no intermediates are named:
   * a root certifies authorities of banks and of others as well, and whether to trust one is the operator's decision (spec
   * §1.1), not that of whoever sends its certificate along.
   */
  readonly admitsSent: boolean;
  /** Digest over all fingerprints, to be kept with each report. */
  readonly version: string;
}

/** Makes a trust store; its version follows from its certificates. */
export function trustStore(parts: {
  readonly signer: readonly Certificate[];
  readonly tsa: readonly Certificate[];
  readonly intermediates?: readonly Certificate[];
}): TrustStore {
  const { signer, tsa, intermediates = [] } = parts;
  const list = (title: string, certificates: readonly Certificate[]): string[] =>
    certificates.map((certificate) => `${title} ${fingerprint(certificate)}`).sort();
  const text = [...list('signer', signer), ...list('tsa', tsa), ...list('ca', intermediates)].join('\n');
  const admitsSent = intermediates.length === 0;
  return { signer, tsa, intermediates, admitsSent, version: toHex(sha256(utf8Bytes(text))) };
}

/**
 * A trust store from the certificates of one contour: self-issued ones become anchors for signers and time-stamps,
 * the others intermediates. `tsa` replaces the anchors for time-stamps.
 */
export function trustStoreOf(
  certificates: readonly Certificate[],
  tsa: readonly Certificate[] = certificates,
): TrustStore {
  const all = [...new Map([...certificates, ...tsa].map((one) => [fingerprint(one), one])).values()];
  return trustStore({
    signer: certificates.filter(isSelfIssued),
    tsa: tsa.filter(isSelfIssued),
    intermediates: all.filter((certificate) => !isSelfIssued(certificate)),
  });
}

/** Whether a certificate is by its name one of a test or development contour. */
export function isTestCertificate(certificate: Certificate): boolean {
  const names = [commonName(certificate.subject), commonName(certificate.issuer)];
  return names.some((name) => /(^|[^\p{L}])(TEST|DEV|ТЕСТ)([^\p{L}]|$)/iu.test(name));
}

/** Of what a path of a signer, or of a time-stamping authority, may be made; `sent` are the certificates of the document. */
export function pathMaterial(
  { signer, tsa, intermediates, admitsSent }: TrustStore,
  end: 'signer' | 'tsa',
  sent: readonly Certificate[] = [],
): ChainMaterial {
  return { anchors: end === 'tsa' ? tsa : signer, intermediates, sent: admitsSent ? sent : [] };
}

const MAX_REMEMBERED = 16;
const remembered = new WeakMap<TrustStore, Certificate[]>();

/** Reads a certificate sent with a document; one that was {@link remember}ed comes back as the same object. */
export function recall(store: TrustStore, der: Uint8Array): Certificate | undefined {
  return remembered.get(store)?.find((one) => equalBytes(one.der, der)) ?? tryCertificate(der);
}

/**
 * Keeps a time-stamping authority whose path was verified, so that its key, used in every document, is decoded and
 * prepared once. Nothing is trusted by it: each document's path is judged anew.
 */
export function remember(store: TrustStore, certificate: Certificate): void {
  const kept = remembered.get(store) ?? [];
  remembered.set(store, kept);
  const at = kept.findIndex((one) => equalBytes(one.der, certificate.der));
  if (at >= 0) kept.splice(at, 1);
  // The latest first: the authority of the last document is most likely that of the next.
  kept.unshift(certificate);
  if (kept.length > MAX_REMEMBERED) kept.pop();
}
