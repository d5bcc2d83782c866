import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faces } from './fonts.ts';
import { paragraphsOf, printable } from './printable.ts';
import { qrCode } from './qr-code.ts';

test('the fonts have every Kazakh and Russian letter and the signs of official papers', () => {
  const signs = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя№₸«»–—…§•';
  for (const face of Object.values(faces()))
    for (const sign of signs + signs.toUpperCase())
      assert.ok(face.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0), sign);
});

test('text is made fit for print without changing its words', () => {
  const face = faces().regular;
  assert.equal(printable('a\r\nb\rc\u2028d\te', face), 'a\nb\nc\nd e');
  assert.equal(printable('и\u0306', face), 'й');
  assert.equal(printable('\ud800x\u0007\u202e', face), '\ufffdx');
  assert.equal(printable('Құжат № 5', face), 'Құжат № 5');
});

test('empty lines part paragraphs, single line ends stay', () => {
  assert.deepEqual(paragraphsOf('\n\nбір\nекі\n \n\n\nүш  \n'), ['бір\nекі', 'үш']);
  assert.deepEqual(paragraphsOf('  \n\n '), []);
});

test('a QR code has its three corner marks', () => {
  const { size, runs } = qrCode('ZHT-2026-00000017');
  assert.equal((size - 17) % 4, 0);
  for (const [x, y] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7],
  ] as const)
    assert.ok(
      runs.some((run) => run.x === x && run.y === y && run.length >= 7),
      `${x} ${y}`,
    );
});
