import {
  channelNames,
  kindNames,
  type Channel,
  type Kind,
  type Missing,
  type PreviewKind,
} from '@qabyldau/law';
import { languages, type Language, type Text } from '../../kernel/text.ts';

/** What the package does not name: inquiries under the law on access to information, and receptions. */
const otherKinds = {
  informationRequest: {
    kk: 'ақпарат алуға сұрау салу (Ақпаратқа қол жеткізу туралы заң)',
    ru: 'запрос информации (Закон о доступе к информации)',
    en: 'request for information (law on access to information)',
  },
  reception: {
    kk: 'жеке қабылдауға жазылу туралы өтініш',
    ru: 'просьба о личном приёме',
    en: 'request for a personal reception',
  },
} as const satisfies Record<Exclude<PreviewKind, Kind>, Text>;

/** What something is that comes to a body. */
export const previewKindNames: Readonly<Record<PreviewKind, Text>> = { ...kindNames, ...otherKinds };

/** The same at the beginning of a line. */
export function previewKindTitle(kind: PreviewKind, lang: Language): string {
  return capital(previewKindNames[kind][lang]);
}

/** A text as the beginning of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is missing besides what the law package finds. */
export type OwnMissingCode =
  | 'KIND_UNKNOWN'
  | 'CHANNEL_UNKNOWN'
  | 'BODY_UNKNOWN'
  | 'DATE_MISSING'
  | 'DATE_UNREAL'
  | 'TIME_MISSING'
  | 'TIME_UNREAL'
  | 'HOURS_IMPOSSIBLE'
  | 'TERM_UNKNOWN';

export const ownMissingTexts = {
  KIND_UNKNOWN: {
    kk: 'Жолданымның мұндай түрі жоқ. Тізімнен таңдаңыз.',
    ru: 'Такого вида обращения нет. Выберите из списка.',
    en: 'There is no such kind of appeal. Choose one of the list.',
  },
  CHANNEL_UNKNOWN: {
    kk: 'Мұндай арна жоқ. Тізімнен таңдаңыз.',
    ru: 'Такого канала нет. Выберите из списка.',
    en: 'There is no such channel. Choose one of the list.',
  },
  BODY_UNKNOWN: {
    kk: 'Анықтамалықта мұндай орган жоқ, сондықтан оның жұмыс уақыты белгісіз. Тізімнен таңдаңыз.',
    ru: 'Такого органа в справочнике нет, и его рабочее время неизвестно. Выберите из списка.',
    en: 'The directory has no such body, so its working hours are not known. Choose one of the list.',
  },
  DATE_MISSING: {
    kk: 'Келіп түскен күнін көрсетіңіз: барлық мерзім сол күннен басталады.',
    ru: 'Укажите день поступления: от него зависят все сроки.',
    en: 'Give the day of receipt: every date depends on it.',
  },
  DATE_UNREAL: {
    kk: 'Мұндай күн жоқ. Күнді күнтізбеден таңдаңыз немесе 2026-03-17 түрінде жазыңыз.',
    ru: 'Такого дня нет. Выберите день в календаре или напишите его в виде 2026-03-17.',
    en: 'There is no such day. Choose it in the calendar or write it like 2026-03-17.',
  },
  TIME_MISSING: {
    kk: 'Келіп түскен уақытын көрсетіңіз: жұмыс күні аяқталған соң келген жолданым келесі жұмыс күні тіркеледі.',
    ru: 'Укажите время поступления: пришедшее после конца рабочего дня регистрируется на следующий рабочий день.',
    en: 'Give the time of receipt: what comes after the working day is registered on the next one.',
  },
  TIME_UNREAL: {
    kk: 'Мұндай уақыт жоқ. Оны 18:45 түрінде жазыңыз.',
    ru: 'Такого времени нет. Напишите его в виде 18:45.',
    en: 'There is no such time. Write it like 18:45.',
  },
  HOURS_IMPOSSIBLE: {
    kk: 'Жұмыс уақытының соңы оның басынан кейін болуы керек; уақыт 09:00 түрінде жазылады.',
    ru: 'Рабочий день должен заканчиваться позже, чем начинается; время пишется в виде 09:00.',
    en: 'A working day has to end after it begins; times are written like 09:00.',
  },
  TERM_UNKNOWN: {
    kk: 'Бұл жағдайда мұндай мерзім болмайды.',
    ru: 'Такого срока в этом случае нет.',
    en: 'There is no such term in this case.',
  },
} as const satisfies Record<OwnMissingCode, Text>;

const channelClosed = {
  kk: (name: string) => `Арна: ${name}. Ол күні немесе жолданымның бұл түрі үшін ол ашық емес.`,
  ru: (name: string) => `Канал: ${name}. В этот день или для этого вида обращения он закрыт.`,
  en: (name: string) => `Channel: ${name}. It is not open on that day or for this kind.`,
} as const;

/** What the law package misses, with the names of channel and kind instead of their codes. */
export function worded(
  { code, text }: Missing,
  { kind, channel }: { readonly kind: PreviewKind; readonly channel: Channel | null },
): Text {
  if (code === 'CHANNEL_CLOSED' && channel !== null)
    return inEachLanguage((lang) => channelClosed[lang](channelNames[channel][lang]));
  if (code === 'KIND_NOT_IN_EDITION')
    return inEachLanguage((lang) => text[lang].replace(kind, previewKindNames[kind][lang]));
  return text;
}

function inEachLanguage(say: (lang: Language) => string): Text {
  return Object.fromEntries(languages.map((lang) => [lang, say(lang)])) as unknown as Text;
}
