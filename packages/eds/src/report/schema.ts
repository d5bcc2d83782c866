import { CHECKS } from '../verify/checks.ts';

const text = { type: 'string' } as const;
const nullable = { type: ['string', 'null'] } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const sha256 = { type: 'string', pattern: '^[0-9a-f]{64}$' } as const;

/** An object of which every property must be there, and no other. */
function exactly<Properties extends Readonly<Record<string, object>>>(
  properties: Properties,
  optional: readonly string[] = [],
): object {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', additionalProperties: false, required, properties };
}

const signer = exactly({
  cn: text,
  surname: text,
  given: nullable,
  iin: { type: ['string', 'null'], pattern: '^[0-9]{12}$' },
  bin: { type: ['string', 'null'], pattern: '^[0-9]{12}$' },
  organisation: nullable,
  roles: { type: 'array', items: text },
  serial: { type: 'string', pattern: '^-?[0-9a-f]+$' },
  issuerCn: text,
  notBefore: moment,
  notAfter: moment,
});

const evidence = exactly({
  source: { enum: ['ocsp', 'crl'] },
  sha256,
  usable: { type: 'boolean' },
  status: { enum: ['good', 'revoked', 'unknown', null] },
  thisUpdate: { type: ['string', 'null'], format: 'date-time' },
  problem: nullable,
});

const check = exactly(
  { name: { enum: Object.keys(CHECKS) }, ok: { type: 'boolean' }, detail: text, rule: text },
  ['detail', 'rule'],
);

/** JSON Schema (2020-12) of the report for machines. */
export const REPORT_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Verification of an electronic digital signature',
  ...exactly({
    verdict: { enum: ['valid', 'invalid', 'pending'] },
    reason: { enum: [...new Set(Object.values(CHECKS).map(({ reason }) => reason)), null] },
    time: moment,
    timeSource: { enum: ['timestamp', 'receipt'] },
    signer: { anyOf: [signer, { type: 'null' }] },
    checks: { type: 'array', items: check },
    warnings: { type: 'array', items: text },
    evidence: { type: 'array', items: evidence },
    chain: { type: 'array', items: exactly({ sha256, certificate: text }) },
    cmsSha256: { type: 'string', pattern: '^([0-9a-f]{64})?$' },
    signatureSha256: { anyOf: [sha256, { type: 'null' }] },
    contentBytes: { type: ['integer', 'null'], minimum: 0 },
    trustVersion: text,
  }),
} as const;
