import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isTestCertificate, tryCertificate, type Certificate } from '@qabyldau/eds';
import { PlainError } from '../db/errors.ts';

/** The trusted certificates of an installation as DER, apart for signers and time-stamps. */
export interface TrustMaterial {
  readonly signer: readonly Uint8Array[];
  readonly tsa: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
}

/**
 * Reads a folder made by `npm run trust import`: root certificates are anchors, the others are authorities on the
 * way. Throws PlainError when the folder has no root, or holds a certificate of a test or development contour.
 */
export async function readTrustFolder(dir: string): Promise<TrustMaterial> {
  const files = (await readdir(dir).catch(() => [])).filter((name) => /\.(cer|crt|der|pem)$/iu.test(name));
  const roots: Uint8Array[] = [];
  const intermediates: Uint8Array[] = [];
  for (const name of files.sort()) {
    const bytes = await readFile(join(dir, name));
    const certificate: Certificate | undefined = tryCertificate(bytes);
    if (certificate === undefined) throw new PlainError(`${name} in TRUST_DIR is not a certificate.`);
    if (isTestCertificate(certificate))
      throw new PlainError(`${name} in TRUST_DIR belongs to a test contour: take it out.`);
    const own = Buffer.compare(certificate.subject.der, certificate.issuer.der) === 0;
    (own ? roots : intermediates).push(bytes);
  }
  if (roots.length === 0)
    throw new PlainError('TRUST_DIR has no root certificate: run npm run trust import <folder> first.');
  return { signer: roots, tsa: roots, intermediates };
}
