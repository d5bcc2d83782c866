import { dayOf, formatDay, kindNames } from '@qabyldau/law';
import type { Language, Text, TextOf } from '../../kernel/text.ts';
import type { AppealKind } from './domain/kinds.ts';
import type { AppealState } from './domain/machine.ts';

/** The kind at the beginning of a line: the law's own name with a capital letter. */
export function kindTitle(kind: AppealKind, lang: Language): string {
  return capital(kindNames[kind][lang]);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The states as everybody reads them. */
export const stateTexts = {
  delivered: {
    kk: 'Жеткізілді, тіркеуді күтуде',
    ru: 'Доставлено, ждёт регистрации',
    en: 'Delivered, waits for registration',
  },
  inWork: { kk: 'Қаралуда', ru: 'На рассмотрении', en: 'Under consideration' },
  adopted: { kk: 'Шешім қабылданды', ru: 'Решение принято', en: 'Decision adopted' },
  finished: { kk: 'Аяқталды', ru: 'Завершено', en: 'Finished' },
} satisfies Record<AppealState, Text>;

const on = (iso: string, lang: Language): string => formatDay(dayOf(iso), lang);

/** What a changed calendar did to the terms of an appeal, as a person reads it. */
export interface RecountWords {
  /** Terms whose last day moved: name, the day before, the day now. */
  readonly moves: readonly (readonly [term: string, was: string, is: string])[];
  /** Changed days: what each is now, with its order. */
  readonly days: readonly string[];
}

interface NoticeFacts {
  readonly number: string;
  readonly body: Text;
  readonly receivedAt: Record<Language, string>;
  readonly sha256: string;
  readonly registeredOn: string;
  readonly dueOn: string;
  readonly executor: string;
  readonly outgoingNumber: string;
  /** How the days were found, a sentence a step, in the language of the person. */
  readonly why: readonly string[];
  /** Until when one can complain, with its reasons (T40); null before the decision is made known. */
  readonly complain: { readonly dueOn: string; readonly why: readonly string[] } | null;
  /** What a changed calendar did; null for other events. */
  readonly changed: RecountWords | null;
  readonly url: string;
}

interface NoticeText {
  readonly subject: TextOf<NoticeFacts>;
  readonly body: TextOf<NoticeFacts>;
}

const ask: Text = {
  kk: 'Сұрағыңыз болса, 1414 бірыңғай байланыс орталығына хабарласыңыз. Бұл хатқа жауап жазбаңыз.',
  ru: 'Если есть вопросы, звоните в единый контакт-центр 1414. Отвечать на это письмо не нужно.',
  en: 'If you have questions, call the contact centre 1414. Please do not answer this letter.',
};

const whyTitle: Text = {
  kk: 'Күндер қалай есептелді',
  ru: 'Как посчитаны дни',
  en: 'How the days were counted',
};

/** The reasons of a date, a line a step; nothing where there are none. */
const because = (why: readonly string[], lang: Language): string =>
  why.length === 0 ? '' : `\n\n${whyTitle[lang]}:\n${why.map((step) => `– ${step}`).join('\n')}`;

const complainUntil: TextOf<string> = {
  kk: (day) => `Шағым беруге болатын соңғы күн: ${day}.`,
  ru: (day) => `Последний день для жалобы: ${day}.`,
  en: (day) => `Last day to complain: ${day}.`,
};

const complaint = ({ complain }: NoticeFacts, lang: Language): string =>
  complain === null ? '' : ` ${complainUntil[lang](on(complain.dueOn, lang))}${because(complain.why, lang)}`;

/** What a day is when it is not off. */
export const workingDayText: Text = { kk: 'жұмыс күні', ru: 'рабочий день', en: 'working day' };

const move: TextOf<readonly [term: string, was: string, is: string]> = {
  kk: ([term, was, is]) => `${capital(term)}. Бұрынғы соңғы күні: ${was}. Жаңа соңғы күні: ${is}.`,
  ru: ([term, was, is]) => `${capital(term)}. Последний день был: ${was}. Теперь: ${is}.`,
  en: ([term, was, is]) => `${capital(term)}. The last day was: ${was}. It is now: ${is}.`,
};

const changedDays: Text = {
  kk: 'Күнтізбеде өзгерген күндер',
  ru: 'Дни, которые изменились в календаре',
  en: 'Days that changed in the calendar',
};

/** Which terms moved from which day to which, and by which days. */
const changes = ({ changed }: NoticeFacts, lang: Language): string =>
  changed === null
    ? ''
    : `${changed.moves.map((one) => move[lang](one)).join('\n')}\n\n${changedDays[lang]}:\n${changed.days.map((day) => `– ${day}`).join('\n')}`;

/**
 * The notices of §16.4, and ours (Q01: a changed calendar moved the date of the case), rendered from the event: the same words
 * in the cabinet and in the letter.
 */
export const noticeTexts: Readonly<Record<'N01' | 'N02' | 'N04' | 'N11' | 'Q01', NoticeText>> = {
  N01: {
    subject: {
      kk: (f) => `${f.number}: жолданым жеткізілді`,
      ru: (f) => `${f.number}: обращение доставлено`,
      en: (f) => `${f.number}: appeal delivered`,
    },
    body: {
      kk: (f) =>
        `Жолданымыңыз жеткізілді. Алушы: ${f.body.kk}.\n\nХабарлама нөмірі: ${f.number}. Келіп түскен уақыты: ${f.receivedAt.kk}.\nҚол қойылған мәтіннің SHA-256 мәні: ${f.sha256}.\n\nЗаң бойынша тіркелетін күні: ${on(f.registeredOn, 'kk')}. Қарау мерзімінің соңғы күні: ${on(f.dueOn, 'kk')}.${because(f.why, 'kk')}\n\nЖолданымның барысы: ${f.url}\n\n${ask.kk}`,
      ru: (f) =>
        `Ваше обращение доставлено. Получатель: ${f.body.ru}.\n\nНомер сообщения: ${f.number}. Время поступления: ${f.receivedAt.ru}.\nSHA-256 подписанного текста: ${f.sha256}.\n\nДень регистрации по закону: ${on(f.registeredOn, 'ru')}. Последний день рассмотрения: ${on(f.dueOn, 'ru')}.${because(f.why, 'ru')}\n\nХод рассмотрения: ${f.url}\n\n${ask.ru}`,
      en: (f) =>
        `Your appeal has been delivered to: ${f.body.en}.\n\nMessage number: ${f.number}. Received: ${f.receivedAt.en}.\nSHA-256 of the signed text: ${f.sha256}.\n\nDay of registration by law: ${on(f.registeredOn, 'en')}. Last day of consideration: ${on(f.dueOn, 'en')}.${because(f.why, 'en')}\n\nFollow it here: ${f.url}\n\n${ask.en}`,
    },
  },
  N02: {
    subject: {
      kk: (f) => `${f.number}: жолданым тіркелді`,
      ru: (f) => `${f.number}: обращение зарегистрировано`,
      en: (f) => `${f.number}: appeal registered`,
    },
    body: {
      kk: (f) =>
        `Жолданымыңыз тіркелді және орындаушыға берілді. Орган: ${f.body.kk}.\n\nТіркеу нөмірі: ${f.number}. Тіркелген күні: ${on(f.registeredOn, 'kk')}.\nОрындаушы: ${f.executor}.\nҚарау мерзімінің соңғы күні: ${on(f.dueOn, 'kk')}.${because(f.why, 'kk')}\n\nСіз түсініктеме алуға, тыңдалуға, іс материалдарымен танысуға, қосымша құжат беруге, жолданымды кері қайтарып алуға және шешімге шағым жасауға құқылысыз (ӘРПК 22-бабы).\n\nЖолданымның барысы: ${f.url}\n\n${ask.kk}`,
      ru: (f) =>
        `Ваше обращение зарегистрировано и передано исполнителю. Орган: ${f.body.ru}.\n\nРегистрационный номер: ${f.number}. Дата регистрации: ${on(f.registeredOn, 'ru')}.\nИсполнитель: ${f.executor}.\nПоследний день рассмотрения: ${on(f.dueOn, 'ru')}.${because(f.why, 'ru')}\n\nВы вправе получать разъяснения, быть заслушанным, знакомиться с делом, представлять дополнительные документы, отозвать обращение и обжаловать решение (статья 22 АППК).\n\nХод рассмотрения: ${f.url}\n\n${ask.ru}`,
      en: (f) =>
        `Your appeal has been registered and given to an executor. Body: ${f.body.en}.\n\nRegistration number: ${f.number}. Registered on: ${on(f.registeredOn, 'en')}.\nExecutor: ${f.executor}.\nLast day of consideration: ${on(f.dueOn, 'en')}.${because(f.why, 'en')}\n\nYou have the right to be given explanations, to be heard, to read the file, to add papers, to withdraw the appeal and to complain about the decision (article 22 of the Code).\n\nFollow it here: ${f.url}\n\n${ask.en}`,
    },
  },
  N04: {
    subject: {
      kk: (f) => `${f.number}: орындауға жіберілді`,
      ru: (f) => `${f.number}: направлено на исполнение`,
      en: (f) => `${f.number}: sent for execution`,
    },
    body: {
      kk: (f) =>
        `Жолданымыңыз басқа орындаушыға берілді. Орындаушы: ${f.executor}.\nҚарау мерзімі өзгермейді: ${on(f.dueOn, 'kk')}.${because(f.why, 'kk')}\n\nЖолданымның барысы: ${f.url}\n\n${ask.kk}`,
      ru: (f) =>
        `Ваше обращение передано другому исполнителю. Исполнитель: ${f.executor}.\nСрок рассмотрения не меняется: ${on(f.dueOn, 'ru')}.${because(f.why, 'ru')}\n\nХод рассмотрения: ${f.url}\n\n${ask.ru}`,
      en: (f) =>
        `Your appeal has been given to another executor: ${f.executor}.\nThe term does not change: ${on(f.dueOn, 'en')}.${because(f.why, 'en')}\n\nFollow it here: ${f.url}\n\n${ask.en}`,
    },
  },
  N11: {
    subject: {
      kk: (f) => `${f.number}: жауап дайын`,
      ru: (f) => `${f.number}: ответ готов`,
      en: (f) => `${f.number}: the answer is ready`,
    },
    body: {
      kk: (f) =>
        `Жолданымыңыз бойынша шешім қабылданды және сізге мәлім етілді. Орган: ${f.body.kk}.\n\nШығыс нөмірі: ${f.outgoingNumber}. Құжатта қабылданған шаралар және оған қайда, қандай мерзімде шағым жасауға болатыны жазылған.${complaint(f, 'kk')}\n\nЖауапты жеке кабинетте оқыңыз: ${f.url}\n\n${ask.kk}`,
      ru: (f) =>
        `По вашему обращению принято решение, оно доведено до вас. Орган: ${f.body.ru}.\n\nИсходящий номер: ${f.outgoingNumber}. В документе указаны принятые меры, а также куда и в какой срок его можно обжаловать.${complaint(f, 'ru')}\n\nПрочитать ответ в личном кабинете: ${f.url}\n\n${ask.ru}`,
      en: (f) =>
        `A decision on your appeal has been adopted and made known to you. Body: ${f.body.en}.\n\nOutgoing number: ${f.outgoingNumber}. The paper names the measures taken, and where and in what time you can complain.${complaint(f, 'en')}\n\nRead the answer in your cabinet: ${f.url}\n\n${ask.en}`,
    },
  },
  Q01: {
    subject: {
      kk: (f) => `${f.number}: мерзімі өзгерді`,
      ru: (f) => `${f.number}: срок изменился`,
      en: (f) => `${f.number}: the last day has changed`,
    },
    body: {
      kk: (f) =>
        `Жұмыс күнтізбесі өзгерді, сондықтан жолданымыңыздың мерзімі қайта есептелді. Орган: ${f.body.kk}. Сізден ештеңе талап етілмейді.\n\n${changes(f, 'kk')}\n\nБұрынғы есеп те, жаңа есеп те мына жерде: ${f.url}\n\n${ask.kk}`,
      ru: (f) =>
        `Рабочий календарь изменился, поэтому срок по вашему обращению посчитан заново. Орган: ${f.body.ru}. От вас ничего не требуется.\n\n${changes(f, 'ru')}\n\nПрежний и новый расчёт: ${f.url}\n\n${ask.ru}`,
      en: (f) =>
        `The working calendar has changed, so the term of your appeal was counted again. Body: ${f.body.en}. You need not do anything.\n\n${changes(f, 'en')}\n\nThe earlier and the new computation are here: ${f.url}\n\n${ask.en}`,
    },
  },
};
