import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importTrust, PRODUCTION_PINS, type RefusedTrust } from '@qabyldau/eds';
import { PlainError } from '../db/errors.ts';
import type { ListOfAuthority } from './evidence-source.ts';

/** The trusted certificates of an installation as DER, apart for signers and time-stamps. */
export interface TrustMaterial {
  readonly signer: readonly Uint8Array[];
  readonly tsa: readonly Uint8Array[];
  readonly intermediates: readonly Uint8Array[];
}

/** Trusted certificates by the name of their file, so that settings can speak of them. */
export interface TrustFolder extends TrustMaterial {
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The authority of each list by its file. Throws PlainError for a file that is not in the folder. */
export function authoritiesOf(
  lists: readonly { readonly file: string; readonly url: string }[],
  files: TrustFolder['files'],
): readonly ListOfAuthority[] {
  return lists.map(({ file, url }) => {
    const issuer = files.get(file);
    if (issuer === undefined)
      throw new PlainError(
        `${url} is a list of ${file}, which is not in TRUST_DIR: there are ${[...files.keys()].join(', ')}.`,
      );
    return { issuer, url };
  });
}

const complaints: Readonly<Record<Exclude<RefusedTrust['reason'], 'duplicate'>, string>> = {
  notCertificate: 'is not a certificate',
  notAuthority: 'is no certificate of an authority',
  testCertificate: 'belongs to a test or development contour',
  notPinned: 'is not among the pinned certificates of the national centre',
};

/**
 * Reads a folder made by `npm run trust -- import`: root certificates are anchors, the others are authorities on the
 * way. Every file is held against its pin again, so that a file put there later is not trusted by lying there.
 * Throws PlainError for the first file that does not belong, and when there is no root.
 */
export async function readTrustFolder(dir: string): Promise<TrustFolder> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => /\.(cer|crt|der|pem)$/iu.test(name));
  const files = await Promise.all(
    names.sort().map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(dir, name))) })),
  );
  const { accepted, refused } = importTrust(files, PRODUCTION_PINS);
  for (const { name, reason } of refused)
    if (reason !== 'duplicate')
      throw new PlainError(`${name} in TRUST_DIR ${complaints[reason]}: take it out.`);
  const isRoot = ({ certificate }: (typeof accepted)[number]): boolean =>
    Buffer.compare(certificate.subject.der, certificate.issuer.der) === 0;
  const roots = accepted.filter(isRoot).map(({ certificate }) => certificate.der);
  const intermediates = accepted.filter((one) => !isRoot(one)).map(({ certificate }) => certificate.der);
  if (roots.length === 0)
    throw new PlainError(
      'TRUST_DIR has no root certificate: npm run trust -- import <folder> --into <folder>.',
    );
  const named = accepted.map(({ name, certificate }) => [name, certificate.der] as const);
  return { signer: roots, tsa: roots, intermediates, files: new Map(named) };
}
