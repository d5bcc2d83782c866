import { wording } from '../wording.ts';
import type { Text } from '../text.ts';

/** When a previewed date matters. */
export type PreviewCondition =
  | 'always'
  | 'ifNotCompetent'
  | 'ifReturned'
  | 'ifPassedUp'
  | 'ifCheckNeeded'
  | 'ifExtendedOnLastDay'
  | 'ifComplexQuestion'
  | 'ifFactsEstablished'
  | 'ifSeveralHolders'
  | 'ifHearing'
  | 'ifRefused'
  | 'ifPublished'
  | 'ifModerationReturns';

/** When a previewed date matters, in words. */
export const conditionNames: { readonly [C in PreviewCondition]: Text } = {
  always: { kk: 'әрқашан', ru: 'всегда', en: 'always' },
  ifNotCompetent: {
    kk: 'орган құзыретті болмаса',
    ru: 'если орган не компетентен',
    en: 'if the body is not competent',
  },
  ifReturned: {
    kk: 'бірдей жолданым болғандықтан немесе әдепсіз сөздер үшін қайтарылса',
    ru: 'если обращение возвращают как тождественное или за нецензурную лексику',
    en: 'if it is returned as identical or for foul language',
  },
  ifPassedUp: {
    kk: 'шағым толық қанағаттандырылмаса',
    ru: 'если жалоба не удовлетворена полностью',
    en: 'if the complaint is not satisfied in full',
  },
  ifCheckNeeded: {
    kk: 'басқалардан мәлімет алу немесе жергілікті жерде тексеру қажет болса',
    ru: 'если нужны сведения от других или проверка на месте',
    en: 'if data from others or a check on the spot are needed',
  },
  ifExtendedOnLastDay: {
    kk: 'мерзім соңғы күні шегіне дейін ұзартылса',
    ru: 'если в последний день срок продлят до предела',
    en: 'if the term is extended on its last day as far as the law allows',
  },
  ifComplexQuestion: {
    kk: 'мәселе күрделі болып, мерзім соңғы күні хатпен шегіне дейін ұзартылса',
    ru: 'если вопрос сложный и в последний день срок продлят письмом до предела',
    en: 'if the question is complex and a letter extends the term on its last day as far as the regulation allows',
  },
  ifFactsEstablished: {
    kk: 'фактілерді анықтау үшін мерзім соңғы күні дәлелді шешіммен шегіне дейін ұзартылса',
    ru: 'если для установления фактов в последний день срок продлят мотивированным решением до предела',
    en: 'if a reasoned decision extends the term on its last day as far as the regulation allows, to establish facts',
  },
  ifSeveralHolders: {
    kk: 'ақпарат бірнеше иеленушіде болып, мерзім соңғы күні шегіне дейін ұзартылса',
    ru: 'если информация у нескольких обладателей и в последний день срок продлят до предела',
    en: 'if several holders have the information and the term is extended on its last day as far as the law allows',
  },
  ifHearing: {
    kk: 'тыңдау қажет болып, шешім соңғы күні қабылданса',
    ru: 'если нужно заслушивание, а решение примут в последний день',
    en: 'if a hearing is needed and the decision is taken on the last day',
  },
  ifRefused: {
    kk: 'ақпарат беруден бас тартылса',
    ru: 'если в информации отказывают',
    en: 'if it is refused',
  },
  ifPublished: {
    kk: 'ақпарат жарияланған болса',
    ru: 'если информация уже опубликована',
    en: 'if the information is published already',
  },
  ifModerationReturns: {
    kk: 'сұрау салу модерацияда қайтарылса',
    ru: 'если запрос возвращают при модерации',
    en: 'if moderation returns the inquiry',
  },
};

/** What keeps a date from being computed. */
export type MissingCode =
  | 'NO_SUCH_DATE'
  | 'RECEIPT_IN_FUTURE'
  | 'NO_CALENDAR_YEAR'
  | 'NO_EDITION'
  | 'UNKNOWN_EDITION'
  | 'NO_TERM'
  | 'TEXT_UNKNOWN'
  | 'ZERO_TERM'
  | 'NO_WORKING_HOURS'
  | 'KIND_NOT_IN_EDITION'
  | 'CHANNEL_CLOSED'
  | 'TERM_OVER'
  | 'NO_TIME_LEFT';

/** What is missing, in words; `about` is the year, the edition, the date or the length that was asked. */
export function missingText(code: MissingCode, about: string): Text {
  return MISSING[code](about);
}

