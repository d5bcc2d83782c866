import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../kernel/text.ts';
import { galleryFrame, renderGallery } from './gallery.tsx';
import { Island } from './islands/island.tsx';
import { pathInLanguage } from './language.ts';
import { Page, renderPage } from './layout.tsx';
import { markupProblems } from './testing/markup.ts';

test('the gallery of all parts is well-formed and labelled in every language, with and without errors', () => {
  for (const lang of languages) {
    for (const withErrors of [false, true]) {
      assert.deepEqual(markupProblems(renderGallery({ lang, withErrors })), []);
    }
    assert.deepEqual(markupProblems(renderGallery({ lang, staff: true, lowVision: true })), []);
  }
});

test('a page names its language and its subject, and says so when something failed', () => {
  const page = (failed: boolean): string =>
    renderPage(<Page lang="kk" path="/kk/appeals" title="Жолданым беру" failed={failed} />);
  assert.match(page(false), /^<!doctype html><html lang="kk">/);
  assert.match(page(false), /<title>Жолданым беру – Qabyldau<\/title>/);
  assert.match(page(true), /<title>Қате: Жолданым беру – Qabyldau<\/title>/);
});

test('errors of the form come first, lead to their fields and are announced in the title', () => {
  const html = renderGallery({ lang: 'ru', withErrors: true });
  assert.match(html, /<title>Ошибка: /);
  assert.ok(html.indexOf('role="alert"') < html.indexOf('<h1>'));
  assert.match(html, /<a href="#text">Напишите текст обращения<\/a>/);
  assert.match(
    html,
    /<textarea id="text"[^>]*aria-describedby="text-hint text-error text-counter" aria-invalid="true"/,
  );
});

test('what people write is shown as they wrote it and never becomes markup', () => {
  const html = renderPage(
    <Page
      {...galleryFrame({ lang: 'kk' })}
      title="<b>x</b>"
      errors={[{ field: 'main', message: '<script>1</script>' }]}
      flash={{ text: '<i>y</i>' }}
    >
      <Island name="room" props={{ title: '"><b>z</b>' }} />
    </Page>,
  );
  assert.doesNotMatch(html, /<b>[xz]|<script>1|<i>y/);
  assert.match(html, /&lt;b>x&lt;\/b>/);
  assert.deepEqual(markupProblems(html), []);
});

test('the language switch stays on the page', () => {
  assert.equal(pathInLanguage('/kk/appeals/7?sort=due', 'ru'), '/ru/appeals/7?sort=due');
  assert.equal(pathInLanguage('/kk', 'en'), '/en');
  assert.equal(pathInLanguage('/ru?x=1', 'kk'), '/kk?x=1');
  assert.equal(pathInLanguage('/', 'kk'), '/kk');
  assert.equal(pathInLanguage('/files/1', 'kk'), '/kk/files/1');
  const html = renderPage(<Page lang="ru" path="/ru/appeals/7?sort=due" title="Обращение" />);
  assert.match(html, /<a href="\/kk\/appeals\/7\?sort=due" lang="kk" hreflang="kk">/);
});

test('a page loads the scripts of the islands it holds, each once, and no others', () => {
  const scripts = new Map([
    ['comforts', '/assets/comforts-A.js'],
    ['sign', '/assets/sign-B.js'],
    ['room', '/assets/room-C.js'],
  ]);
  const render = (): string =>
    renderPage(
      <Page lang="kk" path="/kk" title="Қол қою" site={{ scripts }}>
        <Island name="sign" />
        <Island name="sign" />
      </Page>,
    );
  assert.deepEqual(render(), render());
  assert.deepEqual(
    [...render().matchAll(/<script type="module" src="([^"]+)">/g)].map(([, url]) => url),
    ['/assets/comforts-A.js', '/assets/sign-B.js'],
  );
});

test('the low-vision version, the staff version and the banners are there when they should be', () => {
  const html = renderPage(
    <Page
      {...galleryFrame({ lang: 'en', staff: true, lowVision: true })}
      site={{ outage: { kk: 'а', ru: 'б', en: 'Payments are down' } }}
      title="Inbox"
      wide
    />,
  );
  assert.match(html, /<html lang="en" class="low-vision">/);
  assert.match(html, /<body class="staff wide">/);
  assert.match(html, /Payments are down/);
  assert.doesNotMatch(html, /Demonstration/);
  assert.match(html, /name="vision" value="regular"/);
});
