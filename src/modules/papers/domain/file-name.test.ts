import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extensionOf, fileNameFor, longestFileName } from './file-name.ts';

test('a name is cleaned and keeps its Kazakh letters', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Әкімдікке өтініш №5 (ұйғарым).pdf', 'Әкімдікке өтініш №5 (ұйғарым).pdf'],
    ['C:\\Users\\Айгүл\\Құжаттар\\арыз.pdf', 'арыз.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['арыз\u0000\u0007\r\n.pdf', 'арыз.pdf'],
    ['арыз\u202efdp.exe', 'арызfdp.exe.pdf'],
    ['жай\u0438\u0306.pdf', 'жай\u0439.pdf'],
    ['  көп   бос\tорын .pdf', 'көп бос орын.pdf'],
    ['a<b>:"c|d?*.pdf', 'a_b___c_d__.pdf'],
    ['.pdf', 'file.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    ['\ud800арыз.pdf', 'арыз.pdf'],
  ];
  for (const [given, clean] of cases) assert.equal(fileNameFor(given, 'pdf'), clean, JSON.stringify(given));
});

test('the ending says what the content is', () => {
  assert.equal(fileNameFor('Арыз 12.05.2026', 'pdf'), 'Арыз 12.05.2026.pdf');
  assert.equal(fileNameFor('photo.exe', 'jpeg'), 'photo.exe.jpg');
  assert.equal(fileNameFor('IMG_1.PNG', 'jpeg'), 'IMG_1.jpg');
  assert.equal(fileNameFor('IMG_1.JPEG', 'jpeg'), 'IMG_1.jpeg');
  assert.equal(fileNameFor('хат', 'txt'), 'хат.txt');
});

test('a long name is cut before its ending, by whole characters', () => {
  const name = fileNameFor(`${'ұ'.repeat(300)}.docx`, 'docx');
  assert.equal([...name].length, longestFileName);
  assert.ok(name.endsWith('ұ.docx'));
  const astral = fileNameFor(`${'😀'.repeat(300)}.pdf`, 'pdf');
  assert.equal([...astral].length, longestFileName);
  assert.ok(astral.isWellFormed());
});

test('a cleaned name stays as it is when cleaned again', () => {
  for (const given of ['Арыз 12.05.2026', 'a<b>.pdf', `${'х'.repeat(300)}`, '.pdf', 'x .pdf', ' . .'])
    assert.equal(fileNameFor(fileNameFor(given, 'pdf'), 'pdf'), fileNameFor(given, 'pdf'));
});

test('the extension of a name is read in lower case', () => {
  assert.equal(extensionOf('A.PDF'), 'pdf');
  assert.equal(extensionOf('a.tar.gz'), 'gz');
  assert.equal(extensionOf('хат'), null);
  assert.equal(extensionOf('a. b'), null);
});
