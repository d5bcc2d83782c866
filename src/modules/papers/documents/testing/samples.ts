import type { ActFacts, ReplyFacts } from '../decision-document.ts';
import type { ReceiptFacts } from '../receipt-document.ts';
import type { SlipFacts } from '../slip-document.ts';

const madeAt = Temporal.Instant.from('2026-11-23T10:42:07.125+05:00');

/** A receipt with three files, for the tests and for looking at. */
export function sampleReceipt(language: ReceiptFacts['language']): ReceiptFacts {
  const words = {
    kk: {
      receivedAt: '2026 жылғы 23 қараша, 10:42 (UTC+5)',
      bodyName: 'Алматы облысының Энергетика және тұрғын үй-коммуналдық шаруашылық басқармасы',
      kindName: 'Арыз',
      registeredOn: '2026 жылғы 23 қараша, дүйсенбі',
      dueText: '2026 жылғы 14 желтоқсан, дүйсенбі',
      why: [
        'Мерзім – тіркелген күннен бастап 15 жұмыс күні (Әкімшілік рәсімдік-процестік кодекс, 76-баптың 1-тармағы).',
        'Есеп тіркелген күннің ертеңінен, 2026 жылғы 24 қарашадан басталады.',
        'Демалыс күндері есепке кірмейді: 28 және 29 қараша, 5, 6, 12 және 13 желтоқсан.',
      ],
      installationName: '«Қабылдау» порталы',
    },
    ru: {
      receivedAt: '23 ноября 2026 года, 10:42 (UTC+5)',
      bodyName: 'Управление энергетики и жилищно-коммунального хозяйства Алматинской области',
      kindName: 'Заявление',
      registeredOn: '23 ноября 2026 года, понедельник',
      dueText: '14 декабря 2026 года, понедельник',
      why: [
        'Срок – 15 рабочих дней со дня регистрации (пункт 1 статьи 76 Административного процедурно-процессуального кодекса).',
        'Счёт идёт со следующего дня, с 24 ноября 2026 года.',
        'Выходные дни в счёт не входят: 28 и 29 ноября, 5, 6, 12 и 13 декабря.',
      ],
      installationName: 'Портал «Қабылдау»',
    },
    en: {
      receivedAt: '23 November 2026, 10:42 (UTC+5)',
      bodyName: 'Department of Energy and Housing Services of Almaty Region',
      kindName: 'Application',
      registeredOn: 'Monday, 23 November 2026',
      dueText: 'Monday, 14 December 2026',
      why: [
        'The term is 15 working days from registration (article 76, paragraph 1 of the Code).',
        'Counting starts on the next day, 24 November 2026.',
        'Days off are not counted: 28 and 29 November, 5, 6, 12 and 13 December.',
      ],
      installationName: 'Qabyldau portal',
    },
  }[language];
  return {
    language,
    ...words,
    number: 'ЖТ-2026-00000017',
    numberLatin: 'ZHT-2026-00000017',
    manifestSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    checkCode: '7K3M9QX4TB2W8HZ5',
    checkUrl: 'https://qabyldau.example.kz/check/7K3M9QX4TB2W8HZ5',
    attachments: [
      { name: 'Жылумен жабдықтау шарты №5.pdf', sha256: 'a'.repeat(32) + '1'.repeat(32) },
      {
        name: 'Пәтердің ұзақ уақыт суық болғанын көрсететін сурет.jpg',
        sha256: '0ff1ce'.repeat(10) + 'beef',
      },
      { name: `Өтініш ${'өте ұзын атау '.repeat(12).trim()}.docx`, sha256: 'c0ffee'.repeat(10) + 'babe' },
    ],
    madeAt,
  };
}

/** A slip given by a registrar. */
export function sampleSlip(language: SlipFacts['language']): SlipFacts {
  const { bodyName, kindName, dueText, why, installationName, number, numberLatin } = sampleReceipt(language);
  const kk = language === 'kk';
  return {
    language,
    number,
    numberLatin,
    date: kk ? '2026 жылғы 23 қараша' : '23 ноября 2026 года',
    time: '10:42 (UTC+5)',
    acceptor: {
      surname: 'Оспанов',
      initials: 'М. Қ.',
      position: kk
        ? 'Құжаттамалық қамтамасыз ету бөлімінің бас маманы'
        : 'Главный специалист отдела документации',
    },
    bodyName,
    kindName,
    dueText,
    why,
    installationName,
    madeAt,
  };
}

