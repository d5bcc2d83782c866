import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cadesT } from '@qabyldau/eds/dev-pki';
import { languages } from '../../../kernel/text.ts';
import { otherLanguageIn } from '../../../testing/other-language.ts';
import { pageFaults } from '../../../testing/page-faults.ts';
import { openPortal, type Answer } from '../../../testing/portal.ts';
import { signInFailureTexts, signInTexts } from './sign-in-texts.ts';

const portal = await openPortal();

/** Every test comes from an address of its own, so that the limit of attempts stands in nobody's way. */
let addresses = 0;
const fromElsewhere = (): { headers: Record<string, string> } => ({
  headers: { 'x-forwarded-for': `10.0.0.${(addresses += 1)}` },
});

interface Challenge {
  readonly nonce: string;
  readonly bytes: Uint8Array;
}

function challengeOf(page: Answer): Challenge {
  const nonce = /name="nonce" value="([^"]+)"/u.exec(page.html)?.[1] ?? '';
  const props = /data-island="signing" data-props="([^"]+)"/u.exec(page.html)?.[1] ?? '';
  const { bytes } = JSON.parse(props.replaceAll('&quot;', '"')) as { bytes: string };
  return { nonce, bytes: Buffer.from(bytes, 'base64') };
}

async function newChallenge(lang = 'ru', query = ''): Promise<Challenge> {
  return challengeOf(await portal.get(`/${lang}/sign-in${query}`, fromElsewhere()));
}

async function send(fields: Record<string, string>, lang = 'ru'): Promise<Answer> {
  return portal.post(`/${lang}/sign-in`, fields, fromElsewhere());
}

/** A signature with a fresh certificate, for what a demo key cannot show. */
function signWith(holder: ReturnType<typeof portal.certification.pki.person>, bytes: Uint8Array): string {
  const random = (count: number): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(count));
  const signingTime = portal.clock.now().epochMilliseconds;
  return Buffer.from(
    cadesT(holder, bytes, { signingTime, tsa: portal.certification.pki.tsa, random }),
  ).toString('base64');
}

test('a person signs in with a signature and is greeted by the name of the certificate', async () => {
  const { nonce, bytes } = await newChallenge();
  const entered = await send({ nonce, cms: portal.sign('aigul', bytes) });
  assert.deepEqual([entered.status, entered.location], [303, '/ru/appeals']);
  const cabinet = await portal.get('/ru/cabinet', { cookies: entered.cookies });
  assert.equal(cabinet.status, 200);
  assert.match(cabinet.text, /Серікова Айгүл Болатқызы/u);
  assert.match(cabinet.text, /ЭЦП/u);
});

test('the signature of another program, in PEM, does the same', async () => {
  const { nonce, bytes } = await newChallenge();
  const lines = portal.sign('aigul', bytes).replaceAll(/.{64}/gu, '$&\r\n');
  const entered = await send({ nonce, cms: `-----BEGIN CMS-----\r\n${lines}\r\n-----END CMS-----\r\n` });
  assert.equal(entered.status, 303);
});

test('the file for another program holds exactly the bytes of the page', async () => {
  const { nonce, bytes } = await newChallenge();
  const file = await portal.get(`/ru/sign-in/challenge/${nonce}`, fromElsewhere());
  assert.equal(file.status, 200);
  assert.match(String(file.headers['content-disposition']), /^attachment/u);
  assert.deepEqual(new Uint8Array(file.bytes), new Uint8Array(bytes));
  assert.equal((await portal.get('/ru/sign-in/challenge/unknown', fromElsewhere())).status, 404);
});

test('what is signed says that it is for signing in, and to which portal', async () => {
  const { bytes } = await newChallenge();
  const said = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
  assert.equal(said['purpose'], 'qabyldau.sign-in');
  assert.equal(said['origin'], portal.deps.publicUrl);
});

test('a challenge opens the portal once', async () => {
  const { nonce, bytes } = await newChallenge();
  const cms = portal.sign('aigul', bytes);
  assert.equal((await send({ nonce, cms })).status, 303);
  const again = await send({ nonce, cms });
  assert.equal(again.status, 422);
  assert.match(again.text, new RegExp(signInTexts.challengeOldWhat.ru, 'u'));
  assert.notEqual(challengeOf(again).nonce, nonce);
});

test('a signature over something else is explained, and the same challenge may be signed again', async () => {
  const { nonce, bytes } = await newChallenge();
  const refused = await send({ nonce, cms: portal.sign('aigul', new TextEncoder().encode('{}')) });
  assert.equal(refused.status, 422);
  assert.match(refused.text, new RegExp(signInFailureTexts.documentChanged.what.ru, 'u'));
  assert.equal(challengeOf(refused).nonce, nonce);
  assert.equal((await send({ nonce, cms: portal.sign('aigul', bytes) })).status, 303);
});

test('a certificate that has expired is explained', async () => {
  const { nonce, bytes } = await newChallenge();
  const now = portal.clock.now().epochMilliseconds;
  const holder = portal.certification.pki.person(
    { cn: 'СЕРІКОВА АЙГҮЛ', surname: 'СЕРІКОВА', iin: '900101200010', roles: ['1.2.398.3.3.4.1.1'] },
    { notBefore: now - 20_000_000, notAfter: now - 10_000_000 },
  );
  const refused = await send({ nonce, cms: signWith(holder, bytes) });
  assert.match(refused.text, new RegExp(signInFailureTexts.expired.what.ru, 'u'));
});

