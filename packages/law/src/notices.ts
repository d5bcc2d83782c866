import { appk, lai, r213, r337, rzh } from './acts.ts';
import type { ArticleRef } from './acts.ts';
import { dayOf } from './days.ts';
import type { Day } from './days.ts';
import type { Rule, TermCode } from './terms.ts';
import type { Text } from './text.ts';

/** The notices of the requirement catalogue, section 16.4. */
export type NoticeCode =
  | 'N01'
  | 'N02'
  | 'N03'
  | 'N04'
  | 'N05'
  | 'N06'
  | 'N07'
  | 'N08'
  | 'N09'
  | 'N10'
  | 'N11'
  | 'N12'
  | 'N13'
  | 'N14'
  | 'N15'
  | 'N16'
  | 'N17'
  | 'N18'
  | 'N19'
  | 'N20'
  | 'N21'
  | 'N22'
  | 'N23';

/** Who is told. */
export type NoticeParty =
  | 'applicant'
  | 'operator'
  | 'stateCorporation'
  | 'ictAuthority'
  | 'receptionClerk'
  | 'otherBodies'
  | 'governmentOffice'
  | 'informationUser'
  | 'executor'
  | 'head'
  | 'everybody';

/**
 * By what a notice goes. `cabinet` counts only together with `sms`; `lawful` stands for any channel of article 66 of the
 * Code that records the delivery.
 */
export type NoticeChannel =
  | 'cabinet'
  | 'sms'
  | 'email'
  | 'registeredLetter'
  | 'phone'
  | 'telegram'
  | 'paper'
  | 'system'
  | 'banner'
  | 'letter'
  | 'lawful';

/** One notice: who is told what by which channels, within which term (none: at once), and by which article. */
export type NoticeRule = {
  readonly to: readonly NoticeParty[];
  readonly channels: readonly NoticeChannel[];
  readonly term: TermCode | null;
  readonly by: ArticleRef;
  readonly name: Text;
  /** Of an edition that is closed today; kept for the profile. */
  readonly only?: string;
};

const notice = (
  name: Text,
  to: readonly NoticeParty[],
  channels: readonly NoticeChannel[],
  term: TermCode | null,
  by: ArticleRef,
): NoticeRule => ({ name, to, channels, term, by });