const long = {
  kk: 'Басқарма жолданымда көрсетілген мән-жайларды тексеріп, жылумен жабдықтаушы ұйымның деректерін, диспетчерлік қызметтің журналын және үйге ортақ есептеу аспабының көрсеткіштерін салыстырды. Тексеру нәтижесінде пәтердегі ауаның температурасы 2026 жылғы 9 қарашадан бастап санитариялық нормадан төмен болғаны расталды; бұған тұрғындардың келіспеушілігінсіздендірілмегендіктен емес, жылу торабындағы реттегіштің істен шығуы себеп болған. Жөндеу жұмыстарының құны – 125 000 ₸.',
  ru: 'Управление проверило обстоятельства, указанные в обращении, и сопоставило данные теплоснабжающей организации, журнал диспетчерской службы и показания общедомового прибора учёта. Проверка подтвердила, что с 9 ноября 2026 года температура воздуха в квартире была ниже санитарной нормы; причиной стал отказ регулятора в тепловом узле, а не действия жильцов. Стоимость ремонта – 125 000 ₸.',
};

/** An administrative act of three pages. */
export function sampleAct(language: ActFacts['language']): ActFacts {
  const kk = language === 'kk';
  const { bodyName, number, checkCode, checkUrl } = sampleReceipt(language);
  return {
    kind: 'act',
    language,
    bodyName,
    number: '03-15/ЖТ-17',
    date: kk ? '2026 жылғы 11 желтоқсан' : '11 декабря 2026 года',
    appealNumber: number,
    appealDate: kk ? '2026 жылғы 23 қараша' : '23 ноября 2026 года',
    applicant: {
      name: 'Жұмабекова Айгүл Серікқызы',
      postalAddress: kk
        ? '040700, Алматы облысы, Қонаев қаласы, Сейфуллин көшесі, 12-үй, 34-пәтер'
        : '040700, Алматинская область, город Қонаев, улица Сейфуллина, дом 12, квартира 34',
    },
    official: {
      surname: 'Ахметова',
      initials: 'Д. Е.',
      position: kk ? 'Басқарма басшысының орынбасары' : 'Заместитель руководителя управления',
    },
    documentationWorker: {
      surname: 'Оспанов',
      initials: 'М. Қ.',
      position: kk
        ? 'Құжаттамалық қамтамасыз ету бөлімінің бас маманы'
        : 'Главный специалист отдела документации',
    },
    questions: kk
      ? '1. Пәтердегі жылудың нормадан төмен болуының себебі.\n2. 2026 жылғы қараша айы үшін төлемді қайта есептеу.'
      : '1. Причина температуры ниже нормы в квартире.\n2. Перерасчёт платы за ноябрь 2026 года.',
    reasons: Array.from({ length: 9 }, () => long[language]).join('\n\n'),
    decided: kk
      ? 'Өтініш қанағаттандырылсын. Жылумен жабдықтаушы ұйым 2026 жылғы 20 желтоқсанға дейін төлемді қайта есептесін.'
      : 'Удовлетворить заявление. Теплоснабжающей организации до 20 декабря 2026 года сделать перерасчёт платы.',
    measuresTaken: kk
      ? 'Жылу торабындағы реттегіш 2026 жылғы 2 желтоқсанда ауыстырылды.'
      : 'Регулятор в тепловом узле заменён 2 декабря 2026 года.',
    lawReferences: kk
      ? [
          'Әкімшілік рәсімдік-процестік кодекс, 77 және 80-баптар.',
          '«Тұрғын үй қатынастары туралы» Заң, 10-2-бап.',
        ]
      : [
          'Административный процедурно-процессуальный кодекс, статьи 77 и 80.',
          'Закон «О жилищных отношениях», статья 10-2.',
        ],
    remedies: kk
      ? 'Актімен келіспесеңіз, ол туралы білген күннен бастап үш ай ішінде жоғары тұрған органға шағым жасай аласыз. Шағым акт қабылдаған орган арқылы беріледі (Кодекстің 91 және 92-баптары).'
      : 'Если вы не согласны с актом, вы можете обжаловать его в вышестоящий орган в течение трёх месяцев со дня, когда узнали о нём. Жалоба подаётся через орган, принявший акт (статьи 91 и 92 Кодекса).',
    executor: { name: 'Сейтқали Е. Б.', phone: '+7 727 000 00 00' },
    attachments: kk ? ['Тексеру хаттамасы, 2 бет'] : ['Протокол проверки, 2 страницы'],
    check: { code: checkCode, url: checkUrl },
    madeAt,
  };
}

/** A reply of one page. */
export function sampleReply(language: ReplyFacts['language']): ReplyFacts {
  const {
    kind: _kind,
    reasons: _reasons,
    decided: _decided,
    questions: _questions,
    ...common
  } = sampleAct(language);
  return { ...common, kind: 'reply', answer: long[language] };
}
