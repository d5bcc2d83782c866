import { kindNames, termNames, type Family, type Kind, type TermCode, type Text } from '@qabyldau/law';

/** The families of editions, as a lawyer reads them. */
export const familyNames: { readonly [F in Family]: Text } = {
  code: { kk: 'Кодекс', ru: 'Кодекс', en: 'Code' },
  profile: { kk: 'бейін', ru: 'профиль', en: 'profile' },
  video: { kk: 'бейнеконференц-байланыс', ru: 'видеоконференцсвязь', en: 'video conference' },
  regulation: {
    kk: 'жеке қабылдау регламенті',
    ru: 'регламент личного приёма',
    en: 'reception regulation',
  },
  portal: { kk: 'ашық диалог порталы', ru: 'портал открытого диалога', en: 'open dialogue portal' },
  information: { kk: 'ақпаратқа қол жеткізу', ru: 'доступ к информации', en: 'access to information' },
  formerLaw: { kk: 'бұрынғы заң', ru: 'прежний закон', en: 'former law' },
};

const ruleNames: { readonly [path: string]: Text } = {
  procedure: { kk: 'рәсім', ru: 'процедура', en: 'procedure' },
  term: { kk: 'мерзім', ru: 'срок', en: 'term' },
  outcomes: { kk: 'шешім түрлері', ru: 'виды решений', en: 'outcomes' },
  hearingFor: {
    kk: 'қай шешім алдында тыңдау керек',
    ru: 'перед каким решением нужно заслушивание',
    en: 'hearing',
  },
  replyCharacters: { kk: 'жауаптың сипаты', ru: 'характер ответа', en: 'character of the reply' },
  registration: { kk: 'тіркеу күні', ru: 'день регистрации', en: 'day of registration' },
  endOnDayOff: {
    kk: 'соңғы күн жұмыс күні емес',
    ru: 'последний день – нерабочий',
    en: 'end on a day off',
  },
  extension: { kk: 'мерзімді ұзарту', ru: 'продление срока', en: 'extension' },
  extensions: { kk: 'мерзімді ұзарту', ru: 'продление срока', en: 'extensions' },
  postponement: { kk: 'кейінге шегеру', ru: 'отсрочка', en: 'postponement' },
  correctionStopsClock: {
    kk: 'сәйкес келтіру мерзімді тоқтата ма',
    ru: 'останавливает ли исправление срок',
    en: 'correction and clock',
  },
  joinder: { kk: 'қоса тіркеу', ru: 'приобщение', en: 'joinder' },
  channels: { kk: 'арналар', ru: 'каналы', en: 'channels' },
  noHearing: { kk: 'тыңдаусыз негіздер', ru: 'основания без заслушивания', en: 'no hearing' },
  shortTerm: { kk: 'қысқа мерзім', ru: 'короткий срок', en: 'short term' },
  remedies: { kk: 'шағымдану тәртібі', ru: 'порядок обжалования', en: 'remedies' },
  returnGrounds: { kk: 'қайтару негіздері', ru: 'основания возврата', en: 'grounds of return' },
  complaintBases: {
    kk: 'шағым бойынша шешім негіздері',
    ru: 'основания решения по жалобе',
    en: 'bases of a decision on a complaint',
  },
  replySigners: { kk: 'жауапқа қол қоюшылар', ru: 'кто подписывает ответ', en: 'signers of the reply' },
  cardTextLimit: { kk: 'мәтіннің ең көп ұзындығы', ru: 'предел длины текста', en: 'longest text' },
  refusesBadSignature: {
    kk: 'жарамсыз қолтаңба',
    ru: 'неверная подпись',
    en: 'bad signature',
  },
  priority: { kk: 'кезектен тыс', ru: 'вне очереди', en: 'out of turn' },
  noBooking: { kk: 'жазудан бас тарту негіздері', ru: 'основания отказа в записи', en: 'no booking' },
  informationRefusals: {
    kk: 'ақпарат беруден бас тарту негіздері',
    ru: 'основания отказа в информации',
    en: 'refusals of information',
  },
  hearingBeforeRefusal: {
    kk: 'бас тарту алдындағы тыңдау',
    ru: 'заслушивание перед отказом',
    en: 'hearing before a refusal',
  },
};

/**
 * The name of a rule by its path in an edition: `kinds.complaint.outcomes`, `terms.T05`, `joinder`.
 * @throws RangeError for a rule that has no name: nothing stays in the words of the code
 */
export function ruleName(path: string): Text {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'terms')
    return joined({ kk: second, ru: second, en: second }, termNames[second as TermCode], ' ');
  if (first === 'kinds') return joined(kindNames[second as Kind], named(third), ': ');
  return named(first);
}

function named(rule: string): Text {
  const found = ruleNames[rule];
  if (found === undefined) throw new RangeError(`The rule ${rule} has no name for the page of the law`);
  return found;
}

const joined = (a: Text, b: Text, by: string): Text => ({
  kk: `${a.kk}${by}${b.kk}`,
  ru: `${a.ru}${by}${b.ru}`,
  en: `${a.en}${by}${b.en}`,
});