const MISSING: { readonly [C in MissingCode]: (about: string) => Text } = {
  NO_SUCH_DATE: (about) => ({
    kk: `Мұндай күн немесе уақыт жоқ: ${about}.`,
    ru: `Такой даты или времени нет: ${about}.`,
    en: `There is no such date or time: ${about}.`,
  }),
  RECEIPT_IN_FUTURE: () => ({
    kk: 'Келіп түсу уақыты болашақта: мерзім тек келіп түскен жолданымға есептеледі.',
    ru: 'Время поступления лежит в будущем: срок считается только для поступившего обращения.',
    en: 'The receipt lies in the future: a term is computed only for what has been received.',
  }),
  NO_CALENDAR_YEAR: (year) => ({
    kk: `${year} жылға жұмыс күнтізбесі жоқ: оны әкімші енгізуі керек.`,
    ru: `На ${year} год нет рабочего календаря: его должен внести администратор.`,
    en: `There is no working calendar for ${year}: an administrator has to import it.`,
  }),
  NO_EDITION: (about) => ({
    kk: `Бұл күнге құқықтық актінің мәтіні жоқ: ${about}`,
    ru: `Для этого дня нет текста акта: ${about}`,
    en: `There is no text of the act for that day: ${about}`,
  }),
  UNKNOWN_EDITION: (about) => ({
    kk: `Мұндай редакция жоқ: ${about}.`,
    ru: `Такой редакции нет: ${about}.`,
    en: `There is no such edition: ${about}.`,
  }),
  NO_TERM: (about) => ({
    kk: `Бұл редакцияда мұндай мерзім жоқ: ${about}.`,
    ru: `В этой редакции нет такого срока: ${about}.`,
    en: `This edition has no such term: ${about}.`,
  }),
  TEXT_UNKNOWN: (about) => ({
    kk: `Мерзім тұрған мәтін оқылмаған: ${about}.`,
    ru: `Текст, в котором стоит срок, не прочитан: ${about}.`,
    en: `The text in which the term stands was not read: ${about}.`,
  }),
  ZERO_TERM: (about) => ({
    kk: `Мерзім кемінде бір күн болуы керек, берілгені: ${about}.`,
    ru: `Срок должен быть не менее одного дня, указано: ${about}.`,
    en: `A term has to be one day at least; given: ${about}.`,
  }),
  NO_WORKING_HOURS: () => ({
    kk: 'Органның жұмыс уақыты белгіленбеген: жолданымның жұмыс күні ішінде келіп түскені белгісіз.',
    ru: 'Рабочее время органа не указано: нельзя сказать, поступило ли обращение в пределах рабочего дня.',
    en: 'The body has set no working hours: it cannot be told whether this came within its working day.',
  }),
  KIND_NOT_IN_EDITION: (about) => ({
    kk: `Бұл редакцияда жолданымның мұндай түрі жоқ: ${about}.`,
    ru: `В этой редакции нет такого вида обращения: ${about}.`,
    en: `This edition does not know this kind: ${about}.`,
  }),
  CHANNEL_CLOSED: (about) => ({
    kk: `Бұл арна ол күні ашық емес: ${about}.`,
    ru: `Этот канал в тот день закрыт: ${about}.`,
    en: `This channel is not open on that day: ${about}.`,
  }),
  TERM_OVER: (about) => ({
    kk: `Мерзім аяқталған: ${about}.`,
    ru: `Срок уже истёк: ${about}.`,
    en: `The term is over: ${about}.`,
  }),
  NO_TIME_LEFT: (about) => ({
    kk: `Басқа органға сұрау жіберуге уақыт қалмады: ол ${about} дайын болуы керек еді. Мерзімді ұзарту керек.`,
    ru: `Времени на запрос в другой орган не осталось: он должен был быть готов ${about}. Нужно продление срока.`,
    en: `There is no time left to ask another body: its answer was needed ${about}. The term has to be extended.`,
  }),
};

/** The sentence that tells an official the safe date. */
export function innerDateText(day: Parameters<typeof wording>[0]): Text {
  return {
    kk: `Басқа органның жауабы ${wording(day, 'kk')} келуі керек.`,
    ru: `Ответ другого органа нужен ${wording(day, 'ru')}.`,
    en: `The answer of the other body is needed ${wording(day, 'en')}.`,
  };
}
