import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPortal } from '../../../testing/portal.ts';
import { bodyIdOf } from '../testing/filing.ts';
import {
  bytesToSign,
  choiceOf,
  desk,
  drafted,
  hiddenOf,
  registered,
  signAt,
  submitted,
  typedIn,
  wholeReply,
  withRoles,
} from '../testing/staff-forms.ts';

const portal = await openPortal();

test('a wrong role is refused before its signature is looked at', async () => {
  const at = await desk(portal);
  await submitted(at);
  const { html } = await at.page('dana', '/sign');
  const cms = portal.sign('erlan', bytesToSign(html));
  const refused = await portal.post(
    at.path('/sign'),
    { ...hiddenOf(html, at.path('/sign')), cms },
    { as: 'erlan' },
  );
  assert.equal(refused.status, 403);
  assert.match(refused.text, /басқа рөлдегі қызметкер/u);
});

test('somebody who is away cannot be chosen, and a forged choice is refused naming the substitute', async () => {
  const at = await desk(portal, 'ru');
  await registered(at);
  await at.send('erlan', '/decision', '/decision', { ...wholeReply, then: 'preview' });
  const { html, text } = await at.page('erlan', '/decision/preview');
  assert.match(text, /Отсутствует по 31 декабря 2027 года включительно\. Замещает: Нұрланова Д\. А\./u);
  const forged = await at.send('erlan', '/decision/preview', '/decision/submit', {
    signerId: choiceOf(html, 'Ли Т.'),
  });
  assert.equal(forged.status, 422);
  assert.match(forged.text, /Ли Т\. сейчас отсутствует \(по 31\.12\.2027\)\. Замещает: Нұрланова Д\. А\./u);
  const page = await at.page('erlan');
  assert.doesNotMatch(page.text, /возвращённый проект/u, 'a refused act leaves no paper behind');
  assert.match(page.text, /Квитанция, талон и решение появятся здесь/u);
});

test('R337-9.5 a signature by another person’s key is explained and adopts nothing', async () => {
  const at = await desk(portal);
  await submitted(at);
  const stolen = await signAt(portal, at, { as: 'dana', rest: '/sign', by: 'asan' });
  assert.equal(stolen.status, 422);
  assert.match(stolen.text, /Қол басқа адамдікі/u);
  const personal = await signAt(portal, at, { as: 'dana', rest: '/sign', by: 'dana.self' });
  assert.equal(personal.status, 422);
  assert.match(personal.text, /(Бұл кілт мұндай құжатқа|БСН осы органдікі емес)/u);
  portal.verifier.silence(true);
  const silent = await signAt(portal, at, { as: 'dana', rest: '/sign' });
  portal.verifier.silence(false);
  assert.equal(silent.status, 422);
  assert.match(silent.text, /куәландырушы орталық жауап бермеді/u);
  assert.match((await at.page('dana')).text, /Шешім қол қоюда/u);
});

test('a draft goes back with a reason that the executor reads and the applicant never', async () => {
  const at = await desk(portal);
  await submitted(at);
  const silent = await at.send('dana', '/sign', '/decision/return', { reason: ' ' });
  assert.equal(silent.status, 422);
  assert.match(silent.text, /Орындаушы нені түзететінін жазыңыз/u);
  const back = await at.send('dana', '/sign', '/decision/return', { reason: 'Кестенің күнін нақтылаңыз' });
  assert.equal(back.location, at.path());
  assert.match((await at.page('erlan')).text, /Себебі: Кестенің күнін нақтылаңыз/u);
  assert.match(
    (await at.page('erlan', '/decision')).text,
    /Қол қоюшы жобаны қайтарды.*Кестенің күнін нақтылаңыз/u,
  );
  const applicant = await portal.get(`/kk/appeals/${at.caseId}`, { as: 'aigul' });
  assert.equal(applicant.status, 200);
  assert.doesNotMatch(applicant.text, /нақтылаңыз|Жоба/u);
  const late = await portal.post(
    at.path('/sign'),
    { commandId: portal.deps.random.uuid(), seq: '5', cms: 'AAAA' },
    { as: 'dana' },
  );
  assert.equal(late.status, 409, 'nothing is there to sign any more');
});

test('C26 who worked the decision out cannot be its documentation worker, and the page says so', async () => {
  const at = await desk(portal, 'ru');
  await withRoles(portal, 'marat', ['REGISTRAR', 'EXECUTOR'], async () => {
    const { html } = await at.page('marat');
    await at.send('marat', '', '/register', { executorId: choiceOf(html, 'Оспанов М. Е.') });
    await drafted(at, 'marat');
    const adopted = await signAt(portal, at, { as: 'dana', rest: '/sign' });
    assert.equal(adopted.status, 303, adopted.text);
    const page = await at.page('marat');
    assert.match(page.text, /Исполнитель не может сам зарегистрировать ответ/u);
    assert.match(page.text, /стат\p{L}+ 80/u);
    assert.ok(!page.html.includes(at.path('/issue')));
    assert.equal((await portal.get(at.path('/issue'), { as: 'marat' })).status, 409);
    const forged = { commandId: portal.deps.random.uuid(), seq: '7', cms: 'AAAA' };
    const refused = await portal.post(at.path('/issue'), forged, { as: 'marat' });
    assert.equal(refused.status, 409);
    assert.match(refused.text, /Исполнитель не может сам зарегистрировать ответ/u);
  });
});

test('a body in which nobody may sign keeps the draft and says whom to turn to', async () => {
  const at = await desk(portal, 'ru', { bodyId: await bodyIdOf(portal, 'zhetisu-akimat') });
  const { html } = await at.page('gulnar');
  await at.send('gulnar', '', '/register', { executorId: choiceOf(html, 'Сейітова Г. М.') });
  const editor = await at.page('gulnar', '/decision');
  assert.match(
    typedIn(editor.html, 'remedies'),
    /сотқа жүгінуге/u,
    'APPK-91.6 no body above: the way leads to court',
  );
  await at.send('gulnar', '/decision', '/decision', { ...wholeReply, then: 'preview' });
  const preview = await at.page('gulnar', '/decision/preview');
  assert.match(preview.text, /в органе нет никого, кто мог бы подписать/u);
});
