import { labourCode, l267 } from '../acts.ts';
import type { ArticleRef } from '../acts.ts';
import type { Day } from '../days.ts';
import { formatDay } from '../format-day.ts';
import { formatLength } from '../plural.ts';
import type { Lang, Text } from '../text.ts';

/** First and last year of a calendar. */
type Years = { readonly first: number; readonly last: number };
type Days = { readonly days: readonly Day[] };

/** What each fault of a calendar names: the days, years and numbers of its sentence. `written` is a date as it was typed. */
export type CalendarFaultFacts = {
  readonly NO_YEARS: Years;
  readonly NO_SUCH_DATE: { readonly written: string };
  readonly OUTSIDE_YEARS: Days & Years;
  readonly TWICE: Days;
  readonly NO_WEEKEND_TO_WORK: Days;
  readonly WEEKEND_GIVEN_OFF: Days & { readonly kind: 'moved' | 'swapped' };
  readonly ID_NOT_NEW: { readonly id: string };
  readonly YEAR_LEAVES_GAP: Years & { readonly year: number };
  readonly OTHER_YEAR: Days & { readonly year: number };
  readonly NO_SOURCE: Days;
  readonly HOLIDAY_NOT_MOVED: Days;
  readonly SWAP_WITHOUT_PAIR: Days;
  readonly TOO_FEW_WORKING_DAYS: {
    readonly year: number;
    readonly count: number;
    readonly fewest: number;
  };
  readonly NO_ORDER: Record<never, never>;
  readonly NO_TABLE: { readonly year: number };
  readonly NO_PLAIN_WORKDAY: Days;
  readonly NO_PLAIN_WEEKEND: Days;
};

/** Why a calendar, or a change of one, is refused. */
export type CalendarFaultCode = keyof CalendarFaultFacts;

type Words<C extends CalendarFaultCode> = {
  /** The article that forbids it; absent where the law is silent and the order of the table demands it. */
  readonly by?: ArticleRef;
  /** The sentence without its full stop. */
  readonly say: (facts: CalendarFaultFacts[C]) => Text;
};

/** So many days a sentence can hold; a pasted table may have hundreds of bad ones. */
const MOST = 5;

const listed = ({ days }: Days, lang: Lang): string =>
  days
    .slice(0, MOST)
    .map((day) => formatDay(day, lang))
    .join(', ') + (days.length > MOST ? ', …' : '');

const years = ({ first, last }: Years): string => (first === last ? `${first}` : `${first}–${last}`);

/** A sentence that begins with its days. */
const aboutDays =
  <F extends Days>(kk: (facts: F) => string, ru: (facts: F) => string, en: (facts: F) => string) =>
  (facts: F): Text => ({
    kk: `${listed(facts, 'kk')}: ${kk(facts)}`,
    ru: `${listed(facts, 'ru')}: ${ru(facts)}`,
    en: `${listed(facts, 'en')}: ${en(facts)}`,
  });

