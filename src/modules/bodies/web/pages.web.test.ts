import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../../kernel/text.ts';
import { otherLanguageIn } from '../../../testing/other-language.ts';
import { pageFaults } from '../../../testing/page-faults.ts';
import { openPortal } from '../../../testing/portal.ts';
import { absenceProblemTexts, administrationTexts, missingTexts } from './texts.ts';

const portal = await openPortal();

const pages: readonly (readonly [path: string, as?: string])[] = [
  ['/bodies'],
  ['/bodies/zhetisu-akimat'],
  ['/bodies/zhetisu-health'],
  ['/administration', 'marat'],
  ['/administration', 'asan'],
];

for (const [path, as] of pages) {
  test(`${path} for ${as ?? 'everybody'} is whole in three languages`, async () => {
    for (const language of languages) {
      const answer = await portal.get(`/${language}${path}`, as === undefined ? {} : { as });
      assert.equal(answer.status, 200);
      assert.deepEqual(pageFaults(answer.html), []);
      assert.deepEqual(otherLanguageIn(answer.html, language), []);
    }
  });
}

test('the directory tells who heads a body, the first head before the deputies', async () => {
  const { text } = await portal.get('/ru/bodies/zhetisu-health');
  const head = text.indexOf('Нұрланова Дана');
  assert.ok(head > 0 && head < text.indexOf('Ли Тимур'));
  assert.doesNotMatch(text, /Оспанов/u);
  assert.equal((await portal.get('/ru/bodies/no-such-body')).status, 404);
});

test('the administrator of a body where nobody registers is warned: appeals still arrive and wait', async () => {
  const { text } = await portal.get('/ru/administration', { as: 'asan' });
  assert.ok(text.includes(missingTexts.REGISTRAR.none.ru));
  assert.match(text, /Регистраторы всего 0, сегодня на месте 0/u);
});

test('an administrator sees their own body only', async () => {
  const health = await portal.get('/ru/administration', { as: 'marat' });
  assert.match(health.text, /Жұмабаев Ерлан/u);
  assert.doesNotMatch(health.text, /Сейітова|Қалиев/u);
  assert.ok(health.text.includes(administrationTexts.allWell.ru));
});

test('the page is for administrators: others are told which role it needs', async () => {
  assert.equal((await portal.get('/ru/administration')).status, 303);
  assert.equal((await portal.get('/ru/administration', { as: 'aigul' })).status, 403);
  const executor = await portal.get('/ru/administration', { as: 'erlan' });
  assert.equal(executor.status, 403);
  assert.match(executor.text, /«администратор»/u);
});

async function optionOf(as: string, surname: string): Promise<string> {
  const { html } = await portal.get('/ru/administration', { as });
  return new RegExp(`<option value="(\\d+)">${surname}`, 'u').exec(html)?.[1] ?? '';
}

test('an absence is recorded with its substitute, shown, and ended', async () => {
  const erlan = await optionOf('marat', 'Жұмабаев');
  const dana = await optionOf('marat', 'Нұрланова');
  const form = { official: erlan, from: '2026-11-20', until: '2026-11-30', substitute: dana };
  const saved = await portal.post('/ru/administration/absence', form, { as: 'marat' });
  assert.deepEqual([saved.status, saved.location], [303, '/ru/administration']);
  const shown = await portal.follow(saved, { as: 'marat' });
  assert.ok(shown.text.includes(administrationTexts.saved.ru));
  assert.match(shown.text, /20\.11\.2026 – 30\.11\.2026 Кто замещает: Нұрланова Д\. А\./u);
  const ended = await portal.post('/ru/administration/absence', { end: erlan }, { as: 'marat' });
  assert.ok((await portal.follow(ended, { as: 'marat' })).text.includes(administrationTexts.ended.ru));
});

test('when everybody who signs is away, the administrator is told what waits', async () => {
  const dana = await optionOf('marat', 'Нұрланова');
  const form = { official: dana, from: '2026-11-20', until: '2026-11-20' };
  await portal.post('/ru/administration/absence', form, { as: 'marat' });
  const { text } = await portal.get('/ru/administration', { as: 'marat' });
  assert.ok(text.includes(missingTexts.SIGNER.today.ru));
  await portal.post('/ru/administration/absence', { end: dana }, { as: 'marat' });
});

test('what is wrong with an absence stands at its field, and nothing typed is lost', async () => {
  const erlan = await optionOf('marat', 'Жұмабаев');
  const timur = await optionOf('marat', 'Ли');
  const days = { from: '2026-12-01', until: '2026-12-05' };
  const cases: readonly (readonly [Record<string, string>, keyof typeof absenceProblemTexts, string])[] = [
    [{ ...days }, 'officialMissing', 'official'],
    [{ official: '999999', ...days }, 'officialMissing', 'official'],
    [{ official: erlan, from: '', until: '2026-12-05' }, 'fromMissing', 'from'],
    [{ official: erlan, from: '2026-12-01', until: '' }, 'untilMissing', 'until'],
    [{ official: erlan, from: '2026-02-30', until: '2026-12-05' }, 'fromUnreadable', 'from'],
    [{ official: erlan, from: '2026-12-01', until: '5 декабря' }, 'untilUnreadable', 'until'],
    [{ official: erlan, from: '2026-12-05', until: '2026-12-01' }, 'untilBeforeFrom', 'until'],
    [{ official: erlan, from: '2026-11-01', until: '2026-11-19' }, 'alreadyOver', 'until'],
    [{ official: erlan, ...days, substitute: '999999' }, 'substituteUnknown', 'substitute'],
    [{ official: erlan, ...days, substitute: erlan }, 'substituteSame', 'substitute'],
    [{ official: erlan, ...days, substitute: timur }, 'substituteAbsent', 'substitute'],
  ];
  for (const [form, code, field] of cases) {
    const answer = await portal.post('/ru/administration/absence', form, { as: 'marat' });
    assert.equal(answer.status, 422, code);
    assert.deepEqual(pageFaults(answer.html), []);
    assert.ok(answer.html.includes(`<a href="#${field}">${absenceProblemTexts[code].ru}`), code);
    for (const day of [form['from'], form['until']])
      if (day) assert.ok(answer.html.includes(`value="${day}"`));
  }
});

test('nobody keeps the absences of another body', async () => {
  const erlan = await optionOf('marat', 'Жұмабаев');
  const form = { official: erlan, from: '2026-12-01', until: '2026-12-05' };
  assert.equal((await portal.post('/ru/administration/absence', form, { as: 'gulnar' })).status, 422);
  const ended = await portal.post('/ru/administration/absence', { end: erlan }, { as: 'gulnar' });
  assert.ok((await portal.follow(ended, { as: 'gulnar' })).text.includes(administrationTexts.notEnded.ru));
  const crossSite = { as: 'marat', headers: { 'sec-fetch-site': 'cross-site' } };
  assert.equal((await portal.post('/ru/administration/absence', form, crossSite)).status, 403);
});
