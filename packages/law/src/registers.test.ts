import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from './days.ts';
import { everyEdition, orderEditions } from './editions.ts';
import { LAI_2022 } from './editions/lai.ts';
import { R213_2021, R213_2026 } from './editions/r213.ts';
import { RZH_2023 } from './editions/rzh.ts';
import { gaps } from './gaps.ts';
import { conditionNames } from './names/preview.ts';
import { termNames } from './names/terms.ts';
import { noticeChannelsOn, noticeRules } from './notices.ts';
import { isKnownPlace } from './places.ts';
import * as registers from './registers.ts';
import type { Text } from './text.ts';

test('RZH-12b the categories received out of turn, in the order of the regulation', () => {
  assert.deepEqual(RZH_2023.rules.priority.is, Object.keys(registers.priorityNames));
  for (const order of orderEditions) {
    if (order !== RZH_2023) assert.deepEqual(order.rules.priority.is, []);
  }
});

test('RZH-15.1 R213-6a C2 C15 the grounds for not booking: five by the regulation, one by the order', () => {
  assert.deepEqual(RZH_2023.rules.noBooking.is, Object.keys(registers.noBookingNames));
  assert.deepEqual(R213_2026.rules.noBooking.is, ['NOT_COMPETENT']);
});

test('LAI-11.16 the seven grounds on which information is refused', () => {
  assert.deepEqual(LAI_2022.rules.informationRefusals.is, Object.keys(registers.informationRefusalNames));
});

test('C11 R213-6b RZH-32a the hearing before a refused reception is kept by order and regulation', () => {
  for (const order of orderEditions) {
    const kept = order.family === 'video' || order.family === 'regulation';
    assert.equal(order.rules.hearingBeforeRefusal.is, kept, order.id);
  }
});

test('APPK-66.2 the cabinet is a lawful channel from 1 April 2023', () => {
  assert.equal(noticeChannelsOn(dayOf('2023-03-31')).is.includes('cabinet'), false);
  assert.equal(noticeChannelsOn(dayOf('2023-04-01')).is.includes('cabinet'), true);
});

test('N01 to N23 every notice has receivers, channels, a known place and a term that exists', () => {
  assert.equal(Object.keys(noticeRules).length, 23);
  for (const [code, { to, channels, term, by }] of Object.entries(noticeRules)) {
    assert.ok(to.length > 0 && channels.length > 0, code);
    assert.ok(isKnownPlace(by), code);
    assert.ok(term === null || term in termNames, code);
    // A message in the cabinet counts only together with one to the phone, wherever a date hangs on it.
    if (term !== null && channels.includes('cabinet')) assert.ok(channels.includes('sms'), code);
  }
});

/** Every text in three languages that stands anywhere in a value. */
function textsIn(value: unknown): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kk' in value && 'ru' in value && 'en' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

test('every note, name and reason is filled in all three languages, each in its own letters', () => {
  const found = textsIn([everyEdition, gaps, noticeRules, conditionNames, Object.values(registers)]);
  assert.ok(found.length > 120);
  for (const { kk, ru, en } of found) {
    assert.match(kk, /^[\p{Script=Cyrillic}\p{Lu}_\d ,.;:()№«»/’–-]+$/u);
    assert.match(ru, /^[\p{Script=Cyrillic}\p{Lu}_\d ,.;:()№«»/–-]+$/u);
    assert.match(en, /^[a-zA-ZҚ_\d ,.;:()"’/Н–-]+$/);
    assert.ok(kk !== ru || kk === 'талон' || kk === 'блог-платформа');
  }
});

test('R213-3.5 the video appeal is a channel of 2021 only', () => {
  const open = orderEditions.filter(({ rules }) => rules.channels.is.includes('VIDEO_APPEAL'));
  assert.deepEqual(open, [R213_2021]);
});
