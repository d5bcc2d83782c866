import type { Text } from '../../../kernel/text.ts';

export const postsTexts = {
  title: {
    kk: 'Кім ретінде жұмыс істейсіз?',
    ru: 'В каком качестве вы работаете?',
    en: 'In what capacity do you act?',
  },
  lead: {
    kk: 'Өз атыңыздан берген жолданымдарыңыз қызметтік істерден бөлек тұрады: бірінен екіншісі көрінбейді.',
    ru: 'Ваши собственные обращения хранятся отдельно от служебных дел: из одного раздела не видно другого.',
    en: 'Your own appeals are kept apart from the work of your office: from the one you do not see the other.',
  },
  legend: { kk: 'Таңдаңыз', ru: 'Выберите', en: 'Choose' },
  self: {
    kk: 'Азамат ретінде, өз атымнан',
    ru: 'Как гражданин, от своего имени',
    en: 'As a citizen, in my own name',
  },
  none: {
    kk: 'Ешбір орган сізді лауазымды адам ретінде тіркемеген. Тіркелуге тиіс болсаңыз, органыңыздың әкімшісіне ЖСН-іңізді айтыңыз.',
    ru: 'Ни один орган не указал вас своим должностным лицом. Если должен был, сообщите свой ИИН администратору органа.',
    en: 'No body has you on record as its official. If one should have, give your IIN to its administrator.',
  },
  choose: { kk: 'Жалғастыру', ru: 'Продолжить', en: 'Continue' },
  notYours: {
    kk: 'Бұл лауазым сіздікі емес немесе аяқталған. Тізімнен таңдаңыз.',
    ru: 'Эта должность не ваша или уже закончилась. Выберите из списка.',
    en: 'This post is not yours, or it has ended. Choose one of the list.',
  },
  nothing: {
    kk: 'Кім ретінде жұмыс істейтініңізді таңдаңыз.',
    ru: 'Выберите, в каком качестве вы работаете.',
    en: 'Choose in what capacity you act.',
  },
} as const satisfies Record<string, Text>;

export const cabinetTexts = {
  title: { kk: 'Жеке кабинет', ru: 'Личный кабинет', en: 'Personal cabinet' },
  about: { kk: 'Сіз туралы', ru: 'О вас', en: 'About you' },
  fullName: { kk: 'Аты-жөні', ru: 'Фамилия, имя, отчество', en: 'Full name' },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  iinHint: {
    kk: 'Аты-жөніңіз бен ЖСН тіркеу куәлігінен алынады, оларды мұнда өзгертуге болмайды.',
    ru: 'Имя и ИИН берутся из регистрационного свидетельства, изменить их здесь нельзя.',
    en: 'Your name and IIN come from your certificate and cannot be changed here.',
  },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
  phone: { kk: 'Телефон', ru: 'Телефон', en: 'Telephone' },
  postalAddress: { kk: 'Пошталық мекенжай', ru: 'Почтовый адрес', en: 'Postal address' },
  none: { kk: 'жоқ', ru: 'нет', en: 'none' },
  noContacts: {
    kk: 'Пошта, телефон және мекенжай алғашқы жолданымыңыздан кейін осында сақталады.',
    ru: 'Почта, телефон и адрес появятся здесь после первого обращения.',
    en: 'Your e-mail, telephone and address will be kept here after your first appeal.',
  },
  contactsHint: {
    kk: 'Бұл – соңғы жолданымда көрсеткен байланыс деректеріңіз. Келесі жолданымды жазғанда өзгертуге болады.',
    ru: 'Это контакты из вашего последнего обращения. Их можно изменить, когда пишете следующее.',
    en: 'These are the contacts of your last appeal. You can change them when you write the next one.',
  },
  acting: { kk: 'Қазір кім ретінде', ru: 'В каком качестве', en: 'Acting as' },
  switch: { kk: 'Ауысу', ru: 'Сменить', en: 'Switch' },
  actingSelf: {
    kk: 'Азамат, өз атыңыздан',
    ru: 'Гражданин, от своего имени',
    en: 'Citizen, in your own name',
  },
  browsers: { kk: 'Сіз кірген браузерлер', ru: 'Где вы вошли', en: 'Where you are signed in' },
  browsersHint: {
    kk: 'Танымайтын браузерді көрсеңіз, оны жабыңыз. Екі сағат қолданылмаған браузер өздігінен жабылады.',
    ru: 'Если видите незнакомый браузер, закройте его. Браузер, которым не пользовались два часа, закрывается сам.',
    en: 'If you see a browser you do not know, close it. One that is not used for two hours closes by itself.',
  },
  browser: { kk: 'Браузер', ru: 'Браузер', en: 'Browser' },
  opened: { kk: 'Кіру', ru: 'Вход', en: 'Signed in' },
  seen: { kk: 'Соңғы әрекет', ru: 'Последнее действие', en: 'Last used' },
  close: { kk: 'Жабу', ru: 'Закрыть', en: 'Close' },
  current: { kk: 'осы браузер', ru: 'этот браузер', en: 'this browser' },
  closed: { kk: 'Браузер жабылды.', ru: 'Браузер закрыт.', en: 'The browser was closed.' },
  notClosed: {
    kk: 'Бұл браузер бұрын жабылған немесе сіздікі емес.',
    ru: 'Этот браузер уже закрыт или он не ваш.',
    en: 'This browser was closed already, or it is not yours.',
  },
  whoSees: { kk: 'Деректеріңізді кім көре алады', ru: 'Кто видит ваши данные', en: 'Who can see your data' },
  whoSeesApplicant: {
    kk: 'Жолданымыңызды сіз жолдаған органның осы іс бойынша жұмыс істейтін лауазымды адамдары ғана көреді: тіркеуші, орындаушы, қол қоюшы.',
    ru: 'Ваше обращение видят только должностные лица органа, которые работают с этим делом: регистратор, исполнитель, подписывающий.',
    en: 'Your appeal is seen only by those officials of the body who work on it: registrar, executor, signer.',
  },
  whoSeesLog: {
    kk: 'Лауазымды адам ісіңізді немесе құжатыңызды ашқан сайын бұл жазылады. Бұл тізімді әр жолданымның бетінен көре аласыз.',
    ru: 'Каждое открытие вашего дела или документа должностным лицом записывается. Этот список есть на странице каждого обращения.',
    en: 'Each time an official opens your case or a paper of it, this is written down. The list is on the page of each appeal.',
  },
  whoSeesNobody: {
    kk: 'Жобаларыңызды сізден басқа ешкім көрмейді.',
    ru: 'Ваши черновики не видит никто, кроме вас.',
    en: 'Nobody but you sees your drafts.',
  },
  personalData: {
    kk: 'Дербес деректерді жинау және өңдеу',
    ru: 'Сбор и обработка персональных данных',
    en: 'How personal data are collected and processed',
  },
} as const satisfies Record<string, Text>;

/** How somebody signed in. */
export const methodTexts = {
  signature: { kk: 'ЭЦҚ', ru: 'ЭЦП', en: 'EDS' },
  demo: { kk: 'демо-нұсқа түймесі', ru: 'кнопка демонстрации', en: 'demo button' },
} as const satisfies Record<'signature' | 'demo', Text>;

/** “Close: Firefox, Windows” for screen readers. */
export const closeBrowserText = {
  kk: (name: string) => `Жабу: ${name}`,
  ru: (name: string) => `Закрыть: ${name}`,
  en: (name: string) => `Close: ${name}`,
};
