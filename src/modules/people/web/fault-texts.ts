import type { Text } from '../../../kernel/text.ts';

/** What can go wrong with any request, before a page of a module has a say. */
export type FaultKind =
  'notFound' | 'crossSite' | 'badText' | 'tooMany' | 'tooLarge' | 'badRequest' | 'databaseAway' | 'fault';

interface FaultText {
  readonly status: number;
  readonly title: Text;
  /** What happened and what became of the person's work; never more than is known. */
  readonly says: readonly Text[];
  /** What the reader can do. */
  readonly options: readonly Text[];
}

const call: Text = {
  kk: '1414 бірыңғай байланыс орталығына хабарласыңыз.',
  ru: 'Позвоните в единый контакт-центр 1414.',
  en: 'Call the contact centre 1414.',
};

export const faultTexts: Readonly<Record<FaultKind, FaultText>> = {
  notFound: {
    status: 404,
    title: { kk: 'Бет табылмады', ru: 'Страница не найдена', en: 'Page not found' },
    says: [
      {
        kk: 'Бұл мекенжайда бет жоқ немесе ол сізге ашық емес.',
        ru: 'По этому адресу страницы нет или она вам не открыта.',
        en: 'There is no page at this address, or it is not open to you.',
      },
    ],
    options: [
      {
        kk: 'Мекенжайды қолмен терсеңіз, қатесі жоқ па, тексеріңіз.',
        ru: 'Если вы набрали адрес вручную, проверьте, нет ли в нём ошибки.',
        en: 'If you typed the address, check it for mistakes.',
      },
      {
        kk: 'Хаттағы сілтемемен келсеңіз, алдымен кіріңіз: жолданым оны берген адамға ғана ашылады.',
        ru: 'Если вы пришли по ссылке из письма, сначала войдите: обращение открывается только тому, кто его подал.',
        en: 'If you followed a link in a letter, sign in first: an appeal opens only to the person who filed it.',
      },
    ],
  },
  crossSite: {
    status: 403,
    title: { kk: 'Нысан қабылданбады', ru: 'Форма не принята', en: 'The form was not accepted' },
    says: [
      {
        kk: 'Нысан осы порталдың бетінен жіберілмеген немесе браузеріңіз оның қайдан келгенін айтпады. Ештеңе өзгерген жоқ, бұрын сақталғаны орнында.',
        ru: 'Форма отправлена не со страницы портала, или браузер не сообщил, откуда она пришла. Ничего не изменилось, всё сохранённое раньше на месте.',
        en: 'The form was not sent from a page of this portal, or your browser did not say where it came from. Nothing was changed, and what was saved before is still there.',
      },
    ],
    options: [
      {
        kk: 'Беттің өзін порталда ашып, әрекетті қайталаңыз.',
        ru: 'Откройте страницу на портале и повторите действие.',
        en: 'Open the page on the portal and do it again.',
      },
      {
        kk: 'Браузер кеңейтімі сұраудың қайдан келгенін жасырса, осы сайт үшін рұқсат беріңіз.',
        ru: 'Если расширение браузера скрывает источник запросов, разрешите его для этого сайта.',
        en: 'If a browser extension hides where requests come from, allow it for this site.',
      },
    ],
  },
  badText: {
    status: 400,
    title: {
      kk: 'Мәтінде сақтауға келмейтін таңба бар',
      ru: 'В тексте есть знак, который нельзя сохранить',
      en: 'The text holds a character that cannot be kept',
    },
    says: [
      {
        kk: 'Бұл – көзге көрінбейтін басқару таңбасы немесе таңбаның жартысы. Мұндай таңба басқа бағдарламадан көшіргенде қосылып кетеді. Осы жіберілгені сақталған жоқ, бұрын сақталғаны орнында.',
        ru: 'Это невидимый управляющий знак или половина знака. Он попадает в текст при копировании из другой программы. Отправленное сейчас не сохранено, всё сохранённое раньше на месте.',
        en: 'It is an invisible control character or half of a character. They get into a text when it is copied from another program. What you sent now was not saved; what was saved before is still there.',
      },
    ],
    options: [
      {
        kk: 'Браузердің «Артқа» түймесін басыңыз: мәтініңіз нысанда тұруы керек. Мәтінді форматсыз қайта қойып көріңіз.',
        ru: 'Нажмите «Назад» в браузере: текст должен остаться в форме. Вставьте его ещё раз без форматирования.',
        en: 'Press Back in your browser: your text should still be in the form. Paste it once more as plain text.',
      },
    ],
  },
  tooMany: {
    status: 429,
    title: { kk: 'Тым жиі сұрау жіберілді', ru: 'Слишком много попыток', en: 'Too many attempts' },
    says: [
      {
        kk: 'Бір минут ішінде тым көп сұрау келді, сондықтан соңғысы орындалмады. Бұл шек кодтар мен кілттерді іріктеп табуға жол бермейді.',
        ru: 'За минуту пришло слишком много запросов, последний не выполнен. Это ограничение не даёт подбирать коды и ключи.',
        en: 'Too many requests came within a minute, and the last one was not carried out. The limit keeps codes and keys from being guessed.',
      },
    ],
    options: [
      {
        kk: 'Бір минут күтіп, қайталаңыз.',
        ru: 'Подождите минуту и повторите.',
        en: 'Wait a minute and try again.',
      },
    ],
  },
  tooLarge: {
    status: 413,
    title: {
      kk: 'Файл немесе мәтін тым үлкен',
      ru: 'Файл или текст слишком большой',
      en: 'The file or text is too large',
    },
    says: [
      {
        kk: 'Жіберілгені рұқсат етілген көлемнен асты, ол сақталған жоқ. Бұрын сақталғаны орнында.',
        ru: 'Отправленное превышает допустимый размер и не сохранено. Всё сохранённое раньше на месте.',
        en: 'What you sent is larger than allowed and was not saved. What was saved before is still there.',
      },
    ],
    options: [
      {
        kk: 'Артқа қайтып, кішірек файл таңдаңыз: рұқсат етілген көлем файл өрісінің жанында жазылған.',
        ru: 'Вернитесь и выберите файл поменьше: допустимый размер указан рядом с полем файла.',
        en: 'Go back and choose a smaller file: the allowed size stands beside the file field.',
      },
      {
        kk: 'Үлкен құжатты бірнеше файлға бөліңіз немесе фотоның сапасын төмендетіңіз.',
        ru: 'Разделите большой документ на несколько файлов или уменьшите качество фото.',
        en: 'Split a large document into several files, or save photos in a lower quality.',
      },
    ],
  },
  badRequest: {
    status: 400,
    title: {
      kk: 'Сұрауды оқу мүмкін болмады',
      ru: 'Запрос не удалось прочитать',
      en: 'The request could not be read',
    },
    says: [
      {
        kk: 'Сұрау толық келмеді немесе оның пішімі бөтен. Ол орындалған жоқ, бұрын сақталғаны орнында.',
        ru: 'Запрос пришёл не полностью или в незнакомом виде. Он не выполнен, всё сохранённое раньше на месте.',
        en: 'The request came incomplete or in an unknown form. It was not carried out; what was saved before is still there.',
      },
    ],
    options: [
      {
        kk: 'Браузерде артқа қайтып, бетті жаңартыңыз да, қайталаңыз.',
        ru: 'Вернитесь назад в браузере, обновите страницу и повторите.',
        en: 'Go back in your browser, reload the page and try again.',
      },
    ],
  },
  databaseAway: {
    status: 503,
    title: {
      kk: 'Дерекқорға әзірге қосылу мүмкін емес',
      ru: 'База данных сейчас недоступна',
      en: 'The database is away',
    },
    says: [
      {
        kk: 'Портал жұмыс істеп тұр, бірақ дерекқор жауап бермейді. Нөмірі немесе түбіртегі берілгеннің бәрі сақталған.',
        ru: 'Портал работает, но база данных не отвечает. Всё, на что вы получили номер или квитанцию, сохранено.',
        en: 'The portal runs, but its database does not answer. Everything for which you were given a number or a receipt is safe.',
      },
      {
        kk: 'Дәл қазір бірдеңе жіберіп, растауын көрмесеңіз, оның қабылданғаны белгісіз.',
        ru: 'Если вы только что что-то отправили и не увидели подтверждения, неизвестно, принято ли оно.',
        en: 'If you were just sending something and saw no confirmation, it is not known whether it was accepted.',
      },
    ],
    options: [
      {
        kk: 'Бірнеше минуттан кейін бетті жаңартыңыз. Қайта жібермес бұрын жеке кабинеттен бар-жоғын қараңыз.',
        ru: 'Обновите страницу через несколько минут. Прежде чем отправлять ещё раз, посмотрите в личном кабинете, нет ли уже там отправленного.',
        en: 'Reload the page in a few minutes. Before you send anything again, look in your cabinet whether it is there.',
      },
      call,
    ],
  },
  fault: {
    status: 500,
    title: {
      kk: 'Порталда ақау болды',
      ru: 'На портале произошла ошибка',
      en: 'Something went wrong on our side',
    },
    says: [
      {
        kk: 'Ақау журналға жазылды. Нөмірі немесе түбіртегі берілгеннің бәрі сақталған. Соңғы әрекетіңіздің растауын көрмесеңіз, ол орындалмаған болуы мүмкін.',
        ru: 'Ошибка записана в журнал. Всё, на что вы получили номер или квитанцию, сохранено. Если вы не увидели подтверждения последнего действия, оно могло не выполниться.',
        en: 'The fault was written to our log. Everything for which you were given a number or a receipt is safe. If you saw no confirmation of your last action, it may not have been carried out.',
      },
    ],
    options: [
      {
        kk: 'Артқа қайтып, қайталап көріңіз: сақталған жоба орнында.',
        ru: 'Вернитесь и попробуйте ещё раз: сохранённый черновик на месте.',
        en: 'Go back and try again: a saved draft is still there.',
      },
      {
        kk: 'Ақау қайталанса, 1414 бірыңғай байланыс орталығына хабарласып, төмендегі нөмірді айтыңыз.',
        ru: 'Если ошибка повторится, позвоните в единый контакт-центр 1414 и назовите номер ниже.',
        en: 'If it happens again, call the contact centre 1414 and tell them the number below.',
      },
    ],
  },
};

