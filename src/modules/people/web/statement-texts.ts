import type { Text } from '../../../kernel/text.ts';

/** A statement: paragraphs and lists under headings. */
export interface Statement {
  readonly title: Text;
  readonly lead: Text;
  readonly parts: readonly {
    readonly title: Text;
    readonly says?: readonly Text[];
    readonly list?: readonly Text[];
    /** Path without the language, with its words. */
    readonly link?: { readonly path: string; readonly label: Text };
  }[];
}

export const helpStatement: Statement = {
  title: { kk: 'Көмек', ru: 'Помощь', en: 'Help' },
  lead: {
    kk: 'Жолданымды қалай беру, оған қалай қол қою және жауабын қалай алу керек.',
    ru: 'Как подать обращение, подписать его и получить ответ.',
    en: 'How to file an appeal, sign it and get the answer.',
  },
  parts: [
    {
      title: { kk: 'Не беруге болады', ru: 'Что можно подать', en: 'What can be filed' },
      list: [
        {
          kk: 'Арыз – құқықтарыңыз бен мүдделеріңізді іске асыруға көмектесуді сұрау.',
          ru: 'Заявление – просьба помочь осуществить ваши права и интересы.',
          en: 'An application: a request to help you exercise your rights and interests.',
        },
        {
          kk: 'Сұрау салу – сізге керек ақпаратты сұрау.',
          ru: 'Запрос – просьба дать нужную вам информацию.',
          en: 'An inquiry: a request for information that you need.',
        },
      ],
      link: {
        path: '/appeals/new',
        label: { kk: 'Жолданым жазу', ru: 'Написать обращение', en: 'Write an appeal' },
      },
    },
    {
      title: { kk: 'Қол қою үшін не керек', ru: 'Что нужно для подписи', en: 'What you need to sign' },
      list: [
        {
          kk: 'ҚР Ұлттық куәландырушы орталығының қол қоюға арналған кілті (pki.gov.kz).',
          ru: 'Ключ для подписи Национального удостоверяющего центра РК (pki.gov.kz).',
          en: 'A key for signatures of the National Certification Authority (pki.gov.kz).',
        },
        {
          kk: 'Компьютердегі NCALayer бағдарламасы (ncl.pki.gov.kz). Ол іске қосылып тұруы керек.',
          ru: 'Программа NCALayer на компьютере (ncl.pki.gov.kz). Она должна быть запущена.',
          en: 'The program NCALayer on your computer (ncl.pki.gov.kz). It has to be running.',
        },
        {
          kk: 'Немесе телефондағы eGov Mobile қосымшасы: қол қою бетінде «eGov Mobile арқылы қол қою» түймесі болса, компьютерге ештеңе орнатудың қажеті жоқ.',
          ru: 'Или приложение eGov Mobile на телефоне: если на странице подписи есть кнопка «Подписать через eGov Mobile», на компьютер ничего ставить не нужно.',
          en: 'Or the eGov Mobile app on your phone: if the signing page has the button “Sign with eGov Mobile”, nothing has to be installed on a computer.',
        },
        {
          kk: 'Басқа бағдарламада да қол қоюға болады: қол қою бетінде «Басқа бағдарламада қол қойдым» бөлігін ашыңыз. Бұл жол JavaScript-сіз де жұмыс істейді.',
          ru: 'Подписать можно и в другой программе: откройте на странице подписи раздел «Я подписал в другой программе». Этот способ работает и без JavaScript.',
          en: 'You can sign in another program as well: open “I signed with another program” on the signing page. That way works without JavaScript, too.',
        },
      ],
    },
    {
      title: { kk: 'Жауап қашан келеді', ru: 'Когда придёт ответ', en: 'When the answer comes' },
      says: [
        {
          kk: 'Жолданым тіркелген күннен кейінгі күннен бастап 15 жұмыс күні ішінде қаралады (ӘРПК 76-бабы). Нақты соңғы күн жолданымның бетінде тұр.',
          ru: 'Обращение рассматривается в течение 15 рабочих дней, считая со следующего дня после регистрации (статья 76 АППК). Точный последний день указан на странице обращения.',
          en: 'An appeal is considered within 15 working days, counted from the day after registration (article 76 of the Code). The exact last day stands on the page of the appeal.',
        },
      ],
      link: {
        path: '/appeals',
        label: { kk: 'Менің жолданымдарым', ru: 'Мои обращения', en: 'My appeals' },
      },
    },
    {
      title: { kk: 'Көмекті қайдан алуға болады', ru: 'Куда обратиться за помощью', en: 'Where to get help' },
      says: [
        {
          kk: '1414 бірыңғай байланыс орталығына қоңырау шалыңыз: тегін, тәулік бойы, қазақша және орысша.',
          ru: 'Позвоните в единый контакт-центр 1414: бесплатно, круглосуточно, на казахском и русском.',
          en: 'Call the single contact centre 1414: free, day and night, in Kazakh and Russian.',
        },
        {
          kk: 'Компьютеріңіз немесе кілтіңіз болмаса, жолданымды органның өзіне қағаз түрінде немесе ХҚКО арқылы беруге болады.',
          ru: 'Если у вас нет компьютера или ключа, обращение можно подать на бумаге в сам орган или через ЦОН.',
          en: 'If you have no computer or key, you can file on paper at the body itself or through a public service centre.',
        },
      ],
    },
  ],
};

