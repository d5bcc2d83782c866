import { wording } from '@qabyldau/law';
import type { Language, Text } from '../../kernel/text.ts';
import {
  formatDay,
  formatDayOfYear,
  formatDayOfYearWithWeekday,
  formatFileSize,
  formatWeekday,
  isoDay,
  weekdayOf,
  type Day,
} from '../locale.ts';
import type { DeadlineCardProps, DeadlineDay } from '../parts/deadline.tsx';
import type { TimelineItem } from '../parts/timeline.tsx';
import { progressText } from '../texts/terms.ts';

const december = (day: number): Day => ({ year: 2026, month: 12, day });
const today = 17;

const t = {
  label: { kk: 'Жауап беру мерзімі', ru: 'Срок ответа', en: 'Reply due' },
  independence: {
    kk: 'Тәуелсіздік күні, мереке',
    ru: 'День Независимости, праздник',
    en: 'Independence Day, a public holiday',
  },
  weekend: { kk: 'демалыс күні', ru: 'выходной день', en: 'weekend' },
  why1: {
    kk: 'Жолданым 2026 жылғы 4 желтоқсанда тіркелді, мерзім келесі күннен басталды.',
    ru: 'Обращение зарегистрировано 4 декабря 2026 года, срок начался на следующий день.',
    en: 'The appeal was registered on 4 December 2026; the term began the next day.',
  },
  why2: {
    kk: 'Заң 15 жұмыс күнін береді. Демалыс күндері мен 16 желтоқсан есепке алынбады.',
    ru: 'Закон даёт 15 рабочих дней. Выходные и 16 декабря не считаются.',
    en: 'The law gives 15 working days. Weekends and 16 December are not counted.',
  },
  article: {
    kk: 'Әкімшілік рәсімдік-процестік кодекстің 76-бабы',
    ru: 'статья 76 Административного процедурно-процессуального кодекса',
    en: 'Administrative Procedural and Process-related Code, article 76',
  },
  hearingLabel: {
    kk: 'Тыңдау туралы хабарлау',
    ru: 'Уведомление о заслушивании',
    en: 'Notice of the hearing',
  },
  redirectLabel: { kk: 'Құзыретті органға жолдау', ru: 'Перенаправление', en: 'Redirect' },
  doneEarly: { kk: '7 желтоқсанда жіберілді', ru: 'отправлено 7 декабря', en: 'sent on 7 December' },
  delivered: { kk: 'Жолданым жеткізілді', ru: 'Обращение доставлено', en: 'The appeal was delivered' },
  signatureValid: {
    kk: 'Қолтаңба тексерілді, дұрыс.',
    ru: 'Подпись проверена, верна.',
    en: 'The signature was checked and is valid.',
  },
  registered: {
    kk: 'ЖТ-2026-00001234 нөмірімен тіркелді',
    ru: 'Зарегистрировано под номером ЖТ-2026-00001234',
    en: 'Registered under number ЖТ-2026-00001234',
  },
  registrar: {
    kk: 'Тіркеуші Марат Жүнісов',
    ru: 'Регистратор Марат Жунусов',
    en: 'Registrar Marat Zhunusov',
  },
  slip: { kk: 'Талон', ru: 'Талон', en: 'Slip' },
  sealed: { kk: 'мөрмен расталған', ru: 'заверен печатью', en: 'sealed' },
  executor: { kk: 'Орындаушы тағайындалды', ru: 'Назначен исполнитель', en: 'An executor was appointed' },
  executorName: {
    kk: 'Коммуналдық шаруашылық бөлімі, Ерлан Сапаров',
    ru: 'Отдел коммунального хозяйства, Ерлан Сапаров',
    en: 'Public utilities unit, Yerlan Saparov',
  },
  considered: {
    kk: 'Жолданым қаралуда',
    ru: 'Обращение рассматривается',
    en: 'The appeal is being considered',
  },
  consideredText: {
    kk: 'Орындаушы тексеру жүргізіп, жауаптың жобасын дайындайды. Сіз қосымша құжат бере аласыз.',
    ru: 'Исполнитель проводит проверку и готовит проект ответа. Вы можете добавить документы.',
    en: 'The executor is checking the matter and drafting the reply. You can add documents.',
  },
  hearing: {
    kk: 'Тыңдау, егер шешім сізге қолайсыз болса',
    ru: 'Заслушивание, если решение не в вашу пользу',
    en: 'A hearing, if the decision is not in your favour',
  },
  hearingDay: {
    kk: '23\u00a0желтоқсаннан кешіктірмей',
    ru: 'не позднее 23\u00a0декабря',
    en: 'by 23 December',
  },
  reply: { kk: 'Жауап', ru: 'Ответ', en: 'Reply' },
  replyDay: { kk: '28\u00a0желтоқсанға дейін', ru: 'до 28 декабря', en: 'by 28 December' },
} as const satisfies Record<string, Text>;

