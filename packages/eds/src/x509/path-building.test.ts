/** Paths as hostile and as clumsy authorities make them (RFC 5280 §6, RFC 4158; spec §1.1, §5 row 11). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { integer, nul, seq } from '../asn1/writer.ts';
import * as ext from '../dev-pki/extensions.ts';
import { OID } from '../oids.ts';
import {
  AIGUL,
  authority,
  DAY,
  ka,
  kb,
  kc,
  kd,
  kx,
  now,
  person,
  provePath,
  root,
  under,
  type PathRow,
} from '../testing/path-scene.ts';
import { parseCertificate } from './certificate.ts';
import { buildChain, pathBudget } from './chain.ts';

const { certSign, digitalSignature } = ext.USAGE;
const ca = authority('CA', kb, { by: root });
const leaf = person(ca);
const critical = (id: string, value: Uint8Array) => ({ more: [ext.extension(id, value, true)] });
const other = authority('OTHER', kc);
const below = authority('SUB', kc, { by: ca });
const caByOther = authority('CA', kb, { by: other });
const loopA = authority('LOOP A', kb, { by: { key: kc, certificate: authority('LOOP B', kc).certificate } });
const loopB = authority('LOOP B', kc, { by: loopA });
const expired = authority('CA', kb, { by: root, from: -90, to: -60, serial: 2 });
const oldRoot = authority('ROOT', ka, { from: -3000, to: -50 });
const rollover = authority('ROOT', kc, { by: root });

const ROWS: readonly PathRow[] = [
  { name: 'person, authority, root', leaf, sent: [ca], expect: 3 },
  { name: 'the authority among the configured ones', leaf, intermediates: [ca], expect: 3 },
  { name: 'the authority not at hand', leaf, expect: 'no path' },
  { name: 'several anchors', leaf, anchors: [other, root], sent: [ca], expect: 3 },
  { name: 'an anchor that is the issuing authority itself', leaf, anchors: [ca], expect: 2 },
  { name: 'a person who is their own anchor', leaf, anchors: [leaf], expect: 'no path' },

  { name: 'an authority that has expired', ...under({ to: -1 }), expect: { validity: /not valid at that/ } },
  { name: 'an authority not yet valid', ...under({ from: 1 }), expect: { validity: /not valid at that/ } },
  {
    name: 'the anchor expired since, at a moment when it was valid',
    leaf,
    anchors: [oldRoot],
    sent: [ca],
    moment: now - 60 * DAY,
    expect: 3,
  },
  {
    name: 'the anchor expired before the moment',
    leaf,
    anchors: [oldRoot],
    sent: [ca],
    expect: { validity: /not valid at that/ },
  },
  {
    name: 'two paths, the first through a certificate of the authority that has expired',
    leaf,
    intermediates: [expired, ca],
    expect: 3,
  },
  {
    name: 'two paths, the first to an anchor that has expired',
    leaf,
    anchors: [oldRoot, root],
    sent: [ca],
    expect: 3,
  },
  {
    name: 'an anchor certified by another anchor, itself out of its term',
    leaf,
    anchors: [authority('CA', kb, { by: other, to: -1 }), other],
    sent: [caByOther],
    expect: 3,
  },

  {
    name: 'an authority below one that may have none below',
    leaf: person(below),
    sent: [below, authority('CA', kb, { by: root, pathLength: 0 })],
    expect: { constraints: /longer than allowed/ },
  },
  { name: 'path length zero above a person', ...under({ pathLength: 0 }), expect: 3 },
  {
    name: 'a self-issued certificate of a new key does not count in the path length',
    leaf: person(authority('CA', kc, { by: ca })),
    sent: [authority('CA', kb, { by: root, pathLength: 0 }), authority('CA', kc, { by: ca })],
    expect: 4,
  },
  {
    name: 'an authority without basic constraints',
    ...under({ powers: [ext.keyUsage(certSign)] }),
    expect: { constraints: /not a certification authority/ },
  },
  {
    name: 'an authority whose basic constraints say it is none',
    ...under({ powers: [ext.extension(OID.basicConstraints, seq(), true), ext.keyUsage(certSign)] }),
    expect: { constraints: /not a certification authority/ },
  },
  {
    name: 'an authority without keyCertSign',
    ...under({ powers: [ext.basicConstraints(), ext.keyUsage(digitalSignature)] }),
    expect: { constraints: /may not sign certificates/ },
  },
  {
    name: 'an authority without key usage',
    ...under({ powers: [ext.basicConstraints()] }),
    expect: { constraints: /may not sign certificates/ },
  },
  {
    name: 'an authority for time-stamps only above a person',
    ...under({ more: [ext.extendedKeyUsage([OID.timeStamping])] }, [ext.extendedKeyUsage([OID.individual])]),
    expect: { constraints: /for these uses/ },
  },
  {
    name: 'an authority for the uses of the person, and one for any',
    ...under({ more: [ext.extendedKeyUsage([OID.individual, OID.emailProtection])] }, [
      ext.extendedKeyUsage([OID.individual]),
    ]),
    expect: 3,
  },

  {
    name: 'another key identifier of the issuer',
    leaf: person(ca, [], AIGUL, kx),
    sent: [ca],
    expect: 'no path',
  },
  {
    name: 'an authority of the same name and key identifier with another key',
    leaf,
    sent: [authority('CA', { ...kx, keyId: kb.keyId }, { by: root })],
    expect: 'no path',
  },
  {
    name: 'an anchor by name only',
    leaf: person(authority('CA', kb, { by: authority('ROOT', kx) })),
    sent: [authority('CA', kb, { by: authority('ROOT', kx) }), authority('ROOT', kx)],
    expect: 'no path',
  },
  {
    name: 'a twin of the anchor sent along: same name and key, another certificate',
    leaf,
    sent: [authority('ROOT', ka, { serial: 9 }), ca],
    expect: 3,
  },
  {
    name: 'a self-issued twin of the root with its next key',
    leaf: person(authority('CA', kb, { by: rollover })),
    sent: [rollover, authority('CA', kb, { by: rollover })],
    expect: 4,
  },
  {
    name: 'two authorities that certify each other and nobody else',
    leaf: person(loopA),
    sent: [loopA, loopB],
    expect: 'no path',
  },
  {
    name: 'the same with a way out',
    leaf: person(loopA),
    sent: [loopA, loopB, authority('LOOP B', kc, { by: root, serial: 5 })],
    expect: 4,
  },
  {
    name: 'an authority under a trusted and under an unknown root',
    leaf,
    sent: [caByOther, other, ca],
    expect: 3,
  },

  {
    name: 'an unknown critical extension of an authority',
    ...under(critical('1.2.3.4', nul())),
    expect: { critical: /^1\.2\.3\.4$/ },
  },
  {
    name: 'an unknown critical extension of the person',
    leaf: person(ca, [ext.extension('1.2.3.4', nul(), true)]),
    sent: [ca],
    expect: { critical: /^1\.2\.3\.4$/ },
  },
  {
    name: 'critical policy constraints',
    ...under(critical(OID.policyConstraints, seq(integer(0)))),
    expect: { critical: /policyConstraints/ },
  },
  {
    name: 'critical policy mappings',
    ...under(critical(OID.policyMappings, seq())),
    expect: { critical: /policyMappings/ },
  },
  { name: 'critical inhibitAnyPolicy', ...under(critical(OID.inhibitAnyPolicy, integer(0))), expect: 3 },
  {
    name: 'name constraints in the certificate of a person',
    leaf: person(ca, [ext.nameConstraints({ permitted: [ext.generalName.dns('kz')] })]),
    sent: [ca],
    expect: { critical: /nameConstraints/ },
  },
];

for (const row of ROWS) provePath(row);

test('authorities that certify each other in a full web cost a bounded number of signatures', () => {
  const keys = [ka, kb, kc, kd, kx];
  const roots = keys.map((key, i) => authority(`WEB ${i}`, key));
  const web = roots.flatMap((by, i) =>
    keys.flatMap((key, j) => (i === j ? [] : [authority(`WEB ${j}`, key, { by, serial: 1 + i })])),
  );
  const end = parseCertificate(person(roots[0] ?? assert.fail()).certificate);
  const sent = web.map(({ certificate }) => parseCertificate(certificate));
  const budget = pathBudget();
  const before = process.cpuUsage();
  assert.equal(buildChain(end, { anchors: [], intermediates: [], sent }, { budget }), undefined);
  const { user, system } = process.cpuUsage(before);
  assert.ok(user + system < 200_000, `${user + system} µs`);
  assert.ok(budget.signatures >= 0 && budget.steps < 512);
});

test('a loop is left where a name returns with its key, not where a certificate does', () => {
  const renewed = (cn: string, key: typeof kb, by: typeof kb, byName: string) =>
    [1, 2, 3].map((serial) => authority(cn, key, { by: authority(byName, by), serial }));
  const sent = [...renewed('LOOP A', kb, kc, 'LOOP B'), ...renewed('LOOP B', kc, kb, 'LOOP A')];
  const end = parseCertificate(person(loopA).certificate);
  const material = {
    anchors: [],
    intermediates: [],
    sent: sent.map(({ certificate }) => parseCertificate(certificate)),
  };
  const budget = pathBudget();
  assert.equal(buildChain(end, material, { budget }), undefined);
  // Three authorities above the person, and three above each of them: twelve signatures, and none above those.
  assert.equal(pathBudget().signatures - budget.signatures, 12);
});
