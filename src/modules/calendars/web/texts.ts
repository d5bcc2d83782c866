import { formatDay, russianForm, type RussianForms } from '@qabyldau/law';
import type { Text, TextOf } from '../../../kernel/text.ts';
import type { CalendarProblem } from '../app/change-calendar.ts';
import type { Preview } from '../app/preview-change.ts';
import type { CalendarVersion } from '../store/calendar-versions.ts';

export const calendarTexts = {
  title: { kk: 'Жұмыс күнтізбесі', ru: 'Рабочий календарь', en: 'Working calendar' },
  lead: {
    kk: 'Мерзімдер осы күнтізбе бойынша есептеледі. Өзгерісті бір адам ұсынады, екінші адам бекітеді.',
    ru: 'По этому календарю считаются сроки. Изменение предлагает один человек, утверждает другой.',
    en: 'Terms are counted by this calendar. One person proposes a change, another approves it.',
  },
  inForce: { kk: 'Қолданыстағы нұсқасы', ru: 'Действующая версия', en: 'Version in force' },
  noWarning: {
    kk: 'Келесі жылға дейін күнтізбе толық.',
    ru: 'Календарь полон до следующего года.',
    en: 'The calendar is complete up to next year.',
  },
  waiting: { kk: 'Бекітуді күтіп тұр', ru: 'Ждёт утверждения', en: 'Waiting for approval' },
  effect: { kk: 'Не өзгереді', ru: 'Что изменится', en: 'What will change' },
  days: { kk: 'Өзгеретін күндер', ru: 'Изменяющиеся дни', en: 'Days that change' },
  noDays: { kk: 'Ешбір күн өзгермейді', ru: 'Ни один день не меняется', en: 'No day changes' },
  working: { kk: 'жұмыс күні', ru: 'рабочий день', en: 'working day' },
  off: { kk: 'демалыс', ru: 'выходной', en: 'day off' },
  order: { kk: 'Қай құжат бойынша', ru: 'На основании документа', en: 'By which order' },
  orderHint: {
    kk: 'Құжаттың атауы, күні және нөмірі. Мысалы: Үкіметтің 2026 жылғы 12 қарашадағы № 900 қаулысы',
    ru: 'Название, дата и номер. Например: постановление Правительства от 12 ноября 2026 года № 900',
    en: 'Its name, date and number. For example: resolution of the Government of 12 November 2026 No. 900',
  },
  approve: { kk: 'Бекіту', ru: 'Утвердить', en: 'Approve' },
  refuse: { kk: 'Қайтару', ru: 'Отклонить', en: 'Refuse' },
  takeBack: { kk: 'Ұсынысты қайтарып алу', ru: 'Отозвать предложение', en: 'Take the proposal back' },
  reason: { kk: 'Себебі', ru: 'Причина', en: 'Reason' },
  needsOther: {
    kk: 'Бұл өзгерісті сіз ұсындыңыз, сондықтан оны басқа адам бекітеді.',
    ru: 'Это изменение предложили вы, поэтому утвердит его другой человек.',
    en: 'You proposed this change, so another person approves it.',
  },
  propose: { kk: 'Өзгеріс ұсыну', ru: 'Предложить изменение', en: 'Propose a change' },
  transfer: { kk: 'Демалыс күнін ауыстыру', ru: 'Перенос дня отдыха', en: 'Swap of a day off' },
  dayOff: {
    kk: 'Демалыс болатын жұмыс күні',
    ru: 'Рабочий день, который станет выходным',
    en: 'Working day that becomes a day off',
  },
  worked: {
    kk: 'Жұмыс күні болатын демалыс күні',
    ru: 'Выходной, который станет рабочим',
    en: 'Weekend day that is worked instead',
  },
  year: { kk: 'Бүкіл жылдың кестесі', ru: 'Таблица целого года', en: 'Table of a whole year' },
  yearNumber: { kk: 'Жыл', ru: 'Год', en: 'Year' },
  yearLines: { kk: 'Ерекше күндер', ru: 'Особые дни', en: 'Exceptional days' },
  yearHint: {
    kk: 'Әр күн жеке жолда, бөліктері нүктелі үтірмен бөлінеді: күні; түрі (holiday, dayOff, moved, swapped, workingWeekend); мереке атауы; қай күннің орнына; құжат. Мысалы: 2028-01-01;holiday;newYear;;267-ҚР заңы',
    ru: 'Каждый день на своей строке, части через точку с запятой: дата; вид (holiday, dayOff, moved, swapped, workingWeekend); праздник; вместо какого дня; документ. Например: 2028-01-01;holiday;newYear;;закон 267',
    en: 'A line for each day, parts divided by semicolons: date; kind (holiday, dayOff, moved, swapped, workingWeekend); holiday; instead of which day; the order. For example: 2028-01-01;holiday;newYear;;law 267',
  },
  provisional: {
    kk: 'Алдын ала: ауыстыру туралы шешім әлі шыққан жоқ',
    ru: 'Предварительно: решения о переносах ещё нет',
    en: 'Provisional: there is no order on swaps yet',
  },
  preview: {
    kk: 'Ұсыну және салдарын көру',
    ru: 'Предложить и увидеть последствия',
    en: 'Propose and see what follows',
  },
  fromShipped: {
    kk: 'Жүйемен бірге келген күнтізбеден',
    ru: 'Из календаря, поставленного с системой',
    en: 'From the calendar that came with the product',
  },
  shippedTitle: {
    kk: 'Жүйемен бірге жаңа күнтізбе келді',
    ru: 'С системой поставлен новый календарь',
    en: 'A newer calendar came with the product',
  },
  shippedWaits: {
    kk: 'Алдымен бекітуді күтіп тұрған өзгерісті шешіңіз.',
    ru: 'Сначала решите по изменению, которое ждёт утверждения.',
    en: 'Decide first on the change that is waiting for approval.',
  },
  shippedFinal: {
    kk: 'Ешбір күн өзгермейді, бірақ бұл жылдың кестесі енді түпкілікті.',
    ru: 'Ни один день не меняется, но таблица этого года теперь окончательная.',
    en: 'No day changes, but the table of this year is final now.',
  },
  versions: { kk: 'Күнтізбе өзгерістері', ru: 'Изменения календаря', en: 'Changes of the calendar' },
  version: { kk: 'Нұсқасы', ru: 'Версия', en: 'Version' },
  state: { kk: 'Жағдайы', ru: 'Состояние', en: 'State' },
  proposed: { kk: 'Ұсынылған', ru: 'Предложено', en: 'Proposed' },
  decided: { kk: 'Шешілген', ru: 'Решено', en: 'Decided' },
  none: { kk: 'Өзгеріс әлі болған жоқ.', ru: 'Изменений ещё не было.', en: 'There were no changes yet.' },
  proposedDone: {
    kk: 'Өзгеріс ұсынылды. Енді оны басқа адам бекітуі керек.',
    ru: 'Изменение предложено. Теперь его должен утвердить другой человек.',
    en: 'The change is proposed. Now another person has to approve it.',
  },
  approvedDone: {
    kk: 'Күнтізбе бекітілді. Қаралып жатқан істердің мерзімдері қайта есептеледі.',
    ru: 'Календарь утверждён. Сроки рассматриваемых дел пересчитываются.',
    en: 'The calendar is approved. The terms of open cases are being counted again.',
  },
  refusedDone: { kk: 'Ұсыныс қайтарылды.', ru: 'Предложение отклонено.', en: 'The proposal was refused.' },
  dayMissing: { kk: 'Күнді көрсетіңіз.', ru: 'Укажите день.', en: 'Name the day.' },
  orderMissing: { kk: 'Құжатты көрсетіңіз.', ru: 'Укажите документ.', en: 'Name the order.' },
  yearMissing: {
    kk: 'Жылды төрт санмен жазыңыз.',
    ru: 'Напишите год четырьмя цифрами.',
    en: 'Write the year with four digits.',
  },
  linesMissing: {
    kk: 'Жылдың ерекше күндерін жазыңыз.',
    ru: 'Впишите особые дни года.',
    en: 'Write the exceptional days of the year.',
  },
  reasonMissing: { kk: 'Себебін жазыңыз.', ru: 'Напишите причину.', en: 'Write the reason.' },
} as const satisfies Record<string, Text>;

