import type { Lang } from '../text.ts';
import type { TermEvent } from '../terms.ts';

type Sentence = { readonly [L in Lang]: (date: string) => string };

/** A sentence saying that the event of a term happened on a date (given in words, in the nominative). */
export const eventSentences: { readonly [E in TermEvent]: Sentence } = {
  receipt: {
    kk: (date) => `Жолданым ${date} күні келіп түсті.`,
    ru: (date) => `Обращение поступило ${date}.`,
    en: (date) => `The appeal was received on ${date}.`,
  },
  registration: {
    kk: (date) => `Жолданым ${date} күні тіркелді.`,
    ru: (date) => `Обращение зарегистрировано ${date}.`,
    en: (date) => `The appeal was registered on ${date}.`,
  },
  arrival: {
    kk: (date) => `Жолданым құзыретті органға ${date} күні келіп түсті.`,
    ru: (date) => `Обращение поступило в компетентный орган ${date}.`,
    en: (date) => `The appeal reached the competent body on ${date}.`,
  },
  extensionDecision: {
    kk: (date) => `Мерзімді ұзарту туралы шешім ${date} күні қабылданды.`,
    ru: (date) => `Решение о продлении срока принято ${date}.`,
    en: (date) => `The decision to extend the term was taken on ${date}.`,
  },
  termEnd: {
    kk: (date) => `Бастапқы мерзім ${date} күні аяқталады.`,
    ru: (date) => `Первоначальный срок заканчивается ${date}.`,
    en: (date) => `The first term ends on ${date}.`,
  },
  decision: {
    kk: (date) => `Шешім ${date} күні қабылданды.`,
    ru: (date) => `Решение принято ${date}.`,
    en: (date) => `The decision was taken on ${date}.`,
  },
  correctionTermEnd: {
    kk: (date) => `Жолданымды сәйкес келтіру мерзімі ${date} күні аяқталды.`,
    ru: (date) => `Срок приведения обращения в соответствие закончился ${date}.`,
    en: (date) => `The time for putting the appeal right ended on ${date}.`,
  },
  correctionNotice: {
    kk: (date) => `Жолданымды сәйкес келтіру туралы хабарлама ${date} күні жіберілді.`,
    ru: (date) => `Уведомление о приведении обращения в соответствие направлено ${date}.`,
    en: (date) => `The notice asking to put the appeal right was sent on ${date}.`,
  },
  preliminaryDecision: {
    kk: (date) => `Алдын ала шешім ${date} күні алынды.`,
    ru: (date) => `Предварительное решение получено ${date}.`,
    en: (date) => `The preliminary decision was received on ${date}.`,
  },
  hearingEnd: {
    kk: (date) => `Тыңдау ${date} күні аяқталды.`,
    ru: (date) => `Заслушивание закончилось ${date}.`,
    en: (date) => `The hearing ended on ${date}.`,
  },
  protocolReading: {
    kk: (date) => `Тыңдау хаттамасымен танысу ${date} күні болды.`,
    ru: (date) => `Ознакомление с протоколом заслушивания состоялось ${date}.`,
    en: (date) => `The hearing protocol was read on ${date}.`,
  },
  motion: {
    kk: (date) => `Өтінішхат ${date} күні берілді.`,
    ru: (date) => `Ходатайство подано ${date}.`,
    en: (date) => `The motion was filed on ${date}.`,
  },
  challenge: {
    kk: (date) => `Қарсылық білдіру ${date} күні мәлімделді.`,
    ru: (date) => `Отвод заявлен ${date}.`,
    en: (date) => `The challenge was made on ${date}.`,
  },
  correctionRequest: {
    kk: (date) => `Қатені түзету туралы өтініш ${date} күні берілді.`,
    ru: (date) => `Просьба исправить описку подана ${date}.`,
    en: (date) => `The request for correction was filed on ${date}.`,
  },
  slipCorrected: {
    kk: (date) => `Қате ${date} күні түзетілді.`,
    ru: (date) => `Описка исправлена ${date}.`,
    en: (date) => `The slip was corrected on ${date}.`,
  },
  actInForce: {
    kk: (date) => `Акт ${date} күні күшіне енді.`,
    ru: (date) => `Акт вступил в силу ${date}.`,
    en: (date) => `The act came into force on ${date}.`,
  },
  learned: {
    kk: (date) => `Шешім туралы ${date} күні белгілі болды.`,
    ru: (date) => `О решении стало известно ${date}.`,
    en: (date) => `The decision became known on ${date}.`,
  },
  quarterStart: {
    kk: (date) => `Тоқсан ${date} күні басталады.`,
    ru: (date) => `Квартал начинается ${date}.`,
    en: (date) => `The quarter begins on ${date}.`,
  },
  monthStart: {
    kk: (date) => `Ай ${date} күні басталады.`,
    ru: (date) => `Месяц начинается ${date}.`,
    en: (date) => `The month begins on ${date}.`,
  },
  periodDay: {
    kk: (date) => `Кезеңге ${date} күні кіреді.`,
    ru: (date) => `В период входит ${date}.`,
    en: (date) => `The period is the one in which ${date} lies.`,
  },
  reception: {
    kk: (date) => `Қабылдау ${date} күні өтеді.`,
    ru: (date) => `Приём назначен на ${date}.`,
    en: (date) => `The reception is on ${date}.`,
  },
  invitation: {
    kk: (date) => `Басқа органдарға қабылдауға қатысу туралы сұрау ${date} күні жіберілді.`,
    ru: (date) => `Запрос об участии других органов направлен ${date}.`,
    en: (date) => `The invitation to other bodies was sent on ${date}.`,
  },
  participationRefusal: {
    kk: (date) => `Басқа орган қатысудан ${date} күні бас тартты.`,
    ru: (date) => `Другой орган отказался от участия ${date}.`,
    en: (date) => `The other body refused to take part on ${date}.`,
  },
  recordingStart: {
    kk: (date) => `Бейнежолданымды жазу ${date} күні басталды.`,
    ru: (date) => `Запись видеообращения начата ${date}.`,
    en: (date) => `The recording of the video appeal began on ${date}.`,
  },
  signing: {
    kk: (date) => `Жауапқа ${date} күні қол қойылып, ол тіркелді.`,
    ru: (date) => `Ответ подписан и зарегистрирован ${date}.`,
    en: (date) => `The reply was signed and registered on ${date}.`,
  },
  firstReceipt: {
    kk: (date) => `Негізгі жолданымның мерзімі ${date} күнінен саналады.`,
    ru: (date) => `Срок основного обращения отсчитывается от ${date}.`,
    en: (date) => `The term of the main appeal runs from ${date}.`,
  },
};

/** A sentence about the decision before which something must be done. */
export const plannedDecision: Sentence = {
  kk: (date) => `Шешім ${date} күні қабылданады.`,
  ru: (date) => `Решение намечено на ${date}.`,
  en: (date) => `The decision is planned for ${date}.`,
};

/** A sentence saying when a representative was removed from the case. */
export const removedSentence: Sentence = {
  kk: (date) => `Өкіл ${date} күні шеттетілді.`,
  ru: (date) => `Представитель отстранён ${date}.`,
  en: (date) => `The representative was removed on ${date}.`,
};
