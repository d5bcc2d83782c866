import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toBase64, utf8Bytes } from '../bytes.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { aigul, document, now, ocspAbout, pki, random, trust, IIN, NONCE } from '../dev-pki/testing/world.ts';
import { tsaRespond } from '../dev-pki/tsa.ts';
import { appealOfPerson } from '../verify/purposes.ts';
import { verifyCms } from '../verify/verify-cms.ts';
import { documentsToSign, invitation, type FileToSign } from './documents.ts';
import { addressInQr, launchLinks, qrText } from './links.ts';
import { readSignedDocuments } from './read-signed.ts';
import { PhoneRefused, scanQr, type StandInPhone } from './stand-in.ts';

const address = 'https://portal.example.kz/egov-mobile/AbC-_9';
const api2 = 'https://portal.example.kz/egov-mobile/documents/7';
const names = { kk: 'Жолданым', ru: 'Обращение', en: 'Appeal' };
const file: FileToSign = { id: 1, names, meta: [{ name: 'ЖСН', value: IIN }], mime: '', bytes: document };

test('the QR code and the links hold the whole address of API №1', () => {
  assert.equal(qrText(address), `mobileSign:${address}`);
  assert.equal(addressInQr(qrText(address)), address);
  const { eGovMobile, eGovBusiness } = launchLinks(`${address}?a=1&b=2`);
  for (const link of [eGovMobile, eGovBusiness])
    assert.equal(new URL(link).searchParams.get('link'), `${address}?a=1&b=2`);
  assert.match(
    eGovMobile,
    /^https:\/\/m\.egov\.kz\/mobileSign\?link=.*&isi=1476128386&ibi=kz\.egov\.mobile&/,
  );
  for (const wrong of ['', '/egov-mobile/1', 'https://a b', 'javascript:alert(1)', 'ftp://a/b']) {
    assert.throws(() => qrText(wrong), TypeError);
    assert.equal(addressInQr(`mobileSign:${wrong}`), undefined);
  }
  assert.equal(addressInQr(address), undefined);
});

test('API №1 and API №2 are the exact JSON of the application', () => {
  const facts = { description: 'Жолданым', expiresAt: now, documents: api2, token: 't' };
  assert.deepEqual(invitation({ ...facts, organisation: { names, bin: '010140000123' } }), {
    description: 'Жолданым',
    expiry_date: '2026-11-22T11:00:00.000+0500',
    organisation: { nameRu: 'Обращение', nameKz: 'Жолданым', nameEn: 'Appeal', bin: '010140000123' },
    document: { uri: api2, auth_type: 'Token', auth_token: 't' },
  });
  assert.deepEqual(documentsToSign('CMS_SIGN_ONLY', [file]), {
    signMethod: 'CMS_SIGN_ONLY',
    version: 1,
    documentsToSign: [
      {
        id: 1,
        nameRu: 'Обращение',
        nameKz: 'Жолданым',
        nameEn: 'Appeal',
        meta: [{ name: 'ЖСН', value: IIN }],
        document: { file: { mime: '', data: toBase64(document) } },
      },
    ],
  });
});

/** A server of one invitation, and what came to it. */
function server(method: 'CMS_SIGN_ONLY' | 'CMS_WITH_DATA' = 'CMS_SIGN_ONLY', token = 'secret') {
  const put: Uint8Array[] = [];
  const log: string[] = [];
  const phone: StandInPhone = {
    now: () => now,
    random,
    getTimestamp: (request) => Promise.resolve(tsaRespond(pki.tsa, request, { now, random })),
    language: 'kk',
    fetch: (url, { method: verb = 'GET', headers, body } = {}) => {
      const { authorization } = headers as Record<string, string>;
      log.push(`${verb} ${url} ${authorization ?? '-'}`);
      if (url === address) {
        const organisation = { names, bin: '010140000123' };
        const facts = { description: '', expiresAt: now, documents: api2, token: 'secret', organisation };
        return Promise.resolve(Response.json(invitation(facts)));
      }
      if (authorization !== `Bearer ${token}`) return Promise.resolve(new Response(null, { status: 403 }));
      if (verb === 'GET') return Promise.resolve(Response.json(documentsToSign(method, [file])));
      put.push(utf8Bytes(body as string));
      return Promise.resolve(new Response('success'));
    },
  };
  return { phone, put, log };
}