/** The faults of a calendar in words, each with its article where there is one. */
export const calendarFaultWords: { readonly [C in CalendarFaultCode]: Words<C> } = {
  NO_YEARS: {
    say: () => ({
      kk: 'Күнтізбе кестесінде бірде-бір жыл жоқ',
      ru: 'В таблице календаря нет ни одного года',
      en: 'The table of the calendar holds no year',
    }),
  },
  NO_SUCH_DATE: {
    say: ({ written }) => ({
      kk: `Мұндай күн жоқ: ${written}`,
      ru: `Такой даты нет: ${written}`,
      en: `There is no such date: ${written}`,
    }),
  },
  OUTSIDE_YEARS: {
    say: aboutDays(
      (of) => `күнтізбе қамтитын жылдарға (${years(of)}) кірмейді`,
      (of) => `вне лет, которые охватывает календарь (${years(of)})`,
      (of) => `outside the years that the calendar covers (${years(of)})`,
    ),
  },
  TWICE: {
    say: aboutDays(
      () => 'екі рет жазылған: әр күнге бір ғана жол беріледі',
      () => 'записано дважды, а каждому дню отводится одна строка',
      () => 'written twice, and every day takes one line only',
    ),
  },
  NO_WEEKEND_TO_WORK: {
    by: labourCode('85.3'),
    say: aboutDays(
      () => 'сенбі де, жексенбі де емес, сондықтан жұмыс істелетін демалыс (workingWeekend) бола алмайды',
      () => 'не суббота и не воскресенье, поэтому рабочим выходным (workingWeekend) быть не может',
      () => 'neither a Saturday nor a Sunday, so it cannot be a worked weekend day (workingWeekend)',
    ),
  },
  WEEKEND_GIVEN_OFF: {
    say: aboutDays(
      () => 'онсыз да сенбі немесе жексенбі, сондықтан басқа күннің орнына демалыс бола алмайды',
      () => 'и так суббота или воскресенье, поэтому выходным вместо другого дня быть не может',
      () => 'a Saturday or a Sunday already, so it cannot be a day off in place of another',
    ),
  },
  ID_NOT_NEW: {
    say: ({ id }) => ({
      kk: `Жаңа нұсқаға жаңа нөмір керек, «${id}» жарамайды`,
      ru: `Новой версии нужен новый номер, «${id}» не подходит`,
      en: `A new version needs a new number, and “${id}” is none`,
    }),
  },
  YEAR_LEAVES_GAP: {
    say: (of) => ({
      kk: `${of.year} жыл күнтізбедегі жылдарға (${years(of)}) жалғаспайды: арада кестесіз жыл қалар еді`,
      ru: `${of.year} год не примыкает к годам календаря (${years(of)}): между ними остался бы год без таблицы`,
      en: `The year ${of.year} does not adjoin the years of the calendar (${years(of)}): a year without a table would lie between`,
    }),
  },
  OTHER_YEAR: {
    say: aboutDays(
      ({ year }) => `${year} жылға жатпайды`,
      ({ year }) => `не относится к ${year} году`,
      ({ year }) => `does not lie in ${year}`,
    ),
  },
  NO_SOURCE: {
    say: aboutDays(
      () => 'қай заң немесе шешім бойынша екені жазылмаған',
      () => 'не указано, по какому закону или решению',
      () => 'the law or the order is not named',
    ),
  },
  HOLIDAY_NOT_MOVED: {
    by: l267('5'),
    say: aboutDays(
      () => 'мереке демалыс күніне тура келеді, ал оның орнына берілетін демалыс күні көрсетілмеген',
      () => 'праздник выпадает на выходной, а выходной вместо него не указан',
      () => 'the holiday meets a weekend, and no day off in its place is named',
    ),
  },
  SWAP_WITHOUT_PAIR: {
    by: labourCode('85.3'),
    say: aboutDays(
      () => 'жұпсыз қалған: ауысатын екінші күн кестеде жоқ немесе басқа күнді атайды',
      () => 'перенос без пары: второго дня нет в таблице или он указывает на другой день',
      () => 'swapped without its pair: the other day is missing from the table or names another day',
    ),
  },
  TOO_FEW_WORKING_DAYS: {
    say: ({ year, count, fewest }) => ({
      kk: `${year} жылы ${formatLength(count, 'workingDay', 'kk')} ғана болар еді, кемінде ${fewest} болуы керек: кестені тексеріңіз`,
      ru: `В ${year} году выходит ${formatLength(count, 'workingDay', 'ru')}, а нужно не меньше ${fewest}: проверьте таблицу`,
      en: `The year ${year} would have ${formatLength(count, 'workingDay', 'en')}, and it takes ${fewest} at least: check the table`,
    }),
  },
  NO_ORDER: {
    by: labourCode('85.3'),
    say: () => ({
      kk: 'Күндерді ауыстыратын шешім көрсетілмеген',
      ru: 'Не указано решение, которым переносятся дни',
      en: 'The order that swaps the days is not named',
    }),
  },
  NO_TABLE: {
    say: ({ year }) => ({
      kk: `${year} жылға жұмыс күнтізбесі әлі енгізілмеген: алдымен сол жылдың кестесі керек`,
      ru: `На ${year} год рабочего календаря ещё нет: сначала нужна таблица этого года`,
      en: `There is no working calendar for ${year} yet: the table of that year is needed first`,
    }),
  },
  NO_PLAIN_WORKDAY: {
    by: labourCode('85.3'),
    say: aboutDays(
      () => 'кәдімгі жұмыс күні емес, сондықтан оны демалысқа ауыстыруға болмайды',
      () => 'не обычный рабочий день, поэтому сделать его выходным нельзя',
      () => 'not an ordinary working day, so it cannot become a day off',
    ),
  },
  NO_PLAIN_WEEKEND: {
    by: labourCode('85.3'),
    say: aboutDays(
      () => 'кәдімгі сенбі немесе жексенбі емес, сондықтан оны жұмыс күніне ауыстыруға болмайды',
      () => 'не обычная суббота или воскресенье, поэтому сделать этот день рабочим нельзя',
      () => 'not an ordinary Saturday or Sunday, so it cannot be worked instead',
    ),
  },
};
