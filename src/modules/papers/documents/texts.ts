import type { Text, TextOf } from '../../../kernel/text.ts';

/** One text in the two languages of official papers. */
export type OfficialText = { readonly [L in 'kk' | 'ru']: string };

/** The foot of every page; the number needs no case ending in any language. */
export const pageOf: TextOf<{ page: number; pages: number }> = {
  kk: ({ page, pages }) => `Бет: ${page} / ${pages}`,
  ru: ({ page, pages }) => `Страница ${page} из ${pages}`,
  en: ({ page, pages }) => `Page ${page} of ${pages}`,
};

/** Where anyone can make sure that a paper is true. */
export const checkTexts = {
  code: { kk: 'Тексеру коды', ru: 'Код проверки', en: 'Check code' },
  how: {
    kk: 'Түпнұсқалығын тексеру үшін QR-кодты телефон камерасымен оқыңыз немесе кодты осы бетте енгізіңіз:',
    ru: 'Чтобы проверить подлинность, наведите камеру телефона на QR-код или введите код на странице:',
    en: 'To check that it is genuine, point a phone camera at the QR code or type the code on this page:',
  },
  picture: {
    kk: 'Құжатты тексеру бетіне апаратын QR-код',
    ru: 'QR-код со ссылкой на страницу проверки документа',
    en: 'QR code with a link to the page that checks this document',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const receiptTexts = {
  title: {
    kk: 'Жолданымның жеткізілгені туралы хабарлама',
    ru: 'Уведомление о доставке обращения',
    en: 'Delivery receipt',
  },
  number: { kk: 'Жолданым нөмірі', ru: 'Номер сообщения', en: 'Message number' },
  numberLatin: { kk: 'Латын әріптерімен', ru: 'Латинскими буквами', en: 'In Latin letters' },
  receivedAt: { kk: 'Қабылданған уақыты', ru: 'Время получения', en: 'Received' },
  body: { kk: 'Қай органға жолданды', ru: 'Кому направлено', en: 'Addressed to' },
  kind: { kk: 'Жолданым түрі', ru: 'Вид обращения', en: 'Kind of appeal' },
  digest: {
    kk: 'Қол қойылған құжаттың SHA-256 мәні',
    ru: 'SHA-256 подписанного документа',
    en: 'SHA-256 of the signed document',
  },
  attachments: { kk: 'Қоса берілген файлдар', ru: 'Приложенные файлы', en: 'Attached files' },
  next: { kk: 'Әрі қарай не болады', ru: 'Что будет дальше', en: 'What happens next' },
  registeredOn: { kk: 'Тіркелетін күні', ru: 'День регистрации', en: 'Registration day' },
  due: { kk: 'Жауап беру мерзімі', ru: 'Срок ответа', en: 'Reply due' },
  why: { kk: 'Мерзімнің есебі', ru: 'Как рассчитан срок', en: 'How the term is counted' },
  proves: { kk: 'Құжат нені растайды', ru: 'Что подтверждает документ', en: 'What this document proves' },
  provesDelivery: {
    kk: 'Жолданым мен оған қоса берілген файлдар сәтті жіберілді және жоғарыда көрсетілген уақытта толық қабылданды.',
    ru: 'Обращение и приложенные к нему файлы успешно отправлены и полностью получены в указанное выше время.',
    en: 'The appeal and the files attached to it were sent successfully and received in full at the time named above.',
  },
  provesContent: {
    kk: 'SHA-256 – қол қойылған құжаттың цифрлық ізі: құжаттың бір әрпі өзгерсе де, мән сәйкес келмейді.',
    ru: 'SHA-256 – цифровой отпечаток подписанного документа: если изменить в нём хотя бы букву, он не совпадёт.',
    en: 'SHA-256 is the fingerprint of the signed document: were a single letter of it changed, it would not match.',
  },
  notRegistration: {
    kk: 'Бұл – жеткізу туралы хабарлама. Тіркеу нөмірі, күні, уақыты және жолданымды қабылдаған адам көрсетілген талон жолданым тіркелгеннен кейін беріледі (Әкімшілік рәсімдік-процестік кодекс, 64-бап, 2-тармақ).',
    ru: 'Это уведомление о доставке. Талон с регистрационным номером, датой, временем и данными принявшего лица выдаётся после регистрации (Административный процедурно-процессуальный кодекс, статья 64, пункт 2).',
    en: 'This is a delivery receipt. The slip with the registration number, the date, the time and the person who accepted the appeal is issued on registration (Administrative Procedural and Process-Related Code, article 64, paragraph 2).',
  },
  seal: {
    kk: 'Хабарламаны ақпараттық жүйенің электрондық мөрі куәландырады; мөр бөлек файлда (CMS) беріледі.',
    ru: 'Уведомление заверено электронной печатью информационной системы; печать выдаётся отдельным файлом (CMS).',
    en: 'The receipt is certified by the electronic seal of the information system, issued as a separate file (CMS).',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const slipTexts = {
  title: { kk: 'Жолданымды қабылдау туралы талон', ru: 'Талон о приёме обращения' },
  number: { kk: 'Бірегей нөмірі', ru: 'Уникальный номер' },
  numberLatin: { kk: 'Латын әріптерімен', ru: 'Латинскими буквами' },
  date: { kk: 'Күні', ru: 'Дата' },
  time: { kk: 'Уақыты', ru: 'Время' },
  acceptedBy: { kk: 'Қабылдаған адам', ru: 'Кто принял' },
  position: { kk: 'Лауазымы', ru: 'Должность' },
  body: { kk: 'Мемлекеттік орган', ru: 'Государственный орган' },
  kind: { kk: 'Жолданым түрі', ru: 'Вид обращения' },
  due: { kk: 'Жауап беру мерзімі', ru: 'Срок ответа' },
  why: { kk: 'Мерзімнің есебі', ru: 'Как рассчитан срок' },
  picture: { kk: 'Жолданым нөмірі жазылған QR-код', ru: 'QR-код с номером обращения' },
  keep: {
    kk: 'Талонды сақтап қойыңыз: жолданымның қай кезеңде екенін осы нөмір бойынша білуге болады.',
    ru: 'Сохраните талон: по этому номеру можно узнать, на какой стадии находится обращение.',
  },
  basis: {
    kk: 'Талон Әкімшілік рәсімдік-процестік кодекстің 64-бабының 2-тармағына сәйкес берілді.',
    ru: 'Талон выдан по пункту 2 статьи 64 Административного процедурно-процессуального кодекса.',
  },
} as const satisfies Readonly<Record<string, OfficialText>>;

export const decisionTexts = {
  act: { kk: 'Әкімшілік акт', ru: 'Административный акт' },
  reply: { kk: 'Жолданымға жауап', ru: 'Ответ на обращение' },
  date: { kk: 'Күні', ru: 'Дата' },
  number: { kk: 'Нөмірі', ru: 'Номер' },
  applicant: { kk: 'Өтініш беруші', ru: 'Заявитель' },
  postalAddress: { kk: 'Пошталық мекенжайы', ru: 'Почтовый адрес' },
  appeal: { kk: 'Жолданым', ru: 'Обращение' },
  official: { kk: 'Лауазымды адам', ru: 'Должностное лицо' },
  questions: { kk: 'Қаралған мәселелер', ru: 'Рассмотренные вопросы' },
  reasons: { kk: 'Негіздеме', ru: 'Обоснование' },
  decided: { kk: 'Шешім', ru: 'Решение' },
  answer: { kk: 'Жауап', ru: 'Ответ' },
  measures: { kk: 'Қабылданған шаралар', ru: 'Принятые меры' },
  laws: { kk: 'Қолданылған құқық нормалары', ru: 'Применённые нормы права' },
  noHearing: { kk: 'Тыңдаудың өткізілмеу себебі', ru: 'Почему заслушивание не проводилось' },
  notSuspended: {
    kk: 'Шағым берілгенде орындалуы тоқтатыла тұрмайтын жағдайлар',
    ru: 'Когда жалоба не приостанавливает исполнение',
  },
  remedies: { kk: 'Шағым жасау тәртібі мен мерзімі', ru: 'Порядок и срок обжалования' },
  attachments: { kk: 'Қосымшалар', ru: 'Приложения' },
  signed: {
    kk: 'Электрондық цифрлық қолтаңбамен қол қойылған',
    ru: 'Подписано электронной цифровой подписью',
  },
  decidedBy: { kk: 'Шешім қабылдаған лауазымды адам', ru: 'Должностное лицо, принявшее решение' },
  documentation: {
    kk: 'Құжаттамалық қамтамасыз ету қызметінің қызметкері',
    ru: 'Работник службы документационного обеспечения',
  },
  signatureAttached: {
    kk: 'қолтаңба құжатқа қоса беріледі',
    ru: 'подпись прилагается к документу',
  },
  detached: {
    kk: 'Қолтаңбалар осы файлдан бөлек (CMS) сақталады және құжатпен бірге беріледі. Олардың күшін тексеру бетінде немесе кез келген қолтаңба тексеру бағдарламасында тексеруге болады.',
    ru: 'Подписи хранятся отдельно от этого файла (CMS) и выдаются вместе с ним. Их действительность можно проверить на странице проверки или в любой программе проверки подписей.',
  },
  executor: { kk: 'Орындаушы', ru: 'Исполнитель' },
  phone: { kk: 'тел.', ru: 'тел.' },
} as const satisfies Readonly<Record<string, OfficialText>>;

/** How an appeal is named at the foot of the pages of the papers about it. */
export const appealNumber: TextOf<{ number: string }> = {
  kk: ({ number }) => `Жолданым № ${number}`,
  ru: ({ number }) => `Обращение № ${number}`,
  en: ({ number }) => `Appeal No. ${number}`,
};