/** Why somebody does not get in, and the way in. */
export const barrierTexts = {
  signInTitle: { kk: 'Алдымен кіріңіз', ru: 'Сначала войдите', en: 'Sign in first' },
  signInText: {
    kk: 'Кіру мерзімі өткен немесе сіз басқа бетте шыққансыз. Жіберілгені орындалған жоқ. Бұрын сақталған жоба орнында тұр.',
    ru: 'Время входа истекло, или вы вышли на другой странице. Отправленное не выполнено. Сохранённый ранее черновик на месте.',
    en: 'Your sign-in has run out, or you signed out on another page. What you sent was not carried out. A draft that was saved before is kept.',
  },
  signInHint: {
    kk: 'Кіргеннен кейін браузердің «Артқа» түймесін басыңыз: соңғы жазғаныңыз нысанда тұруы мүмкін.',
    ru: 'После входа нажмите «Назад» в браузере: последнее набранное могло остаться в форме.',
    en: 'After signing in press Back in your browser: what you typed last may still be in the form.',
  },
  signInAction: { kk: 'Кіру', ru: 'Войти', en: 'Sign in' },
  asYourselfTitle: {
    kk: 'Бұл бет – азаматтарға арналған',
    ru: 'Эта страница – для граждан',
    en: 'This page is for citizens',
  },
  asYourselfText: {
    kk: 'Қазір сіз лауазымда жұмыс істеп отырсыз. Жолданымды адам өз атынан береді: ол қызметтік істерден бөлек тұрады.',
    ru: 'Сейчас вы работаете в должности. Обращение подают от своего имени: оно хранится отдельно от служебных дел.',
    en: 'You are working in your post now. An appeal is filed in one’s own name and is kept apart from the work of the office.',
  },
  asYourselfAction: {
    kk: 'Өз атымнан жалғастыру',
    ru: 'Продолжить от своего имени',
    en: 'Continue as myself',
  },
  asOfficialTitle: {
    kk: 'Бұл бет – лауазымды адамдарға арналған',
    ru: 'Эта страница – для должностных лиц',
    en: 'This page is for officials',
  },
  asOfficialText: {
    kk: 'Қазір сіз өз атыңыздан кіргенсіз. Орган сізді лауазымды адам ретінде тіркеген болса, лауазымға ауысыңыз.',
    ru: 'Сейчас вы вошли от своего имени. Если вы числитесь должностным лицом органа, перейдите в должность.',
    en: 'You are signed in as yourself now. If a body has you on record as its official, switch to your post.',
  },
  asOfficialAction: { kk: 'Лауазымға ауысу', ru: 'Перейти в должность', en: 'Switch to my post' },
  otherRoleTitle: {
    kk: 'Бұл бет сіздің рөліңізге ашық емес',
    ru: 'Эта страница не для вашей роли',
    en: 'This page is not for your role',
  },
  otherRoleOptions: {
    kk: 'Рөл сізге керек болса, органыңыздың әкімшісіне айтыңыз.',
    ru: 'Если роль вам нужна, обратитесь к администратору вашего органа.',
    en: 'If you need the role, ask the administrator of your body.',
  },
  otherPost: { kk: 'Басқа лауазымды таңдау', ru: 'Выбрать другую должность', en: 'Choose another post' },
  home: { kk: 'Басты бетке өту', ru: 'Перейти на главную страницу', en: 'Go to the first page' },
  requestId: { kk: 'Сұрау нөмірі', ru: 'Номер запроса', en: 'Request number' },
} as const satisfies Record<string, Text>;

/** Which role a page needs. */
export const neededRoleText = {
  kk: (role: string) => `Бұл бетті «${role}» рөлі бар лауазымды адам аша алады.`,
  ru: (role: string) => `Эту страницу открывает должностное лицо с ролью «${role}».`,
  en: (role: string) => `This page opens to an official with the role “${role}”.`,
};
