import type { Text } from './text.ts';

declare const iinBrand: unique symbol;
declare const binBrand: unique symbol;

/** An individual identification number (ЖСН, ИИН): twelve digits with a right check digit. */
export type Iin = string & { readonly [iinBrand]: true };

/** A business identification number (БСН, БИН): twelve digits with a right check digit. */
export type Bin = string & { readonly [binBrand]: true };

/**
 * What is wrong with a number. `NOT_DIGITS`: something else than the digits 0–9. `LENGTH`: not twelve digits.
 * `CHECK_DIGIT`: the last digit does not fit the others. `NEVER_ISSUED`: no last digit fits the first eleven.
 */
export type NumberFault = 'NOT_DIGITS' | 'LENGTH' | 'CHECK_DIGIT' | 'NEVER_ISSUED';

/** The number without spaces, or what is wrong with it and a sentence that says so. */
export type NumberCheck<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: NumberFault; readonly message: Text };

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/**
 * Checks an IIN by length and check digit only. Since 26.08.2013 the digits need not agree with birth date and sex,
 * so nothing is derived from them (decree 853). Spaces are allowed and removed.
 */
export function checkIin(text: string): NumberCheck<Iin> {
  return check<Iin>(text, { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' });
}

/** Checks a BIN by length and check digit only. Spaces are allowed and removed. */
export function checkBin(text: string): NumberCheck<Bin> {
  return check<Bin>(text, { kk: 'БСН', ru: 'БИН', en: 'BIN' });
}

function check<T extends string>(text: string, name: Text): NumberCheck<T> {
  const digits = text.replace(/\s/g, '');
  const why = faultOf(digits);
  return why === undefined
    ? { ok: true, value: digits as T }
    : { ok: false, why, message: messageOf(why, name, digits.length) };
}

function faultOf(digits: string): NumberFault | undefined {
  if (!/^[0-9]*$/.test(digits)) return 'NOT_DIGITS';
  if (digits.length !== 12) return 'LENGTH';
  const expected = checkDigit(digits);
  if (expected === undefined) return 'NEVER_ISSUED';
  return expected === Number(digits[11]) ? undefined : 'CHECK_DIGIT';
}

/** The check digit of the first eleven digits; undefined when both sums give 10. */
function checkDigit(digits: string): number | undefined {
  const first = remainder(digits, FIRST_WEIGHTS);
  if (first < 10) return first;
  const second = remainder(digits, SECOND_WEIGHTS);
  return second < 10 ? second : undefined;
}

function remainder(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;
}

function messageOf(why: NumberFault, name: Text, length: number): Text {
  switch (why) {
    case 'NOT_DIGITS':
      return {
        kk: `${name.kk} тек цифрлардан тұрады.`,
        ru: `${name.ru} состоит только из цифр.`,
        en: `The ${name.en} consists of digits only.`,
      };
    case 'LENGTH':
      return {
        kk: `${name.kk} 12 цифрдан тұрады, енгізілгені: ${length}.`,
        ru: `${name.ru} состоит из 12 цифр, введено: ${length}.`,
        en: `The ${name.en} has 12 digits; entered: ${length}.`,
      };
    case 'CHECK_DIGIT':
      return {
        kk: `${name.kk} қате терілген: соңғы цифр алдыңғы цифрларға сәйкес емес. Құжаттан тексеріп, қайта енгізіңіз.`,
        ru: `В ${name.ru} опечатка: последняя цифра не соответствует остальным. Сверьте номер с документом.`,
        en: `There is a slip in the ${name.en}: the last digit does not fit the others. Compare it with the document.`,
      };
    case 'NEVER_ISSUED':
      return {
        kk: `Мұндай ${name.kk} берілмейді. Құжаттан тексеріп, қайта енгізіңіз.`,
        ru: `Такой ${name.ru} не выдаётся. Сверьте номер с документом.`,
        en: `Such ${name.en === 'IIN' ? 'an' : 'a'} ${name.en} is never issued. Compare it with the document.`,
      };
  }
}
