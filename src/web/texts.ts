import type { Text } from '../kernel/text.ts';

/** Words that belong to no module: the frame of every page, its buttons, its states. */
export const frameTexts = {
  name: { kk: 'Қабылдау', ru: 'Қабылдау', en: 'Qabyldau' },
  tagline: {
    kk: 'Мемлекеттік органдарға жолданымдар',
    ru: 'Обращения в государственные органы',
    en: 'Appeals to public bodies',
  },
  skip: {
    kk: 'Негізгі мазмұнға өту',
    ru: 'Перейти к основному содержанию',
    en: 'Skip to main content',
  },
  home: { kk: 'Басты бет', ru: 'Главная страница', en: 'Home page' },
  language: { kk: 'Тіл', ru: 'Язык', en: 'Language' },
  navigation: { kk: 'Негізгі бөлімдер', ru: 'Основные разделы', en: 'Main sections' },
  account: { kk: 'Жеке кабинет', ru: 'Личный кабинет', en: 'Personal cabinet' },
  signIn: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  signOut: { kk: 'Шығу', ru: 'Выйти', en: 'Sign out' },
  lowVisionOn: {
    kk: 'Нашар көретіндерге арналған нұсқа',
    ru: 'Версия для слабовидящих',
    en: 'Low-vision version',
  },
  lowVisionOff: { kk: 'Кәдімгі нұсқа', ru: 'Обычная версия', en: 'Regular version' },
  errorPrefix: { kk: 'Қате: ', ru: 'Ошибка: ', en: 'Error: ' },
  back: { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  demo: { kk: 'Демо-нұсқа', ru: 'Демонстрационная версия', en: 'Demonstration' },
  demoText: {
    kk: 'Адамдар мен мемлекеттік органдар ойдан шығарылған. Мұнда берілген жолданымның заңдық күші жоқ.',
    ru: 'Люди и государственные органы вымышлены. Поданное здесь обращение не имеет юридической силы.',
    en: 'The people and public bodies are invented. An appeal filed here has no legal force.',
  },
  outage: { kk: 'Жұмыстағы іркіліс', ru: 'Перебои в работе', en: 'Service disruption' },
} as const satisfies Record<string, Text>;

export const footerTexts = {
  title: { kk: 'Сайт туралы', ru: 'О сайте', en: 'About this site' },
  terms: { kk: 'Мерзімдерді есептеу', ru: 'Расчёт сроков', en: 'Work out the dates' },
  help: { kk: 'Көмек', ru: 'Помощь', en: 'Help' },
  accessibility: { kk: 'Қолжетімділік', ru: 'Доступность', en: 'Accessibility' },
  personalData: { kk: 'Дербес деректер', ru: 'Персональные данные', en: 'Personal data' },
  openData: { kk: 'Ашық деректер', ru: 'Открытые данные', en: 'Open data' },
  source: { kk: 'Бастапқы код', ru: 'Исходный код', en: 'Source code' },
  version: { kk: 'Нұсқа', ru: 'Версия', en: 'Version' },
  contactCentre: {
    kk: '1414 – бірыңғай байланыс орталығы. Қоңырау тегін, тәулік бойы.',
    ru: '1414 – единый контакт-центр. Звонок бесплатный, круглосуточно.',
    en: '1414 – the single contact centre. Calls are free, day and night.',
  },
  time: {
    kk: 'Уақыт Астана бойынша көрсетілген (UTC+5).',
    ru: 'Время указано по Астане (UTC+5).',
    en: 'Times are Astana time (UTC+5).',
  },
} as const satisfies Record<string, Text>;

/** What buttons and links say. */
export const actionTexts = {
  continue: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Continue' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  back: { kk: 'Артқа', ru: 'Назад', en: 'Back' },
  change: { kk: 'Өзгерту', ru: 'Изменить', en: 'Change' },
  sign: { kk: 'Қол қою', ru: 'Подписать', en: 'Sign' },
  signAndSend: { kk: 'Қол қойып жіберу', ru: 'Подписать и отправить', en: 'Sign and send' },
  send: { kk: 'Жіберу', ru: 'Отправить', en: 'Send' },
  cancel: { kk: 'Болдырмау', ru: 'Отмена', en: 'Cancel' },
  close: { kk: 'Жабу', ru: 'Закрыть', en: 'Close' },
  remove: { kk: 'Жою', ru: 'Удалить', en: 'Delete' },
  add: { kk: 'Қосу', ru: 'Добавить', en: 'Add' },
  edit: { kk: 'Түзету', ru: 'Редактировать', en: 'Edit' },
  choose: { kk: 'Таңдау', ru: 'Выбрать', en: 'Choose' },
  chooseOne: { kk: 'Таңдаңыз', ru: 'Выберите', en: 'Choose' },
  confirm: { kk: 'Растау', ru: 'Подтвердить', en: 'Confirm' },
  find: { kk: 'Іздеу', ru: 'Найти', en: 'Search' },
  apply: { kk: 'Қолдану', ru: 'Применить', en: 'Apply' },
  reset: { kk: 'Сүзгілерді тазарту', ru: 'Сбросить фильтры', en: 'Clear filters' },
  filters: { kk: 'Сүзгілер', ru: 'Фильтры', en: 'Filters' },
  download: { kk: 'Жүктеп алу', ru: 'Скачать', en: 'Download' },
  open: { kk: 'Ашу', ru: 'Открыть', en: 'Open' },
  print: { kk: 'Басып шығару', ru: 'Распечатать', en: 'Print' },
  copy: { kk: 'Көшіру', ru: 'Скопировать', en: 'Copy' },
  copied: { kk: 'Көшірілді', ru: 'Скопировано', en: 'Copied' },
  newer: { kk: 'Жаңалары', ru: 'Более новые', en: 'Newer' },
  older: { kk: 'Бұрынғылары', ru: 'Более ранние', en: 'Older' },
  showMore: { kk: 'Тағы көрсету', ru: 'Показать ещё', en: 'Show more' },
  startAppeal: { kk: 'Жолданым беру', ru: 'Подать обращение', en: 'File an appeal' },
  bookReception: { kk: 'Қабылдауға жазылу', ru: 'Записаться на приём', en: 'Book a reception' },
} as const satisfies Record<string, Text>;

/** Names of sections that the header and several modules use. */
export const sectionTexts = {
  appeals: { kk: 'Жолданымдар', ru: 'Обращения', en: 'Appeals' },
  myAppeals: { kk: 'Менің жолданымдарым', ru: 'Мои обращения', en: 'My appeals' },
  receptions: { kk: 'Жеке қабылдау', ru: 'Личный приём', en: 'Personal reception' },
  videoReceptions: { kk: 'Онлайн-қабылдау', ru: 'Онлайн-приём', en: 'Online reception' },
  videoAppeals: { kk: 'Бейнежолданымдар', ru: 'Видеообращения', en: 'Video appeals' },
  openDialogue: { kk: 'Ашық диалог', ru: 'Открытый диалог', en: 'Open dialogue' },
  bodies: { kk: 'Мемлекеттік органдар', ru: 'Государственные органы', en: 'State bodies' },
  hearings: { kk: 'Тыңдау', ru: 'Заслушивание', en: 'Hearings' },
  check: { kk: 'Құжатты тексеру', ru: 'Проверить документ', en: 'Check a document' },
  inbox: { kk: 'Кіріс жолданымдар', ru: 'Входящие', en: 'Inbox' },
  work: { kk: 'Жұмыс үстелі', ru: 'Рабочий стол', en: 'Work desk' },
  control: { kk: 'Бақылау', ru: 'Контроль', en: 'Control' },
  reports: { kk: 'Есептер', ru: 'Отчёты', en: 'Reports' },
  notices: { kk: 'Хабарламалар', ru: 'Уведомления', en: 'Notices' },
  administration: { kk: 'Әкімшілендіру', ru: 'Администрирование', en: 'Administration' },
} as const satisfies Record<string, Text>;

/** Words for states that mean the same everywhere. */
export const stateTexts = {
  draft: { kk: 'Жоба', ru: 'Черновик', en: 'Draft' },
  sent: { kk: 'Жіберілді', ru: 'Отправлено', en: 'Sent' },
  delivered: { kk: 'Жеткізілді', ru: 'Доставлено', en: 'Delivered' },
  registered: { kk: 'Тіркелді', ru: 'Зарегистрировано', en: 'Registered' },
  inWork: { kk: 'Қаралуда', ru: 'На рассмотрении', en: 'Under consideration' },
  waiting: { kk: 'Күтуде', ru: 'Ожидает', en: 'Waiting' },
  paused: { kk: 'Тоқтатыла тұрды', ru: 'Приостановлено', en: 'Paused' },
  extended: { kk: 'Мерзімі ұзартылды', ru: 'Срок продлён', en: 'Term extended' },
  done: { kk: 'Аяқталды', ru: 'Завершено', en: 'Done' },
  withdrawn: { kk: 'Кері қайтарып алынды', ru: 'Отозвано', en: 'Withdrawn' },
  returned: { kk: 'Қайтарылды', ru: 'Возвращено', en: 'Returned' },
  refused: { kk: 'Бас тартылды', ru: 'Отказано', en: 'Refused' },
  cancelled: { kk: 'Жойылды', ru: 'Отменено', en: 'Cancelled' },
  signed: { kk: 'Қол қойылды', ru: 'Подписано', en: 'Signed' },
  notSigned: { kk: 'Қол қойылмаған', ru: 'Не подписано', en: 'Not signed' },
  signatureBeingChecked: {
    kk: 'Қолтаңба тексерілуде',
    ru: 'Подпись проверяется',
    en: 'Signature being checked',
  },
  running: { kk: 'Мерзім есептелуде', ru: 'Срок идёт', en: 'Term is running' },
  today: { kk: 'Соңғы күн – бүгін', ru: 'Последний день – сегодня', en: 'Last day is today' },
  overdue: { kk: 'Мерзімі өткен', ru: 'Просрочено', en: 'Overdue' },
  onTime: { kk: 'Мерзімінде орындалды', ru: 'Исполнено в срок', en: 'Done on time' },
} as const satisfies Record<string, Text>;
