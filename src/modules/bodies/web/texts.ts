import type { Role } from '../../../kernel/actor.ts';
import type { Text } from '../../../kernel/text.ts';
import type { AbsenceProblem, Strength } from '../app/administration.ts';

type Worker = Exclude<Role, 'ADMINISTRATOR' | 'CALENDAR_KEEPER'>;

export const directoryTexts = {
  title: { kk: 'Мемлекеттік органдар', ru: 'Государственные органы', en: 'State bodies' },
  lead: {
    kk: 'Осы портал арқылы жолданым қабылдайтын органдар.',
    ru: 'Органы, которые принимают обращения через этот портал.',
    en: 'The bodies that take appeals through this portal.',
  },
  body: { kk: 'Орган', ru: 'Орган', en: 'Body' },
  competence: { kk: 'Немен айналысады', ru: 'Чем занимается', en: 'What it deals with' },
  hours: { kk: 'Жұмыс уақыты', ru: 'Рабочее время', en: 'Working hours' },
  hoursHint: {
    kk: 'Жұмыс күні аяқталғаннан кейін келген жолданым келесі жұмыс күні тіркеледі (ӘРПК 64-бабы).',
    ru: 'Обращение, пришедшее после окончания рабочего дня, регистрируется на следующий рабочий день (статья 64 АППК).',
    en: 'An appeal that comes after the end of the working day is registered on the next working day (article 64 of the Code).',
  },
  heads: { kk: 'Басшылары', ru: 'Руководители', en: 'Heads' },
  noHeads: {
    kk: 'Басшылары әлі көрсетілмеген.',
    ru: 'Руководители пока не указаны.',
    en: 'The heads are not entered yet.',
  },
  parent: { kk: 'Жоғары тұрған орган', ru: 'Вышестоящий орган', en: 'Superior body' },
  children: { kk: 'Қарасты органдар', ru: 'Подведомственные органы', en: 'Bodies below it' },
  bin: { kk: 'БСН', ru: 'БИН', en: 'BIN' },
  write: { kk: 'Жолданым жазу', ru: 'Написать обращение', en: 'Write an appeal' },
  closed: {
    kk: 'Бұл орган жолданымды портал арқылы қабылдамайды.',
    ru: 'Этот орган не принимает обращения через портал.',
    en: 'This body takes no appeals through the portal.',
  },
  all: { kk: 'Барлық органдар', ru: 'Все органы', en: 'All bodies' },
} as const satisfies Record<string, Text>;

/** «Сағат 09:00–18:30» */
export const hoursText = {
  kk: (opens: string, closes: string) => `жұмыс күндері ${opens}–${closes}`,
  ru: (opens: string, closes: string) => `по рабочим дням ${opens}–${closes}`,
  en: (opens: string, closes: string) => `working days, ${opens}–${closes}`,
};

