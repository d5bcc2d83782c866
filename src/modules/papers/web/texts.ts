import type { Text } from '../../../kernel/text.ts';

export const checkTexts = {
  title: { kk: 'Құжатты тексеру', ru: 'Проверка документа', en: 'Check a paper' },
  lead: {
    kk: 'Түбіртекте, талонда немесе жауапта басылған нөмір мен кодты енгізіңіз. Кіру қажет емес.',
    ru: 'Введите номер и код, напечатанные на квитанции, талоне или ответе. Входить не нужно.',
    en: 'Enter the number and the code printed on the receipt, slip or reply. You need not sign in.',
  },
  number: { kk: 'Жолданым нөмірі', ru: 'Номер обращения', en: 'Number of the appeal' },
  numberHint: {
    kk: 'Мысалы: ЖТ-2026-00000001 немесе ZHT-2026-00000001',
    ru: 'Например: ЖТ-2026-00000001 или ZHT-2026-00000001',
    en: 'For example: ZHT-2026-00000001 or ЖТ-2026-00000001',
  },
  code: { kk: 'Тексеру коды', ru: 'Код проверки', en: 'Check code' },
  codeHint: {
    kk: '16 әріп пен цифр. Сызықшалар мен бос орындар маңызды емес.',
    ru: '16 букв и цифр. Дефисы и пробелы не важны.',
    en: '16 letters and digits. Dashes and spaces do not matter.',
  },
  submit: { kk: 'Тексеру', ru: 'Проверить', en: 'Check' },
  numberMissing: { kk: 'Нөмірді енгізіңіз.', ru: 'Введите номер.', en: 'Enter the number.' },
  codeMissing: { kk: 'Кодты енгізіңіз.', ru: 'Введите код.', en: 'Enter the code.' },
  unknown: {
    kk: 'Мұндай нөмірі мен коды бар құжат табылмады. Екеуін де құжаттан қарап, қайта енгізіңіз.',
    ru: 'Документ с таким номером и кодом не найден. Сверьте и то и другое с документом и введите ещё раз.',
    en: 'There is no paper with this number and code. Compare both with the paper and enter them again.',
  },
  found: { kk: 'Құжат порталда бар', ru: 'Документ есть на портале', en: 'The portal knows this paper' },
  foundText: {
    kk: 'Төмендегі мәліметтерді қолыңыздағы қағазбен салыстырыңыз. Адам туралы деректер мұнда көрсетілмейді.',
    ru: 'Сравните сведения ниже с бумагой в руках. Сведения о людях здесь не показываются.',
    en: 'Compare what stands below with the paper in your hands. Nothing about persons is shown here.',
  },
  what: { kk: 'Құжат', ru: 'Документ', en: 'Paper' },
  body: { kk: 'Орган', ru: 'Орган', en: 'Body' },
  received: { kk: 'Келіп түскен уақыты', ru: 'Поступило', en: 'Received' },
  registeredOn: { kk: 'Тіркеу күні', ru: 'День регистрации', en: 'Day of registration' },
  dueOn: { kk: 'Қарау мерзімінің соңғы күні', ru: 'Последний день срока', en: 'Last day of the term' },
  state: { kk: 'Қазіргі жағдайы', ru: 'Состояние сейчас', en: 'State now' },
  sha256: {
    kk: 'Қол қойылған мәтіннің SHA-256 мәні',
    ru: 'SHA-256 подписанного текста',
    en: 'SHA-256 of the signed text',
  },
  decision: { kk: 'Шешімнің нөмірі', ru: 'Номер решения', en: 'Number of the decision' },
  decidedOn: { kk: 'Шешім қабылданған күн', ru: 'Дата решения', en: 'Day of the decision' },
  notYet: { kk: 'әлі мәлім етілген жоқ', ru: 'ещё не доведено', en: 'not made known yet' },
  another: { kk: 'Басқа құжатты тексеру', ru: 'Проверить другой документ', en: 'Check another paper' },
  appeal: { kk: 'жолданым', ru: 'обращение', en: 'appeal' },
} as const satisfies Record<string, Text>;

/** The states of an appeal as a stranger is told them. */
export const checkedStateTexts: Readonly<Record<string, Text>> = {
  delivered: {
    kk: 'Жеткізілді, тіркеуді күтуде',
    ru: 'Доставлено, ждёт регистрации',
    en: 'Delivered, waits for registration',
  },
  inWork: { kk: 'Қаралуда', ru: 'На рассмотрении', en: 'Under consideration' },
  adopted: { kk: 'Шешім қабылданды', ru: 'Решение принято', en: 'Decision adopted' },
  finished: { kk: 'Аяқталды', ru: 'Завершено', en: 'Finished' },
};
