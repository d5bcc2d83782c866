import { writeAsic } from '../src/asic/index.ts';
import { decodeContainer } from '../src/cms/container.ts';
import { parseSignedData } from '../src/cms/signed-data.ts';
import { cadesT } from '../src/dev-pki/cades-t.ts';
import { makeIssuingCa, makePerson, makeRoot, makeTsa } from '../src/dev-pki/certificates.ts';
import { makeCrl } from '../src/dev-pki/crl.ts';
import { rsaKey } from '../src/dev-pki/rsa-key.ts';
import { tsaRespond } from '../src/dev-pki/tsa.ts';
import { ocspRespond } from '../src/dev-pki/ocsp-responder.ts';
import { addEvidence } from '../src/long-term/index.ts';
import { OID } from '../src/oids.ts';
import { ocspRequest } from '../src/revocation/ocsp-request.ts';
import { AIGUL, APPEAL, DAY, makeScene, MINUTE, NOW, type Scene } from '../src/testing/scene.ts';
import { sharedMaterial } from '../src/testing/shared-material.ts';
import { vectors } from '../src/testing/vectors.ts';
import { trustStore, type TrustStore } from '../src/trust/trust-store.ts';
import { timeStampRequestFor } from '../src/tsp/request.ts';
import { parseCertificate } from '../src/x509/certificate.ts';

/** Good material of every kind, from which inputs are made. */
export interface Material {
  readonly scene: Scene;
  readonly signatures: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocsp: readonly Uint8Array[];
  /** Time-stamp responses. */
  readonly tsp: readonly Uint8Array[];
  readonly tokens: readonly Uint8Array[];
  /** What the verification target starts from: an attached signature with time-stamp, and its OCSP answer. */
  readonly signed: Uint8Array;
  readonly answer: Uint8Array;
  /** The same kind of signature with keys of RSA, attached, its anchors and its list. */
  readonly rsa: { readonly signed: Uint8Array; readonly trust: TrustStore; readonly crl: Uint8Array };
  /** A container with one document, its signature and the seal over both. */
  readonly container: Uint8Array;
}

const real = sharedMaterial();
/** The largest seed taken from the real material: a list of 20 MB would only be copied about. */
const MAX_SEED = 64 * 1024;

function fromVectors(folder: string): Uint8Array[] {
  if (real.skip !== false) return [];
  return vectors(folder)
    .filter(({ name, bytes }) => bytes.length <= MAX_SEED && !/\.(md|txt|json)$/u.test(name))
    .flatMap(({ bytes }) => {
      const container = decodeContainer(bytes, ['CMS', 'PKCS7', 'CERTIFICATE', 'X509 CRL']);
      return container.ok ? [container.der] : [];
    });
}

/** Signatures, certificates and answers of the development infrastructure and, where they are, of the real one. */
export async function makeMaterial(): Promise<Material> {
  const scene = makeScene('fuzz');
  const { pki, aigul, random } = scene;
  const bes = scene.signs(aigul);
  const signed = scene.signsWithTime(aigul);
  const certificate = parseCertificate(aigul.certificate);
  const issuer = parseCertificate(pki.issuingCa.certificate);
  const request = ocspRequest(certificate, issuer);
  const answer = ocspRespond(pki.ocsp, request, { now: NOW, status: () => ({ kind: 'good' }) });
  const response = tsaRespond(pki.tsa, timeStampRequestFor(bes, random(8)).der, { now: NOW, random });
  // What is stored must not be older than the signature.
  const list = makeCrl(pki.issuingCa, { number: 2, thisUpdate: NOW, nextUpdate: NOW + DAY, revoked: [] });
  const stored = { certificates: [pki.issuingCa.certificate], crls: [list] };
  const container = await writeAsic({
    files: [{ name: 'appeal.txt', bytes: APPEAL }],
    signatures: [{ document: 'appeal.txt', cms: addEvidence(signed, stored) }],
    seal: (manifest) =>
      addEvidence(cadesT(pki.seal, manifest, { signingTime: NOW, tsa: pki.tsa, random }), stored),
    modifiedAt: NOW,
  });
  return {
    scene,
    signed,
    answer,
    rsa: rsaMaterial(scene),
    container,
    signatures: [bes, signed, scene.signs(aigul, APPEAL, true), ...fromVectors('cms')],
    certificates: [
      aigul.certificate,
      pki.issuingCa.certificate,
      pki.tsa.certificate,
      ...fromVectors('ca-prod'),
      ...fromVectors('user-test'),
    ],
    crls: [scene.crl, ...fromVectors('crl')],
    ocsp: [answer, ...fromVectors('ocsp')],
    tsp: [response, ...fromVectors('tsp')],
    tokens: [tokenOf(signed), ...fromVectors('tsp')],
  };
}

/** One key for all authorities: making keys of RSA takes longer than all else here. */
function rsaMaterial({ pki, random }: Scene): Material['rsa'] {
  const validity = { notBefore: NOW - DAY, notAfter: NOW + DAY };
  const key = rsaKey();
  const root = makeRoot({ ...validity, key, cn: 'DEV RSA ROOT' });
  const ca = makeIssuingCa({ ...validity, key, cn: 'DEV RSA CA', issuer: root });
  const issued = { ...validity, issuer: ca, urls: pki.urls };
  const person = makePerson({ ...AIGUL, ...issued, key: rsaKey() });
  const tsa = makeTsa({ ...issued, key });
  const [anchor, intermediate] = [root, ca].map(({ certificate }) => parseCertificate(certificate));
  if (anchor === undefined || intermediate === undefined) throw new Error('no authorities');
  return {
    signed: cadesT(person, APPEAL, { signingTime: NOW, attached: true, tsa, random }),
    trust: trustStore({ signer: [anchor], tsa: [anchor], intermediates: [intermediate] }),
    crl: makeCrl(ca, { number: 1, thisUpdate: NOW - MINUTE, nextUpdate: NOW + DAY, revoked: [] }),
  };
}

function tokenOf(cms: Uint8Array): Uint8Array {
  const attributes = parseSignedData(cms).signers[0]?.unsignedAttributes ?? [];
  const token = attributes.find(({ oid }) => oid === OID.signatureTimeStamp)?.values[0];
  if (token === undefined) throw new Error('a signature without time-stamp');
  return token.raw;
}

/** IIN for which the good signature was made. */
export const SIGNER_IIN = AIGUL.iin;