test('the simulated phone fetches, signs and puts a signature that verifies', async () => {
  const { phone, put, log } = server();
  const scanned = await scanQr(phone, qrText(address));
  assert.equal(scanned.documents.documentsToSign[0]?.nameKz, 'Жолданым');
  assert.equal(await scanned.sign(aigul), 200);
  assert.deepEqual(log, [`GET ${address} -`, `GET ${api2} Bearer secret`, `PUT ${api2} Bearer secret`]);
  const read = readSignedDocuments(put[0] ?? new Uint8Array(), [1]);
  assert.ok(read.ok && read.documents[0]);
  const { cms } = read.documents[0];
  const evidence = { ocsp: [ocspAbout(aigul)], nonce: NONCE };
  const purpose = { ...appealOfPerson(IIN), requireTimestamp: true };
  const report = verifyCms({ cms, document, trust, at: now, now, purpose, evidence });
  assert.equal(report.verdict, 'valid', JSON.stringify(report.checks.filter(({ ok }) => !ok)));
});

test('with data the bytes lie in the signature', async () => {
  const { phone, put } = server('CMS_WITH_DATA');
  await (await scanQr(phone, qrText(address))).sign(aigul);
  const read = readSignedDocuments(put[0] ?? new Uint8Array(), [1]);
  assert.ok(read.ok && read.documents[0]);
  assert.deepEqual(parseSignedData(read.documents[0].cms).content, document);
});

test('a phone that is not let in says with which status', async () => {
  const { phone } = server('CMS_SIGN_ONLY', 'another');
  await assert.rejects(scanQr(phone, qrText(address)), new PhoneRefused(403));
  await assert.rejects(scanQr(phone, address), TypeError);
});

const put = (body: unknown): ReturnType<typeof readSignedDocuments> =>
  readSignedDocuments(typeof body === 'string' ? utf8Bytes(body) : utf8Bytes(JSON.stringify(body)), [1, 2]);
const one = (id: unknown, data: unknown): object => ({ id, document: { file: { mime: '', data } } });
const two = (...documents: unknown[]): object => ({ documentsToSign: documents });

test('signatures are taken by the ids asked for, whatever else the body says', () => {
  const pem = '-----BEGIN CMS-----\nAQI=\n-----END CMS-----\n';
  const body = { ...two(one('2', pem), one(1, 'AQ==')), signMethod: 'XML', version: {} };
  assert.deepEqual(put(body), {
    ok: true,
    documents: [
      { id: 1, cms: Uint8Array.of(1) },
      { id: 2, cms: Uint8Array.of(1, 2) },
    ],
  });
});

for (const [what, body, problem] of [
  ['no JSON', '{"a":', 'notJson'],
  ['a depth that no parser takes', '['.repeat(200_000), 'notJson'],
  ['no object', 'null', 'otherShape'],
  ['no list', { documentsToSign: { length: 2 } }, 'otherShape'],
  ['one document too few', two(one(1, 'AQ==')), 'otherDocuments'],
  ['one too many', two(one(1, 'AQ=='), one(2, 'AQ=='), one(3, 'AQ==')), 'otherDocuments'],
  ['one document twice', two(one(1, 'AQ=='), one(1, 'Ag==')), 'otherDocuments'],
  ['another id', two(one(1, 'AQ=='), one(9, 'AQ==')), 'otherDocuments'],
  ['an id that is no number', two(one(1, 'AQ=='), one('2e0', 'AQ==')), 'otherShape'],
  ['a signature that is not base64', two(one(1, 'AQ=='), one(2, 'қол')), 'otherShape'],
  ['an empty signature', two(one(1, 'AQ=='), one(2, '')), 'otherShape'],
  ['a signature in a list', two(one(1, 'AQ=='), one(2, ['AQ=='])), 'otherShape'],
  ['fields of the prototype', '{"__proto__":{"documentsToSign":[]}}', 'otherShape'],
  ['a body of many megabytes', `{"a":"${'x'.repeat(1024 * 1024)}"}`, 'tooLarge'],
] as const) {
  test(`a PUT with ${what} is refused as ${problem}`, () => {
    assert.deepEqual(put(body), { ok: false, problem });
  });
}

test('no bytes and no JSON make the reader throw', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => !readSignedDocuments(bytes, [1]).ok),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.json(), (json) => {
      readSignedDocuments(utf8Bytes(`{"documentsToSign":${json}}`), [1]);
    }),
    { numRuns: 300 },
  );
});
