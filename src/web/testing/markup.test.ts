import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markupProblems } from './markup.ts';

test('good markup has no problems', () => {
  assert.deepEqual(markupProblems('<p>a &lt; b<br/><a href="#x">x</a><b id="x">y</b></p>'), []);
});

test('what is wrong with markup is named', () => {
  const found = (html: string): string => markupProblems(html).join('; ');
  assert.match(found('<p><b>x</p></b>'), /<\/p> closes <b>/);
  assert.match(found('<p>'), /Never closed: p/);
  assert.match(found('<p>1 < 2</p>'), /Stray/);
  assert.match(found('<b id="a"></b><b id="a"></b>'), /used twice/);
  assert.match(found('<input name="q" id="q"/>'), /has no label/);
  assert.match(found('<label for="q">Q</label>'), /points to nothing/);
  assert.match(found('<p style="color:red">x</p>'), /inline/);
  assert.match(found('<h2>x</h2><h4>y</h4>'), /jumps to h4/);
  assert.match(found('<html><body></body></html>'), /exactly one h1/);
});
