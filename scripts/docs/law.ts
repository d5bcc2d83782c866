import {
  choices,
  coverageColumns,
  coverageTable,
  eventNames,
  everyEdition,
  formatArticleShort,
  formatDayOff,
  formatWeekday,
  gaps,
  holidayNames,
  isoOf,
  standardCalendar,
  termCodes,
  termNames,
  type AnyEdition,
  type Choice,
  type Coverage,
  type Day,
  type Deadline,
  type Text,
} from '@qabyldau/law';
import { datedExamples, deadlineOfExample } from '@qabyldau/law/examples';
import { heading, table } from './table.ts';

/** The same words in Kazakh and in Russian, as every heading of the page has them. */
const both = ({ kk, ru }: Text): string => `${kk} · ${ru}`;

const CELLS: { readonly [C in Coverage]: string } = {
  computed: '✓',
  byCode: '✓ Кодекс',
  byFirst: '✓ 1-жолданым · первое',
  notInEdition: 'редакцияда жоқ · нет в редакции',
  noText: 'мәтін белгісіз · текст неизвестен',
};

/** The executable law: editions, coverage, dated examples, calendar and decided doubts, headed in Kazakh and Russian. */
export function lawPage(): string {
  return [
    heading(
      'Заң бойынша мерзімдер · Сроки по закону',
      'Төмендегі мысалдардың бәрі – тест; заңгер осы бетке қол қояды. · Все примеры ниже – тесты; юрист подписывает эту страницу.',
    ),
    editionsPart(),
    coveragePart(),
    ...termCodes.flatMap(examplesOf),
    calendarPart(),
    choicesPart(),
    notesPart(),
    '',
  ].join('\n');
}

function editionsPart(): string {
  const rows = everyEdition.map(({ id, inForce: { from, until }, assumedEqualTo, unconfirmed }) => [
    id,
    isoOf(from),
    until === undefined ? '–' : isoOf(until),
    assumedEqualTo === undefined
      ? ''
      : `${assumedEqualTo} деп қабылданған · принято равным ${assumedEqualTo}`,
    (unconfirmed ?? []).map((what) => UNCONFIRMED[what]).join('; '),
  ]);
  const holes = gaps.map(({ family, inForce: { from, until }, why }) => [
    family,
    isoOf(from),
    until === undefined ? '–' : isoOf(until),
    both(why),
  ]);
  return [
    '## Редакциялар · Редакции\n',
    table(
      ['Редакция', 'Бастап · С', 'Дейін · По', 'Болжам · Допущение', 'Расталмаған · Не подтверждено'],
      rows,
    ),
    '\n## Мәтіні жоқ кезеңдер · Периоды без текста\n',
    table(['Топ · Семейство', 'Бастап · С', 'Дейін · По', 'Неге · Почему'], holes),
  ].join('\n');
}

const UNCONFIRMED = {
  from: 'бірінші күні · первый день',
  until: 'соңғы күні · последний день',
  text: 'мәтіні · текст',
} as const;

function coveragePart(): string {
  const ids = coverageColumns.map(({ id }) => id ?? '');
  const rows = coverageTable().map(({ code, cells }) => [
    code,
    ...ids.map((id) => CELLS[cells[id] ?? 'noText']),
  ]);
  return ['\n## Қамту кестесі · Таблица охвата\n', table(['', ...ids], rows), '\n## Мысалдар · Примеры'].join(
    '\n',
  );
}

function examplesOf(code: (typeof termCodes)[number]): readonly string[] {
  const rows = datedExamples
    .filter((example) => example.code === code)
    .map((example) => {
      const found = deadlineOfExample(example);
      return [
        example.row,
        example.byCode === undefined ? example.edition : `${example.edition} (${example.byCode})`,
        `${formatArticleShort(found.by, 'kk')} · ${formatArticleShort(found.by, 'ru')}`,
        both(eventNames[found.fromEvent]),
        dated(found.from),
        `**${dated(found.due)}**`,
        whyOf(found),
      ];
    });
  if (rows.length === 0) return [];
  const columns = [
    'Жол · Строка',
    'Редакция',
    'Негізі · Основание',
    'Оқиға · Событие',
    'Күні · День',
    'Соңғы күн · Последний день',
    'Есептелмеген күндер · Несчитанные дни',
  ];
  return [`\n### ${code} ${both(termNames[code])}\n`, table(columns, rows)];
}

