import type { Text } from '../../kernel/text.ts';

const notDone: Text = { kk: 'Бұл әрекет орындалмады', ru: 'Действие не выполнено', en: 'This was not done' };

/** What a status means, in a few words: the `title` of a problem. */
const titles: Readonly<Record<number, Text>> = {
  400: {
    kk: 'Сұрауды оқу мүмкін болмады',
    ru: 'Запрос не удалось прочитать',
    en: 'The request could not be read',
  },
  401: { kk: 'Алдымен кіріңіз', ru: 'Сначала войдите', en: 'Sign in first' },
  403: { kk: 'Бұл әрекетке рұқсат жоқ', ru: 'Это действие вам недоступно', en: 'Not allowed' },
  404: { kk: 'Табылмады', ru: 'Не найдено', en: 'Not found' },
  409: { kk: 'Жағдай өзгеріп кеткен', ru: 'Положение дел уже другое', en: 'Things have moved on' },
  413: { kk: 'Жіберілгені тым үлкен', ru: 'Отправленное слишком велико', en: 'What was sent is too large' },
  415: {
    kk: 'Мазмұнның бұл түрі қабылданбайды',
    ru: 'Содержимое этого вида не принимается',
    en: 'This content type is not taken',
  },
  422: notDone,
  429: { kk: 'Тым жиі сұрау жіберілді', ru: 'Слишком много запросов', en: 'Too many requests' },
  500: {
    kk: 'Порталда ақау болды',
    ru: 'На портале произошла ошибка',
    en: 'Something went wrong on our side',
  },
  503: { kk: 'Қызмет әзірге қолжетімсіз', ru: 'Служба сейчас недоступна', en: 'The service is away for now' },
};

export function problemTitle(status: number): Text {
  return titles[status] ?? notDone;
}

