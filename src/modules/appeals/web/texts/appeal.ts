import type { Text, TextOf } from '../../../../kernel/text.ts';
import type { AppealEventType } from '../../domain/events.ts';
import type { AppealState } from '../../domain/machine.ts';

/** Words of the pages that show an appeal to its applicant. */
export const appealTexts = {
  mine: { kk: 'Менің жолданымдарым', ru: 'Мои обращения', en: 'My appeals' },
  drafts: { kk: 'Жобалар', ru: 'Черновики', en: 'Drafts' },
  draftNote: {
    kk: 'Жоба – жолданым емес: қол қойып жібергенше оны ешкім көрмейді.',
    ru: 'Черновик – ещё не обращение: пока вы его не подписали, его никто не видит.',
    en: 'A draft is not an appeal: nobody sees it until you sign and send it.',
  },
  untitled: { kk: 'Мәтіні жоқ жоба', ru: 'Черновик без текста', en: 'Draft without text' },
  changed: { kk: 'Өзгертілді', ru: 'Изменён', en: 'Changed' },
  keptUntil: { kk: 'Сақталу мерзімі', ru: 'Хранится до', en: 'Kept until' },
  filed: { kk: 'Берілген жолданымдар', ru: 'Поданные обращения', en: 'Filed appeals' },
  none: {
    kk: 'Сіз берген жолданымдар осы жерде тұрады: қазір кімде, қай күнге дейін, жауабы қандай.',
    ru: 'Здесь будут ваши обращения: у кого они сейчас, до какого дня, какой дан ответ.',
    en: 'Your appeals will be here: who has them now, until which day, and the answer.',
  },
  number: { kk: 'Нөмірі', ru: 'Номер', en: 'Number' },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  body: { kk: 'Орган', ru: 'Орган', en: 'Body' },
  state: { kk: 'Күйі', ru: 'Состояние', en: 'State' },
  due: { kk: 'Мерзімі', ru: 'Срок', en: 'Due' },
  received: { kk: 'Келіп түсті', ru: 'Поступило', en: 'Received' },
  registered: { kk: 'Тіркелген күні', ru: 'Дата регистрации', en: 'Registered on' },
  whyRegistered: {
    kk: 'Неге дәл осы күні тіркеледі',
    ru: 'Почему день регистрации именно этот',
    en: 'Why this is the day of registration',
  },
  executor: { kk: 'Орындаушы', ru: 'Исполнитель', en: 'Executor' },
  whereNow: { kk: 'Қазір қайда', ru: 'Где сейчас', en: 'Where is it now' },
  next: { kk: 'Келесі қадам', ru: 'Следующий шаг', en: 'Next step' },
  canDo: { kk: 'Сіз не істей аласыз', ru: 'Что вы можете сделать', en: 'What you can do' },
  timeline: { kk: 'Жолданымның барысы', ru: 'Ход рассмотрения', en: 'Course of the appeal' },
  papers: { kk: 'Құжаттар мен қолдар', ru: 'Документы и подписи', en: 'Papers and signatures' },
  caseFile: {
    kk: 'Істі бір файлмен сақтау (қолдарымен бірге)',
    ru: 'Сохранить дело одним файлом (с подписями)',
    en: 'Save the case as one file (with the signatures)',
  },
  caseFileText: {
    kk: 'Бұл файлды (ASiC-E) порталсыз да, жылдар өткен соң да тексеруге болады.',
    ru: 'Этот файл (ASiC-E) можно проверить и без портала, и спустя годы.',
    en: 'This file (ASiC-E) can be verified without the portal, and years later.',
  },
  offlinePage: {
    kk: 'Желісіз тексеретін бет',
    ru: 'Страница для проверки без сети',
    en: 'A page that verifies without a network',
  },
  yourText: { kk: 'Сіз жазған мәтін', ru: 'Ваш текст', en: 'What you wrote' },
  text: { kk: 'Жолданым мәтіні', ru: 'Текст обращения', en: 'Text of the appeal' },
  signature: { kk: 'Сіздің қолыңыз', ru: 'Ваша подпись', en: 'Your signature' },
  applicantSignature: { kk: 'Арыз иесінің қолы', ru: 'Подпись заявителя', en: 'Signature of the applicant' },
  signatureValid: {
    kk: 'Тексерілді: жарамды',
    ru: 'Проверена: действительна',
    en: 'Checked: valid',
  },
  signaturePending: {
    kk: 'Тексерілуде: куәландырушы орталық әлі жауап берген жоқ. Жолданым берілді, мерзімі жүріп жатыр.',
    ru: 'Проверяется: удостоверяющий центр ещё не ответил. Обращение подано, срок идёт.',
    en: 'Being checked: the certification centre has not answered yet. The appeal is filed and its term runs.',
  },
  signatureInvalid: {
    kk: 'Тексерістен өтпеді. Орган сізден жолданымды сәйкес келтіруді сұрайды (ӘРПК 64-бабы).',
    ru: 'Не прошла проверку. Орган попросит вас привести обращение в соответствие (статья 64 АППК).',
    en: 'It did not pass the check. The body will ask you to put the appeal right (article 64 of the Code).',
  },
  signatureReport: { kk: 'Тексеру есебі', ru: 'Отчёт о проверке', en: 'Report of the check' },
  checkCode: { kk: 'Тексеру коды', ru: 'Код проверки', en: 'Check code' },
  checkCodeText: {
    kk: 'Осы код пен нөмір арқылы түбіртекті кез келген адам тексере алады, бірақ сіздің атыңыз көрінбейді.',
    ru: 'По этому коду и номеру любой может проверить квитанцию; ваше имя не показывается.',
    en: 'With this code and the number anybody can check the receipt; your name is not shown.',
  },
  toCheckPage: { kk: 'Құжатты тексеру', ru: 'Проверить документ', en: 'Check a paper' },
  openings: { kk: 'Жолданымды кім ашты', ru: 'Кто открывал обращение', en: 'Who opened this appeal' },
  openingsNone: { kk: 'Әзірге ешкім ашқан жоқ.', ru: 'Пока никто не открывал.', en: 'Nobody so far.' },
  notices: {
    kk: 'Сізге жіберілген хабарламалар',
    ru: 'Уведомления, отправленные вам',
    en: 'Notices sent to you',
  },
  filedTitle: { kk: 'Жолданым жеткізілді', ru: 'Обращение доставлено', en: 'The appeal is delivered' },
  filedNumber: { kk: 'Хабарлама нөмірі', ru: 'Номер сообщения', en: 'Message number' },
  filedNext: {
    kk: 'Енді не болады',
    ru: 'Что будет дальше',
    en: 'What happens next',
  },
  receiptSoon: {
    kk: 'Түбіртек дайындалып жатыр: бір-екі секундтан кейін бетті жаңартыңыз.',
    ru: 'Квитанция готовится: обновите страницу через пару секунд.',
    en: 'The receipt is being made: reload the page in a few seconds.',
  },
  toAppeal: { kk: 'Жолданым барысына өту', ru: 'Перейти к ходу рассмотрения', en: 'Follow the appeal' },
  answer: { kk: 'Жауап', ru: 'Ответ', en: 'The answer' },
  answerRead: { kk: 'Жауапты оқу', ru: 'Прочитать ответ', en: 'Read the answer' },
  measures: { kk: 'Қабылданған шаралар', ru: 'Принятые меры', en: 'Measures taken' },
  complainUntil: {
    kk: 'Шағым беруге болатын соңғы күн',
    ru: 'Последний день для жалобы',
    en: 'Last day to complain',
  },
  complainOver: { kk: 'Мерзім аяқталды', ru: 'Срок истёк', en: 'The term is over' },
  outgoing: { kk: 'Шығыс нөмірі', ru: 'Исходящий номер', en: 'Outgoing number' },
} as const satisfies Record<string, Text>;