export const accessibilityStatement: Statement = {
  title: { kk: 'Қолжетімділік', ru: 'Доступность', en: 'Accessibility' },
  lead: {
    kk: 'Портал барлық адамға қолжетімді болуы керек. Біз WCAG 2.2 талаптарының AA деңгейін ұстанамыз.',
    ru: 'Порталом должен уметь пользоваться каждый. Мы придерживаемся WCAG 2.2 уровня AA.',
    en: 'Everybody should be able to use this portal. We build it to WCAG 2.2, level AA.',
  },
  parts: [
    {
      title: { kk: 'Не істей аласыз', ru: 'Что вы можете', en: 'What you can do' },
      list: [
        {
          kk: 'бәрін тек пернетақтамен орындау;',
          ru: 'делать всё одной клавиатурой;',
          en: 'do everything with the keyboard alone;',
        },
        {
          kk: 'мәтінді 400 %-ға дейін үлкейту: ештеңе жоғалмайды, көлденең айналдыру керек емес;',
          ru: 'увеличить текст до 400 %: ничего не теряется и не нужна прокрутка вбок;',
          en: 'enlarge the text to 400 %: nothing is lost and nothing has to be scrolled sideways;',
        },
        {
          kk: 'экран дауыстағышын пайдалану: тақырыптар, өрістер мен қателер аталған;',
          ru: 'пользоваться экранным диктором: заголовки, поля и ошибки подписаны;',
          en: 'use a screen reader: headings, fields and errors are named;',
        },
        {
          kk: 'беттің төменгі жағындағы түймемен нашар көретіндерге арналған нұсқаны қосу.',
          ru: 'включить версию для слабовидящих кнопкой внизу страницы.',
          en: 'switch on the low-vision version with the button at the bottom of the page.',
        },
      ],
    },
    {
      title: {
        kk: 'JavaScript-сіз не жұмыс істейді',
        ru: 'Что работает без JavaScript',
        en: 'What works without JavaScript',
      },
      says: [
        {
          kk: 'Жолданым жазу, файл тіркеу, тексеру, басқа бағдарламада жасалған қолтаңбаны жіберу, жауапты оқу – бәрі жұмыс істейді. JavaScript тек NCALayer арқылы қол қоюға, жобаны өздігінен сақтауға және таңбаларды санауға керек.',
          ru: 'Написать обращение, приложить файлы, проверить, отправить подпись из другой программы, прочитать ответ – всё работает. JavaScript нужен только для подписи через NCALayer, автосохранения черновика и счётчика знаков.',
          en: 'Writing an appeal, attaching files, checking it, sending a signature made elsewhere, reading the answer: all of it works. JavaScript is needed only to sign with NCALayer, to save the draft by itself and to count characters.',
        },
      ],
    },
    {
      title: { kk: 'Белгілі кемшіліктер', ru: 'Известные недостатки', en: 'What we know is missing' },
      list: [
        {
          kk: 'NCALayer – басқа мекеменің бағдарламасы: оның терезесінің қолжетімділігіне біз әсер ете алмаймыз.',
          ru: 'NCALayer – программа другого ведомства: на доступность её окна мы повлиять не можем.',
          en: 'NCALayer is the program of another institution: we cannot change how accessible its window is.',
        },
        {
          kk: 'Портал жасаған PDF құжаттары экран дауыстағышына арналып белгіленбеген. Олардағы деректер беттің өзінде де тұр.',
          ru: 'PDF-документы портала не размечены для экранного диктора. Те же сведения есть на самих страницах.',
          en: 'The PDF papers of the portal are not tagged for screen readers. What they say stands on the pages as well.',
        },
      ],
    },
    {
      title: { kk: 'Кедергі болса, айтыңыз', ru: 'Сообщите о препятствии', en: 'Tell us about barriers' },
      says: [
        {
          kk: 'Бірдеңе қолжетімді болмаса, 1414 бірыңғай байланыс орталығына хабарласып, беттің мекенжайын айтыңыз.',
          ru: 'Если что-то недоступно, позвоните в единый контакт-центр 1414 и назовите адрес страницы.',
          en: 'If something is not accessible, call the contact centre 1414 and name the address of the page.',
        },
      ],
    },
  ],
};