/** Every notice with its rule. */
export const noticeRules: { readonly [N in NoticeCode]: NoticeRule } = {
  N01: notice(
    { kk: 'жеткізілгені туралы хабарлама', ru: 'уведомление о доставке', en: 'delivery receipt' },
    ['applicant'],
    ['cabinet'],
    null,
    r337('10.1'),
  ),
  N02: notice(
    { kk: 'тіркелгені туралы хабарлама', ru: 'уведомление о регистрации', en: 'notice of registration' },
    ['applicant'],
    ['cabinet', 'sms', 'email'],
    null,
    appk('94.2'),
  ),
  N03: {
    ...notice(
      { kk: 'тіркеуден бас тарту', ru: 'отказ в регистрации', en: 'registration refused' },
      ['applicant'],
      ['cabinet', 'email'],
      null,
      r337('10.2'),
    ),
    only: 'R337',
  },
  N04: notice(
    { kk: 'орындауға жіберілгені', ru: 'направлено на исполнение', en: 'sent for execution' },
    ['applicant'],
    ['cabinet'],
    null,
    r337('10.4'),
  ),
  N05: notice(
    { kk: 'талон', ru: 'талон', en: 'acceptance slip' },
    ['applicant'],
    ['paper'],
    null,
    appk('64.2'),
  ),
  N06: notice(
    { kk: 'сәйкес келтіру туралы', ru: 'о приведении в соответствие', en: 'correction demanded' },
    ['applicant'],
    ['lawful'],
    'T28',
    appk('64.6'),
  ),
  N07: notice(
    { kk: 'қайтарылғаны туралы', ru: 'о возврате', en: 'appeal returned' },
    ['applicant'],
    ['lawful'],
    'T29',
    appk('64.7'),
  ),
  N08: notice(
    { kk: 'әрі қарай жолданғаны туралы', ru: 'о перенаправлении', en: 'appeal redirected' },
    ['applicant'],
    ['lawful'],
    'T08',
    appk('65.1'),
  ),
  N09: notice(
    { kk: 'мерзімнің ұзартылғаны туралы', ru: 'о продлении срока', en: 'term extended' },
    ['applicant'],
    ['lawful'],
    'T11',
    appk('76.3'),
  ),
  N10: notice(
    { kk: 'тыңдау туралы', ru: 'о заслушивании', en: 'hearing' },
    ['applicant'],
    ['lawful'],
    'T02',
    appk('73.1'),
  ),
  N11: notice(
    { kk: 'шешім немесе жауап', ru: 'решение или ответ', en: 'decision or reply' },
    ['applicant'],
    ['cabinet', 'sms', 'email'],
    null,
    appk('77'),
  ),
  N12: notice(
    { kk: 'тоқтатылғаны туралы', ru: 'о прекращении', en: 'procedure terminated' },
    ['applicant'],
    ['lawful'],
    'T30',
    appk('70.3'),
  ),
  N13: notice(
    { kk: 'бейнеқабылдау тағайындалды', ru: 'назначен видеоприём', en: 'video reception appointed' },
    ['applicant'],
    ['email', 'cabinet', 'sms'],
    null,
    r213('7'),
  ),
  N14: notice(
    {
      kk: 'бейнеқабылдау туралы (оператор)',
      ru: 'о видеоприёме (оператор)',
      en: 'video reception (operator)',
    },
    ['operator', 'stateCorporation'],
    ['system', 'email'],
    null,
    r213('7'),
  ),
  N15: notice(
    { kk: 'айлық қабылдау кестесі', ru: 'расписание на месяц', en: 'timetable of the month' },
    ['operator', 'stateCorporation'],
    ['system'],
    'T03',
    r213('8'),
  ),
  N16: notice(
    { kk: 'тоқсандық қабылдау кестесі', ru: 'график на квартал', en: 'schedule of the quarter' },
    ['ictAuthority'],
    ['system', 'letter'],
    'T01',
    r213('5'),
  ),
  N17: notice(
    { kk: 'жеке қабылдау туралы жауап', ru: 'ответ о личном приёме', en: 'reply about the reception' },
    ['applicant'],
    ['cabinet', 'sms', 'email'],
    'T14',
    rzh('29'),
  ),
  N18: notice(
    { kk: 'қабылдай алмайтыны туралы', ru: 'о невозможности приёма', en: 'receiver unavailable' },
    ['receptionClerk', 'applicant'],
    ['sms', 'phone'],
    'T16',
    rzh('16'),
  ),
  N19: notice(
    { kk: 'басқа органдарды шақыру', ru: 'приглашение других органов', en: 'invitation of other bodies' },
    ['otherBodies', 'applicant'],
    ['system', 'lawful'],
    'T17',
    rzh('19'),
  ),
  N20: notice(
    { kk: 'қатысудан бас тарту туралы', ru: 'об отказе от участия', en: 'refusal to take part' },
    ['governmentOffice'],
    ['letter'],
    'T18',
    rzh('20'),
  ),
  N21: notice(
    { kk: 'сұрау салу бойынша хабарлама', ru: 'уведомление по запросу', en: 'notice about an inquiry' },
    ['informationUser'],
    ['system', 'email'],
    'T23',
    lai('11.10'),
  ),
  N22: notice(
    { kk: 'мерзім туралы еске салу', ru: 'напоминание о сроке', en: 'reminder of a term' },
    ['executor', 'head'],
    ['system'],
    null,
    appk('46.4'),
  ),
  N23: notice(
    { kk: 'порталдың жұмысындағы үзіліс', ru: 'перерыв в работе портала', en: 'portal outage' },
    ['everybody'],
    ['banner'],
    null,
    r337('17.3'),
  ),
};

const BEFORE_CABINET = ['registeredLetter', 'phone', 'telegram', 'sms', 'email'] as const;

/**
 * The channels by which a participant may be told on a day (Code 66.2). The cabinet of the portal is one of them since 1 April
 * 2023, and only together with a message to the phone number registered there.
 */
export function noticeChannelsOn(day: Day): Rule<readonly NoticeChannel[]> {
  const is = day < dayOf('2023-04-01') ? BEFORE_CABINET : [...BEFORE_CABINET, 'cabinet' as const];
  return { is, by: appk('66.2') };
}
