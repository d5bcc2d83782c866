import type { Text, TextOf } from '../../../../kernel/text.ts';

/** Words of signing on a phone with eGov Mobile. */
export const phonePageTexts = {
  wayTitle: {
    kk: 'Телефонмен қол қою: eGov Mobile',
    ru: 'Подписать с телефона: eGov Mobile',
    en: 'Sign with your phone: eGov Mobile',
  },
  begin: {
    kk: 'eGov Mobile арқылы қол қою',
    ru: 'Подписать через eGov Mobile',
    en: 'Sign with eGov Mobile',
  },
  title: {
    kk: 'eGov Mobile арқылы қол қою',
    ru: 'Подписание через eGov Mobile',
    en: 'Signing with eGov Mobile',
  },
  steps: { kk: 'Не істеу керек', ru: 'Что сделать', en: 'What to do' },
  stepScan: {
    kk: 'Камераны мына кодқа бағыттаңыз.',
    ru: 'Наведите камеру на этот код.',
    en: 'Point the camera at this code.',
  },
  qr: {
    kk: 'eGov Mobile қосымшасына арналған QR-код',
    ru: 'QR-код для приложения eGov Mobile',
    en: 'QR code for the eGov Mobile app',
  },
  samePhone: {
    kk: 'Осы телефонда eGov Mobile ашу',
    ru: 'Открыть eGov Mobile на этом телефоне',
    en: 'Open eGov Mobile on this phone',
  },
  sameBusiness: {
    kk: 'Осы телефонда eGov Business ашу',
    ru: 'Открыть eGov Business на этом телефоне',
    en: 'Open eGov Business on this phone',
  },
  sha256: { kk: 'Файлдың SHA-256 мәні', ru: 'SHA-256 файла', en: 'SHA-256 of the file' },
  waiting: {
    kk: 'Код сканерленгенін күтіп тұрмыз.',
    ru: 'Ждём, когда код отсканируют.',
    en: 'Waiting for the code to be scanned.',
  },
  opened: {
    kk: 'Телефон файлды ашты. Енді телефонда қол қойыңыз.',
    ru: 'Телефон открыл файл. Теперь подпишите на телефоне.',
    en: 'The phone has opened the file. Now sign on the phone.',
  },
  checking: {
    kk: 'Қолтаңба келді. Портал оны тексеріп жатыр…',
    ru: 'Подпись пришла. Портал проверяет её…',
    en: 'The signature has come. The portal is checking it…',
  },
  noScript: {
    kk: 'JavaScript өшірулі: бет бес секунд сайын өзі жаңарады.',
    ru: 'JavaScript выключен: страница сама обновляется каждые пять секунд.',
    en: 'JavaScript is off: the page renews itself every five seconds.',
  },
  expiredTitle: { kk: 'Кодтың уақыты өтті', ru: 'Срок кода истёк', en: 'The code is out of date' },
  again: { kk: 'Жаңа QR-код алу', ru: 'Получить новый QR-код', en: 'Get a new QR code' },
  otherWay: {
    kk: 'Басқа тәсілмен қол қою',
    ru: 'Подписать другим способом',
    en: 'Sign in another way',
  },
  demoTitle: { kk: 'Демо-телефон', ru: 'Демо-телефон', en: 'Demo phone' },
  demoText: {
    kk: 'Демонстрацияда нағыз eGov Mobile жоқ. Оның орнына қойылған телефонды жаңа терезеде ашып, қол қойып көріңіз.',
    ru: 'В демонстрации нет настоящего eGov Mobile. Откройте в новом окне телефон, который его заменяет, и подпишите.',
    en: 'The demonstration has no real eGov Mobile. Open the phone that stands in for it in a new window and sign.',
  },
  demoLink: { kk: 'Демо-телефонды ашу', ru: 'Открыть демо-телефон', en: 'Open the demo phone' },
} as const satisfies Record<string, Text>;

type PhoneWords = Readonly<Record<'wayText' | 'lead' | 'stepOpen' | 'stepSign' | 'expiredText', Text>>;

