import type { Text } from '../../../kernel/text.ts';
import type { SigningFailure } from '../app/sign-in.ts';

export const signInTexts = {
  title: { kk: 'Порталға кіру', ru: 'Вход на портал', en: 'Sign in' },
  lead: {
    kk: 'Электрондық цифрлық қолтаңбаңызбен (ЭЦҚ) кіріңіз. Тіркеудің қажеті жоқ: аты-жөніңіз бен ЖСН тіркеу куәлігінен алынады.',
    ru: 'Войдите с электронной цифровой подписью (ЭЦП). Регистрироваться не нужно: имя и ИИН берутся из регистрационного свидетельства.',
    en: 'Sign in with your electronic digital signature (EDS). There is nothing to register: your name and IIN come from the certificate.',
  },
  box: {
    kk: 'NCALayer арқылы кіру',
    ru: 'Войти через NCALayer',
    en: 'Sign in with NCALayer',
  },
  minutes: {
    kk: 'Кіру сұрауына бес минут ішінде қол қою керек. Бұл қол ешқандай құжатқа қойылған қол болып саналмайды.',
    ru: 'Запрос на вход нужно подписать в течение пяти минут. Эта подпись не считается подписью под каким-либо документом.',
    en: 'Sign the request within five minutes. This signature is not a signature under any document.',
  },
  demoTitle: {
    kk: 'Демо-нұсқа: қолтаңбасыз кіру',
    ru: 'Демонстрация: войти без подписи',
    en: 'Demonstration: sign in without a signature',
  },
  demoTable: {
    kk: 'Ойдан шығарылған адамдар',
    ru: 'Вымышленные люди',
    en: 'Invented people',
  },
  person: { kk: 'Адам', ru: 'Человек', en: 'Person' },
  tells: { kk: 'Не көруге болады', ru: 'Что можно попробовать', en: 'What to try' },
  enter: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  noSignature: {
    kk: 'Қолтаңбаны қойыңыз: өріс бос.',
    ru: 'Вставьте подпись: поле пустое.',
    en: 'Put in the signature: the field is empty.',
  },
  refused: { kk: 'Кіру мүмкін болмады', ru: 'Войти не удалось', en: 'You could not be signed in' },
  challengeOldWhat: {
    kk: 'Кіру сұрауының мерзімі өтті немесе ол қолданылып қойған: ол бес минутқа және бір рет кіруге ғана жарайды.',
    ru: 'Срок запроса на вход истёк, или он уже использован: он действует пять минут и только один раз.',
    en: 'The request to sign in has run out or was used already: it is good for five minutes and for one time.',
  },
  challengeOldDo: {
    kk: 'Біз жаңа сұрау жасадық: төменде қайта қол қойыңыз.',
    ru: 'Мы уже создали новый запрос: подпишите его ниже.',
    en: 'We have made a new request: sign it below.',
  },
  busyWhat: {
    kk: 'Қазір тым көп қолтаңба тексерілуде, сіздікіне кезек жетпеді.',
    ru: 'Сейчас проверяется слишком много подписей, до вашей очередь не дошла.',
    en: 'Too many signatures are being checked now, and yours could not be taken.',
  },
  busyDo: {
    kk: 'Бір минут күтіп, қайталаңыз.',
    ru: 'Подождите минуту и повторите.',
    en: 'Wait a minute and try again.',
  },
  signedOut: { kk: 'Сіз порталдан шықтыңыз.', ru: 'Вы вышли с портала.', en: 'You are signed out.' },
} as const satisfies Record<string, Text>;

/** “Sign in as …” for the buttons of the demonstration. */
export const signInAsText = {
  kk: (name: string) => `Кіру: ${name}`,
  ru: (name: string) => `Войти: ${name}`,
  en: (name: string) => `Sign in: ${name}`,
};

interface FailureText {
  readonly what: Text;
  readonly does: Text;
}

