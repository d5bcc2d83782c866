import type { Text } from '../../../kernel/text.ts';
import type { CalendarProblem } from '../app/change-calendar.ts';
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
  versions: { kk: 'Бұрынғы нұсқалар', ru: 'Прежние версии', en: 'Earlier versions' },
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
export const calendarProblemTexts: Readonly<Record<CalendarProblem['code'], Text>> = {
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
  impossible: {
    kk: 'Күнтізбеде мұндай өзгеріс мүмкін емес (Еңбек кодексінің 84, 85-баптары)',
    ru: 'Такое изменение календаря невозможно (статьи 84, 85 Трудового кодекса)',
    en: 'Such a change of the calendar is not possible (Labour Code, articles 84 and 85)',
  },
  past: {
    kk: 'Басталып кеткен күнді өзгертуге болмайды: тек алдағы күндерді көрсетіңіз.',
    ru: 'Начавшийся день изменить нельзя: указывайте только будущие дни.',
    en: 'A day that has begun cannot be changed: name days to come.',
  },
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

/** How many running terms move, and how. */
export const movedText = {
  kk: (moved: number, earlier: number, later: number) =>
    moved === 0
      ? 'Қаралып жатқан істердің мерзімі өзгермейді.'
      : `${moved} мерзім жылжиды: ${earlier} мерзім ертерек, ${later} мерзім кейінірек аяқталады.`,
  ru: (moved: number, earlier: number, later: number) =>
    moved === 0
      ? 'Сроки рассматриваемых дел не меняются.'
      : `Сдвигается сроков: ${moved}. Раньше закончатся: ${earlier}, позже: ${later}.`,
  en: (moved: number, earlier: number, later: number) =>
    moved === 0
      ? 'No term of an open case moves.'
      : `Terms that move: ${moved}. Due earlier: ${earlier}, due later: ${later}.`,
};

/** Terms that could not be counted at all. */
export const lostText = {
  kk: (count: number) =>
    `Мұны бекітуге болмайды: ${count} мерзім күнтізбесі жоқ жылға өтіп кетеді. Алдымен сол жылдың кестесі керек.`,
  ru: (count: number) =>
    `Утвердить это нельзя: сроков, которые уйдут в год без календаря: ${count}. Сначала нужна таблица того года.`,
  en: (count: number) =>
    `This cannot be approved: terms that would reach into a year without a calendar: ${count}. The table of that year is needed first.`,
};

/** Terms that would have ended before today. */
export const overdueText = {
  kk: (count: number) => `Назар аударыңыз: ${count} мерзім бірден өтіп кеткен болып шығады.`,
  ru: (count: number) => `Внимание: сразу окажется просроченным сроков: ${count}.`,
  en: (count: number) => `Beware: terms that would be overdue at once: ${count}.`,
};