/** What keeps a change from being proposed or decided. */
const calendarProblemTexts = {
  oneWaits: {
    kk: 'Бір өзгеріс бекітуді күтіп тұр: алдымен соны шешіңіз.',
    ru: 'Одно изменение уже ждёт утверждения: сначала решите по нему.',
    en: 'One change is waiting for approval already: decide on that one first.',
  },
  gone: {
    kk: 'Бұл ұсыныс бойынша шешім қабылданып қойған.',
    ru: 'По этому предложению уже решено.',
    en: 'This proposal has been decided already.',
  },
  samePerson: {
    kk: 'Өзгерісті ұсынған адам оны өзі бекіте алмайды.',
    ru: 'Предложивший изменение не может сам его утвердить.',
    en: 'Whoever proposed a change cannot approve it.',
  },
  nothingShipped: {
    kk: 'Жүйемен бірге келген күнтізбеде бұл жыл бойынша енді ұсынатын ештеңе жоқ.',
    ru: 'В поставленном календаре по этому году предлагать больше нечего.',
    en: 'The calendar that came with the product has nothing left to propose for this year.',
  },
} as const satisfies Record<string, Text>;

/** Why a change cannot be proposed or decided, as one sentence. */
export function calendarProblemText(problem: CalendarProblem, lang: keyof Text): string {
  switch (problem.code) {
    case 'impossible':
      return problem.fault.text[lang];
    case 'outdated':
      return outdatedText[lang](problem);
    case 'lost':
      return lostText[lang](problem.cases);
    case 'past':
      return begunText[lang](problem.days.slice(0, 5).map((day) => formatDay(day, lang)));
    default:
      return calendarProblemTexts[problem.code][lang];
  }
}

