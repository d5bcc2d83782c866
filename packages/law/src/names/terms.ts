import type { Extender, TermCode, TermEvent } from '../terms.ts';
import type { Text } from '../text.ts';

/** What each term is for. */
export const termNames: { readonly [C in TermCode]: Text } = {
  T02: { kk: 'Тыңдау туралы хабарлау', ru: 'Уведомление о заслушивании', en: 'Notice of the hearing' },
  T05: { kk: 'Жолданымды қарау', ru: 'Рассмотрение обращения', en: 'Consideration of the appeal' },
  T06: { kk: 'Шағымды қарау', ru: 'Рассмотрение жалобы', en: 'Consideration of the complaint' },
  T08: {
    kk: 'Құзыретті органға әрі қарай жолдау',
    ru: 'Перенаправление в компетентный орган',
    en: 'Redirect to the competent body',
  },
  T11: {
    kk: 'Мерзімнің ұзартылғаны туралы хабарлау',
    ru: 'Уведомление о продлении срока',
    en: 'Notice of the extension',
  },
  T12: { kk: 'Мерзімді ұзарту', ru: 'Продление срока', en: 'Extension of the term' },
  T19: { kk: 'Жолданымды тіркеу', ru: 'Регистрация обращения', en: 'Registration of the appeal' },
  T28: {
    kk: 'Жолданымды сәйкес келтіру',
    ru: 'Приведение обращения в соответствие',
    en: 'Putting the appeal right',
  },
  T29: { kk: 'Жолданымды қайтару', ru: 'Возврат обращения', en: 'Return of the appeal' },
  T30: {
    kk: 'Рәсімнің тоқтатылғаны туралы хабарлау',
    ru: 'Уведомление о прекращении процедуры',
    en: 'Notice of the termination',
  },
  T31: {
    kk: 'Алдын ала шешімге қарсылық беру',
    ru: 'Возражение на предварительное решение',
    en: 'Objection to the preliminary decision',
  },
  T32: {
    kk: 'Тыңдау хаттамасын жасау және оған қол қою',
    ru: 'Составление и подписание протокола заслушивания',
    en: 'Making and signing the hearing protocol',
  },
  T33: { kk: 'Хаттамаға ескертулер беру', ru: 'Замечания на протокол', en: 'Remarks on the protocol' },
  T34: {
    kk: 'Іс материалдарымен таныстыру',
    ru: 'Ознакомление с материалами дела',
    en: 'Access to the case file',
  },
  T35: { kk: 'Қарсылық білдіруді қарау', ru: 'Разрешение отвода', en: 'Decision on the challenge' },
  T35b: {
    kk: 'Қарсылық білдіру бойынша шешімді хабарлау',
    ru: 'Сообщение решения по отводу',
    en: 'Telling the decision on the challenge',
  },
  T36: {
    kk: 'Ауызша актіні жазбаша ресімдеу',
    ru: 'Письменное оформление устного акта',
    en: 'Writing down an oral act',
  },
  T37: { kk: 'Қатені түзету', ru: 'Исправление описки', en: 'Correction of a slip' },
  T37b: {
    kk: 'Түзетілген актінің көшірмесін жіберу',
    ru: 'Направление копии исправленного акта',
    en: 'Sending the corrected copy',
  },
  T38: { kk: 'Актіні орындау', ru: 'Исполнение акта', en: 'Execution of the act' },
  T39: {
    kk: 'Шағым мен істі жоғары тұрған органға беру',
    ru: 'Передача жалобы и дела в вышестоящий орган',
    en: 'Passing the complaint and the case up',
  },
  T40: { kk: 'Шағым беру', ru: 'Подача жалобы', en: 'Filing a complaint' },
  T40b: {
    kk: 'Шағым беру (актіде шағымдану тәртібі көрсетілмеген)',
    ru: 'Подача жалобы (в акте не указан порядок обжалования)',
    en: 'Filing a complaint (the act does not name the remedies)',
  },
  T41: { kk: 'Істі қайтару', ru: 'Возврат дела', en: 'Sending the case back' },
  T42: { kk: 'Жолданымды қарау', ru: 'Рассмотрение обращения', en: 'Consideration of the appeal' },
  T42b: {
    kk: 'Жолданымды қосымша тексерумен қарау',
    ru: 'Рассмотрение обращения с проверкой',
    en: 'Consideration of the appeal with a check',
  },
  T42c: { kk: 'Мерзімді ұзарту', ru: 'Продление срока', en: 'Extension of the term' },
  T43: {
    kk: 'Мерзімнің ұзартылғаны туралы хабарлау',
    ru: 'Уведомление о продлении срока',
    en: 'Notice of the extension',
  },
};

/** The event of a term as a heading. */
export const eventNames: { readonly [E in TermEvent]: Text } = {
  receipt: { kk: 'келіп түсу', ru: 'поступление', en: 'receipt' },
  registration: { kk: 'тіркеу', ru: 'регистрация', en: 'registration' },
  arrival: {
    kk: 'құзыретті органға келіп түсу',
    ru: 'поступление в компетентный орган',
    en: 'arrival at the competent body',
  },
  extensionDecision: {
    kk: 'мерзімді ұзарту туралы шешім',
    ru: 'решение о продлении срока',
    en: 'decision to extend',
  },
  termEnd: {
    kk: 'бастапқы мерзімнің соңы',
    ru: 'окончание первоначального срока',
    en: 'end of the first term',
  },
  decision: { kk: 'шешім', ru: 'решение', en: 'decision' },
  correctionTermEnd: {
    kk: 'сәйкес келтіру мерзімінің соңы',
    ru: 'окончание срока приведения в соответствие',
    en: 'end of the time for correction',
  },
  correctionNotice: {
    kk: 'сәйкес келтіру туралы хабарлама',
    ru: 'уведомление о приведении в соответствие',
    en: 'notice of correction',
  },
  preliminaryDecision: {
    kk: 'алдын ала шешімді алу',
    ru: 'получение предварительного решения',
    en: 'receipt of the preliminary decision',
  },
  hearingEnd: { kk: 'тыңдаудың аяқталуы', ru: 'окончание заслушивания', en: 'end of the hearing' },
  protocolReading: {
    kk: 'хаттамамен танысу',
    ru: 'ознакомление с протоколом',
    en: 'reading of the protocol',
  },
  motion: { kk: 'өтінішхат', ru: 'ходатайство', en: 'motion' },
  challenge: { kk: 'қарсылық білдіру', ru: 'отвод', en: 'challenge' },
  correctionRequest: {
    kk: 'қатені түзету туралы өтініш',
    ru: 'просьба исправить описку',
    en: 'request for correction',
  },
  actInForce: { kk: 'актінің күшіне енуі', ru: 'вступление акта в силу', en: 'entry of the act into force' },
  learned: {
    kk: 'адамның шешім туралы білуі',
    ru: 'лицу стало известно о решении',
    en: 'the person learned',
  },
};

/** Those who may extend a term. */
export const extenderNames: { readonly [E in Extender]: Text } = {
  head: { kk: 'бірінші басшы', ru: 'первый руководитель', en: 'head of the body' },
  deputyHead: { kk: 'басшының орынбасары', ru: 'заместитель руководителя', en: 'deputy head' },
  headOfOffice: { kk: 'аппарат басшысы', ru: 'руководитель аппарата', en: 'head of office' },
};
