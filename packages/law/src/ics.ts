import type { Deadline } from './deadline.ts';
import { addDays, isoOf } from './days.ts';
import { explain } from './explain.ts';
import { termNames } from './names/terms.ts';
import type { Moment } from './local-time.ts';
import type { Lang } from './text.ts';

/**
 * What `icsOf` is asked. `uid` names the entry for ever (so that a new file replaces the old entry), `sequence` grows
 * with every change, `stamp` is the moment of writing, `title` may add the number of the case, `url` the page of it.
 */
export type IcsQuestion = {
  readonly of: Deadline;
  readonly lang: Lang;
  readonly uid: string;
  readonly stamp: Moment;
  readonly title?: string;
  readonly url?: string;
  readonly sequence?: number;
  /** Reminds so many days before the last day; none when left out. */
  readonly remindDaysBefore?: number;
};

/**
 * A deadline as a calendar file (RFC 5545): an all-day entry on the last day, with the whole explanation as its
 * description. Lines end in CRLF and are folded at 75 octets without parting a letter (3.1); texts are escaped (3.3.11).
 * @throws RangeError when the uid is empty, or uid or url have characters that would break the file
 */
export function icsOf(question: IcsQuestion): string {
  const { of, lang, uid, stamp, title, url, sequence, remindDaysBefore } = question;
  const name = termNames[of.term.code][lang];
  const summary = title === undefined ? name : `${title}: ${name}`;
  const description = explain(of, lang)
    .map(({ text }) => text)
    .join('\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Qabyldau//Law//KK',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${plainValue(uid, 'uid')}`,
    `DTSTAMP:${utc(stamp)}`,
    `SEQUENCE:${sequence ?? 0}`,
    `DTSTART;VALUE=DATE:${basic(isoOf(of.due))}`,
    `DTEND;VALUE=DATE:${basic(isoOf(addDays(of.due, 1)))}`,
    `SUMMARY;LANGUAGE=${lang}:${escaped(summary)}`,
    `DESCRIPTION;LANGUAGE=${lang}:${escaped(description)}`,
    ...(url === undefined ? [] : [`URL:${plainValue(url, 'url')}`]),
    'TRANSP:TRANSPARENT',
    ...alarm(remindDaysBefore, summary),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

function alarm(days: number | undefined, summary: string): readonly string[] {
  if (days === undefined) return [];
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`);
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER:-P${days}D`,
    `DESCRIPTION:${escaped(summary)}`,
    'END:VALARM',
  ];
}

function basic(iso: string): string {
  return iso.replaceAll('-', '');
}

function utc(moment: Moment): string {
  const day = Math.floor(moment / 86_400_000);
  const seconds = Math.floor(moment / 1000) - day * 86_400;
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(seconds / 3600))}${two(Math.floor(seconds / 60) % 60)}${two(seconds % 60)}`;
  return `${basic(isoOf(day as Deadline['due']))}T${time}Z`;
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(CONTROL, '');
}

/** Control characters, which no value may hold. */
const CONTROL = /\p{Cc}/gu;

function plainValue(value: string, name: string): string {
  if (value === '' || /[\p{Cc}\s]/u.test(value)) throw new RangeError(`Not a usable ${name}: ${value}`);
  return value;
}

/** One content line in pieces of at most 75 octets; each further piece begins with a space. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter.codePointAt(0) ?? 0);
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += letter;
    octets += size;
  }
  pieces.push(piece);
  return pieces.join('\r\n');
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
