import {
  createDevPki,
  gostKey,
  makeOcspResponder,
  makeTsa,
  ocspRespond,
  seededRandom,
  tsaRespond,
  type Holder,
} from '../../dev-pki/index.ts';
import type { CertificateStatus } from '../../revocation/status.ts';
import { ocspRequest } from '../../revocation/ocsp-request.ts';
import { AIGUL, DAY, trustIn } from '../../testing/scene.ts';
import { parseTimeStampResponse, timeStampRequest } from '../../tsp/request.ts';
import { OID } from '../../oids.ts';
import { appealOfPerson } from '../../verify/purposes.ts';
import { parseCertificate } from '../../x509/certificate.ts';
import type { Stamper } from '../archive-time-stamp.ts';

export const YEAR = 365 * DAY;
/** The year in which the signatures of these tests are made. */
export const START = Date.UTC(2026, 8, 15, 6);
/** A moment so many years later. */
export const after = (years: number): number => START + years * YEAR;

/** Certificates of people end after one year, of services after three, of authorities after nineteen. */
export function makeYears(seed: string) {
  const random = seededRandom(seed);
  const pki = createDevPki({ random, now: START, since: START - 30 * DAY });
  const tsaFor = (from: number, to: number): Holder =>
    makeTsa({ key: gostKey(random), issuer: pki.issuingCa, urls: pki.urls, notBefore: from, notAfter: to });
  const { issuingCa: issuer, urls } = pki;
  return {
    random,
    /** The responder that follows the first. */
    laterOcsp: makeOcspResponder({
      key: gostKey(random),
      issuer,
      urls,
      notBefore: after(2.5),
      notAfter: after(6),
    }),
    pki,
    trust: trustIn(pki),
    aigul: pki.person(AIGUL),
    purpose: appealOfPerson(AIGUL.iin),
    tsaFor,
    /** A token over an imprint, by an authority at its moment. */
    stamper: (tsa: Holder, at: number): Stamper => {
      return (imprint, digest) => {
        const request = timeStampRequest({
          digest,
          imprint,
          policy: OID.tsaPolicyGost2015,
          nonce: random(8),
        });
        const answer = parseTimeStampResponse(tsaRespond(tsa, request.der, { now: at, random }));
        if (!answer.granted) throw new Error('refused');
        return answer.token;
      };
    },
    /** What the responder says about a certificate at a moment. */
    ocsp: (
      about: Holder,
      at: number,
      status: CertificateStatus = { kind: 'good' },
      responder: Holder = pki.ocsp,
    ): Uint8Array => {
      const request = ocspRequest(
        parseCertificate(about.certificate),
        parseCertificate(pki.issuingCa.certificate),
        random(16),
      );
      return ocspRespond(responder, request, { now: at, status: () => status });
    },
  };
}
