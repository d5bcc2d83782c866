import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { standardCalendar as calendar } from './calendars.ts';
import { dayOf } from './days.ts';
import { deadline } from './deadline.ts';
import { A26 } from './editions/a26.ts';
import { icsOf } from './ics.ts';
import { explain } from './explain.ts';
import { momentAt } from './local-time.ts';
import { langs } from './text.ts';

const of = deadline({ edition: A26, code: 'T05', from: dayOf('2026-10-19'), calendar });
const stamp = momentAt(dayOf('2026-10-19'), '15:04:05');
const ask = { of, lang: 'kk', uid: 'case-1@qabyldau.kz', stamp } as const;

/** Reads a calendar file as RFC 5545 says: unfolds the lines, then takes the escapes away. */
function read(text: string): ReadonlyMap<string, string> {
  const lines = text.replaceAll('\r\n ', '').split('\r\n');
  return new Map(
    lines.map((line) => {
      const end = line.indexOf(':');
      const value = line
        .slice(end + 1)
        .replace(/\\(n|[\\;,])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
      return [line.slice(0, end), value];
    }),
  );
}

test('APPK-46.4 T05 a deadline is an all-day entry on its last day', () => {
  const file = read(icsOf(ask));
  assert.equal(file.get('DTSTART;VALUE=DATE'), '20261110');
  assert.equal(file.get('DTEND;VALUE=DATE'), '20261111');
  assert.equal(file.get('DTSTAMP'), '20261019T100405Z');
  assert.equal(file.get('UID'), 'case-1@qabyldau.kz');
  assert.equal(file.get('SEQUENCE'), '0');
  assert.equal(file.get('SUMMARY;LANGUAGE=kk'), 'Жолданымды қарау');
});

test('the whole explanation comes with it in each language', () => {
  for (const lang of langs) {
    const file = read(icsOf({ ...ask, lang }));
    const expected = explain(of, lang).map(({ text }) => text);
    assert.equal(file.get(`DESCRIPTION;LANGUAGE=${lang}`), expected.join('\n'));
  }
});

test('no line is longer than 75 octets, every line ends in CRLF, and any title comes back as it was', () => {
  const octets = new TextEncoder();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (title) => {
      const text = icsOf({ ...ask, title, remindDaysBefore: 3 });
      for (const line of text.split('\r\n')) {
        assert.ok(octets.encode(line).length <= 75);
        assert.doesNotMatch(line, /[\r\n]/);
      }
      assert.ok(text.endsWith('END:VCALENDAR\r\n'));
      const clean = title.replace(/\r\n|\r|\n/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
      assert.equal(read(text).get('SUMMARY;LANGUAGE=kk'), `${clean}: Жолданымды қарау`);
    }),
    { numRuns: 60 },
  );
});

test('a reminder, a page and a later version are written; what would break the file is refused', () => {
  const text = icsOf({ ...ask, remindDaysBefore: 2, url: 'https://qabyldau.kz/1', sequence: 4 });
  assert.match(text, /\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P2D\r\n/);
  assert.equal(read(text).get('URL'), 'https://qabyldau.kz/1');
  assert.equal(read(text).get('SEQUENCE'), '4');
  for (const uid of ['', 'a b', 'a\r\nATTENDEE:x']) assert.throws(() => icsOf({ ...ask, uid }), RangeError);
  assert.throws(() => icsOf({ ...ask, url: 'https://a\nb' }), RangeError);
  assert.throws(() => icsOf({ ...ask, remindDaysBefore: -1 }), RangeError);
});