const newKey: Text = {
  kk: 'Жаңа кілтті ҚР Ұлттық куәландырушы орталығынан (pki.gov.kz) немесе ХҚКО-дан алуға болады.',
  ru: 'Новый ключ можно получить в Национальном удостоверяющем центре РК (pki.gov.kz) или в ЦОНе.',
  en: 'A new key can be had from the National Certification Authority (pki.gov.kz) or at a public service centre.',
};

const again: Text = {
  kk: 'Қайта қол қойып көріңіз. Қайталанса, NCALayer бағдарламасын жаңартыңыз.',
  ru: 'Подпишите ещё раз. Если повторится, обновите NCALayer.',
  en: 'Sign again. If it happens again, update NCALayer.',
};

/** Why a signature does not open the portal, and what the person can do. */
export const signInFailureTexts: Readonly<Record<SigningFailure, FailureText>> = {
  expired: {
    what: {
      kk: 'Тіркеу куәлігіңіздің мерзімі өткен.',
      ru: 'Срок вашего регистрационного свидетельства истёк.',
      en: 'Your certificate has expired.',
    },
    does: newKey,
  },
  notYetValid: {
    what: {
      kk: 'Тіркеу куәлігіңіз әлі күшіне енген жоқ.',
      ru: 'Ваше регистрационное свидетельство ещё не действует.',
      en: 'Your certificate is not valid yet.',
    },
    does: {
      kk: 'Компьютердің күні мен уақытын тексеріңіз. Олар дұрыс болса, куәлік күшіне енген күні келіңіз.',
      ru: 'Проверьте дату и время на компьютере. Если они верны, войдите, когда свидетельство начнёт действовать.',
      en: 'Check the date and time of your computer. If they are right, come when the certificate becomes valid.',
    },
  },
  revoked: {
    what: {
      kk: 'Тіркеу куәлігіңіз кері қайтарып алынған, сондықтан онымен кіруге болмайды.',
      ru: 'Ваше регистрационное свидетельство отозвано, войти с ним нельзя.',
      en: 'Your certificate has been revoked, so it cannot be used to sign in.',
    },
    does: newKey,
  },
  otherIin: {
    what: {
      kk: 'Қолтаңба басқа адамдікі: куәліктегі ЖСН сәйкес келмейді.',
      ru: 'Подпись другого человека: ИИН в свидетельстве не совпадает.',
      en: 'The signature is another person’s: the IIN in the certificate does not fit.',
    },
    does: { kk: 'Өз кілтіңізді таңдаңыз.', ru: 'Выберите свой ключ.', en: 'Choose your own key.' },
  },
  otherBin: {
    what: {
      kk: 'Куәліктегі БСН күтілген ұйымдікі емес.',
      ru: 'БИН в свидетельстве – не той организации.',
      en: 'The BIN in the certificate is not the one that is needed.',
    },
    does: {
      kk: 'Жеке тұлғаның кілтін немесе өз ұйымыңыздың кілтін таңдаңыз.',
      ru: 'Выберите ключ физического лица или ключ своей организации.',
      en: 'Choose your personal key or the key of your own organisation.',
    },
  },
  wrongRole: {
    what: {
      kk: 'Бұл куәлік адамға берілмеген: онда ЖСН немесе адамның рөлі жоқ.',
      ru: 'Это свидетельство выдано не человеку: в нём нет ИИН или роли человека.',
      en: 'This certificate was not issued to a person: it holds no IIN or no role of a person.',
    },
    does: {
      kk: 'Жеке тұлғаның кілтімен немесе ұйым қызметкерінің кілтімен қол қойыңыз.',
      ru: 'Подпишите ключом физического лица или ключом сотрудника организации.',
      en: 'Sign with the key of a natural person or of an employee of an organisation.',
    },
  },
  foreignCa: {
    what: {
      kk: 'Куәлікті портал сенетін орталық бермеген.',
      ru: 'Свидетельство выдано центром, которому портал не доверяет.',
      en: 'The certificate was issued by a centre that the portal does not trust.',
    },
    does: {
      kk: 'ҚР Ұлттық куәландырушы орталығының кілтімен қол қойыңыз.',
      ru: 'Подпишите ключом Национального удостоверяющего центра РК.',
      en: 'Sign with a key of the National Certification Authority of Kazakhstan.',
    },
  },
  documentChanged: {
    what: {
      kk: 'Қол осы бет берген сұрауға емес, басқа деректерге қойылған.',
      ru: 'Подписан не тот запрос, который дала эта страница, а другие данные.',
      en: 'What was signed is not the request of this page but something else.',
    },
    does: {
      kk: 'Төмендегі сұрауға қол қойыңыз. Басқа бағдарламада қол қойсаңыз, файлды осы беттен қайта жүктеп алыңыз.',
      ru: 'Подпишите запрос ниже. Если подписываете в другой программе, скачайте файл с этой страницы заново.',
      en: 'Sign the request below. If you use another program, download the file from this page anew.',
    },
  },
  signatureBroken: {
    what: {
      kk: 'Қолтаңба математикалық тексеруден өтпеді: ол бүлінген.',
      ru: 'Подпись не прошла математическую проверку: она повреждена.',
      en: 'The signature fails the mathematical check: it is damaged.',
    },
    does: again,
  },
  malformed: {
    what: {
      kk: 'Жіберілгені CMS қолтаңбасы емес немесе толық емес.',
      ru: 'Присланное – не подпись CMS или только её часть.',
      en: 'What came is not a CMS signature, or only a part of one.',
    },
    does: {
      kk: 'NCALayer арқылы қол қойыңыз немесе қолтаңбаның бүкіл мәтінін қойыңыз.',
      ru: 'Подпишите через NCALayer или вставьте подпись целиком.',
      en: 'Sign with NCALayer, or put in the whole text of the signature.',
    },
  },
  timestampBad: {
    what: {
      kk: 'Қолтаңбадағы уақыт белгісі дұрыс емес.',
      ru: 'Метка времени в подписи неверна.',
      en: 'The time-stamp in the signature is not right.',
    },
    does: again,
  },
  noTimestamp: {
    what: {
      kk: 'Қолтаңбада уақыт белгісі жоқ.',
      ru: 'В подписи нет метки времени.',
      en: 'The signature has no time-stamp.',
    },
    does: {
      kk: 'Интернетке қосылып, қайта қол қойыңыз: уақыт белгісін куәландырушы орталық береді.',
      ru: 'Подключитесь к интернету и подпишите ещё раз: метку времени ставит удостоверяющий центр.',
      en: 'Connect to the internet and sign again: the certification centre gives the time-stamp.',
    },
  },
  evidenceUnreachable: {
    what: {
      kk: 'Куәліктің кері қайтарып алынбағанын қазір тексере алмадық: куәландырушы орталық жауап бермеді.',
      ru: 'Сейчас не удалось проверить, не отозвано ли свидетельство: удостоверяющий центр не ответил.',
      en: 'It could not be checked now whether your certificate is revoked: the certification centre did not answer.',
    },
    does: {
      kk: 'Бірнеше минуттан кейін қайталаңыз: осы бетте қалуға болады.',
      ru: 'Повторите через несколько минут: можно остаться на этой странице.',
      en: 'Try again in a few minutes; you can stay on this page.',
    },
  },
  notForSigning: {
    what: {
      kk: 'Бұл кілт қол қоюға арналмаған.',
      ru: 'Этот ключ не предназначен для подписи.',
      en: 'This key is not meant for signing.',
    },
    does: {
      kk: 'Қол қоюға арналған кілтті таңдаңыз: файлының аты әдетте GOST немесе RSA деп басталады, AUTH емес.',
      ru: 'Выберите ключ для подписи: имя файла обычно начинается с GOST или RSA, а не с AUTH.',
      en: 'Choose the key for signatures: its file name usually begins with GOST or RSA, not AUTH.',
    },
  },
};
