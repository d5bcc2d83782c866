import type { Unconfirmed } from '@qabyldau/law';
import type { Language, Text, TextOf } from '../../../kernel/text.ts';
import type { Assumption } from '../app/assumptions.ts';

/** Words of the page that tells what the law makes of something received at a moment. */
export const termsTexts = {
  title: { kk: 'Мерзімдерді есептеу', ru: 'Расчёт сроков', en: 'Work out the dates' },
  lead: {
    kk: 'Белгілі бір күні келіп түскен жолданымға қай күнге дейін жауап берілетіні және неге солай екені. Кіру қажет емес, ештеңе сақталмайды.',
    ru: 'До какого дня ответят на обращение, поступившее в такой-то день, и почему. Входить не нужно, ничего не сохраняется.',
    en: 'If something comes to a body on a day: by which day it is answered, and why. You need not sign in; nothing is kept.',
  },
  kind: { kk: 'Жолданым түрі', ru: 'Вид обращения', en: 'What comes' },
  channel: { kk: 'Қалай келіп түседі', ru: 'Как поступает', en: 'How it comes' },
  anyChannel: { kk: 'Маңызды емес', ru: 'Не важно', en: 'Does not matter' },
  body: { kk: 'Орган', ru: 'Орган', en: 'Body' },
  bodyHint: {
    kk: 'Жұмыс күнінің соңы маңызды: одан кейін келген жолданым келесі жұмыс күні тіркеледі.',
    ru: 'Важен конец рабочего дня: пришедшее позже регистрируется на следующий рабочий день.',
    en: 'The end of its working day matters: what comes later is registered on the next one.',
  },
  hoursNotKnown: {
    kk: 'Жұмыс уақытын белгілемеген орган',
    ru: 'Орган, который не указал рабочее время',
    en: 'A body that has set no working hours',
  },
  date: { kk: 'Келіп түскен күні', ru: 'День поступления', en: 'Day of receipt' },
  time: { kk: 'Келіп түскен уақыты', ru: 'Время поступления', en: 'Time of receipt' },
  timeHint: {
    kk: 'Астана уақыты, мысалы 18:45',
    ru: 'Время Астаны, например 18:45',
    en: 'Astana time, such as 18:45',
  },
  submit: { kk: 'Есептеу', ru: 'Рассчитать', en: 'Work out' },
  registration: { kk: 'Тіркеу күні', ru: 'День регистрации', en: 'Day of registration' },
  dates: { kk: 'Барлық мерзім', ru: 'Все сроки', en: 'All dates' },
  dayByDay: { kk: 'Күнбе-күн', ru: 'День за днём', en: 'Day by day' },
  toCalendar: { kk: 'Күнтізбеме қосу', ru: 'Добавить в мой календарь', en: 'Add to my calendar' },
  printed: { kk: 'Басып шығаруға', ru: 'Для печати', en: 'To print' },
  print: { kk: 'Басып шығару', ru: 'Распечатать', en: 'Print' },
  back: { kk: 'Есепке қайту', ru: 'К расчёту', en: 'Back to the dates' },
  assumed: { kk: 'Есеп неге сүйенеді', ru: 'На чём основан расчёт', en: 'What this rests on' },
  notComputed: {
    kk: 'Есептелмеген мерзімдер',
    ru: 'Сроки, которые не рассчитаны',
    en: 'Dates that were not worked out',
  },
  noForce: {
    kk: 'Бұл есеп – анықтама. Нақты жолданымның мерзімі оның өз бетінде көрсетіледі.',
    ru: 'Этот расчёт справочный. Срок настоящего обращения показан на его странице.',
    en: 'This is for orientation. The date of a real appeal stands on its own page.',
  },
  received: { kk: 'Келіп түсті', ru: 'Поступило', en: 'Received' },
  hours: { kk: 'Жұмыс уақыты', ru: 'Рабочее время', en: 'Working hours' },
  noHours: { kk: 'белгіленбеген', ru: 'не указано', en: 'not set' },
  editions: { kk: 'Заңнама редакциялары', ru: 'Редакции законодательства', en: 'Editions of law' },
  calendar: { kk: 'Жұмыс күнтізбесі', ru: 'Рабочий календарь', en: 'Working calendar' },
  reserve: { kk: 'Қашан қолданылады', ru: 'Когда действует', en: 'When it matters' },
} as const satisfies Record<string, Text>;

/** Any body: the hours that count when it has set no others (catalogue 10.7). */
export const anyBody: TextOf<{ opens: string; closes: string }> = {
  kk: ({ opens, closes }) => `Кез келген орган, ${opens}–${closes}`,
  ru: ({ opens, closes }) => `Любой орган, ${opens}–${closes}`,
  en: ({ opens, closes }) => `Any body, ${opens}–${closes}`,
};

const unconfirmedDays: Readonly<Record<Exclude<Unconfirmed, 'text'>, Text>> = {
  from: { kk: 'қолданысқа енген күні', ru: 'день вступления в силу', en: 'first day of force' },
  until: { kk: 'күші жойылған күні', ru: 'последний день действия', en: 'last day of force' },
};

/** What a date rests on, in one sentence. */
export function assumptionText(assumption: Assumption, lang: Language): string {
  switch (assumption.about) {
    case 'edition': {
      const { edition, equalTo } = assumption;
      return {
        kk: `${edition} редакциясының мәтіні оқылмаған: ол ${equalTo} редакциясымен бірдей деп алынды.`,
        ru: `Текст редакции ${edition} не прочитан: она считается равной редакции ${equalTo}.`,
        en: `The text of the edition ${edition} was not read: it is assumed equal to ${equalTo}.`,
      }[lang];
    }
    case 'unconfirmed': {
      const days = assumption.what.flatMap((what) => (what === 'text' ? [] : [unconfirmedDays[what][lang]]));
      return {
        kk: `${assumption.edition} редакциясы бойынша расталмаған: ${days.join(', ')}.`,
        ru: `Для редакции ${assumption.edition} не подтверждено: ${days.join(', ')}.`,
        en: `Not confirmed for the edition ${assumption.edition}: ${days.join(', ')}.`,
      }[lang];
    }
    case 'provisionalYear': {
      const { year } = assumption;
      return {
        kk: `${year} жылғы күнтізбе түпкілікті емес: демалыс күндерін ауыстыру туралы шешімдер күндерді өзгертуі мүмкін.`,
        ru: `Календарь ${year} года не окончательный: решения о переносе выходных могут изменить даты.`,
        en: `The calendar of ${year} is not final: orders that swap days off may change the dates.`,
      }[lang];
    }
    case 'regulation':
      return {
        kk: 'Қабылдау мерзімдері Жетісу облысының регламенті бойынша есептелді: басқа өңірлер мен орталық органдардың өз регламенттері бар.',
        ru: 'Сроки приёма рассчитаны по регламенту области Жетісу: у других регионов и центральных органов регламенты свои.',
        en: 'The dates of a reception follow the regulation of the Zhetisu region: other regions and central bodies have their own.',
      }[lang];
    case 'usualHours': {
      const { opens, closes } = assumption.hours;
      return {
        kk: `Орган таңдалмаған: жұмыс уақыты ${opens}–${closes} деп алынды.`,
        ru: `Орган не выбран: рабочее время принято ${opens}–${closes}.`,
        en: `No body was chosen: its working hours are taken to be ${opens}–${closes}.`,
      }[lang];
    }
  }
}
