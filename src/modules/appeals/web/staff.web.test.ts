import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPortal } from '../../../testing/portal.ts';
import {
  bytesToSign,
  choiceOf,
  desk,
  drafted,
  hiddenOf,
  opened,
  registered,
  signAt,
  typedIn,
  wholeReply,
  withRoles,
} from '../testing/staff-forms.ts';

const portal = await openPortal();

for (const lang of ['kk', 'ru', 'en'] as const)
  test(`R337-14.1 R337-14.2 R337-15.3 R337-14.4 four people take an appeal from its delivery to the reply (${lang})`, async () => {
    const at = await desk(portal, lang);
    const fresh = await at.page('marat');
    assert.match(
      fresh.text,
      { kk: /тіркеуді күтуде/u, ru: /ждёт регистрации/u, en: /waits for registration/u }[lang],
    );
    assert.match(fresh.text, /Серікова Айгүл Болатқызы/u);
    assert.match(fresh.text, /900101200010/u);

    await registered(at);
    const done = await portal.follow(
      { ...fresh, location: at.path(), cookies: { flash: 'register' } },
      { as: 'marat' },
    );
    assert.match(
      done.text,
      {
        kk: /тіркелді және орындаушыға берілді/u,
        ru: /зарегистрировано и передано/u,
        en: /is registered and given/u,
      }[lang],
    );

    await drafted(at);
    const queue = await opened(portal, `/${lang}/signing`, 'dana');
    assert.ok(queue.html.includes(at.path('/sign')), 'the decision waits in the queue of its signer');
    const toSign = await at.page('dana', '/sign');
    assert.match(toSign.text, /[0-9a-f]{64}/u);
    assert.match(toSign.text, /89-бабы/u);
    const adopted = await signAt(portal, at, { as: 'dana', rest: '/sign' });
    assert.equal(adopted.location, at.path(), adopted.text);
    assert.ok(!(await opened(portal, `/${lang}/signing`, 'dana')).html.includes(at.path('/sign')));

    const toIssue = await at.page('marat', '/issue');
    assert.deepEqual(bytesToSign(toIssue.html), bytesToSign(toSign.html), 'both sign the very same bytes');
    const issued = await signAt(portal, at, { as: 'marat', rest: '/issue' });
    assert.equal(issued.location, at.path(), issued.text);
    await portal.runJobs();
    const finished = await at.page('marat');
    assert.match(finished.text, /ЖАУАП-2026-\d{8}/u);
    assert.match(finished.text, { kk: /Аяқталды/u, ru: /Завершено/u, en: /Finished/u }[lang]);
    assert.match(
      finished.text,
      { kk: /Қабылданған күні|Шешім қабылданды/u, ru: /Решение принято/u, en: /Decision adopted/u }[lang],
    );
    assert.match(finished.text, /aigul@demo\.kz/u, 'the notices with their addresses');
    assert.ok(
      !finished.html.includes('<form method="post" action="/' + lang + '/cases'),
      'nothing is left to do',
    );
  });

test('C39 the page of registration tells which day counts and why', async () => {
  const at = await desk(portal);
  const { text } = await at.page('marat');
  assert.match(text, /Тіркелген күн болып саналады: 2026 жылғы 20 қараша, жұма/u);
  assert.match(text, /Бұл күнді заң белгілейді/u);
});

test('the same form sent twice is one act', async () => {
  const at = await desk(portal);
  const { html } = await at.page('marat');
  const form = { ...hiddenOf(html, at.path('/register')), executorId: choiceOf(html, 'Жұмабаев Е. Қ.') };
  const [first, second] = await Promise.all([
    portal.post(at.path('/register'), form, { as: 'marat' }),
    portal.post(at.path('/register'), form, { as: 'marat' }),
  ]);
  assert.deepEqual([first.status, second.status], [303, 303]);
  const page = await at.page('marat');
  assert.equal(page.html.match(/<h3>Тіркелді<\/h3>/gu)?.length, 1);
});

test('who comes second is told by name who was first', async () => {
  const at = await desk(portal, 'ru');
  const { html } = await at.page('marat');
  const form = { ...hiddenOf(html, at.path('/register')), executorId: choiceOf(html, 'Жұмабаев Е. Қ.') };
  await registered(at);
  const second = await portal.post(
    at.path('/register'),
    { ...form, commandId: portal.deps.random.uuid() },
    { as: 'marat' },
  );
  assert.equal(second.status, 409);
  assert.match(second.text, /действие уже выполнил\(а\): Оспанов М\. Е\./u);
});

test('R337-14 another role is refused with its article, another body’s case is not there at all', async () => {
  const at = await desk(portal);
  const { html } = await at.page('marat');
  const form = { ...hiddenOf(html, at.path('/register')), executorId: choiceOf(html, 'Жұмабаев Е. Қ.') };
  for (const who of ['gulnar', 'asan']) {
    assert.equal((await portal.get(at.path(), { as: who })).status, 404, who);
    assert.equal((await portal.post(at.path('/register'), form, { as: who })).status, 404, who);
  }
  assert.equal((await portal.get(at.path(), { as: 'erlan' })).status, 404, 'not given to him yet');
  assert.equal(
    (await portal.get(at.path(), { as: 'aigul' })).status,
    403,
    'the pages of the body are for officials',
  );
  await registered(at);
  const refused = await portal.post(at.path('/register'), form, { as: 'erlan' });
  assert.equal(refused.status, 409);
  const reassign = await portal.post(at.path('/reassign'), form, { as: 'erlan' });
  assert.equal(reassign.status, 403);
  assert.match(reassign.text, /басқа рөлдегі қызметкер/u);
  for (const rest of ['/sign', '/issue']) {
    const page = await portal.get(at.path(rest), { as: 'erlan' });
    assert.ok(page.status === 403 || page.status === 409, `${rest}: ${page.status}`);
  }
  assert.equal((await portal.get(at.path('/decision'), { as: 'marat' })).status, 403);
});

