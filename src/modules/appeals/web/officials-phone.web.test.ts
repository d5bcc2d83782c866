import assert from 'node:assert/strict';
import { test } from 'node:test';
import { int, text } from '../../../platform/db/row.ts';
import { sql } from '../../../platform/db/gateway.ts';
import { openPortal, type Answer } from '../../../testing/portal.ts';
import { codeOf, phonesAround } from '../testing/phone.ts';
import { desk, hiddenOf, signAt, submitted, withRoles, type Desk } from '../testing/staff-forms.ts';

const portal = await openPortal();
const { ask, scan, scanAndKeep, keyOf } = phonesAround(portal);

type Rest = '/sign' | '/issue';

/** An official presses the button on the page of their signature; gives the address of the page that waits. */
async function invited(at: Desk, as: string, rest: Rest = '/sign'): Promise<string> {
  const { html, text: shown } = await at.page(as, rest);
  assert.match(shown, /eGov Mobile/u);
  const sent = await portal.post(at.path(`${rest}/phone`), hiddenOf(html, at.path(`${rest}/phone`)), { as });
  assert.equal(sent.status, 303, sent.text);
  return sent.location ?? '';
}

/** A decision that waits for the signature of Дана. */
async function waiting(lang: 'kk' | 'ru' = 'kk'): Promise<Desk> {
  const at = await desk(portal, lang);
  await submitted(at);
  return at;
}

const look = (page: string, as: string): Promise<Answer> => portal.get(page, { as });
async function stateOf(page: string, as: string): Promise<string> {
  const { html } = await portal.get(page, { as, headers: { accept: 'application/json' } });
  return (JSON.parse(html) as { state: string }).state;
}
const caseState = ({ caseId }: Desk): Promise<string> =>
  portal.db.owner.one(sql`select state from case_header where id = ${caseId}`, (row) => text(row, 'state'));
const signatures = ({ caseId }: Desk): Promise<number> =>
  portal.db.owner.one(
    sql`select count(*)::int as n from paper_signature s join paper p on p.id = s.paper_id
        where p.case_id = ${caseId} and p.kind = 'decision'`,
    (row) => int(row, 'n'),
  );
/** Minutes go by. */
const later = (page: string, minutes: number): Promise<number> =>
  portal.db.owner.exec(
    sql`update phone_signing set made_at = made_at - make_interval(mins => ${minutes}),
          expires_at = expires_at - make_interval(mins => ${minutes}), taken_at = taken_at - make_interval(mins => ${minutes})
        where opening_sha256 = sha256(${codeOf(page)}::bytea)`,
  );