/** Who has the appeal and what they do, by state. */
export const whereTexts: Readonly<Record<AppealState, TextOf<{ body: string; executor: string }>>> = {
  delivered: {
    kk: (f) => `${f.body}: құжаттама бөлімінде, тіркелуін күтіп тұр.`,
    ru: (f) => `${f.body}: в документационной службе, ждёт регистрации.`,
    en: (f) => `${f.body}: with the documentation unit, waiting to be registered.`,
  },
  inWork: {
    kk: (f) => `Орындаушыда: ${f.executor}.`,
    ru: (f) => `У исполнителя: ${f.executor}.`,
    en: (f) => `With the executor: ${f.executor}.`,
  },
  adopted: {
    kk: () => 'Шешімге қол қойылды, құжаттама бөлімі тіркеп, екінші қолды қояды.',
    ru: () => 'Решение подписано; документационная служба регистрирует его и ставит вторую подпись.',
    en: () => 'The decision is signed; the documentation unit registers it and puts the second signature.',
  },
  finished: {
    kk: () => 'Аяқталды: жауап сізге мәлім етілді.',
    ru: () => 'Завершено: ответ доведён до вас.',
    en: () => 'Finished: the answer has been made known to you.',
  },
};

/** What the law expects next, by state. */
export const nextTexts: Readonly<Record<AppealState, Text>> = {
  delivered: {
    kk: 'Тіркеу нөмірі мен орындаушының аты көрсетілген хабарлама келеді.',
    ru: 'Придёт уведомление с регистрационным номером и именем исполнителя.',
    en: 'You get a notice with the registration number and the name of the executor.',
  },
  inWork: {
    kk: 'Орындаушы шешім жобасын дайындайды, басшы қол қояды.',
    ru: 'Исполнитель готовит проект решения, руководитель его подписывает.',
    en: 'The executor drafts the decision, the head signs it.',
  },
  adopted: {
    kk: 'Жауап жеке кабинетіңізге түседі.',
    ru: 'Ответ появится в вашем кабинете.',
    en: 'The answer appears in your cabinet.',
  },
  finished: {
    kk: 'Келіспесеңіз, шағым беруге құқылысыз: қайда және қай мерзімде екені жауапта жазылған.',
    ru: 'Если не согласны, вы вправе пожаловаться: куда и в какой срок – написано в ответе.',
    en: 'If you disagree you may complain: where and in what time is written in the answer.',
  },
};

