import type { Text, TextOf } from '../../../../kernel/text.ts';
import type { AppealCommandName } from '../../domain/machine.ts';

/** Words of the lists: the inbox and the signing queue. */
export const inboxTexts = {
  title: { kk: 'Түскен жолданымдар', ru: 'Поступившие обращения', en: 'Inbox' },
  states: { kk: 'Жолданым күйі', ru: 'Состояние обращений', en: 'State of the appeals' },
  open: { kk: 'Ашық жолданымдар', ru: 'Все открытые', en: 'All open' },
  delivered: { kk: 'Тіркелмеген', ru: 'Не зарегистрированы', en: 'Not registered' },
  inWork: { kk: 'Қаралуда', ru: 'На рассмотрении', en: 'Under consideration' },
  adopted: { kk: 'Жауабын тіркеу керек', ru: 'Ждут регистрации ответа', en: 'Reply to be registered' },
  finished: { kk: 'Аяқталған', ru: 'Завершённые', en: 'Finished' },
  number: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  received: { kk: 'Келіп түсті', ru: 'Поступило', en: 'Received' },
  registered: { kk: 'Тіркелген күні', ru: 'Дата регистрации', en: 'Registered on' },
  due: { kk: 'Мерзімі', ru: 'Срок', en: 'Due' },
  executor: { kk: 'Орындаушы', ru: 'Исполнитель', en: 'Executor' },
  noExecutor: { kk: 'берілмеген', ru: 'не назначен', en: 'not given' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  registeredLate: { kk: 'кеш тіркелді', ru: 'с опозданием', en: 'late' },
  registrationOverdue: { kk: 'әлі тіркелмеген', ru: 'не зарегистрировано', en: 'not registered' },
  signaturePending: { kk: 'Қолы тексерілуде', ru: 'Подпись проверяется', en: 'Signature being checked' },
  signatureInvalid: { kk: 'Қолы жарамсыз', ru: 'Подпись недействительна', en: 'Signature not valid' },
  adoptedOn: { kk: 'шешім қабылданды', ru: 'решение принято', en: 'decision adopted' },
  adoptedLate: { kk: 'мерзімінен кеш', ru: 'позже срока', en: 'after its term' },
  dueToday: { kk: 'соңғы күн – бүгін', ru: 'последний день – сегодня', en: 'last day is today' },
  filterNumber: { kk: 'Жолданым нөмірі', ru: 'Номер обращения', en: 'Number of the appeal' },
  filterExecutor: { kk: 'Кімге берілген', ru: 'Кому поручено', en: 'Given to' },
  anybody: { kk: 'Бәріне', ru: 'Всем', en: 'Anybody' },
  me: { kk: 'Маған', ru: 'Мне', en: 'Me' },
  anyDay: { kk: 'Кез келген', ru: 'Любой', en: 'Any' },
  overdue: { kk: 'Мерзімі өткен', ru: 'Просроченные', en: 'Overdue' },
  soon: { kk: 'Үш жұмыс күні ішінде', ru: 'В ближайшие три рабочих дня', en: 'Within three working days' },
  emptyRegistrar: {
    kk: 'Органға келіп түскен жолданымдар осы жерде мерзімі бойынша тұрады: ең шұғылы – бірінші. Жаңа жолданымды тіркеп, орындаушыға бересіз.',
    ru: 'Здесь по срокам стоят обращения, поступившие в орган: самое срочное – первым. Новое обращение вы регистрируете и передаёте исполнителю.',
    en: 'Appeals to this body stand here by their term, the most urgent first. You register a new one and give it to an executor.',
  },
  emptyExecutor: {
    kk: 'Сізге берілген жолданымдар осы жерде мерзімі бойынша тұрады. Тіркеуші жолданым берген кезде ол осында пайда болады.',
    ru: 'Здесь по срокам стоят обращения, порученные вам. Они появляются, когда регистратор передаёт их вам.',
    en: 'Appeals given to you stand here by their term. They appear when the registrar gives them to you.',
  },
  emptySigner: {
    kk: 'Шешіміне сіз қол қоятын жолданымдар осы жерде тұрады. Олар орындаушы жобаны қол қоюға бергенде пайда болады.',
    ru: 'Здесь стоят обращения, решения по которым подписываете вы. Они появляются, когда исполнитель передаёт проект на подпись.',
    en: 'Appeals whose decisions you sign stand here. They appear when an executor sends a draft for signature.',
  },
  emptyNarrowed: {
    kk: 'Сүзгіге сай жолданым табылмады.',
    ru: 'По этим фильтрам ничего не найдено.',
    en: 'No appeal fits these filters.',
  },
  emptyTitle: { kk: 'Жолданым жоқ', ru: 'Обращений нет', en: 'No appeals' },
  pages: { kk: 'Тізім беттері', ru: 'Страницы списка', en: 'Pages of the list' },
  toFirst: { kk: 'Тізімнің басына', ru: 'К началу списка', en: 'To the top of the list' },
  more: { kk: 'Келесі жолданымдар', ru: 'Следующие обращения', en: 'Next appeals' },
  toSign: { kk: 'Қол қоюға', ru: 'На подпись', en: 'To sign' },
  toSignLead: {
    kk: 'Сіздің қолыңызды күтіп тұрған шешімдер. Мерзімі жақыны – бірінші.',
    ru: 'Решения, которые ждут вашей подписи. Самое срочное – первым.',
    en: 'Decisions that wait for your signature, the most urgent first.',
  },
  toSignEmpty: {
    kk: 'Қазір қол қоятын шешім жоқ. Орындаушы жобаны сізге жібергенде, ол осы жерде пайда болады.',
    ru: 'Сейчас подписывать нечего. Когда исполнитель передаст вам проект, он появится здесь.',
    en: 'Nothing to sign now. When an executor sends you a draft, it appears here.',
  },
  readAndSign: { kk: 'Оқып, қол қою', ru: 'Прочитать и подписать', en: 'Read and sign' },
} as const satisfies Record<string, Text>;

/** Words of the page of a case. */
export const caseTexts = {
  back: { kk: 'Түскен жолданымдарға', ru: 'К поступившим обращениям', en: 'To the inbox' },
  backToCase: { kk: 'Жолданымға', ru: 'К обращению', en: 'To the appeal' },
  whereNow: { kk: 'Қазір қайда', ru: 'Где сейчас', en: 'Where it is now' },
  actions: { kk: 'Сіз не істей аласыз', ru: 'Что вы можете сделать', en: 'What you can do' },
  noActions: {
    kk: 'Қазір сізден әрекет күтілмейді.',
    ru: 'Сейчас от вас ничего не требуется.',
    en: 'Nothing is expected of you now.',
  },
  due: { kk: 'Қарау мерзімі', ru: 'Срок рассмотрения', en: 'To be considered by' },
  deadlines: { kk: 'Мерзімдер', ru: 'Сроки', en: 'Terms' },
  card: { kk: 'Жолданым карточкасы', ru: 'Карточка обращения', en: 'Card of the appeal' },
  applicant: { kk: 'Арыз иесі', ru: 'Заявитель', en: 'Applicant' },
  addressee: { kk: 'Кімге', ru: 'Кому', en: 'To whom' },
  language: { kk: 'Жолданым тілі', ru: 'Язык обращения', en: 'Language of the appeal' },
  noContact: { kk: 'көрсетілмеген', ru: 'не указано', en: 'not given' },
  text: { kk: 'Жолданым мәтіні', ru: 'Текст обращения', en: 'Text of the appeal' },
  history: { kk: 'Жолданымның барысы', ru: 'Ход рассмотрения', en: 'Course of the appeal' },
  papers: { kk: 'Құжаттар мен қолдар', ru: 'Документы и подписи', en: 'Papers and signatures' },
  noPapers: {
    kk: 'Түбіртек, талон және шешім дайын болғанда осы жерде тұрады.',
    ru: 'Квитанция, талон и решение появятся здесь, когда будут готовы.',
    en: 'The receipt, the slip and the decision will stand here when they are made.',
  },
  paper: { kk: 'Құжат', ru: 'Документ', en: 'Paper' },
  size: { kk: 'Көлемі', ru: 'Размер', en: 'Size' },
  made: { kk: 'Жасалды', ru: 'Создан', en: 'Made' },
  signatures: { kk: 'Қолдары', ru: 'Подписи', en: 'Signatures' },
  superseded: { kk: 'қайтарылған жоба', ru: 'возвращённый проект', en: 'draft that was given back' },
  unsigned: { kk: 'қол қойылмаған', ru: 'не подписан', en: 'not signed' },
  closed: { kk: 'арыз иесіне ашылмаған', ru: 'не открыт заявителю', en: 'not open to the applicant' },
  notices: { kk: 'Жіберілген хабарламалар', ru: 'Отправленные уведомления', en: 'Notices sent' },
  noNotices: {
    kk: 'Арыз иесіне жіберілген хабарламалар жеткізілгенін растайтын дәлелімен осы жерде тұрады.',
    ru: 'Здесь будут уведомления заявителю с доказательством доставки.',
    en: 'Notices to the applicant will stand here with the proof of their delivery.',
  },
  notice: { kk: 'Хабарлама', ru: 'Уведомление', en: 'Notice' },
  channel: { kk: 'Арна', ru: 'Канал', en: 'Channel' },
  cabinet: { kk: 'жеке кабинет', ru: 'личный кабинет', en: 'personal cabinet' },
  email: { kk: 'электрондық пошта', ru: 'электронная почта', en: 'e-mail' },
  sentAt: { kk: 'Жіберілді', ru: 'Отправлено', en: 'Sent' },
  delivery: { kk: 'Жеткізілуі', ru: 'Доставка', en: 'Delivery' },
  queued: { kk: 'кезекте', ru: 'в очереди', en: 'queued' },
  sent: { kk: 'жеткізілді', ru: 'доставлено', en: 'delivered' },
  refused: { kk: 'қабылданбады', ru: 'не принято', en: 'refused' },
  readAt: { kk: 'оқылды', ru: 'прочитано', en: 'read' },
  outgoing: { kk: 'Жауаптың шығыс нөмірі', ru: 'Исходящий номер ответа', en: 'Outgoing number of the reply' },
  signatureInvalid: {
    kk: 'Арыз иесінің қолы тексерістен өтпеді. Оны жолданымды сәйкес келтіруге шақыру керек (ӘРПК 64-бабының 6-тармағы); мерзім өте береді.',
    ru: 'Подпись заявителя не прошла проверку. Ему нужно предложить привести обращение в соответствие (пункт 6 статьи 64 АППК); срок идёт.',
    en: 'The applicant’s signature did not pass the check. The applicant is to be asked to put the appeal right (article 64.6 of the Code); the term runs.',
  },
  signaturePending: {
    kk: 'Куәландырушы орталық әлі жауап берген жоқ. Жолданымды тіркеуге болады: мерзім өте береді, қолдың нәтижесі өзі келеді.',
    ru: 'Удостоверяющий центр ещё не ответил. Обращение можно регистрировать: срок идёт, результат проверки придёт сам.',
    en: 'The certification centre has not answered yet. The appeal can be registered: its term runs, and the result comes by itself.',
  },
  returned: {
    kk: 'Қол қоюшы жобаны қайтарды. Түзететіні:',
    ru: 'Подписывающий вернул проект. Что исправить:',
    en: 'The signer gave the draft back. To be corrected:',
  },
  registerTitle: {
    kk: 'Тіркеп, орындаушыға беру',
    ru: 'Зарегистрировать и передать исполнителю',
    en: 'Register and give to an executor',
  },
  registerOneAct: {
    kk: 'Тіркеу мен орындаушыға беру – бір әрекет: арыз иесіне тіркеу нөмірі мен орындаушының аты бірге хабарланады, талон жасалады.',
    ru: 'Регистрация и передача исполнителю – одно действие: заявителю сразу сообщают номер и исполнителя и выдают талон.',
    en: 'Registration and routing are one act: the applicant is told the number and the executor together, and the slip is made.',
  },
  lawfulDay: {
    kk: 'Тіркелген күн болып саналады',
    ru: 'Днём регистрации считается',
    en: 'The day of registration is',
  },
  lawfulDayFixed: {
    kk: 'Бұл күнді заң белгілейді: батырма қай күні басылса да, мерзім осы күннен бастап есептеледі.',
    ru: 'Этот день задан законом: когда бы ни была нажата кнопка, срок считается от него.',
    en: 'The law sets this day: whenever the button is pressed, the term is counted from it.',
  },
  whyThisDay: { kk: 'Неге осы күн', ru: 'Почему именно этот день', en: 'Why this day' },
  register: { kk: 'Тіркеу', ru: 'Зарегистрировать', en: 'Register' },
  reassignTitle: {
    kk: 'Басқа орындаушыға беру',
    ru: 'Передать другому исполнителю',
    en: 'Give to another executor',
  },
  reassignText: {
    kk: 'Қарау мерзімі өзгермейді. Арыз иесіне жаңа орындаушының аты хабарланады.',
    ru: 'Срок рассмотрения не меняется. Заявителю сообщат имя нового исполнителя.',
    en: 'The term does not change. The applicant is told the new executor’s name.',
  },
  reassign: { kk: 'Беру', ru: 'Передать', en: 'Give' },
  executor: { kk: 'Орындаушы', ru: 'Исполнитель', en: 'Executor' },
  chooseExecutor: { kk: 'Орындаушыны таңдаңыз.', ru: 'Выберите исполнителя.', en: 'Choose an executor.' },
  noExecutors: {
    kk: 'Қазір бұл органда жұмыс орнында бірде-бір орындаушы жоқ. Органның әкімшісіне хабарласыңыз: ол қызметкерге орындаушы рөлін береді.',
    ru: 'Сейчас в органе нет ни одного исполнителя на месте. Обратитесь к администратору органа: он назначает роль исполнителя.',
    en: 'No executor of this body is at work now. Turn to the administrator of the body, who gives the role of an executor.',
  },
  toDraft: { kk: 'Шешім жобасын жазу', ru: 'Подготовить проект решения', en: 'Draft the decision' },
  toGoOn: { kk: 'Шешім жобасын жалғастыру', ru: 'Продолжить проект решения', en: 'Go on with the draft' },
  toSubmit: {
    kk: 'Алдын ала қарап, қол қоюға беру',
    ru: 'Просмотреть и передать на подпись',
    en: 'Preview and send for signature',
  },
  toSign: {
    kk: 'Шешімді оқып, қол қою',
    ru: 'Прочитать и подписать решение',
    en: 'Read and sign the decision',
  },
  toIssue: {
    kk: 'Жауапты тіркеп, мәлім ету',
    ru: 'Зарегистрировать ответ и довести до заявителя',
    en: 'Register the reply and make it known',
  },
} as const satisfies Record<string, Text>;

/** Where a case stands while nobody by name has it. */
export const waitsTexts = {
  delivered: {
    kk: 'Құжаттама қызметкері тіркеп, орындаушыға береді.',
    ru: 'Документационная служба регистрирует и передаёт исполнителю.',
    en: 'The documentation unit registers it and gives it to an executor.',
  },
  finished: {
    kk: 'Аяқталды: жауап арыз иесіне мәлім етілді.',
    ru: 'Завершено: ответ доведён до заявителя.',
    en: 'Finished: the answer has been made known to the applicant.',
  },
} as const satisfies Record<string, Text>;

/** Where a case stands, for those who work on it. Names come with the post. */
export const standsTexts = {
  inWork: {
    kk: (name) => `Орындаушыда: ${name}`,
    ru: (name) => `У исполнителя: ${name}`,
    en: (name) => `With the executor: ${name}`,
  },
  drafted: {
    kk: (name) => `Шешім жобасы дайындалуда. Орындаушы: ${name}`,
    ru: (name) => `Готовится проект решения. Исполнитель: ${name}`,
    en: (name) => `The decision is being drafted. Executor: ${name}`,
  },
  agreed: {
    kk: (name) => `Шешім қол қоюда: ${name}`,
    ru: (name) => `Решение на подписи: ${name}`,
    en: (name) => `The decision is to be signed by: ${name}`,
  },
  adopted: {
    kk: (name) => `Шешім қабылданды (${name}). Құжаттама қызметкері тіркеп, екінші қолды қоюға тиіс.`,
    ru: (name) =>
      `Решение принято (${name}). Работник документационной службы должен зарегистрировать его и поставить вторую подпись.`,
    en: (name) =>
      `The decision is adopted (${name}). The documentation worker is to register it and put the second signature.`,
  },
} as const satisfies Record<string, TextOf<string>>;

/** What is said once after each act. */
export const doneTexts: Readonly<
  Record<Exclude<AppealCommandName, 'settleSignature' | 'recountTerms'>, Text>
> = {
  register: {
    kk: 'Жолданым тіркелді және орындаушыға берілді. Арыз иесіне хабарлама жіберілді.',
    ru: 'Обращение зарегистрировано и передано исполнителю. Заявителю отправлено уведомление.',
    en: 'The appeal is registered and given to the executor. The applicant is being told.',
  },
  reassign: {
    kk: 'Жолданым басқа орындаушыға берілді.',
    ru: 'Обращение передано другому исполнителю.',
    en: 'The appeal is given to another executor.',
  },
  draftDecision: { kk: 'Жоба сақталды.', ru: 'Проект сохранён.', en: 'The draft is saved.' },
  submitDecision: {
    kk: 'Шешім қол қоюға берілді. Мәтіні енді өзгермейді.',
    ru: 'Решение передано на подпись. Текст больше не меняется.',
    en: 'The decision is sent for signature. Its text does not change any more.',
  },
  returnDecision: {
    kk: 'Жоба себебімен бірге орындаушыға қайтарылды.',
    ru: 'Проект возвращён исполнителю с указанием причины.',
    en: 'The draft is given back to the executor with the reason.',
  },
  adoptDecision: {
    kk: 'Шешім қабылданды: қарау мерзімі тоқтады. Енді құжаттама қызметкері тіркеп, екінші қолды қояды.',
    ru: 'Решение принято: срок рассмотрения остановлен. Теперь его регистрирует и подписывает работник документационной службы.',
    en: 'The decision is adopted: the term has stopped. Now the documentation worker registers it and signs second.',
  },
  issueDecision: {
    kk: 'Жауап тіркелді, екінші қол қойылды, арыз иесіне мәлім етілді.',
    ru: 'Ответ зарегистрирован, вторая подпись поставлена, ответ доведён до заявителя.',
    en: 'The reply is registered, signed second and made known to the applicant.',
  },
};

/** Somebody who is away, with the last day of the absence in words. */
export const awayTexts = {
  until: {
    kk: (day) => `${day} дейін орнында жоқ.`,
    ru: (day) => `Отсутствует по ${day} включительно.`,
    en: (day) => `Away until ${day}.`,
  },
  substitute: {
    kk: (name) => `Орнын басады: ${name}`,
    ru: (name) => `Замещает: ${name}`,
    en: (name) => `Substitute: ${name}`,
  },
} as const satisfies Record<string, TextOf<string>>;