export const administrationTexts = {
  title: { kk: 'Органды басқару', ru: 'Управление органом', en: 'Administration' },
  today: { kk: 'Бүгінгі жағдай', ru: 'Состояние на сегодня', en: 'The state today' },
  allWell: {
    kk: 'Бүгін тіркейтін де, қарайтын да, қол қоятын да адам бар.',
    ru: 'Сегодня есть кому регистрировать, рассматривать и подписывать.',
    en: 'Today there is somebody to register, to consider and to sign.',
  },
  officials: { kk: 'Лауазымды адамдар', ru: 'Должностные лица', en: 'Officials' },
  name: { kk: 'Аты-жөні, лауазымы', ru: 'Имя и должность', en: 'Name and position' },
  roles: { kk: 'Рөлдері', ru: 'Роли', en: 'Roles' },
  absence: { kk: 'Жұмыста болмауы', ru: 'Отсутствие', en: 'Absence' },
  atWork: { kk: 'жұмыста', ru: 'на месте', en: 'at work' },
  noSubstitute: { kk: 'орнында ешкім жоқ', ru: 'никто не замещает', en: 'nobody substitutes' },
  actions: { kk: 'Әрекеттер', ru: 'Действия', en: 'Actions' },
  end: { kk: 'Жұмысқа шықты деп белгілеу', ru: 'Завершить отсутствие', en: 'End the absence' },
  form: { kk: 'Жұмыста болмауын жазу', ru: 'Записать отсутствие', en: 'Record an absence' },
  formHint: {
    kk: 'Демалыс, іссапар немесе ауру кезінде орнына кім қол қоятынын көрсетіңіз: әйтпесе шешімдер оны күтіп тұрады, ал мерзім тоқтамайды.',
    ru: 'Укажите, кто подписывает во время отпуска, командировки или болезни: иначе решения будут ждать, а срок не останавливается.',
    en: 'Say who signs during a leave, a trip or an illness: otherwise decisions wait for the person, and the term does not stop.',
  },
  official: { kk: 'Лауазымды адам', ru: 'Должностное лицо', en: 'Official' },
  from: { kk: 'Бірінші күні', ru: 'Первый день', en: 'First day' },
  until: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  substitute: { kk: 'Орнын басатын адам', ru: 'Кто замещает', en: 'Substitute' },
  nobody: { kk: 'Ешкім', ru: 'Никто', en: 'Nobody' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  saved: { kk: 'Жұмыста болмауы жазылды.', ru: 'Отсутствие записано.', en: 'The absence was recorded.' },
  ended: { kk: 'Жұмысқа шыққаны белгіленді.', ru: 'Отсутствие завершено.', en: 'The absence was ended.' },
  notEnded: {
    kk: 'Бұл лауазымды адам сіздің органда жоқ.',
    ru: 'Этого должностного лица в вашем органе нет.',
    en: 'This official is not of your body.',
  },
} as const satisfies Record<string, Text>;

/** The three roles without which a body cannot answer. */
export const strengthLabels: Readonly<Record<Worker, Text>> = {
  REGISTRAR: { kk: 'Тіркеушілер', ru: 'Регистраторы', en: 'Registrars' },
  EXECUTOR: { kk: 'Орындаушылар', ru: 'Исполнители', en: 'Executors' },
  SIGNER: { kk: 'Қол қоюшылар', ru: 'Подписывающие', en: 'Signers' },
};

export const strengthText = {
  kk: ({ all, atWork }: Strength) => `барлығы ${all}, бүгін жұмыста ${atWork}`,
  ru: ({ all, atWork }: Strength) => `всего ${all}, сегодня на месте ${atWork}`,
  en: ({ all, atWork }: Strength) => `${all} in all, ${atWork} at work today`,
};

/** What it means that nobody does a work: nobody at all, or nobody today. */
export const missingTexts: Readonly<Record<Worker, { readonly none: Text; readonly today: Text }>> = {
  REGISTRAR: {
    none: {
      kk: 'Мұнда ешкім тіркемейді. Жолданымдар бәрібір келеді және күтіп тұрады; тіркеу күнін заң белгілейді, сондықтан мерзім өтіп жатады. Тіркеуші рөлін жүйе операторы береді.',
      ru: 'Здесь никто не регистрирует. Обращения всё равно приходят и ждут; день регистрации определяет закон, поэтому срок идёт. Роль регистратора выдаёт оператор системы.',
      en: 'Nobody registers here. Appeals still arrive and wait; the day of registration is set by the law, so the term runs. The role of registrar is given by the operator of the system.',
    },
    today: {
      kk: 'Тіркеушілердің бәрі бүгін жоқ. Жолданымдар келіп, күтіп тұрады, мерзім тоқтамайды.',
      ru: 'Сегодня нет ни одного регистратора. Обращения приходят и ждут, срок не останавливается.',
      en: 'All registrars are away today. Appeals arrive and wait; the term does not stop.',
    },
  },
  EXECUTOR: {
    none: {
      kk: 'Мұнда орындаушы жоқ: тіркелген жолданымды қарайтын ешкім жоқ.',
      ru: 'Здесь нет исполнителей: зарегистрированное обращение некому рассматривать.',
      en: 'There is no executor here: nobody can consider what is registered.',
    },
    today: {
      kk: 'Орындаушылардың бәрі бүгін жоқ: олардағы істер күтіп тұр, мерзім тоқтамайды.',
      ru: 'Сегодня нет ни одного исполнителя: дела ждут, срок не останавливается.',
      en: 'All executors are away today: their cases wait, and the term does not stop.',
    },
  },
  SIGNER: {
    none: {
      kk: 'Мұнда қол қоятын ешкім жоқ: шешім қабылдау мүмкін емес.',
      ru: 'Здесь некому подписывать: решение принять невозможно.',
      en: 'There is nobody here to sign: no decision can be adopted.',
    },
    today: {
      kk: 'Бүгін қол қоятын ешкім жоқ: дайын шешімдер күтіп тұр, мерзім тоқтамайды. Орнын басатын адамды көрсетіңіз.',
      ru: 'Сегодня некому подписывать: готовые решения ждут, срок не останавливается. Укажите, кто замещает.',
      en: 'Nobody is there to sign today: finished decisions wait, and the term does not stop. Name a substitute.',
    },
  },
};

export const absenceProblemTexts: Readonly<Record<AbsenceProblem['code'], Text>> = {
  officialMissing: {
    kk: 'Лауазымды адамды тізімнен таңдаңыз.',
    ru: 'Выберите должностное лицо из списка.',
    en: 'Choose the official from the list.',
  },
  fromMissing: { kk: 'Бірінші күнін енгізіңіз.', ru: 'Укажите первый день.', en: 'Enter the first day.' },
  fromUnreadable: {
    kk: 'Бірінші күні: мұндай күн жоқ. Күнтізбеден таңдаңыз.',
    ru: 'Первый день: такого дня нет. Выберите его в календаре.',
    en: 'First day: there is no such day. Choose it in the calendar.',
  },
  untilMissing: { kk: 'Соңғы күнін енгізіңіз.', ru: 'Укажите последний день.', en: 'Enter the last day.' },
  untilUnreadable: {
    kk: 'Соңғы күні: мұндай күн жоқ. Күнтізбеден таңдаңыз.',
    ru: 'Последний день: такого дня нет. Выберите его в календаре.',
    en: 'Last day: there is no such day. Choose it in the calendar.',
  },
  untilBeforeFrom: {
    kk: 'Соңғы күні бірінші күнінен бұрын болмауы керек.',
    ru: 'Последний день не может быть раньше первого.',
    en: 'The last day cannot be before the first.',
  },
  alreadyOver: {
    kk: 'Бұл кезең өтіп кеткен. Бүгінгі немесе кейінгі күнді таңдаңыз.',
    ru: 'Этот период уже прошёл. Выберите сегодняшний или более поздний день.',
    en: 'This time is over. Choose today or a later day.',
  },
  substituteUnknown: {
    kk: 'Орнын басатын адамды тізімнен таңдаңыз.',
    ru: 'Выберите замещающего из списка.',
    en: 'Choose the substitute from the list.',
  },
  substituteSame: {
    kk: 'Адам өзінің орнында бола алмайды. Басқасын таңдаңыз.',
    ru: 'Человек не может замещать сам себя. Выберите другого.',
    en: 'Nobody can substitute for themselves. Choose another person.',
  },
  substituteAbsent: {
    kk: 'Бұл адамның өзі сол күндері жоқ. Басқасын таңдаңыз.',
    ru: 'Этот человек сам отсутствует в эти дни. Выберите другого.',
    en: 'This person is away on those days, too. Choose another.',
  },
};
