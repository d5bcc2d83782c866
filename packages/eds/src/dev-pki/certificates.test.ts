/** Whose certificates may sign an appeal, and whose may not (spec §5 rows 11–14, §12). */
import { OID } from '../oids.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import { cadesBes } from './cades.ts';
import { issueCertificate, makeDigitalSystem, makeIssuingCa, makePerson } from './certificates.ts';
import { certificatePolicy, extendedKeyUsage, keyUsage, USAGE } from './extensions.ts';
import type { Holder } from './holder.ts';
import { gostKey } from './keys.ts';
import { distinguishedName } from './names.ts';
import { createDevPki } from './pki.ts';
import {
  about,
  aigul,
  aigulDetails,
  bes,
  DAY,
  document,
  IIN,
  now,
  pki,
  proveInTest,
  random,
  rootTrust,
  rsa,
  type Case,
} from './testing/world.ts';

const year = { notBefore: now - 300 * DAY, notAfter: now + 300 * DAY };
const issued = { issuer: pki.issuingCa, urls: pki.urls };

const rsaAuth = rsa.person('authentication');
const expired = pki.person(aigulDetails, { notBefore: now - 60 * DAY, notAfter: now - 10 * DAY });
const head = pki.person({
  ...aigulDetails,
  organisation: 'ТОО «ЖАРЫҚ»',
  bin: '010140000123',
  roles: [OID.legalEntity, OID.legalHead],
});
const treasury = pki.person({ ...aigulDetails, purpose: 'treasury' });
const system = makeDigitalSystem({
  key: gostKey(random),
  ...issued,
  ...year,
  cn: 'DEV ЖҮЙЕ',
  systemOid: '1.2.3',
  organisation: 'ТОО',
  bin: '010140000123',
});
const strangers = createDevPki({ random, now, since: now - 400 * DAY });

/** A person under an authority that did not exist a month ago. */
const youngCa = makeIssuingCa({
  key: gostKey(random),
  cn: 'DEV YOUNG CA',
  issuer: pki.root,
  notBefore: now - DAY,
  notAfter: now + DAY,
});
const early = makePerson({ key: gostKey(random), issuer: youngCa, urls: pki.urls, ...year, ...aigulDetails });

/** A certificate that a person issued, with nothing against it but that. */
const byPerson = makePerson({
  key: gostKey(random),
  issuer: aigul,
  urls: pki.urls,
  ...year,
  ...aigulDetails,
});

/** A subject with two serial numbers, of which a careless reader takes one. */
const twoFaced = issueCertificate({
  key: gostKey(random),
  issuer: pki.issuingCa,
  ...year,
  subject: distinguishedName([
    ['commonName', 'СЕРІКОВА АЙГҮЛ'],
    ['serialNumber', `IIN${IIN}`],
    ['serialNumber', 'IIN850505300456'],
  ]),
  extensions: [
    certificatePolicy(OID.ncaPolicy),
    extendedKeyUsage([OID.emailProtection, OID.individual]),
    keyUsage(USAGE.digitalSignature, USAGE.nonRepudiation),
  ],
});

/** A person under an authority that was itself issued by an authority of path length 0. */
const tooDeep = makeIssuingCa({ key: gostKey(random), cn: 'DEV DEEP CA', issuer: pki.issuingCa, ...year });
const deep = makePerson({ key: gostKey(random), issuer: tooDeep, urls: pki.urls, ...year, ...aigulDetails });

const sent = (...holders: readonly Holder[]): Uint8Array[] => holders.map(({ certificate }) => certificate);

const CASES: readonly Case[] = [
  {
    name: 'a certificate for signing in only',
    cms: () => bes(rsaAuth),
    differs: () => about(rsaAuth, rsa.issuingCa, rsa.ocsp),
    fails: ['keyUsage', 'policy', 'documentCertificate'],
  },
  {
    name: 'an expired certificate',
    cms: () => bes(expired),
    differs: () => about(expired),
    fails: ['notExpired'],
  },
  {
    name: 'a certificate of the treasury',
    cms: () => bes(treasury),
    differs: () => about(treasury),
    fails: ['documentCertificate'],
  },
  {
    name: 'a digital system in place of a person',
    cms: () => bes(system),
    differs: () => about(system),
    fails: ['notSystem', 'role', 'identity', 'iin'],
  },
  {
    name: 'an organisation in place of a person',
    cms: () => bes(head),
    differs: () => about(head),
    fails: ['role'],
  },
  {
    name: 'another person',
    cms: () => bes(),
    differs: () => ({ purpose: appealOfPerson('850505300456') }),
    fails: ['iin'],
  },
  {
    name: 'an authority that nobody trusts',
    cms: () => bes(strangers.person(aigulDetails)),
    fails: ['chain'],
  },
  {
    name: 'an authority below one that may have none below',
    cms: () => cadesBes(deep, document, { signingTime: now, chain: sent(tooDeep, pki.issuingCa) }),
    differs: () => ({ trust: rootTrust, ...about(deep, tooDeep, tooDeep) }),
    fails: ['chainConstraints'],
  },
  {
    name: 'a person in place of an authority',
    cms: () => cadesBes(byPerson, document, { signingTime: now, chain: sent(aigul, pki.issuingCa) }),
    differs: () => ({ trust: rootTrust, ...about(byPerson, aigul, aigul) }),
    fails: ['chainConstraints'],
  },
  {
    name: 'a subject with two IINs',
    cms: () => bes(twoFaced),
    differs: () => about(twoFaced),
    fails: ['identity', 'iin'],
  },
  {
    name: 'an issuing authority not valid at the moment',
    cms: () => cadesBes(early, document, { signingTime: now, chain: sent(youngCa) }),
    differs: () => ({ trust: rootTrust, at: now - 30 * DAY, ...about(early, youngCa, youngCa) }),
    fails: ['issuersValid'],
  },
  {
    name: 'an authority of the root that is not among those named',
    cms: () => cadesBes(early, document, { signingTime: now, chain: sent(youngCa) }),
    differs: () => about(early, youngCa, youngCa),
    fails: ['chain'],
  },
];

for (const row of CASES) proveInTest(row);
