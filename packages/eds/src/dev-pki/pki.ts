/** A whole public key infrastructure for development, tests and the demo, and its form on disk. */
import { toBase64 } from '../bytes.ts';
import {
  makeDigitalSystem,
  makeIssuingCa,
  makeOcspResponder,
  makePerson,
  makeRoot,
  makeTsa,
  type DigitalSystemCertificate,
  type IssuedBy,
  type PersonCertificate,
} from './certificates.ts';
import type { PkiUrls } from './extensions.ts';
import {
  holderFromJson,
  holderToJson,
  type DemoIdentity,
  type GostHolder,
  type HolderJson,
} from './holder-json.ts';
import type { Holder } from './holder.ts';
import { gostKey, type DevKey, type GostKey } from './keys.ts';
import type { Random } from './random.ts';

export interface DevPki {
  readonly root: GostHolder;
  readonly issuingCa: GostHolder;
  readonly tsa: GostHolder;
  readonly ocsp: GostHolder;
  /** The digital system that seals receipts. */
  readonly seal: GostHolder;
  readonly urls: PkiUrls;
  /** Issues a certificate to a person, with a new key unless one is given. */
  person(details: PersonCertificate, options?: PersonOptions): GostHolder;
}

/** What a test may set otherwise; moments are milliseconds since 1970. */
export interface PersonOptions {
  key?: GostKey;
  notBefore?: number;
  notAfter?: number;
  serial?: Uint8Array;
}

export interface DevPkiOptions {
  random: Random;
  /** Milliseconds since 1970. */
  now: number;
  /** From when the certificates are valid; by default a day before `now`. */
  since?: number | undefined;
  urls?: PkiUrls | undefined;
  /** Whose seal the installation bears. */
  seal?: DigitalSystemCertificate | undefined;
}

export const DEV_ROOT_NAME = 'DEV НЕГІЗГІ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST)';
export const DEV_CA_NAME = 'DEV ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (GOST)';

const DAY = 86_400_000;
const YEAR = 365 * DAY;

const NOWHERE: PkiUrls = {
  ocsp: 'http://dev-pki.invalid/ocsp',
  caIssuers: 'http://dev-pki.invalid/ca.cer',
  crl: 'http://dev-pki.invalid/ca.crl',
  deltaCrl: 'http://dev-pki.invalid/ca-delta.crl',
};

const DEV_SEAL: DigitalSystemCertificate = {
  cn: 'DEV ҚАБЫЛДАУ',
  systemOid: '1.2.398.3.3.4.1.2.6.0',
  organisation: 'DEV ҚАБЫЛДАУ',
  bin: '000000000000',
};

/** Makes all keys and certificates. The same random octets and times give the same infrastructure. */
export function createDevPki(options: DevPkiOptions): DevPki {
  const { random, now } = options;
  const urls = options.urls ?? NOWHERE;
  const notBefore = options.since ?? now - DAY;
  const key = (): GostKey => gostKey(random);
  const root = holder(key(), (own) =>
    makeRoot({ ...own, cn: DEV_ROOT_NAME, notBefore, notAfter: notBefore + 20 * YEAR }),
  );
  const issuingCa = holder(key(), (own) =>
    makeIssuingCa({ ...own, cn: DEV_CA_NAME, issuer: root, notBefore, notAfter: notBefore + 19 * YEAR }),
  );
  const services = { issuer: issuingCa, urls, notBefore, notAfter: now + 3 * YEAR };
  const seal = options.seal ?? DEV_SEAL;
  return withPeople(
    {
      root,
      issuingCa,
      tsa: holder(key(), (own) => makeTsa({ ...own, ...services })),
      ocsp: holder(key(), (own) => makeOcspResponder({ ...own, ...services })),
      seal: holder(key(), (own) => makeDigitalSystem({ ...own, ...services, ...seal })),
      urls,
    },
    { random, notBefore, notAfter: now + YEAR },
  );
}

type Authorities = Omit<DevPki, 'person'>;

function withPeople(
  authorities: Authorities,
  defaults: { random: Random; notBefore: number; notAfter: number },
): DevPki {
  return {
    ...authorities,
    person: (details, options = {}) =>
      holder(options.key ?? gostKey(defaults.random), (own) => {
        const { notBefore, notAfter } = { ...defaults, ...options };
        const issued: IssuedBy = {
          ...own,
          issuer: authorities.issuingCa,
          urls: authorities.urls,
          serial: options.serial,
          notBefore,
          notAfter,
        };
        return makePerson({ ...details, ...issued });
      }),
  };
}

function holder(key: GostKey, certify: (own: { key: DevKey }) => Holder): GostHolder {
  return { key, certificate: certify({ key }).certificate };
}

/** The infrastructure on disk. `kind` says aloud that these keys are worth nothing. */
export interface DevPkiJson {
  kind: 'DEV PKI';
  root: HolderJson;
  issuingCa: HolderJson;
  tsa: HolderJson;
  ocsp: HolderJson;
  seal: HolderJson;
  urls: PkiUrls;
}

export function devPkiToJson(pki: DevPki): DevPkiJson {
  return {
    kind: 'DEV PKI',
    root: holderToJson(pki.root),
    issuingCa: holderToJson(pki.issuingCa),
    tsa: holderToJson(pki.tsa),
    ocsp: holderToJson(pki.ocsp),
    seal: holderToJson(pki.seal),
    urls: pki.urls,
  };
}

/** The infrastructure that was written down. New persons are certified from a day before `now` for a year. */
export function devPkiFromJson(json: DevPkiJson, { random, now }: { random: Random; now: number }): DevPki {
  const read = (one: HolderJson): GostHolder => holderFromJson(one, random);
  return withPeople(
    {
      root: read(json.root),
      issuingCa: read(json.issuingCa),
      tsa: read(json.tsa),
      ocsp: read(json.ocsp),
      seal: read(json.seal),
      urls: json.urls,
    },
    { random, notBefore: now - DAY, notAfter: now + YEAR },
  );
}

export function demoIdentity(pki: DevPki, person: GostHolder): DemoIdentity {
  return {
    kind: 'DEV IDENTITY',
    ...holderToJson(person),
    chain: [pki.issuingCa, pki.root].map(({ certificate }) => toBase64(certificate)),
  };
}