export const personalDataTexts = {
  title: { kk: 'Дербес деректер', ru: 'Персональные данные', en: 'Personal data' },
  lead: {
    kk: 'Жолданым бергенде келісім беретін мәтініңіз және деректеріңізге не болатыны.',
    ru: 'Текст согласия, которое вы даёте при подаче обращения, и что происходит с вашими данными.',
    en: 'The consent that you give when you file an appeal, and what happens to your data.',
  },
  consent: { kk: 'Келісім мәтіні', ru: 'Текст согласия', en: 'Text of the consent' },
  version: { kk: 'Мәтін нұсқасы', ru: 'Версия текста', en: 'Version of the text' },
  keeps: { kk: 'Портал нені сақтайды', ru: 'Что хранит портал', en: 'What the portal keeps' },
  cabinet: { kk: 'Жеке кабинетке өту', ru: 'Перейти в личный кабинет', en: 'Go to your cabinet' },
} as const satisfies Record<string, Text>;

export const keptData: readonly Text[] = [
  {
    kk: 'Тіркеу куәлігіңіздегі аты-жөніңіз бен ЖСН: алғаш кіргеннен бастап.',
    ru: 'Имя и ИИН из регистрационного свидетельства: с первого входа.',
    en: 'Your name and IIN from the certificate, from the first time you sign in.',
  },
  {
    kk: 'Байланыс деректеріңіз: соңғы жолданымнан, келесі нысанды толтыру үшін.',
    ru: 'Контакты из последнего обращения, чтобы заполнить следующую форму.',
    en: 'Your contacts of the last appeal, to fill in the next form.',
  },
  {
    kk: 'Жобаларыңыз: соңғы өзгерістен кейін 90 күн, сосын жойылады.',
    ru: 'Черновики: 90 дней после последнего изменения, потом удаляются.',
    en: 'Your drafts, for 90 days after the last change; then they are deleted.',
  },
  {
    kk: 'Берілген жолданымдар мен олар бойынша шешімдер: заңда белгіленген сақтау мерзімінде. Фотолардан түсірілген орны мен уақыты өшіріледі.',
    ru: 'Поданные обращения и решения по ним: в течение срока хранения по закону. Из фотографий удаляются место и время съёмки.',
    en: 'Appeals that were filed and the decisions on them, for the term of keeping set by law. Place and time are removed from photos.',
  },
  {
    kk: 'Үш cookie: кіру белгісі (12 сағатқа дейін), бір реттік хабар және нашар көретіндерге арналған нұсқаның таңдауы. Бақылау мен жарнама жоқ.',
    ru: 'Три cookie: признак входа (до 12 часов), разовое сообщение и выбор версии для слабовидящих. Слежки и рекламы нет.',
    en: 'Three cookies: the sign-in (up to 12 hours), a message shown once, and the choice of the low-vision version. There is no tracking and no advertising.',
  },
];
