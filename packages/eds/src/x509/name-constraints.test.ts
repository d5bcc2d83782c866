/** Name constraints of authorities (RFC 5280 §4.2.1.10). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nul, seq } from '../asn1/writer.ts';
import * as ext from '../dev-pki/extensions.ts';
import { distinguishedName } from '../dev-pki/names.ts';
import { OID } from '../oids.ts';
import {
  AIGUL,
  authority,
  kb,
  kc,
  person,
  provePath,
  root,
  under,
  type PathRow,
} from '../testing/path-scene.ts';
import { parseCertificate } from './certificate.ts';

const { mail, dns, directory, uri } = ext.generalName;
const limits = (names: Parameters<typeof ext.nameConstraints>[0], asCritical = true) => ({
  more: [ext.nameConstraints(names, asCritical)],
});
const kz = directory(distinguishedName([['country', 'KZ']]));
const elsewhere = directory(distinguishedName([['country', 'UZ']]));
const ca = authority('CA', kb, { by: root });

const ROWS: readonly PathRow[] = [
  { name: 'a permitted country', ...under(limits({ permitted: [elsewhere, kz] })), expect: 3 },
  {
    name: 'a country that is not permitted',
    ...under(limits({ permitted: [elsewhere] })),
    expect: { constraints: /not permitted: directory/ },
  },
  {
    name: 'an excluded country, not marked critical, in other letters',
    ...under(
      limits({ excluded: [directory(distinguishedName([['country', 'kz']]))], permitted: [kz] }, false),
    ),
    expect: { constraints: /excluded name: directory/ },
  },
  {
    name: 'a longer name is not permitted by being the beginning of the permitted one',
    ...under(limits({ permitted: [directory(distinguishedName([...AIGUL, ['organisation', 'X']]))] })),
    expect: { constraints: /not permitted: directory/ },
  },
  {
    name: 'constraints two levels above',
    leaf: person(
      authority('SUB', kc, { by: authority('CA', kb, { by: root, ...limits({ excluded: [dns('kz')] }) }) }),
      [ext.subjectAltName(dns('portal.kz'))],
    ),
    sent: [
      authority('CA', kb, { by: root, ...limits({ excluded: [dns('kz')] }) }),
      authority('SUB', kc, { by: ca }),
    ],
    expect: { constraints: /excluded name: dns/ },
  },
  {
    name: 'permitted mail and host',
    ...under(limits({ permitted: [mail('.gov.kz'), dns('Gov.KZ')] }), [
      ext.subjectAltName(mail('aigul@mail.gov.kz'), dns('portal.gov.kz')),
    ]),
    expect: 3,
  },
  {
    name: 'a host that only ends like the permitted one',
    ...under(limits({ permitted: [dns('gov.kz')] }), [ext.subjectAltName(dns('notgov.kz'))]),
    expect: { constraints: /not permitted: dns/ },
  },
  {
    name: 'a wildcard over an excluded host',
    ...under(limits({ excluded: [dns('secret.gov.kz')] }), [ext.subjectAltName(dns('*.gov.kz'))]),
    expect: { constraints: /excluded name: dns/ },
  },
  {
    name: 'an excluded mailbox in the subject, in capitals',
    ...under(limits({ excluded: [mail('aigul@gov.kz')] }), [], [...AIGUL, ['emailAddress', 'AIGUL@GOV.KZ']]),
    expect: { constraints: /excluded name: mail/ },
  },
  {
    name: 'a mail address with two hosts under a constraint on mail',
    ...under(limits({ permitted: [mail('gov.kz')] }), [ext.subjectAltName(mail('a@evil.kz@gov.kz'))]),
    expect: { constraints: /cannot be compared: mail/ },
  },
  {
    name: 'a constrained form that is not compared, in the certificate',
    ...under(limits({ permitted: [uri('.kz')] }), [ext.subjectAltName(uri('http://gov.kz'))]),
    expect: { constraints: /cannot be compared/ },
  },
  {
    name: 'such a form, nowhere in the certificate',
    ...under(limits({ permitted: [uri('.kz')] })),
    expect: 3,
  },
];

for (const row of ROWS) provePath(row);

test('name constraints of another shape make the certificate unreadable', () => {
  const bound = seq(seq(directory(distinguishedName([['country', 'KZ']]))), nul());
  for (const value of [seq(), bound, seq(nul())]) {
    const made = under({ more: [ext.extension(OID.nameConstraints, value, true)] });
    assert.throws(
      () => parseCertificate(made.sent[0]?.certificate ?? assert.fail()),
      /Asn1Error|name|general/,
    );
  }
});
