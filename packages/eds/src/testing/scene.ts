import { createDevPki, seededRandom, type DevPki, type Random } from '../dev-pki/index.ts';
import { makeCrl } from '../dev-pki/crl.ts';
import { cadesBes, cadesT, type Holder } from '../dev-pki/index.ts';
import { utf8Bytes } from '../bytes.ts';
import { OID } from '../oids.ts';
import { trustStore, type TrustStore } from '../trust/trust-store.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import type { VerificationInput, VerificationReport } from '../verify/report.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import { parseCertificate } from '../x509/certificate.ts';

/** Moment at which the people of the tests sign. */
export const NOW = Date.UTC(2026, 8, 15, 6);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** Айгүл, who files appeals. */
export const AIGUL = {
  cn: 'СЕРІКОВА АЙГҮЛ',
  surname: 'СЕРІКОВА',
  given: 'БОЛАТҚЫЗЫ',
  iin: '900101400123',
  roles: [OID.individual],
};

/** Дана, head of a state body. */
export const DANA = {
  cn: 'ӘБДІРОВА ДАНА',
  surname: 'ӘБДІРОВА',
  iin: '800101400456',
  organisation: 'Әкімдік',
  bin: '050140001234',
  roles: [OID.legalEntity, OID.legalHead],
};

/** Ерлан, an employee who prepares replies. */
export const ERLAN = {
  ...DANA,
  cn: 'ОМАРОВ ЕРЛАН',
  surname: 'ОМАРОВ',
  iin: '850505300456',
  roles: [OID.legalEntity, OID.legalEmployee],
};

export const APPEAL = utf8Bytes('Көшедегі шам жанбайды, жөндеп беріңіздерші.');

/** A public key infrastructure, people with certificates, and a verification that succeeds unless told otherwise. */
export interface Scene {
  readonly pki: DevPki;
  readonly random: Random;
  readonly trust: TrustStore;
  readonly aigul: Holder;
  readonly dana: Holder;
  readonly erlan: Holder;
  /** A fresh list on which nobody is revoked. */
  readonly crl: Uint8Array;
  signs(holder: Holder, document?: Uint8Array, attached?: boolean): Uint8Array;
  signsWithTime(holder: Holder, stampedAt?: number): Uint8Array;
  verifies(cms: Uint8Array, other?: Partial<VerificationInput>): VerificationReport;
}

/** Trust in one development infrastructure. */
export function trustIn(pki: DevPki): TrustStore {
  const root = parseCertificate(pki.root.certificate);
  return trustStore({
    signer: [root],
    tsa: [root],
    intermediates: [parseCertificate(pki.issuingCa.certificate)],
  });
}

/** Makes a scene; the same seed makes the same one. */
export function makeScene(seed: string): Scene {
  const random = seededRandom(seed);
  const pki = createDevPki({ random, now: NOW, since: NOW - 100 * DAY });
  const crl = makeCrl(pki.issuingCa, {
    number: 1,
    thisUpdate: NOW - MINUTE,
    nextUpdate: NOW + DAY,
    revoked: [],
  });
  const trust = trustIn(pki);
  return {
    pki,
    random,
    trust,
    aigul: pki.person(AIGUL),
    dana: pki.person(DANA),
    erlan: pki.person(ERLAN),
    crl,
    signs: (holder, document = APPEAL, attached = false) =>
      cadesBes(holder, document, { signingTime: NOW, attached }),
    signsWithTime: (holder, stampedAt = NOW) =>
      cadesT(holder, APPEAL, { signingTime: stampedAt, tsa: pki.tsa, random }),
    verifies: (cms, other = {}) =>
      verifyCms({
        cms,
        document: APPEAL,
        trust,
        at: NOW,
        now: NOW,
        purpose: appealOfPerson(AIGUL.iin),
        evidence: { crls: [crl] },
        ...other,
      }),
  };
}

/** Names of the checks that failed. */
export function failed({ checks }: Pick<VerificationReport, 'checks'>): readonly string[] {
  return checks.filter(({ ok }) => !ok).map(({ name }) => name);
}