const dated = (day: Day): string => `${isoOf(day)} ${formatWeekday(day, 'kk')} · ${formatWeekday(day, 'ru')}`;

/** The days that are more than a plain weekend, and the worked weekend days. */
function whyOf({ skipped, workedWeekends }: Deadline): string {
  const off = skipped
    .filter(({ reason }) => reason !== 'weekend')
    .map((each) => `${isoOf(each.day)} ${formatDayOff(each, 'kk')} · ${formatDayOff(each, 'ru')}`);
  const worked = workedWeekends.map((day) => `${isoOf(day)} жұмыс күні · рабочий день`);
  return [...off, ...worked].join('; ') || '–';
}

function calendarPart(): string {
  const { data, workingDays } = standardCalendar;
  const rows = [];
  for (let year = data.firstYear; year <= data.lastYear; year += 1) {
    const total = workingDays.filter((day) => isoOf(day as Day).startsWith(String(year))).length;
    const days = data.days.filter(({ on, kind }) => on.startsWith(String(year)) && kind !== 'holiday');
    const told = days.map(({ on, kind, name, insteadOf }) => {
      if (kind === 'workingWeekend') return `${on} жұмыс күні · рабочий день (${insteadOf ?? ''})`;
      return `${on} ${name === undefined ? `(${insteadOf ?? ''})` : both(holidayNames[name])}`;
    });
    const state = data.provisionalYears.includes(year) ? 'алдын ала · предварительно' : '';
    rows.push([String(year), String(total), state, told.join('; ')]);
  }
  const columns = ['Жыл · Год', 'Жұмыс күні · Рабочих дней', '', 'Ауыстырулар · Переносы'];
  return [`\n## Жұмыс күнтізбесі ${data.id} · Рабочий календарь ${data.id}\n`, table(columns, rows)].join(
    '\n',
  );
}

function choicesPart(): string {
  const rows = Object.entries(choices).map(([id, choice]: [string, Choice]) => [
    id,
    choice.places.map((place) => formatArticleShort(place, 'ru')).join('; '),
    both(choice.problem),
    both(choice.reading),
    choice.setting === undefined ? '' : choice.setting.options.join(' / '),
  ]);
  const columns = [
    '',
    'Орны · Место',
    'Күмән · Сомнение',
    'Шешім және себебі · Решение и причина',
    'Орган таңдай алады · Орган может выбрать',
  ];
  return ['\n## Шешілген қайшылықтар · Решённые противоречия\n', table(columns, rows)].join('\n');
}

function notesPart(): string {
  const rows = everyEdition.flatMap((edition) => notesOf(edition));
  return [
    '\n## Ережелерге ескертпелер · Примечания к правилам\n',
    table(['Редакция', 'Ереже · Правило', 'Ескертпе · Примечание'], rows),
  ].join('\n');
}

/** Every note of an edition, with the path of its rule; an edition assumed equal to another repeats nothing. */
function notesOf({ id, rules, assumedEqualTo }: AnyEdition): readonly (readonly string[])[] {
  if (assumedEqualTo !== undefined) return [];
  const walk = (value: unknown, path: string): readonly (readonly string[])[] => {
    if (typeof value !== 'object' || value === null) return [];
    if ('is' in value && 'by' in value) {
      return 'note' in value ? [[id, path, both(value.note as Text)]] : [];
    }
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, path === '' ? key : `${path}.${key}`));
  };
  return walk(rules, '');
}
