import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkBin, checkIin } from './iin.ts';
import { langs } from './text.ts';

// The synthetic numbers of the requirement catalogue, section 14.3: no living person can hold them.
const VALID_IINS = [
  '900101100014',
  '900101100500',
  '900101200010',
  '900101200105',
  '000101300019',
  '000101301805',
  '000101400015',
  '000101400601',
  '900101500109',
  '900101500010',
  '900101600016',
  '900101600703',
  '991332900010',
  '991332900107',
];
const VALID_BINS = [
  '500140000017',
  '500140000802',
  '500141000012',
  '500142000018',
  '500150000011',
  '500160000016',
];
const NEVER_ISSUED_IINS = ['90010110055', '00010130188', '00010140140'];
const NEVER_ISSUED_BIN = '50014000084';

const whyNot = (answer: ReturnType<typeof checkIin | typeof checkBin>): string | undefined =>
  answer.ok ? undefined : answer.why;

describe('numbers that are accepted', () => {
  for (const number of VALID_IINS) {
    test(`§14.3 the IIN ${number}`, () => assert.deepEqual(checkIin(number), { ok: true, value: number }));
  }
  for (const number of VALID_BINS) {
    test(`§14.3 the BIN ${number}`, () => assert.deepEqual(checkBin(number), { ok: true, value: number }));
  }
});

test('§14.2 a number whose sums both give ten is never issued, whatever its last digit', () => {
  for (let last = 0; last <= 9; last += 1) {
    for (const start of NEVER_ISSUED_IINS) assert.equal(whyNot(checkIin(`${start}${last}`)), 'NEVER_ISSUED');
    assert.equal(whyNot(checkBin(`${NEVER_ISSUED_BIN}${last}`)), 'NEVER_ISSUED');
  }
});

test('§14.2 a wrong check digit is told', () => {
  for (const number of ['900101100015', '123123123123'])
    assert.equal(whyNot(checkIin(number)), 'CHECK_DIGIT');
});

test('§14.1 digits that are no birth date are no error', () => {
  assert.equal(checkIin('991332900010').ok, true);
});

test('§14.2 any one wrong digit is found, except the eleventh, whose weight is a multiple of eleven', () => {
  const changes = fc.tuple(
    fc.constantFrom(...VALID_IINS),
    fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(changes, ([number, place, by]) => {
      const digit = (Number(number[place]) + by) % 10;
      const changed = number.slice(0, place) + String(digit) + number.slice(place + 1);

      fc.pre(firstSum(changed) < 10 && firstSum(number) < 10);
      assert.equal(checkIin(changed).ok, false);
    }),
  );
});

test('a number of another length or with other signs is told', () => {
  assert.equal(whyNot(checkIin('')), 'LENGTH');
  assert.equal(whyNot(checkIin('90010110001')), 'LENGTH');
  assert.equal(whyNot(checkIin('9001011000144')), 'LENGTH');
  assert.equal(whyNot(checkIin('90010110001O')), 'NOT_DIGITS');
  assert.equal(whyNot(checkIin('٩٠٠١٠١١٠٠٠١٤')), 'NOT_DIGITS');
  assert.equal(whyNot(checkBin('5001-4000-0017')), 'NOT_DIGITS');
});

test('spaces are allowed and removed', () => {
  assert.deepEqual(checkIin(' 900101 100014 '), { ok: true, value: '900101100014' });
});

test('the message names the number in the language of the reader', () => {
  const messages = ['12', 'x', '900101100015', '900101100550'].map((number) => {
    const [iin, bin] = [checkIin(number), checkBin(number)];
    assert.ok(!iin.ok && !bin.ok);
    for (const lang of langs) {
      assert.match(iin.message[lang], { kk: /ЖСН/, ru: /ИИН/, en: /IIN/ }[lang]);
      assert.match(bin.message[lang], { kk: /БСН/, ru: /БИН/, en: /BIN/ }[lang]);
    }
    return iin.message.ru;
  });
  assert.equal(messages[0], 'ИИН состоит из 12 цифр, введено: 2.');
  assert.equal(new Set(messages).size, 4);
});

function firstSum(number: string): number {
  return [...number.slice(0, 11)].reduce((sum, each, n) => sum + (n + 1) * Number(each), 0) % 11;
}
