import {
  choices,
  coverageColumns,
  coverageTable,
  dayOf,
  eventNames,
  everyEdition,
  extenderNames,
  findDayOff,
  formatArticleShort,
  formatDayOff,
  formatLength,
  formatWeekday,
  gaps,
  isBorrowed,
  isoOf,
  standardCalendar,
  termCodes,
  termNames,
  type AnyEdition,
  type Choice,
  type Counting,
  type Coverage,
  type Day,
  type Deadline,
  type Direction,
  type Extender,
  type Rule,
  type TermCode,
  type TermTable,
  type Text,
} from '@qabyldau/law';
import { datedExamples, deadlineOfExample } from '@qabyldau/law/examples';
import { familyNames, ruleName } from './law-names.ts';
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
  const rows = everyEdition.map(({ id, family, inForce: { from, until }, assumedEqualTo, unconfirmed }) => [
    id,
    isoOf(from),
    until === undefined ? '–' : isoOf(until),
    assumedEqualTo === undefined
      ? family === 'profile'
        ? PROFILE
        : '–'
      : `${assumedEqualTo} деп қабылданған · принято равным ${assumedEqualTo}`,
    (unconfirmed ?? []).map((what) => UNCONFIRMED[what]).join('; ') || '–',
  ]);
  const holes = gaps.map(({ family, inForce: { from, until }, why }) => [
    both(familyNames[family]),
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

const PROFILE =
  'бейін: орнату қосса ғана қолданылады; бұйрықтың өзі 2011–2016 жылдары күшінде болды · профиль: только если его включила установка; сам приказ действовал в 2011–2016 годах';

const UNCONFIRMED = {
  from: 'бірінші күні · первый день',
  until: 'соңғы күні · последний день',
  text: 'мәтіні · текст',
} as const;

function coveragePart(): string {
  const ids = coverageColumns.map(({ id }) => id ?? '');
  const rows = coverageTable().map(({ code, cells }) => [
    `${code} ${both(termNames[code])}`,
    ...ids.map((id) => CELLS[cells[id] ?? 'noText']),
  ]);
  return [
    '\n## Қамту кестесі · Таблица охвата\n',
    table(['Мерзім · Срок', ...ids], rows),
    '\n## Мысалдар · Примеры',
  ].join('\n');
}

function examplesOf(code: TermCode): readonly string[] {
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
  const rules = table(
    [
      'Редакция',
      'Ұзақтығы · Длительность',
      'Басы · Начало',
      'Есеп · Счёт',
      'Кім ұзартады · Кто продлевает',
      'Негізі · Основание',
    ],
    rulesOf(code),
  );
  const title = `\n### ${code} ${both(termNames[code])}\n`;
  if (rows.length === 0) return [title, rules];
  const columns = [
    'Жол · Строка',
    'Редакция',
    'Негізі · Основание',
    'Оқиға · Событие',
    'Күні · День',
    'Соңғы күн · Последний день',
    'Есептелмеген күндер · Несчитанные дни',
  ];
  return [title, rules, '', table(columns, rows)];
}

/** The term in each edition whose text was read: its length, its event, how it is counted, and by which article. */
function rulesOf(code: TermCode): readonly (readonly string[])[] {
  return everyEdition.flatMap(({ id, rules, assumedEqualTo }) => {
    const rule = (rules.terms as TermTable)[code];
    if (rule === undefined || assumedEqualTo !== undefined) return [];
    const by = `${formatArticleShort(rule.by, 'kk')} · ${formatArticleShort(rule.by, 'ru')}`;
    if (rule.is === null) return [[id, 'жоқ · нет', '–', '–', '–', by]];
    if (isBorrowed(rule.is)) {
      const { sameAs, of, extendableBy } = rule.is;
      const whose = of === 'code' ? 'Кодекс' : '1-жолданым · первое обращение';
      const from = rule.is.from === undefined ? '–' : both(eventNames[rule.is.from]);
      return [
        [
          id,
          `${sameAs}: ${whose}`,
          from,
          '–',
          extendableBy === undefined ? '–' : extendersOf(extendableBy),
          by,
        ],
      ];
    }
    const { length, unit, from, direction, counting, extendableBy } = rule.is;
    const long =
      direction === 'sameDay'
        ? 'сол күні · в тот же день'
        : `${formatLength(length, unit, 'kk')} · ${formatLength(length, unit, 'ru')}`;
    const way = direction === 'forward' ? COUNTED[counting] : COUNTED[direction];
    return [[id, long, both(eventNames[from]), way, extendersOf(extendableBy), by]];
  });
}

const COUNTED: { readonly [W in Counting | Exclude<Direction, 'forward'>]: string } = {
  SAME: 'бұл күн – бірінші · этот день – первый',
  NEXT: 'келесі күннен · со следующего дня',
  backward: 'одан бұрын · до него',
  sameDay: 'сол күні · в тот же день',
  within: 'кезең ішінде · в течение периода',
};

function extendersOf(who: readonly Extender[]): string {
  return who.length === 0 ? 'ешкім · никто' : who.map((one) => both(extenderNames[one])).join('; ');
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
    const told = days.map(({ on, kind, insteadOf }) => {
      if (kind === 'workingWeekend') return `${on} жұмыс күні · рабочий день (${insteadOf ?? ''})`;
      const off = findDayOff(standardCalendar, dayOf(on));
      return off === undefined ? on : `${on} ${formatDayOff(off, 'kk')} · ${formatDayOff(off, 'ru')}`;
    });
    const state = data.provisionalYears.includes(year)
      ? 'алдын ала · предварительно'
      : 'түпкілікті · окончательно';
    rows.push([String(year), String(total), state, told.join('; ')]);
  }
  const columns = ['Жыл · Год', 'Жұмыс күні · Рабочих дней', 'Күйі · Состояние', 'Ауыстырулар · Переносы'];
  return [`\n## Жұмыс күнтізбесі ${data.id} · Рабочий календарь ${data.id}\n`, table(columns, rows)].join(
    '\n',
  );
}

function choicesPart(): string {
  const rows = Object.entries(choices).map(([id, choice]: [string, Choice]) => [
    id,
    choice.places
      .map((place) => `${formatArticleShort(place, 'kk')} · ${formatArticleShort(place, 'ru')}`)
      .join('; '),
    both(choice.problem),
    both(choice.reading),
    choice.setting === undefined
      ? 'жоқ · нет'
      : choice.setting.options.map((option) => optionName(choice, option)).join(' / '),
  ]);
  const columns = [
    '№',
    'Орны · Место',
    'Күмән · Сомнение',
    'Шешім және себебі · Решение и причина',
    'Орган таңдай алады · Орган может выбрать',
  ];
  return ['\n## Шешілген қайшылықтар · Решённые противоречия\n', table(columns, rows)].join('\n');
}

function optionName({ setting }: Choice, option: string): string {
  const name = setting?.named?.[option];
  return name === undefined ? option : both(name);
}

function notesPart(): string {
  const rows = everyEdition.flatMap((edition) => notesOf(edition));
  return [
    '\n## Ережелерге ескертпелер · Примечания к правилам\n',
    table(['Редакция', 'Ереже · Правило', 'Негізі · Основание', 'Ескертпе · Примечание'], rows),
  ].join('\n');
}

/** Every note of an edition, with the path of its rule; an edition assumed equal to another repeats nothing. */
function notesOf({ id, rules, assumedEqualTo }: AnyEdition): readonly (readonly string[])[] {
  if (assumedEqualTo !== undefined) return [];
  const walk = (value: unknown, path: string): readonly (readonly string[])[] => {
    if (typeof value !== 'object' || value === null) return [];
    if ('is' in value && 'by' in value) {
      const { by, note } = value as Rule<unknown>;
      const where = `${formatArticleShort(by, 'kk')} · ${formatArticleShort(by, 'ru')}`;
      return note === undefined ? [] : [[id, both(ruleName(path)), where, both(note)]];
    }
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, path === '' ? key : `${path}.${key}`));
  };
  return walk(rules, '');
}