test('an appeal that was given to somebody else is not the former executor’s any more', async () => {
  const at = await desk(portal);
  await registered(at);
  await at.page('erlan');
  await withRoles(portal, 'dana', ['SIGNER', 'EXECUTOR'], async () => {
    const { html } = await at.page('marat');
    const given = await at.send('marat', '', '/reassign', { executorId: choiceOf(html, 'Нұрланова Д. А.') });
    assert.equal(given.location, at.path(), given.text);
    await at.page('dana', '/decision');
    assert.equal((await portal.get(at.path(), { as: 'erlan' })).status, 404);
  });
});

test('a form without a choice comes back with the field marked', async () => {
  const at = await desk(portal);
  const answer = await at.send('marat', '', '/register', {});
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Орындаушыны таңдаңыз/u);
});

test('APPK-89.2 missing parts are named and nothing that was typed is lost', async () => {
  const at = await desk(portal);
  await registered(at);
  const typed = { ...wholeReply, measures: '', remedies: ' ' };
  const answer = await at.send('erlan', '/decision', '/decision', { ...typed, then: 'preview' });
  assert.equal(answer.status, 422);
  assert.match(answer.text, /Қандай шара қабылданғанын жазыңыз/u);
  assert.equal(typedIn(answer.html, 'reasons'), wholeReply.reasons);
  assert.equal(
    typedIn((await at.page('erlan', '/decision')).html, 'reasons'),
    wholeReply.reasons,
    'and it is saved',
  );
  const early = await portal.get(at.path('/decision/preview'), { as: 'erlan' });
  assert.equal(early.location, at.path('/decision'));
});

test('APPK-73 C44 an outcome that is not offered is refused with its article and the text stays', async () => {
  const at = await desk(portal, 'ru', { kind: 'application', language: 'ru' });
  await registered(at);
  const page = await at.page('erlan', '/decision');
  assert.match(page.html, /value="BURDENSOME_ACT" disabled/u);
  assert.match(page.text, /статья 73 АППК/u);
  assert.match(typedIn(page.html, 'remedies'), /три месяца.*статьи 92 АППК/u, 'the remedies are prepared');
  assert.match(typedIn(page.html, 'remedies'), /Акимат области Жетісу/u, 'with the body above');
  const refused = await at.send('erlan', '/decision', '/decision', {
    ...wholeReply,
    outcome: 'BURDENSOME_ACT',
  });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /нужно заслушать/u);
  assert.match(refused.text, /73/u);
  assert.equal(typedIn(refused.html, 'reasons'), wholeReply.reasons);
});

test('two windows: the later one is shown both texts and overwrites only when told again', async () => {
  const at = await desk(portal, 'ru');
  await registered(at);
  const stale = hiddenOf((await at.page('erlan', '/decision')).html, at.path('/decision'));
  await at.send('erlan', '/decision', '/decision', { ...wholeReply, reasons: 'Первое окно' });
  const conflict = await portal.post(
    at.path('/decision'),
    { ...wholeReply, ...stale, reasons: 'Второе окно' },
    { as: 'erlan' },
  );
  assert.equal(conflict.status, 409);
  assert.equal(typedIn(conflict.html, 'reasons'), 'Второе окно');
  assert.match(conflict.text, /Первое окно/u);
  const again = { ...wholeReply, ...hiddenOf(conflict.html, at.path('/decision')), reasons: 'Второе окно' };
  const saved = await portal.post(at.path('/decision'), again, { as: 'erlan' });
  assert.equal(saved.status, 303);
  assert.equal(typedIn((await at.page('erlan', '/decision')).html, 'reasons'), 'Второе окно');
});

test('an autosave answers with the new version and the time; the same words again are no news', async () => {
  const at = await desk(portal);
  await registered(at);
  const { html } = await at.page('erlan', '/decision');
  const form = { ...wholeReply, ...hiddenOf(html, at.path('/decision')) };
  const asJson = { as: 'erlan', headers: { accept: 'application/json' } };
  const first = await portal.post(at.path('/decision'), form, asJson);
  assert.deepEqual(JSON.parse(first.html), { version: 1, savedAt: '10:00' });
  const typedOn = await portal.post(at.path('/decision'), { ...form, version: '1', reasons: 'Тағы' }, asJson);
  assert.deepEqual(JSON.parse(typedOn.html), { version: 2, savedAt: '10:00' });
  const same = await portal.post(at.path('/decision'), { ...form, reasons: 'Тағы' }, { as: 'erlan' });
  assert.equal(same.status, 303, 'the button after an autosave of the same words is no conflict');
  const late = await portal.post(at.path('/decision'), { ...form, reasons: 'Басқа' }, asJson);
  assert.equal(late.status, 409);
});