/** What differs between a person who signs an appeal and an official who signs a decision. */
export const phoneWordsOf: Readonly<Record<'person' | 'official', PhoneWords>> = {
  person: {
    wayText: {
      kk: 'Компьютерге ештеңе орнатудың қажеті жоқ: ЭЦҚ-ңыз eGov Mobile қосымшасында болса, QR-кодты сол арқылы сканерлейсіз.',
      ru: 'На компьютер ничего ставить не нужно: если ваша ЭЦП – в приложении eGov Mobile, вы отсканируете им QR-код.',
      en: 'Nothing has to be installed on the computer: if your signature is in the eGov Mobile app, you scan a QR code with it.',
    },
    lead: {
      kk: 'Бұл бет өздігінен жалғасады: телефонда қол қойған соң түбіртек ашылады.',
      ru: 'Страница продолжит сама: когда вы подпишете на телефоне, откроется квитанция.',
      en: 'This page goes on by itself: when you have signed on the phone, the receipt opens.',
    },
    stepOpen: {
      kk: 'Телефонда eGov Mobile қосымшасын ашып, «QR сканер» бөліміне кіріңіз.',
      ru: 'Откройте на телефоне eGov Mobile и зайдите в «QR-сканер».',
      en: 'Open eGov Mobile on your phone and go to its QR scanner.',
    },
    stepSign: {
      kk: 'Телефонда файлдың SHA-256 мәнін төмендегімен салыстырып, қол қойыңыз. Кілт өзіңіздікі болуы керек: ЖСН бірдей.',
      ru: 'Сравните на телефоне SHA-256 файла с указанным ниже и подпишите. Ключ должен быть вашим: ИИН тот же.',
      en: 'On the phone, compare the SHA-256 of the file with the one below and sign. The key must be yours: the same IIN.',
    },
    expiredText: {
      kk: 'QR-код бес минутқа ғана жарайды. Ештеңе жіберілген жоқ, жазғаныңыз орнында. Жаңа код алыңыз.',
      ru: 'QR-код действует пять минут. Ничего не отправлено, всё написанное на месте. Получите новый код.',
      en: 'A QR code is good for five minutes. Nothing was sent, and what you wrote is still here. Get a new code.',
    },
  },
  official: {
    wayText: {
      kk: 'Компьютерге ештеңе орнатудың қажеті жоқ: қызметтік ЭЦҚ-ңыз eGov Mobile немесе eGov Business қосымшасында болса, QR-кодты сол арқылы сканерлейсіз.',
      ru: 'На компьютер ничего ставить не нужно: если ваша служебная ЭЦП – в приложении eGov Mobile или eGov Business, вы отсканируете им QR-код.',
      en: 'Nothing has to be installed on the computer: if the signature of your post is in the eGov Mobile or eGov Business app, you scan a QR code with it.',
    },
    lead: {
      kk: 'Бұл бет өздігінен жалғасады: телефонда қол қойған соң жолданымның беті ашылады.',
      ru: 'Страница продолжит сама: когда вы подпишете на телефоне, откроется страница обращения.',
      en: 'This page goes on by itself: when you have signed on the phone, the page of the appeal opens.',
    },
    stepOpen: {
      kk: 'Телефонда eGov Mobile немесе eGov Business қосымшасын ашып, «QR сканер» бөліміне кіріңіз.',
      ru: 'Откройте на телефоне eGov Mobile или eGov Business и зайдите в «QR-сканер».',
      en: 'Open eGov Mobile or eGov Business on your phone and go to its QR scanner.',
    },
    stepSign: {
      kk: 'Телефонда PDF-ті қарап, файлдың SHA-256 мәнін төмендегімен салыстырып, қол қойыңыз. Кілт осы лауазымдағы өзіңіздікі болуы керек: ЖСН сіздікі, БСН органдікі.',
      ru: 'Просмотрите на телефоне PDF, сравните SHA-256 файла с указанным ниже и подпишите. Ключ должен быть вашим в этой должности: ИИН ваш, БИН органа.',
      en: 'On the phone, look at the PDF, compare the SHA-256 of the file with the one below and sign. The key must be yours in this post: your IIN, the BIN of the body.',
    },
    expiredText: {
      kk: 'QR-код бес минутқа ғана жарайды. Қол қойылған жоқ, құжат өзгерген жоқ. Жаңа код алыңыз.',
      ru: 'QR-код действует пять минут. Ничего не подписано, документ не изменился. Получите новый код.',
      en: 'A QR code is good for five minutes. Nothing was signed, and the paper is as it was. Get a new code.',
    },
  },
};

/** Until when the code is good, in the time of Kazakhstan. */
export const goodUntilText: TextOf<string> = {
  kk: (time) => `Код жарайтын уақыт: ${time} дейін. Бір код – бір қолтаңба.`,
  ru: (time) => `Код действует до ${time} и на одну подпись.`,
  en: (time) => `The code is good until ${time} and for one signature.`,
};
