import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeContainer } from '../cms/container.ts';
import { importTrust, type TrustFile } from '../trust/import-trust.ts';
import { PRODUCTION_PINS } from '../trust/pins.ts';
import { trustStore, type TrustStore } from '../trust/trust-store.ts';
import { parseCertificate, type Certificate } from '../x509/certificate.ts';
import { sharedMaterial } from './shared-material.ts';

const material = sharedMaterial();

/** Option for tests over the real material: the reason to skip, where it is absent. */
export const REAL = { skip: material.skip };

/** Bytes of a file of the real material. */
export function vector(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(material.path ?? '', 'eds/vectors', file)));
}

/** Files of a folder of the real material. */
export function vectors(folder: string): readonly TrustFile[] {
  return readdirSync(join(material.path ?? '', 'eds/vectors', folder))
    .sort()
    .map((name) => ({ name, bytes: vector(`${folder}/${name}`) }));
}

/** Folder of the real material, for commands that take one. */
export function vectorPath(file: string): string {
  return join(material.path ?? '', 'eds/vectors', file);
}

/** A certificate of the real material. */
export function realCertificate(file: string): Certificate {
  const container = decodeContainer(vector(file), ['CERTIFICATE']);
  if (!container.ok) throw new Error(`${file}: ${container.problem}`);
  return parseCertificate(container.der);
}

/** Certificates of all production authorities. */
export function productionCertificates(): readonly Certificate[] {
  return importTrust(vectors('ca-prod'), PRODUCTION_PINS).accepted.map(({ certificate }) => certificate);
}

/** Signers of the test contour, time-stamps of the production one: so the test software of the centre works. */
export function testContour(): TrustStore {
  return trustStore({
    signer: [realCertificate('ca-test/root_test_gost_2022.cer')],
    tsa: [realCertificate('ca-prod/root_gost_2022.cer')],
    intermediates: [
      realCertificate('ca-test/nca_gost2022_test.cer'),
      realCertificate('ca-prod/nca_gost_2022.cer'),
    ],
  });
}
