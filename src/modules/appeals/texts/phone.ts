import type { Language, TextOf } from '../../../kernel/text.ts';
import type { Manifest } from '../domain/draft.ts';
import { kindTitle } from '../texts.ts';

type Meta = readonly { readonly name: string; readonly value: string }[];

/** As much of the text as a phone shows beside a file; the whole stands in the signed bytes. */
const shownCharacters = 1000;

interface Labels {
  readonly kind: string;
  readonly to: string;
  readonly from: string;
  readonly content: string;
  readonly attachments: string;
  readonly sha256: string;
}

const labels: Readonly<Record<Language, Labels>> = {
  kk: {
    kind: 'Түрі',
    to: 'Кімге',
    from: 'Арыз иесі',
    content: 'Мазмұны',
    attachments: 'Тіркелген файлдар',
    sha256: 'Файлдың SHA-256 мәні',
  },
  ru: {
    kind: 'Вид',
    to: 'Кому',
    from: 'Заявитель',
    content: 'Содержание',
    attachments: 'Приложения',
    sha256: 'SHA-256 файла',
  },
  en: {
    kind: 'Kind',
    to: 'To',
    from: 'Applicant',
    content: 'Text',
    attachments: 'Attachments',
    sha256: 'SHA-256 of the file',
  },
};

function metaIn(lang: Language): (manifest: Manifest, sha256: string) => Meta {
  const words = labels[lang];
  return ({ kind, addressee, applicant, content, attachments }, sha256) => {
    const { surname, givenName, patronymic, iin } = applicant;
    const name = [surname, givenName, patronymic].filter(Boolean).join(' ');
    const letters = Array.from(content);
    const cut = letters.length > shownCharacters;
    return [
      { name: words.kind, value: kindTitle(kind, lang) },
      {
        name: words.to,
        value: [addressee.body, addressee.official].filter((one) => one !== null).join(' – '),
      },
      { name: words.from, value: `${name}, ${iin}` },
      { name: words.content, value: cut ? `${letters.slice(0, shownCharacters).join('')}…` : content },
      ...(attachments.length === 0
        ? []
        : [{ name: words.attachments, value: attachments.map((one) => one.name).join('; ') }]),
      { name: words.sha256, value: sha256 },
    ];
  };
}

/** What a person reads in eGov Mobile before they sign. */
export const phoneTexts = {
  description: {
    kk: ({ addressee }) => `Жолданымға қол қою: ${addressee.body}`,
    ru: ({ addressee }) => `Подписание обращения: ${addressee.body}`,
    en: ({ addressee }) => `Signing an appeal: ${addressee.body}`,
  },
  document: {
    kk: ({ kind }) => `${kindTitle(kind, 'kk')} (жолданым файлы)`,
    ru: ({ kind }) => `${kindTitle(kind, 'ru')} (файл обращения)`,
    en: ({ kind }) => `${kindTitle(kind, 'en')} (file of the appeal)`,
  },
  meta: { kk: metaIn('kk'), ru: metaIn('ru'), en: metaIn('en') },
} satisfies {
  description: TextOf<Manifest>;
  document: TextOf<Manifest>;
  meta: Readonly<Record<Language, (manifest: Manifest, sha256: string) => Meta>>;
};

interface Shown {
  readonly number: string;
  readonly name: string;
  readonly sha256: string;
}

/** What an official reads in eGov Mobile before they sign a decision; the application shows the PDF itself too. */
export const decisionOnPhone = {
  description: {
    official: {
      kk: (number) => `Шешімге қол қою: ${number}`,
      ru: (number) => `Подписание решения: ${number}`,
      en: (number) => `Signing a decision: ${number}`,
    },
    documentation: {
      kk: (number) => `Жауапты тіркеп, мәлім ету: ${number}`,
      ru: (number) => `Регистрация и отправка ответа: ${number}`,
      en: (number) => `Registering a reply and making it known: ${number}`,
    },
  },
  document: {
    kk: (number) => `${number} жолданымы бойынша шешім (PDF)`,
    ru: (number) => `Решение по обращению ${number} (PDF)`,
    en: (number) => `Decision on appeal ${number} (PDF)`,
  },
  meta: {
    kk: ({ number, name, sha256 }) => [
      { name: 'Жолданым', value: number },
      { name: 'Файл', value: name },
      { name: labels.kk.sha256, value: sha256 },
    ],
    ru: ({ number, name, sha256 }) => [
      { name: 'Обращение', value: number },
      { name: 'Файл', value: name },
      { name: labels.ru.sha256, value: sha256 },
    ],
    en: ({ number, name, sha256 }) => [
      { name: 'Appeal', value: number },
      { name: 'File', value: name },
      { name: labels.en.sha256, value: sha256 },
    ],
  },
} satisfies {
  description: Readonly<Record<'official' | 'documentation', TextOf<string>>>;
  document: TextOf<string>;
  meta: Readonly<Record<Language, (shown: Shown) => Meta>>;
};
