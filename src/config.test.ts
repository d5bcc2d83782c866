import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

/** Everything that production asks for. */
const production = {
  DATABASE_URL: 'postgres://q_app@db/qabyldau',
  DATABASE_OWNER_URL: 'postgres://q_owner@db/qabyldau',
  DATABASE_JOB_URL: 'postgres://q_job@db/qabyldau',
  PUBLIC_URL: 'https://qabyldau.example.kz',
  TRUST_DIR: '/etc/qabyldau/trust',
  OCSP_URL: 'http://ocsp.pki.gov.kz',
  TSP_URL: 'http://tsp.pki.gov.kz',
  SEAL_FILE: '/etc/qabyldau/seal.json',
  SMTP_URL: 'smtp://mail.example.kz:587',
  NODE_ENV: 'production',
} as const;

type Env = Readonly<Record<string, string | undefined>>;

function sentence(env: Env): string {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return error.message;
  }
  return '';
}

test('with nothing set it is a demonstration that runs by itself', () => {
  const config = readConfig({});
  assert.equal(config.demo, true);
  assert.equal(config.database.kind, 'embedded');
  assert.deepEqual([config.trust, config.sealFile, config.smtpUrl], [null, null, null]);
  assert.equal(config.host, '127.0.0.1', 'and nobody else in the network sees it');
});

test('with everything named it is production, without anything of the demonstration', () => {
  const config = readConfig(production);
  assert.equal(config.demo, false);
  assert.equal(config.database.kind, 'external');
  assert.equal(config.publicUrl, 'https://qabyldau.example.kz');
  assert.equal(config.egovMobile, false, 'the operator of eGov Mobile must know the address first');
  assert.equal(readConfig({ ...production, EGOV_MOBILE: '1' }).egovMobile, true);
});

test('the gateway of a third party is off until it is named, and gets nothing over bare HTTP', () => {
  assert.equal(readConfig({}).sigexUrl, null, 'in the demonstration too');
  assert.equal(readConfig(production).sigexUrl, null);
  assert.equal(readConfig({ ...production, SIGEX_URL: 'https://sigex.kz' }).sigexUrl, 'https://sigex.kz');
  assert.equal(
    sentence({ ...production, SIGEX_URL: 'http://sigex.kz' }),
    'SIGEX_URL must be an address that begins with https://.',
  );
  assert.equal(readConfig({ SIGEX_URL: 'http://127.0.0.1:9' }).sigexUrl, 'http://127.0.0.1:9');
});

test('every setting that production lacks is told in one sentence that begins with its name', () => {
  for (const name of Object.keys(production)) {
    if (name === 'NODE_ENV' || name === 'DATABASE_URL') continue;
    for (const value of [undefined, '', '  ']) {
      const said = sentence({ ...production, [name]: value });
      assert.match(said, new RegExp(`^${name} is missing: [^.]+\\.`, 'u'), `${name}: ${said}`);
      assert.ok(!said.includes('\n'));
    }
  }
});

test('services are asked at several addresses, one after the other', () => {
  const { trust } = readConfig({
    ...production,
    OCSP_URL: 'http://ocsp.pki.gov.kz  http://ocsp1.pki.gov.kz',
    CRL_URL: 'nca.cer=http://crl.pki.gov.kz/nca.crl  root.cer=http://crl.root.gov.kz/gost.crl?a=b',
    DELTA_CRL_URL: 'nca.cer=http://crl.pki.gov.kz/nca_d.crl',
  });
  assert.deepEqual(trust?.ocspUrls, ['http://ocsp.pki.gov.kz', 'http://ocsp1.pki.gov.kz']);
  assert.deepEqual(trust.tspUrls, ['http://tsp.pki.gov.kz']);
  assert.deepEqual(trust.crls, [
    { file: 'nca.cer', url: 'http://crl.pki.gov.kz/nca.crl' },
    { file: 'root.cer', url: 'http://crl.root.gov.kz/gost.crl?a=b' },
  ]);
  assert.deepEqual(trust.deltaCrls, [{ file: 'nca.cer', url: 'http://crl.pki.gov.kz/nca_d.crl' }]);
});

test('a demonstration in production is refused; on a server of its own it may have a database of its own', () => {
  assert.match(
    sentence({ ...production, DATABASE_URL: undefined }),
    /^The demonstration cannot run in production/u,
  );
  assert.match(sentence({ ...production, DEMO: '1' }), /^The demonstration cannot run in production/u);
  const { NODE_ENV: _, ...server } = production;
  assert.equal(readConfig({ ...server, DEMO: '1' }).demo, true);
  assert.equal(
    readConfig({ ...server, DEMO: '1' }).trust,
    null,
    'its own certification centre, never the real one',
  );
});

test('without the demonstration nothing is served over bare HTTP', () => {
  assert.equal(
    sentence({ ...production, PUBLIC_URL: 'http://qabyldau.example.kz' }),
    'PUBLIC_URL must begin with https://.',
  );
  for (const address of ['qabyldau.example.kz', 'ftp://example.kz', 'javascript:alert(1)', 'https://'])
    assert.equal(sentence({ ...production, PUBLIC_URL: address }), 'PUBLIC_URL is not an address.', address);
  assert.equal(
    readConfig({ PUBLIC_URL: 'http://demo.example.kz:8080/x?y' }).publicUrl,
    'http://demo.example.kz:8080',
  );
});

test('a setting that cannot be is told by its name', () => {
  const wrong: Readonly<Record<string, string>> = {
    OCSP_URL: 'ocsp.pki.gov.kz',
    TSP_URL: 'file:///etc/passwd',
    SIGEX_URL: 'sigex.kz',
    DELTA_CRL_URL: 'nca.cer=http://crl.pki.gov.kz/d.crl nca.cer=crl1',
    CRL_URL: 'http://crl.pki.gov.kz/nca.crl',
    SMTP_URL: 'mail.example.kz',
    PORT: '80x',
    VERIFY_WORKERS: '1.5',
    DEMO: 'maybe',
    LOG_LEVEL: 'loud',
    ROLE: 'boss',
    DEFAULT_LANGUAGE: 'de',
  };
  for (const [name, value] of Object.entries(wrong))
    assert.match(
      sentence({ ...production, [name]: value }),
      new RegExp(`^${name} must be [^\\n]+\\.$`, 'u'),
      name,
    );
});

test('an empty setting is one that was not given', () => {
  const empty = Object.fromEntries(
    [
      'CRL_URL',
      'SIGEX_URL',
      'DATA_DIR',
      'HOST',
      'LOG_LEVEL',
      'MAIL_FROM',
      'PORT',
      'ROLE',
      'DEFAULT_LANGUAGE',
    ].map((name) => [name, '']),
  );
  assert.deepEqual(readConfig({ ...production, ...empty }), readConfig(production));
  assert.deepEqual(readConfig({ SMTP_URL: '', DATABASE_URL: '', PUBLIC_URL: '' }), readConfig({}));
});
