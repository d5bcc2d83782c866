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
  T01: {
    kk: 'Қабылдау кестесін уәкілетті органға жіберу',
    ru: 'Направление графика приёма в уполномоченный орган',
    en: 'Sending the reception schedule to the authority',
  },
  T03: {
    kk: 'Айлық қабылдау кестесін операторға және Мемлекеттік корпорацияға беру',
    ru: 'Передача расписания приёма оператору и Государственной корпорации',
    en: 'Handing over the timetable of receptions',
  },
  T04: {
    kk: 'Қабылдау кестесін веб-порталда орналастыру',
    ru: 'Размещение расписания приёма на веб-портале',
    en: 'Publishing the timetable on the portal',
  },
  T07: {
    kk: 'Бейнежолданымды жазу',
    ru: 'Запись видеообращения',
    en: 'Recording of a video appeal',
  },
  T09: {
    kk: 'Бейнежолданымға жауапты сервисте орналастыру',
    ru: 'Прикрепление ответа на видеообращение',
    en: 'Attaching the reply to a video appeal',
  },
  T10: {
    kk: 'Қоса тіркелген жолданымды қарау',
    ru: 'Рассмотрение приобщённого обращения',
    en: 'Consideration of a joined appeal',
  },
  T13: {
    kk: 'Күрделі мәселе бойынша мерзімді ұзарту',
    ru: 'Продление срока при сложном вопросе',
    en: 'Extension for a complex question',
  },
  T14: {
    kk: 'Қабылдау күні мен уақыты көрсетілген жауап',
    ru: 'Ответ с датой и временем приёма',
    en: 'Reply with the date and time of the reception',
  },
  T15: {
    kk: 'Қабылдауға анықтамалық ақпарат дайындау',
    ru: 'Подготовка справочной информации к приёму',
    en: 'Briefing note before the reception',
  },
  T16: {
    kk: 'Қабылдай алмайтыны туралы хабарлау',
    ru: 'Оповещение о невозможности приёма',
    en: 'Telling that the reception cannot be held',
  },
  T17: {
    kk: 'Басқа органдардың шақырылғаны туралы арыз иесіне хабарлау',
    ru: 'Сообщение заявителю о приглашении других органов',
    en: 'Telling the applicant of the invitation of others',
  },
  T18: {
    kk: 'Бас тарту туралы Үкімет Аппаратына хабарлау',
    ru: 'Сообщение об отказе в Аппарат Правительства',
    en: 'Telling the Government Office of a refusal',
  },
  T20: {
    kk: 'Жеке қабылдау өткізу',
    ru: 'Проведение личного приёма',
    en: 'Holding personal receptions',
  },
  T21: {
    kk: 'Қабылдау нәтижелері туралы Үкімет Аппаратына хабарлау',
    ru: 'Информирование Аппарата Правительства о результатах приёма',
    en: 'Report on receptions to the Government Office',
  },
  T22: {
    kk: 'Модерация кезінде сұрау салуды қайтару',
    ru: 'Возврат запроса при модерации',
    en: 'Return of an inquiry by moderation',
  },
  T23: {
    kk: 'Сұрау салуға жауап беру',
    ru: 'Ответ на запрос',
    en: 'Answer to an inquiry',
  },
  T24: {
    kk: 'Жауап беру мерзімін ұзарту',
    ru: 'Продление срока ответа',
    en: 'Extension of the time to answer',
  },
  T25: {
    kk: 'Жауап беру мерзімінің ұзартылғаны туралы хабарлау',
    ru: 'Уведомление о продлении срока ответа',
    en: 'Notice of the extension of the answer',
  },
  T26: {
    kk: 'Ақпарат беруден дәлелді бас тарту',
    ru: 'Мотивированный отказ в информации',
    en: 'Reasoned refusal of information',
  },
  T27: {
    kk: 'Жарияланған ақпаратты көрсету',
    ru: 'Указание на опубликованную информацию',
    en: 'Pointing to published information',
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
  slipCorrected: { kk: 'қатенің түзетілуі', ru: 'исправление описки', en: 'correction of the slip' },
  actInForce: { kk: 'актінің күшіне енуі', ru: 'вступление акта в силу', en: 'entry of the act into force' },
  learned: {
    kk: 'адамның шешім туралы білуі',
    ru: 'лицу стало известно о решении',
    en: 'the person learned',
  },
  quarterStart: { kk: 'тоқсанның басы', ru: 'начало квартала', en: 'beginning of the quarter' },
  monthStart: { kk: 'айдың басы', ru: 'начало месяца', en: 'beginning of the month' },
  periodDay: { kk: 'кезеңнің күні', ru: 'день периода', en: 'a day of the period' },
  reception: { kk: 'қабылдау', ru: 'приём', en: 'reception' },
  invitation: { kk: 'басқа органдарды шақыру', ru: 'приглашение других органов', en: 'invitation of others' },
  participationRefusal: { kk: 'қатысудан бас тарту', ru: 'отказ от участия', en: 'refusal to take part' },
  recordingStart: { kk: 'жазудың басталуы', ru: 'начало записи', en: 'start of the recording' },
  signing: {
    kk: 'қол қою және тіркеу',
    ru: 'подписание и регистрация',
    en: 'signing and registration',
  },
  firstReceipt: {
    kk: 'негізгі жолданымның келіп түсуі',
    ru: 'поступление основного обращения',
    en: 'receipt of the main appeal',
  },
};

/** Those who may extend a term. */
export const extenderNames: { readonly [E in Extender]: Text } = {
  head: { kk: 'бірінші басшы', ru: 'первый руководитель', en: 'head of the body' },
  deputyHead: { kk: 'басшының орынбасары', ru: 'заместитель руководителя', en: 'deputy head' },
  headOfOffice: { kk: 'аппарат басшысы', ru: 'руководитель аппарата', en: 'head of office' },
  responsibleWorker: { kk: 'жауапты қызметкер', ru: 'ответственный работник', en: 'responsible worker' },
};