function isOff(day: Day): boolean {
  return weekdayOf(day) > 5 || day.day === 16;
}

function stripDays(lang: Language, now: number): DeadlineDay[] {
  return Array.from({ length: 24 }, (_, index) => december(5 + index)).map((day) => ({
    label: formatDayOfYearWithWeekday(day, lang),
    kind: isOff(day) ? 'off' : day.day < now ? 'used' : 'left',
    today: day.day === now,
    due: day.day === 28,
    week: weekdayOf(day) === 1,
  }));
}

/** The deadline of the story: fifteen working days across a holiday. */
export function storyDeadline(lang: Language): DeadlineCardProps {
  const due = december(28);
  return {
    label: t.label[lang],
    due: formatDay(due, lang),
    dueOn: isoDay(due),
    remark: `${formatWeekday(due, lang)}, ${wording({ left: { count: 8, unit: 'workingDay' } }, lang)}`,
    state: 'running',
    progress: progressText[lang]({ used: 7, total: 15 }),
    days: stripDays(lang, today),
    from: formatDayOfYear(december(5), lang),
    to: formatDayOfYear(due, lang),
    why: [t.why1[lang], t.why2[lang]],
    article: t.article[lang],
    skipped: [5, 6, 12, 13, 16, 19, 20, 26, 27].map((day) => ({
      day: formatDayOfYearWithWeekday(december(day), lang),
      why: (day === 16 ? t.independence : t.weekend)[lang],
    })),
  };
}

/** Two smaller deadlines: one that was missed and one that was kept. */
export function otherDeadlines(lang: Language): DeadlineCardProps[] {
  const [missed, kept] = [december(15), december(9)];
  return [
    {
      label: t.hearingLabel[lang],
      due: formatDay(missed, lang),
      dueOn: isoDay(missed),
      remark: wording({ overdue: { count: 1, unit: 'workingDay' } }, lang),
      state: 'overdue',
      days: [10, 11, 12, 13, 14, 15, 16, 17].map((day) => ({
        label: formatDayOfYearWithWeekday(december(day), lang),
        kind: isOff(december(day)) ? 'off' : day > 15 ? 'late' : 'used',
        due: day === 15,
        week: weekdayOf(december(day)) === 1,
      })),
      level: 3,
    },
    {
      label: t.redirectLabel[lang],
      due: formatDay(kept, lang),
      dueOn: isoDay(kept),
      remark: t.doneEarly[lang],
      state: 'done',
      level: 3,
    },
  ];
}

/** What happened in the story and what comes. */
export function storyTimeline(lang: Language): TimelineItem[] {
  const friday = formatDayOfYear(december(4), lang);
  return [
    {
      at: '2026-12-04T10:12+05:00',
      day: friday,
      time: '10:12',
      title: t.delivered[lang],
      text: t.signatureValid[lang],
    },
    {
      at: '2026-12-04T11:40+05:00',
      day: friday,
      time: '11:40',
      title: t.registered[lang],
      actor: t.registrar[lang],
      papers: [
        {
          title: t.slip[lang],
          href: '/papers/1',
          note: `PDF, ${formatFileSize(84_000, lang)}, ${t.sealed[lang]}`,
        },
      ],
    },
    {
      at: '2026-12-07T09:05+05:00',
      day: formatDayOfYear(december(7), lang),
      time: '09:05',
      title: t.executor[lang],
      actor: t.executorName[lang],
    },
    {
      at: '2026-12-08',
      day: formatDayOfYear(december(8), lang),
      title: t.considered[lang],
      text: t.consideredText[lang],
      current: true,
    },
    { at: '2026-12-23', day: t.hearingDay[lang], title: t.hearing[lang], coming: true },
    { at: '2026-12-28', day: t.replyDay[lang], title: t.reply[lang], coming: true },
  ];
}