test('R337-9.5 both signatures over a decision come from phones, and the pages go on to the case', async () => {
  const at = await waiting();
  const page = await invited(at, 'dana');
  const shown = await look(page, 'dana');
  assert.equal(shown.status, 200);
  assert.match(shown.text, /жолданымның беті ашылады/u);
  assert.match(shown.html, /href="https:\/\/egovbusiness\.page\.link\//u);
  assert.match(shown.html, /<noscript><meta http-equiv="refresh" content="5"/u);
  const { scanned, again } = await scanAndKeep(page);
  assert.equal(await stateOf(page, 'dana'), 'opened');
  const [file] = scanned.documents.documentsToSign;
  assert.equal(file?.document?.file.mime, '@file/pdf');
  assert.match(Buffer.from(file.document.file.data, 'base64').toString('latin1'), /^%PDF-/u);
  const sha256 = new Map(file.meta.map(({ name, value }) => [name, value])).get('Файлдың SHA-256 мәні') ?? '';
  assert.ok(sha256.length === 64 && shown.text.includes(sha256), 'the page and the phone show the same hash');
  assert.match(scanned.invitation.description, /^Шешімге қол қою: ЖТ-2026-\d{8}$/u);

  assert.equal(await scanned.sign(keyOf('dana')), 200);
  const done = await look(page, 'dana');
  assert.equal(done.location, at.path());
  assert.match((await portal.follow(done, { as: 'dana' })).text, /Шешім қабылданды/u);
  assert.equal(await caseState(at), 'adopted');
  // Its answer was lost: the phone gets it again, also when the case has moved on.
  assert.equal(await again(), 200);

  const second = await invited(at, 'marat', '/issue');
  const registrar = await scanAndKeep(second);
  assert.match(registrar.scanned.invitation.description, /^Жауапты тіркеп, мәлім ету: /u);
  assert.equal(await registrar.scanned.sign(keyOf('marat')), 200);
  assert.equal((await look(second, 'marat')).location, at.path());
  assert.equal(await caseState(at), 'finished');
  assert.deepEqual([await registrar.again(), await again()], [200, 200]);
  assert.equal(await signatures(at), 2);
});

test('R337-9.5 a wrong key adopts nothing: another official, a personal key, a key of another body', async () => {
  const at = await waiting('ru');
  for (const [who, why] of [
    ['marat', /Этот ключ не для такого документа/u],
    ['dana.self', /Этот ключ не для такого документа|БИН/u],
    ['asan', /Подпись другого человека|БИН/u],
  ] as const) {
    const page = await invited(at, 'dana');
    const { scanned, again } = await scanAndKeep(page);
    assert.equal(await scanned.sign(keyOf(who)), 403, who);
    assert.equal(await again(), 403);
    assert.equal(await scanned.sign(keyOf('dana')), 403, 'one signature, not two');
    const refused = await look(page, 'dana');
    assert.equal(refused.status, 422);
    assert.match(refused.text, why, who);
    assert.match(refused.text, /стат\p{L}+ 80/u, 'the article of a decision');
    assert.match(refused.text, /Получить новый QR-код/u);
  }
  assert.equal(await signatures(at), 0);
  assert.equal(await caseState(at), 'inWork');
  // The page offers a new code, and with it the right key signs.
  const page = await invited(at, 'dana');
  assert.equal(await (await scan(page)).sign(keyOf('dana')), 200);
});

test('the code of an official is theirs alone, at its own place, and no way in for anybody else', async () => {
  const at = await waiting();
  for (const [as, rest, status] of [
    ['marat', '/sign', 403],
    ['erlan', '/sign', 403],
    ['erlan', '/issue', 409],
    ['gulnar', '/sign', 404],
    ['asan', '/issue', 404],
    ['aigul', '/sign', 403],
    ['dana.self', '/sign', 403],
  ] as const) {
    const asked = await portal.post(at.path(`${rest}/phone`), {}, { as });
    assert.equal(asked.status, status, `${as} ${rest}`);
  }
  const page = await invited(at, 'dana');
  for (const as of ['marat', 'erlan', 'gulnar', 'asan']) assert.equal((await look(page, as)).status, 404, as);
  for (const as of ['aigul', 'dana.self']) assert.equal((await look(page, as)).status, 403, as);
  const elsewhere = await waiting();
  const code = codeOf(page);
  for (const path of [at.path(`/issue/phone/${code}`), elsewhere.path(`/sign/phone/${code}`)])
    assert.equal((await look(path, 'dana')).status, 404, path);
  assert.equal(
    (await look(`/kk/appeals/drafts/${portal.deps.random.uuid()}/phone/${code}`, 'aigul')).status,
    404,
  );
  assert.equal((await look(page, 'dana')).status, 200);

  // The tokens of two officials and two cases are not exchanged.
  const other = await scan(await invited(elsewhere, 'dana'));
  const own = await scan(page);
  const headers = { authorization: `Bearer ${other.invitation.document.auth_token}` };
  const { uri } = own.invitation.document;
  assert.equal((await ask(uri, { headers })).status, 403);
  const body = JSON.stringify(own.documents);
  assert.equal((await ask(uri, { method: 'PUT', headers, body })).status, 403);
  assert.equal(await signatures(at), 0);
});

test('a code that is old, was replaced, or whose holder lost the post signs nothing', async () => {
  const at = await waiting();
  const first = await invited(at, 'dana');
  const replaced = await scan(first);
  const page = await invited(at, 'dana');
  assert.equal(await replaced.sign(keyOf('dana')), 403);
  const scanned = await scan(page);
  await withRoles(portal, 'dana', ['EXECUTOR'], async () => {
    assert.equal((await ask(`/egov-mobile/${codeOf(page)}`)).status, 403);
    assert.equal(await scanned.sign(keyOf('dana')), 403);
  });
  await portal.db.owner.exec(sql`update official set left_on = '2026-11-19' where surname = 'Нұрланова'`);
  assert.equal(await scanned.sign(keyOf('dana')), 403);
  await portal.db.owner.exec(sql`update official set left_on = null where surname = 'Нұрланова'`);
  await later(page, 6);
  assert.equal(await scanned.sign(keyOf('dana')), 403);
  const over = await look(page, 'dana');
  assert.equal(over.status, 200);
  assert.match(over.text, /Қол қойылған жоқ, құжат өзгерген жоқ/u);
  assert.equal(await signatures(at), 0);
});

test('a decision that was given back or signed in another way is not signed by the phone', async () => {
  const at = await waiting();
  const page = await invited(at, 'dana');
  const scanned = await scan(page);
  await at.send('dana', '/sign', '/decision/return', { reason: 'Кестенің күнін нақтылаңыз' });
  assert.equal(await scanned.sign(keyOf('dana')), 403);
  assert.equal((await look(page, 'dana')).status, 422);
  const signed = await waiting();
  const late = await invited(signed, 'dana');
  const phone = await scan(late);
  assert.equal((await signAt(portal, signed, { as: 'dana', rest: '/sign' })).status, 303);
  assert.equal(await phone.sign(keyOf('dana')), 403);
  assert.equal(await stateOf(late, 'dana'), 'refused');
  assert.equal(await signatures(signed), 1);
});

test('a signature that a dead process took is taken up by the page of the official, once', async () => {
  const at = await waiting();
  const page = await invited(at, 'dana');
  const scanned = await scan(page);
  const { sign } = scanned;
  // As a process leaves it that died after it took the signature: the bytes are there, and nothing came of them.
  const cms = Buffer.from(
    portal.sign(
      'dana',
      Buffer.from(scanned.documents.documentsToSign[0]?.document?.file.data ?? '', 'base64'),
    ),
    'base64',
  );
  await portal.db.owner.exec(
    sql`update phone_signing set taken_at = now() - interval '1 minute', cms = ${cms}, cms_sha256 = sha256(${cms}::bytea)
        where opening_sha256 = sha256(${codeOf(page)}::bytea)`,
  );
  assert.equal(await sign(keyOf('dana')), 403, 'another signature is not taken');
  const states = await Promise.all([1, 2, 3].map(() => stateOf(page, 'dana')));
  assert.ok(
    states.includes('done') && states.every((one) => one === 'done' || one === 'checking'),
    states.join(),
  );
  assert.equal(await caseState(at), 'adopted');
  assert.equal(await signatures(at), 1);
});

test('what was signed stays signed when the last word about it cannot be written', async () => {
  const at = await waiting();
  const page = await invited(at, 'dana');
  const { scanned, again } = await scanAndKeep(page);
  await portal.db.owner.script(`create function lost() returns trigger language plpgsql as
      $$ begin raise 'lost' using errcode = 'admin_shutdown'; end $$;
    create trigger lost before update on phone_signing for each row when (new.done_at is not null) execute function lost()`);
  assert.equal(await scanned.sign(keyOf('dana')), 503);
  await portal.db.owner.script('drop function lost cascade');
  assert.equal(await caseState(at), 'adopted');
  assert.equal(await stateOf(page, 'dana'), 'checking', 'not refused: it was taken');
  assert.equal(await again(), 200);
  assert.equal((await look(page, 'dana')).location, at.path());
  assert.equal(await signatures(at), 1);
});

test('without eGov Mobile officials are not offered it, and its addresses do not exist', async (t) => {
  const off = await openPortal(t);
  Object.assign(off.deps, { egovMobile: false });
  const { buildApp } = await import('../../../app.ts');
  const app = await buildApp(off.deps);
  t.after(() => app.close());
  const at = await desk(off);
  await submitted(at);
  const cookie = Object.entries(await off.signedIn('dana'))
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
  const page = await app.inject({ method: 'GET', url: at.path('/sign'), headers: { cookie } });
  assert.equal(page.statusCode, 200);
  assert.doesNotMatch(page.payload, /eGov Mobile/u);
  const invite = await app.inject({
    method: 'POST',
    url: at.path('/sign/phone'),
    headers: { cookie, origin: off.deps.publicUrl },
  });
  assert.equal(invite.statusCode, 404);
});