/** What can go wrong with any request, before a module has a say, with its status. */
export const commonProblems = {
  invalidRequest: {
    status: 400,
    text: {
      kk: 'Сұрау сипаттамаға сай емес: errors тізімі қай жердегісін көрсетеді. Ештеңе орындалған жоқ.',
      ru: 'Запрос не отвечает описанию: где именно, сказано в списке errors. Ничего не выполнено.',
      en: 'The request does not fit its description: the list of errors says where. Nothing was done.',
    },
  },
  unreadable: {
    status: 400,
    text: {
      kk: 'Сұраудың денесі – дұрыс JSON емес немесе толық келмеді. Ештеңе орындалған жоқ.',
      ru: 'Тело запроса – не JSON, или пришло не полностью. Ничего не выполнено.',
      en: 'The body is not proper JSON, or it came incomplete. Nothing was done.',
    },
  },
  badText: {
    status: 400,
    text: {
      kk: 'Мәтінде сақтауға келмейтін таңба бар: NUL, жұбы жоқ суррогат немесе UTF-8 емес байт. Ештеңе сақталған жоқ.',
      ru: 'В тексте есть знак, который нельзя сохранить: NUL, непарный суррогат или байт не из UTF-8. Ничего не сохранено.',
      en: 'The text holds a character that cannot be kept: NUL, a lone surrogate, or a byte that is not UTF-8. Nothing was saved.',
    },
  },
  idempotencyKeyNeeded: {
    status: 400,
    text: {
      kk: 'Idempotency-Key тақырыбында UUID болуға тиіс: сол арқылы қайталанған сұрау екінші рет орындалмайды.',
      ru: 'В заголовке Idempotency-Key нужен UUID: благодаря ему повторный запрос не выполнится второй раз.',
      en: 'The header Idempotency-Key must hold a UUID: by it a repeated request is not carried out twice.',
    },
  },
  signIn: {
    status: 401,
    text: {
      kk: 'Authorization тақырыбында Bearer кілті керек: ол POST /api/v1/sign-in арқылы алынады.',
      ru: 'Нужен ключ Bearer в заголовке Authorization: его выдаёт POST /api/v1/sign-in.',
      en: 'The header Authorization must hold a Bearer token: POST /api/v1/sign-in gives one.',
    },
  },
  signInOver: {
    status: 401,
    text: {
      kk: 'Кіру кілті белгісіз, жабылған немесе мерзімі өткен. Қайта кіріңіз.',
      ru: 'Ключ входа неизвестен, закрыт или истёк. Войдите снова.',
      en: 'The token is unknown, closed or has run out. Sign in again.',
    },
  },
  actAsYourself: {
    status: 403,
    text: {
      kk: 'Мұны адам өз атынан жасайды, ал сіз қазір лауазымда жұмыс істеп отырсыз. Ауысу: POST /api/v1/me/post, officialId: null.',
      ru: 'Это делают от своего имени, а вы сейчас работаете в должности. Перейти: POST /api/v1/me/post, officialId: null.',
      en: 'This is done in one’s own name, and you act in your post now. To change: POST /api/v1/me/post, officialId: null.',
    },
  },
  actAsOfficial: {
    status: 403,
    text: {
      kk: 'Мұны лауазымды адам жасайды, ал сіз қазір өз атыңыздан кіргенсіз. Лауазымыңыз болса, оған ауысыңыз: POST /api/v1/me/post.',
      ru: 'Это делает должностное лицо, а вы сейчас действуете от своего имени. Если у вас есть должность, перейдите в неё: POST /api/v1/me/post.',
      en: 'This is done by an official, and you act as yourself now. If you hold a post, switch to it: POST /api/v1/me/post.',
    },
  },
  otherRole: {
    status: 403,
    text: {
      kk: 'Мұны басқа рөлі бар лауазымды адам жасайды. Рөл керек болса, органыңыздың әкімшісіне айтыңыз.',
      ru: 'Это делает должностное лицо с другой ролью. Если роль вам нужна, обратитесь к администратору вашего органа.',
      en: 'This is done by an official with another role. If you need the role, ask the administrator of your body.',
    },
  },
  notFound: {
    status: 404,
    text: {
      kk: 'Бұл мекенжайда ештеңе жоқ немесе ол сізге ашық емес.',
      ru: 'По этому адресу ничего нет, или оно вам не открыто.',
      en: 'There is nothing at this address, or it is not open to you.',
    },
  },
  tooLarge: {
    status: 413,
    text: {
      kk: 'Сұраудың денесі 1 МБ-тан аспауға тиіс. Ұзын мәтінді файл етіп тіркеңіз. Ештеңе сақталған жоқ.',
      ru: 'Тело запроса не должно превышать 1 МБ. Длинный текст приложите файлом. Ничего не сохранено.',
      en: 'A request may hold at most 1 MB. Attach a longer text as a file. Nothing was saved.',
    },
  },
  unknownContentType: {
    status: 415,
    text: {
      kk: 'Сұрау application/json түрінде, ал тіркелетін файл application/octet-stream түрінде жіберіледі.',
      ru: 'Запросы принимаются как application/json, прилагаемые файлы – как application/octet-stream.',
      en: 'Requests are taken as application/json, attached files as application/octet-stream.',
    },
  },
  tooMany: {
    status: 429,
    text: {
      kk: 'Бір минут ішінде тым көп сұрау келді, соңғысы орындалмады. Retry-After көрсеткен уақыттан кейін қайталаңыз.',
      ru: 'За минуту пришло слишком много запросов, последний не выполнен. Повторите через время из Retry-After.',
      en: 'Too many requests came within a minute; the last one was not carried out. Repeat it after the time in Retry-After.',
    },
  },
  databaseAway: {
    status: 503,
    text: {
      kk: 'Дерекқор жауап бермейді. Сұрау орындалды ма, белгісіз: оны сол Idempotency-Key кілтімен қайталаңыз, екі рет орындалмайды.',
      ru: 'База данных не отвечает. Выполнен ли запрос, неизвестно: повторите его с тем же Idempotency-Key, дважды он не выполнится.',
      en: 'The database does not answer. Whether the request was carried out is not known: repeat it with the same Idempotency-Key, it is not done twice.',
    },
  },
  busy: {
    status: 503,
    text: {
      kk: 'Қазір тексерілетін қол тым көп. Ештеңе орындалған жоқ: Retry-After көрсеткен уақыттан кейін қайталаңыз.',
      ru: 'Сейчас проверяется слишком много подписей. Ничего не выполнено: повторите через время из Retry-After.',
      en: 'Too many signatures are being checked now. Nothing was done: repeat it after the time in Retry-After.',
    },
  },
  fault: {
    status: 500,
    text: {
      kk: 'Ақау журналға requestId нөмірімен жазылды. Сұрау орындалмаған болуы мүмкін: оны сол Idempotency-Key кілтімен қайталауға болады.',
      ru: 'Ошибка записана в журнал под номером requestId. Запрос мог не выполниться: его можно повторить с тем же Idempotency-Key.',
      en: 'The fault stands in our log under requestId. The request may not have been carried out: it can be repeated with the same Idempotency-Key.',
    },
  },
} as const satisfies Record<string, { readonly status: number; readonly text: Text }>;

export type CommonProblemCode = keyof typeof commonProblems;