/** Days that have begun, as far as they are known. */
const begunText: TextOf<readonly string[]> = {
  kk: (days) =>
    `Басталып кеткен күнді өзгертуге болмайды: тек алдағы күндерді көрсетіңіз.${days.length === 0 ? '' : ` Басталып кеткені: ${days.join(', ')}.`}`,
  ru: (days) =>
    `Начавшийся день изменить нельзя: указывайте только будущие дни.${days.length === 0 ? '' : ` Уже начались: ${days.join(', ')}.`}`,
  en: (days) =>
    `A day that has begun cannot be changed: name days to come.${days.length === 0 ? '' : ` Begun already: ${days.join(', ')}.`}`,
};

const outdatedText: TextOf<{ readonly basedOn: string; readonly inForce: string }> = {
  kk: ({ basedOn, inForce }) =>
    `Ұсыныс ${basedOn} нұсқасынан жасалған, ал қазір ${inForce} нұсқасы қолданыста: оны қайтарып, жаңадан ұсыныңыз.`,
  ru: ({ basedOn, inForce }) =>
    `Предложение сделано из версии ${basedOn}, а действует уже ${inForce}: отклоните его и предложите заново.`,
  en: ({ basedOn, inForce }) =>
    `The proposal was made from version ${basedOn}, and ${inForce} is in force now: refuse it and propose it anew.`,
};

/** What the product ships, beside what is in force here. */
export const shippedText: TextOf<{ readonly shipped: string; readonly inForce: string }> = {
  kk: ({ shipped, inForce }) =>
    `Бұл шығарылыммен күнтізбенің ${shipped} нұсқасы келді. Мұндағы ${inForce} нұсқасы одан жасалмаған, сондықтан мерзімдер бұрынғыша есептеледі. Алдағы күндерден мыналар өзгеше:`,
  ru: ({ shipped, inForce }) =>
    `С этим выпуском поставлена версия ${shipped} календаря. Действующая здесь версия ${inForce} сделана не из неё, поэтому сроки считаются по-прежнему. Из будущих дней отличаются:`,
  en: ({ shipped, inForce }) =>
    `This release ships version ${shipped} of the calendar. Version ${inForce}, in force here, was not made of it, so terms are counted as before. Of the days to come these differ:`,
};

/** The button that proposes a year of the product's calendar. */
export const takeYearText: TextOf<number> = {
  kk: (year) => `${year} жылдың кестесін ұсыну`,
  ru: (year) => `Предложить таблицу ${year} года`,
  en: (year) => `Propose the table of ${year}`,
};

/** A year of the product's calendar that has to wait for the years before it. */
export const laterYearText: TextOf<number> = {
  kk: (year) => `${year} жылды алдыңғы жылдардың кестесі бекітілгеннен кейін ұсынуға болады.`,
  ru: (year) => `${year} год можно будет предложить, когда утвердят таблицы предыдущих лет.`,
  en: (year) => `The year ${year} can be proposed once the tables of the years before it are approved.`,
};

