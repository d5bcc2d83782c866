/** Which certificates may sign what: policies, roles, numbers (spec §1.3, §1.4, §5 rows 12–14). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as ext from '../dev-pki/extensions.ts';
import { issueCertificate } from '../dev-pki/index.ts';
import type { Holder } from '../dev-pki/holder.ts';
import { distinguishedName, type NamePart } from '../dev-pki/names.ts';
import { OID } from '../oids.ts';
import { AIGUL, DANA, DAY, failed, makeScene, NOW } from '../testing/scene.ts';
import type { CheckName } from './checks.ts';
import { appealOfPerson, replyOfBody, replyOfCivilServant } from './purposes.ts';
import type { Purpose } from './report.ts';

const scene = makeScene('purposes');
const { pki, aigul } = scene;
const { digitalSignature, nonRepudiation, keyAgreement } = ext.USAGE;

interface Given {
  readonly policies?: readonly string[];
  readonly uses?: readonly string[];
  readonly critical?: boolean;
  readonly subject?: readonly NamePart[];
  readonly usage?: readonly number[];
}

const NAME: NamePart[] = [
  ['commonName', AIGUL.cn],
  ['surname', AIGUL.surname],
];
const iin = (text: string): NamePart => ['serialNumber', text];
const PERSON = [...NAME, iin(`IIN${AIGUL.iin}`)];
const OFFICIAL: NamePart[] = [...PERSON, ['organisationalUnit', `BIN${DANA.bin}`]];

function certified(given: Given): Holder {
  const {
    policies = [OID.ncaPolicy],
    uses = [OID.emailProtection, OID.individual],
    critical = false,
  } = given;
  return issueCertificate({
    key: aigul.key,
    issuer: pki.issuingCa,
    notBefore: NOW - DAY,
    notAfter: NOW + DAY,
    subject: distinguishedName(given.subject ?? PERSON),
    extensions: [
      ...(policies.length === 0 ? [] : [ext.certificatePolicy(...(policies as [string]))]),
      ...(uses.length === 0 ? [] : [ext.extendedKeyUsage(uses, critical)]),
      ext.keyUsage(...(given.usage ?? [digitalSignature, nonRepudiation, keyAgreement])),
      ext.subjectKeyIdentifier(aigul.key),
      ext.authorityKeyIdentifier(pki.issuingCa.key),
    ],
  });
}

interface Row extends Given {
  readonly name: string;
  readonly purpose?: Purpose;
  readonly fails: readonly CheckName[];
}

const mine = appealOfPerson(AIGUL.iin);
const asServant = replyOfCivilServant(DANA.bin, AIGUL.iin);
const servant = { policies: [OID.ucgoPolicyFirst], uses: [OID.civilServant], subject: OFFICIAL };
const { ncaPolicy } = OID;

const ROWS: readonly Row[] = [
  { name: 'the profile of today', fails: [] },
  { name: 'extended key usage marked critical', critical: true, fails: [] },
  { name: 'a role without e-mail protection', uses: [OID.individual], fails: [] },
  { name: 'also for logging in', uses: [OID.emailProtection, OID.clientAuth, OID.individual], fails: [] },
  { name: 'for logging in only', uses: [OID.clientAuth, OID.individual], fails: ['documentCertificate'] },
  { name: 'no role', uses: [OID.emailProtection], fails: ['role'] },
  { name: 'no extended key usage', uses: [], fails: ['role'] },
  { name: 'any extended key usage is no role', uses: [OID.anyExtendedKeyUsage], fails: ['role'] },
  { name: 'the arc above the role', uses: ['1.2.398.3.3.4.1'], fails: ['role'] },
  {
    name: 'a digital system of a person',
    uses: [OID.individual, OID.individualSystem],
    fails: ['notSystem'],
  },
  {
    name: 'a registered digital system of an organisation',
    uses: [OID.individual, `${OID.legalSystem}.33`],
    fails: ['notSystem'],
  },
  { name: 'the treasury', uses: [OID.individual, OID.treasury], fails: ['documentCertificate'] },
  {
    name: 'the treasury by its name only',
    subject: [...PERSON, ['domainComponent', 'ROLE02']],
    fails: ['documentCertificate'],
  },

  { name: 'old policy of individuals', policies: [`${ncaPolicy}.3`], fails: [] },
  { name: 'old policy for logging in', policies: [`${ncaPolicy}.4`], fails: ['policy'] },
  { name: 'old policy of servers', policies: [`${ncaPolicy}.5`], fails: ['policy'] },
  { name: 'policy of time-stamps', policies: [`${ncaPolicy}.6.4`], fails: ['policy'] },
  { name: 'no policy', policies: [], fails: ['policy'] },
  { name: 'any policy', policies: ['2.5.29.32.0'], fails: ['policy'] },
  {
    name: 'a policy for signing beside one for logging in',
    policies: [ncaPolicy, `${ncaPolicy}.2`],
    fails: ['policy'],
  },
  {
    name: 'a policy for signing beside one of time-stamps',
    policies: [ncaPolicy, `${ncaPolicy}.6.4`],
    fails: ['policy'],
  },
  { name: 'a policy for signing beside an unknown one', policies: ['1.2.3', ncaPolicy], fails: [] },

  { name: 'digital signature alone', usage: [digitalSignature], fails: ['keyUsage'] },
  { name: 'non-repudiation alone', usage: [nonRepudiation], fails: ['keyUsage'] },

  { name: 'no IIN', subject: NAME, fails: ['identity', 'iin'] },
  { name: 'an IIN of eleven digits', subject: [...NAME, iin('IIN90010140012')], fails: ['identity', 'iin'] },
  { name: 'an IIN in small letters', subject: [...NAME, iin(`iin${AIGUL.iin}`)], fails: ['identity', 'iin'] },
  { name: 'an IIN with a space', subject: [...NAME, iin(`IIN${AIGUL.iin} `)], fails: ['identity', 'iin'] },
  { name: 'an IIN in the name', subject: [['commonName', `IIN${AIGUL.iin}`]], fails: ['identity', 'iin'] },
  {
    name: 'a BIN as the name of the organisation',
    subject: [...PERSON, ['organisation', `BIN${DANA.bin}`]],
    uses: [OID.legalHead],
    purpose: replyOfBody(DANA.bin, AIGUL.iin),
    fails: ['bin'],
  },
  {
    name: 'two serial numbers, both of them',
    subject: [...PERSON, iin('IIN850505300456')],
    fails: ['identity', 'iin'],
  },
  {
    name: 'two BINs',
    subject: [...OFFICIAL, ['organisationalUnit', 'BIN050140009999']],
    uses: [OID.legalHead],
    purpose: replyOfBody(DANA.bin, AIGUL.iin),
    fails: ['identity', 'iin', 'bin'],
  },
  { name: 'another IIN', purpose: appealOfPerson('850505300456'), fails: ['iin'] },

  { name: 'a civil servant', ...servant, purpose: asServant, fails: [] },
  {
    name: 'a civil servant of another body',
    ...servant,
    purpose: replyOfCivilServant('050140009999', AIGUL.iin),
    fails: ['bin'],
  },
  {
    name: 'a civil servant who files an appeal with that certificate',
    ...servant,
    fails: ['policy', 'role'],
  },
  {
    name: 'the role of a civil servant under the policy of the national authority',
    ...servant,
    policies: [ncaPolicy],
    purpose: asServant,
    fails: ['policy'],
  },
];

for (const { name, purpose = mine, fails, ...given } of ROWS) {
  test(`${name}: ${fails.length === 0 ? 'valid' : `refused by ${fails.join(', ')}`}`, () => {
    const report = scene.verifies(scene.signs(certified(given)), { purpose });
    assert.deepEqual(failed(report), fails);
    assert.equal(report.valid, fails.length === 0);
  });
}
