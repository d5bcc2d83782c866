import { dayOf } from './days.ts';
import type { Day } from './days.ts';

/** The value as an object with named fields. @throws TypeError naming the field */
export function readObject(value: unknown, name: string): { readonly [key: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${name} is not an object`);
  }
  return value as { readonly [key: string]: unknown };
}

/** The value as a list. @throws TypeError naming the field */
export function readList(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${name} is not a list`);
  return value;
}

/** The value as a text. @throws TypeError naming the field */
export function readText(value: unknown, name: string): string {
  if (typeof value !== 'string') throw new TypeError(`${name} is not a text`);
  return value;
}

/** The value as a whole number. @throws TypeError naming the field */
export function readWhole(value: unknown, name: string): number {
  if (!Number.isInteger(value)) throw new TypeError(`${name} is not a whole number`);
  return value as number;
}

/** The value as a date `YYYY-MM-DD`. @throws TypeError naming the field; RangeError when there is no such date */
export function readDay(value: unknown, name: string): Day {
  return dayOf(readText(value, name));
}

/** The value as one of the keys of a table. @throws TypeError naming the field and the value */
export function readKey<K extends string>(
  table: { readonly [key in K]: unknown },
  value: unknown,
  name: string,
): K {
  const key = readText(value, name);
  if (!Object.hasOwn(table, key)) throw new TypeError(`${name} has the unknown value ${key}`);
  return key as K;
}