/** A line of a year's table that could not be read. */
export const badLineText = {
  kk: (line: string, text: string) => `${line}-жол оқылмады: ${text}`,
  ru: (line: string, text: string) => `Строка ${line} не читается: ${text}`,
  en: (line: string, text: string) => `Line ${line} cannot be read: ${text}`,
};

export const versionStateTexts: Readonly<Record<CalendarVersion['state'], Text>> = {
  proposed: { kk: 'ұсынылған', ru: 'предложена', en: 'proposed' },
  approved: { kk: 'бекітілген', ru: 'утверждена', en: 'approved' },
  refused: { kk: 'қайтарылған', ru: 'отклонена', en: 'refused' },
};

/** After «у»: у 1 дела, у 2 дел, у 21 дела. */
const ofCases: RussianForms = { one: 'дела', few: 'дел', many: 'дел' };
const inRussian = (count: number): string => `${count} ${russianForm(count, ofCases)}`;
const inEnglish = (count: number): string => `${count} ${count === 1 ? 'case' : 'cases'}`;

type Moved = Pick<Preview, 'moved' | 'earlier' | 'later' | 'both'>;

/** Which way all of them move, when they move one way. */
const oneWay = ({ moved, earlier, later }: Moved): 'earlier' | 'later' | null =>
  earlier === moved ? 'earlier' : later === moved ? 'later' : null;

const ways = {
  kk: { earlier: 'ертерек', later: 'кейінірек' },
  ru: { earlier: 'раньше', later: 'позже' },
  en: { earlier: 'earlier', later: 'later' },
} as const;

/** How many open cases move, and which way. */
export const movedText: TextOf<Moved> = {
  kk: (all) => {
    const { moved, earlier, later, both } = all;
    if (moved === 0) return 'Қаралып жатқан істердің мерзімі өзгермейді.';
    const way = oneWay(all);
    const first =
      way === null
        ? `${moved} істің мерзімі өзгереді: ${earlier} іс бойынша ертерек, ${later} іс бойынша кейінірек аяқталады.`
        : `${moved} істің мерзімі ${ways.kk[way]} аяқталады.`;
    if (both === 0) return first;
    return `${first} Оның ішінде ${both} істің бір мерзімі ертерек, басқасы кейінірек аяқталады.`;
  },
  ru: (all) => {
    const { moved, earlier, later, both } = all;
    if (moved === 0) return 'Сроки рассматриваемых дел не меняются.';
    const way = oneWay(all);
    const first =
      way === null
        ? `Срок изменится у ${inRussian(moved)}: раньше закончится у ${inRussian(earlier)}, позже закончится у ${inRussian(later)}.`
        : `У ${inRussian(moved)} срок закончится ${ways.ru[way]}.`;
    if (both === 0) return first;
    return `${first} Из них у ${inRussian(both)} один срок закончится раньше, а другой позже.`;
  },
  en: (all) => {
    const { moved, earlier, later, both } = all;
    if (moved === 0) return 'No term of an open case moves.';
    const way = oneWay(all);
    const first =
      way === null
        ? `${inEnglish(moved)} will be due on another day: ${earlier} earlier, ${later} later.`
        : `${inEnglish(moved)} will be due ${ways.en[way]}.`;
    if (both === 0) return first;
    return `${first} In ${inEnglish(both)} one term ends earlier and another later.`;
  },
};

/** Cases that could not be counted at all. */
export const lostText: TextOf<number> = {
  kk: (count) =>
    `Мұны бекітуге болмайды: ${count} істің мерзімі күнтізбесі жоқ жылға өтіп кетеді. Алдымен сол жылдың кестесі керек.`,
  ru: (count) =>
    `Утвердить это нельзя: у ${inRussian(count)} срок уйдёт в год без календаря. Сначала нужна таблица того года.`,
  en: (count) =>
    `This cannot be approved: in ${inEnglish(count)} a term would reach into a year without a calendar. The table of that year is needed first.`,
};

/** Cases of which a term would have ended before today. */
export const overdueText: TextOf<number> = {
  kk: (count) => `Назар аударыңыз: ${count} істің мерзімі бірден өтіп кеткен болып шығады.`,
  ru: (count) => `Внимание: у ${inRussian(count)} срок сразу окажется пропущенным.`,
  en: (count) => `Beware: in ${inEnglish(count)} a term would be overdue at once.`,
};