test('the seal of a digital system is nobody who could sign in', async () => {
  const { nonce, bytes } = await newChallenge();
  const refused = await send({ nonce, cms: signWith(portal.certification.pki.seal, bytes) });
  assert.equal(refused.status, 422);
  assert.match(refused.text, new RegExp(signInFailureTexts.wrongRole.what.ru, 'u'));
});

test('when nobody answers about revocation, it is said so and nobody is let in', async () => {
  const { nonce, bytes } = await newChallenge();
  portal.verifier.silence(true);
  const refused = await send({ nonce, cms: portal.sign('aigul', bytes) });
  portal.verifier.silence(false);
  assert.equal(refused.status, 422);
  assert.match(refused.text, new RegExp(signInFailureTexts.evidenceUnreachable.what.ru, 'u'));
  assert.deepEqual(refused.cookies, {});
});

test('an empty or senseless signature is explained in three languages', async () => {
  for (const language of languages) {
    const { nonce } = await newChallenge(language);
    for (const cms of ['', 'no signature at all', 'MIAGCSqGSIb3DQEHAqCAMIACAQE=']) {
      const refused = await send({ nonce, cms }, language);
      assert.equal(refused.status, 422);
      assert.deepEqual(pageFaults(refused.html), []);
      assert.deepEqual(otherLanguageIn(refused.html, language), []);
      const why = cms === '' ? signInTexts.noSignature : signInFailureTexts.malformed.what;
      assert.ok(refused.text.includes(why[language]), refused.text);
    }
  }
});

test('after signing in a person comes where they were going, and nowhere else', async () => {
  const wishes: readonly (readonly [wish: string, to: string])[] = [
    ['/ru/check?number=ZHT-2026-00000001', '/ru/check?number=ZHT-2026-00000001'],
    ['https://evil.example/', '/ru/appeals'],
    ['//evil.example', '/ru/appeals'],
    ['/ru//evil.example', '/ru/appeals'],
  ];
  for (const [next, to] of wishes) {
    const { nonce, bytes } = await newChallenge('ru', `?next=${encodeURIComponent(next)}`);
    const entered = await send({ nonce, next, cms: portal.sign('aigul', bytes) });
    assert.equal(entered.location, to);
  }
});

test('an official with a signature chooses in what capacity to act', async () => {
  const { nonce, bytes } = await newChallenge();
  const next = '/ru/inbox';
  const entered = await send({ nonce, next, cms: portal.sign('marat', bytes) });
  assert.equal(entered.location, '/ru/posts?next=%2Fru%2Finbox');
  const choice = await portal.follow(entered);
  const post = /type="radio" [^>]*value="(\d+)"/u.exec(choice.html)?.[1] ?? '';
  const chosen = await portal.post('/ru/posts', { post, next }, { cookies: entered.cookies });
  assert.deepEqual([chosen.status, chosen.location], [303, next]);
  assert.equal((await portal.follow(chosen, { cookies: entered.cookies })).status, 200);
});

test('in the demonstration one button signs in: a citizen to their appeals, an official to the inbox', async () => {
  const citizen = await portal.post('/kk/sign-in/demo', { person: 'aigul' }, fromElsewhere());
  assert.deepEqual([citizen.status, citizen.location], [303, '/kk/appeals']);
  const official = await portal.post('/kk/sign-in/demo', { person: 'dana' }, fromElsewhere());
  assert.deepEqual([official.status, official.location], [303, '/kk/inbox']);
  assert.equal((await portal.post('/kk/sign-in/demo', { person: 'nobody' }, fromElsewhere())).status, 400);
});

test('signing in anew in the same browser closes what was open in it', async () => {
  const first = await portal.post('/kk/sign-in/demo', { person: 'aigul' }, fromElsewhere());
  const cookies = first.cookies;
  await portal.post('/kk/sign-in/demo', { person: 'saule' }, { ...fromElsewhere(), cookies });
  assert.equal((await portal.get('/kk/cabinet', { cookies })).status, 303);
});

test('a form from another site signs nobody in', async () => {
  for (const path of [
    '/kk/sign-in',
    '/kk/sign-in/demo',
    '/kk/sign-out',
    '/kk/posts',
    '/kk/cabinet/browsers',
  ]) {
    const answer = await portal.post(
      path,
      { person: 'aigul' },
      { headers: { 'sec-fetch-site': 'cross-site', 'x-forwarded-for': '10.9.0.1' } },
    );
    assert.equal(answer.status, 403, path);
    assert.deepEqual(answer.cookies, {});
  }
});

test('the twenty-first attempt within a minute waits', async () => {
  const headers = { 'x-forwarded-for': '10.8.0.1' };
  for (let attempt = 0; attempt < 20; attempt += 1)
    assert.equal((await portal.post('/en/sign-in', { cms: '' }, { headers })).status, 422);
  const answer = await portal.post('/en/sign-in', { cms: '' }, { headers });
  assert.equal(answer.status, 429);
  assert.match(answer.text, /Too many attempts/u);
  assert.deepEqual(pageFaults(answer.html), []);
});

test('in production there is no demo key, no demo button and no demo route', async (t) => {
  const real = await openPortal(t, { production: true });
  const bodyOf = ({ html }: Answer): string => html.slice(html.indexOf('<body'));
  const page = await real.get('/ru/sign-in');
  assert.equal(page.status, 200);
  assert.doesNotMatch(bodyOf(page), /demo/u);
  assert.equal((await real.post('/ru/sign-in/demo', { person: 'aigul' })).status, 404);
  assert.equal((await real.get('/ru/mailbox')).status, 404);
  assert.equal((await real.get('/demo/identity/aigul/self')).status, 404);
  assert.doesNotMatch(bodyOf(await real.get('/ru')), /demo/u);
});