/** What you can do meanwhile. */
export const canTexts: Readonly<Record<AppealState, Text>> = {
  delivered: {
    kk: 'Күтуге болады: мерзімді заң белгілейді, қызметкер қай күні басса да, ол өзгермейді.',
    ru: 'Можно ждать: срок задан законом и не зависит от того, когда сотрудник нажмёт кнопку.',
    en: 'You can wait: the term is set by law and does not depend on when the worker clicks.',
  },
  inWork: {
    kk: 'Қосымша құжатыңыз болса, орындаушыға жеткізе аласыз. Мерзім өтсе, бұл бас тарту деп саналады (ӘРПК 91-бабы).',
    ru: 'Дополнительные документы можно передать исполнителю. Если срок пройдёт, это считается отказом (статья 91 АППК).',
    en: 'You can bring further papers to the executor. When the term passes, that counts as a refusal (article 91 of the Code).',
  },
  adopted: {
    kk: 'Күтіңіз: жауап осы күндері түседі.',
    ru: 'Подождите: ответ придёт в ближайшее время.',
    en: 'Wait: the answer comes very soon.',
  },
  finished: {
    kk: 'Жауапты оқып, қолдарын тексере аласыз.',
    ru: 'Вы можете прочитать ответ и проверить его подписи.',
    en: 'You can read the answer and check its signatures.',
  },
};

/** What happened, by event; null: not for the applicant's eyes. */
export const eventTexts: Readonly<
  Record<AppealEventType, { readonly staff: Text; readonly applicant: Text | null }>
> = {
  'appeal.delivered': both('Жолданым жеткізілді', 'Обращение доставлено', 'Appeal delivered'),
  'appeal.signatureSettled': both('Қол тексерілді', 'Подпись проверена', 'Signature checked'),
  'appeal.termsRecounted': both(
    'Жұмыс күнтізбесі өзгерді: мерзім қайта есептелді',
    'Изменился рабочий календарь: срок пересчитан',
    'The working calendar changed: the term was counted again',
  ),
  'appeal.registered': both('Тіркелді', 'Зарегистрировано', 'Registered'),
  'appeal.routed': both('Орындаушыға берілді', 'Передано исполнителю', 'Given to the executor'),
  'decision.drafted': staff('Шешім жобасы сақталды', 'Сохранён проект решения', 'Draft decision saved'),
  'decision.submitted': staff('Қол қоюға берілді', 'Передано на подпись', 'Sent for signature'),
  'decision.returned': staff('Жоба қайтарылды', 'Проект возвращён', 'Draft given back'),
  'decision.adopted': both('Шешім қабылданды', 'Решение принято', 'Decision adopted'),
  'decision.registered': both(
    'Жауап тіркелді, екінші қол қойылды',
    'Ответ зарегистрирован, поставлена вторая подпись',
    'Reply registered, second signature put',
  ),
  'decision.madeKnown': both('Жауап мәлім етілді', 'Ответ доведён до заявителя', 'Answer made known'),
  'appeal.finished': both('Аяқталды', 'Завершено', 'Finished'),
};

function both(kk: string, ru: string, en: string): { staff: Text; applicant: Text } {
  return { staff: { kk, ru, en }, applicant: { kk, ru, en } };
}

function staff(kk: string, ru: string, en: string): { staff: Text; applicant: null } {
  return { staff: { kk, ru, en }, applicant: null };
}

/** Purposes of the access log in words. */
export const purposeTexts: Readonly<Record<string, Text>> = {
  'open-appeal': { kk: 'жолданымды қарау', ru: 'просмотр обращения', en: 'looked at the appeal' },
  'open-paper': { kk: 'құжатты ашу', ru: 'открытие документа', en: 'opened a paper' },
  'open-signature': { kk: 'қолтаңбаны ашу', ru: 'открытие подписи', en: 'opened a signature' },
  'register-appeal': { kk: 'тіркеу', ru: 'регистрация', en: 'registration' },
  'reassign-appeal': {
    kk: 'басқа орындаушыға беру',
    ru: 'передача другому исполнителю',
    en: 'given to another executor',
  },
  'draft-decision': { kk: 'жауап дайындау', ru: 'подготовка ответа', en: 'drafting the answer' },
  'submit-decision': { kk: 'қол қоюға беру', ru: 'передача на подпись', en: 'sent for signature' },
  'return-decision': { kk: 'жобаны қайтару', ru: 'возврат проекта', en: 'gave the draft back' },
  'adopt-decision': { kk: 'шешімге қол қою', ru: 'подписание решения', en: 'signing the decision' },
  'issue-decision': { kk: 'жауапты тіркеу', ru: 'регистрация ответа', en: 'registering the reply' },
};
