import { appk, civilCode } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { CodeEdition, KindRules } from '../rules.ts';
import { after, before, sameDay, within } from '../terms.ts';

const simplified = {
  procedure: { is: 'simplified', by: appk('87') },
  term: { is: 'T05', by: appk('76.1') },
  outcomes: { is: ['REPLY', 'TAKE_NOTE', 'TERMINATE'], by: appk('89.1') },
  hearingFor: { is: [], by: appk('73.2') },
} as const satisfies KindRules;

/** The Code as in force from 1 July 2021 to 28 December 2025. */
export const A21 = {
  id: 'A21',
  family: 'code',
  inForce: { from: dayOf('2021-07-01'), until: dayOf('2025-12-28') },
  rules: {
    kinds: {
      application: {
        procedure: { is: 'ordinary', by: appk('4') },
        term: { is: 'T05', by: appk('76.1') },
        outcomes: { is: ['FAVOURABLE_ACT', 'BURDENSOME_ACT', 'TERMINATE'], by: appk('77') },
        hearingFor: { is: ['BURDENSOME_ACT'], by: appk('73.1') },
      },
      complaint: {
        procedure: { is: 'complaint', by: appk('4') },
        term: { is: 'T06', by: appk('99') },
        outcomes: {
          is: [
            'CANCEL_ACT',
            'CANCEL_AND_NEW_ACT',
            'PERFORM_ACTION',
            'LEAVE_UNSATISFIED',
            'SEND_BACK',
            'LEAVE_WITHOUT_CONSIDERATION',
            'FULLY_SATISFIED_BY_OWN_ACT',
          ],
          by: appk('100.1'),
          note: {
            kk: 'Шағымды өз актісімен толық қанағаттандыру – шағым жасалған органның таңдауы (91.4).',
            ru: 'Полное удовлетворение собственным актом – выбор органа, на который жалуются (91.4).',
            en: 'Full satisfaction by an own act is the choice of the body complained of (91.4).',
          },
        },
        hearingFor: {
          is: ['LEAVE_UNSATISFIED'],
          by: appk('98'),
          note: {
            kk: 'Екі тарап та тыңдалады; мұнда – шағым берушіге ауыртпалық салатын шешім алдында.',
            ru: 'Заслушиваются обе стороны; здесь – перед решением, обременяющим заявителя.',
            en: 'Both sides are heard; here before the decision that burdens the complainant.',
          },
        },
      },
      inquiry: simplified,
      proposal: simplified,
      opinion: simplified,
      breachReport: simplified,
    },
    terms: {
      T02: { is: before('decision', 3, 'workingDay'), by: appk('73.1') },
      T05: {
        is: after('receipt', 15, 'workingDay', 'SAME', ['head', 'deputyHead']),
        by: appk('76.1'),
        note: {
          kk: 'Келіп түскен күн бірінші күн болып есептеледі: ресми жүйе солай санаған, бұл орган үшін қатаңырақ түсіну.',
          ru: 'День поступления – первый день: так считала официальная система, это более строгое прочтение для органа.',
          en: 'The day of receipt is day 1, as the official system counted: the stricter reading for the body.',
        },
      },
      T06: {
        is: after('receipt', 20, 'workingDay', 'SAME'),
        by: appk('99'),
        note: {
          kk: 'Келіп түскен күн бірінші күн болып есептеледі: ресми жүйе солай санаған, бұл орган үшін қатаңырақ түсіну.',
          ru: 'День поступления – первый день: так считала официальная система, это более строгое прочтение для органа.',
          en: 'The day of receipt is day 1, as the official system counted: the stricter reading for the body.',
        },
      },
      T08: { is: after('receipt', 3, 'workingDay'), by: appk('65.1') },
      T11: { is: after('extensionDecision', 3, 'workingDay'), by: appk('76.3') },
      T12: {
        is: after('registration', 2, 'month'),
        by: appk('76.3'),
        note: {
          kk: 'Екі ай барлығы ма, әлде қосымша ма – анық емес; барлығы, тіркелген күннен деп түсініледі (C8).',
          ru: 'Неясно, два месяца всего или дополнительно; читается как всего, со дня регистрации (C8).',
          en: 'Not clear whether two months in all or in addition; read as in all, from registration.',
        },
      },
      T19: { is: sameDay('receipt'), by: appk('64.3') },
      T20: { is: within(1), by: appk('90') },
      T28: {
        is: after('correctionNotice', 5, 'workingDay'),
        by: appk('64.6'),
        note: {
          kk: 'Бапта ақылға қонымды мерзім делінген; бес жұмыс күні ұсынылады, оны қызметкер белгілейді.',
          ru: 'В статье назван разумный срок; предлагается пять рабочих дней, срок устанавливает работник.',
          en: 'The article says a reasonable term; five working days is what is offered, the worker sets it.',
        },
      },
      T29: {
        is: null,
        by: appk('64.7'),
        note: {
          kk: 'Қайтару актісіне мерзім белгіленбеген.',
          ru: 'Срок для самого возврата не установлен.',
          en: 'No term is set for the act of return.',
        },
      },
      T30: { is: after('decision', 3, 'workingDay'), by: appk('70.3') },
      T31: { is: after('preliminaryDecision', 2, 'workingDay'), by: appk('73.3') },
      T32: {
        is: null,
        by: appk('74'),
        note: {
          kk: 'Хаттама жасауға мерзім белгіленбеген.',
          ru: 'Срок составления протокола не установлен.',
          en: 'No term is set for making the protocol.',
        },
      },
      T33: { is: after('protocolReading', 3, 'workingDay'), by: appk('74') },
      T34: { is: after('motion', 3, 'workingDay'), by: appk('75') },
      T35: { is: after('challenge', 3, 'workingDay'), by: appk('67') },
      T35b: {
        is: null,
        by: appk('67'),
        note: {
          kk: 'Нәтижені хабарлауға мерзім белгіленбеген.',
          ru: 'Срок сообщения результата не установлен.',
          en: 'No term is set for telling the result.',
        },
      },
      T36: { is: after('motion', 1, 'workingDay'), by: appk('78') },
      T37: { is: after('correctionRequest', 3, 'workingDay'), by: appk('82') },
      T37b: { is: after('slipCorrected', 3, 'workingDay'), by: appk('82') },
      T38: { is: after('actInForce', 5, 'workingDay'), by: appk('86.3') },
      T39: { is: after('receipt', 3, 'workingDay'), by: appk('91.4') },
      T40: { is: after('learned', 3, 'month'), by: appk('92.1') },
      T40b: {
        is: after('learned', 3, 'month'),
        by: appk('92.1'),
        note: {
          kk: 'Актіде шағымдану тәртібі көрсетілмесе де мерзім ұзармайды.',
          ru: 'Если в акте не указан порядок обжалования, срок не удлиняется.',
          en: 'No longer term when the act does not name the remedies.',
        },
      },
      T41: { is: after('decision', 5, 'workingDay'), by: appk('100.2') },
    },
    replyCharacters: {
      is: ['SATISFIED', 'REFUSED', 'EXPLAINED'],
      by: appk('89.1'),
      note: {
        kk: 'Үш сипат ресми жүйеден алынған.',
        ru: 'Три вида ответа взяты из официальной системы.',
        en: 'The three characters are those of the official system.',
      },
    },
    registration: {
      is: { nonWorkingDay: 'nextWorkingDay', afterHours: 'nextWorkingDay', basis: 'practice' },
      by: appk('64.3'),
      note: {
        kk: 'Бапта тек жұмыс істемейтін күндер айтылған; ресми жүйе кеш түскендерді де ауыстырған.',
        ru: 'Статья говорит только о нерабочих днях; официальная система переносила и поздние поступления.',
        en: 'The article speaks of non-working days only; the official system also moved late arrivals.',
      },
    },
    endOnDayOff: { is: 'nextWorkingDay', by: civilCode('175') },
    extension: { is: { term: 'T12', noticeTerm: 'T11' }, by: appk('76.3') },
    postponement: {
      is: { length: 3, unit: 'workingDay' },
      by: appk('68.5'),
      note: {
        kk: 'Өкіл шеттетілгенде ғана, ең көбі үш жұмыс күні; басқа ештеңе мерзімді тоқтатпайды.',
        ru: 'Только при отстранении представителя, не более трёх рабочих дней; ничто другое срок не останавливает.',
        en: 'Only when a representative is removed, three working days at most; nothing else stops the clock.',
      },
    },
    correctionStopsClock: {
      is: false,
      by: appk('64.6'),
      note: {
        kk: 'Бірде-бір редакцияда сәйкес келтіру үшін мерзімді тоқтату көзделмеген (C40).',
        ru: 'Ни одна редакция не приостанавливает срок на время приведения в соответствие (C40).',
        en: 'No edition suspends the term for a correction (C40).',
      },
    },
    joinder: {
      is: false,
      by: appk('64.8'),
      note: {
        kk: 'Кодексте қоса тіркеу ережесі жоқ: жолданымдар өзара байланыстырылады, әрқайсысына жауап беріледі (C12).',
        ru: 'Правила о приобщении в Кодексе нет: обращения связываются, на каждое даётся ответ (C12).',
        en: 'The Code has no rule on joinder: appeals are linked and each is answered (C12).',
      },
    },
    channels: {
      is: [
        'EGOV_PORTAL',
        'EOTINISH',
        'PAPER_POST',
        'PAPER_BY_HAND',
        'ORAL',
        'PHONE',
        'VIDEO_CONFERENCE',
        'PERSONAL_RECEPTION',
        'EDMS',
      ],
      by: appk('64.4'),
      note: {
        kk: 'Бейнежолданым арнасын Кодекс емес, № 213/НҚ бұйрықтың редакциясы ашады.',
        ru: 'Канал видеообращения открывает не Кодекс, а редакция приказа № 213/НҚ.',
        en: 'The channel of video appeals is opened by the edition of order 213/НҚ, not by the Code.',
      },
    },
    noHearing: {
      is: ['FAVOURABLE', 'ENFORCEMENT', 'SHORT_TERM', 'URGENT', 'ON_REQUEST', 'SIMPLIFIED', 'AUTOMATED'],
      by: appk('73.2'),
    },
    shortTerm: { is: { lessThan: 3, unit: 'day' }, by: appk('73.2') },
    remedies: {
      is: false,
      by: appk('80'),
      note: {
        kk: 'Актіде шағымдану тәртібін көрсету міндетті емес.',
        ru: 'Акт не обязан указывать порядок обжалования.',
        en: 'The act need not name how it can be complained of.',
      },
    },
    termination: {
      ordinary: {
        is: ['ALREADY_DECIDED', 'COURT_ACT', 'RETURNED_NOT_CORRECTED', 'WITHDRAWN', 'OTHER_BY_LAW'],
        by: appk('70.1'),
      },
      simplified: { is: ['REPEAT_NO_NEW', 'ANONYMOUS', 'NO_ESSENCE'], by: appk('88.1') },
      complaint: { is: ['ALREADY_DECIDED', 'COURT_ACT', 'RETURNED', 'WITHDRAWN'], by: appk('95') },
    },
    returnGrounds: { is: ['NOT_CORRECTED'], by: appk('64.7') },
    complaintBases: {
      is: ['WRONG_CIRCUMSTANCES', 'CONTENT_MISMATCH', 'LAW_MISAPPLIED'],
      by: appk('100.3'),
    },
    replySigners: {
      is: ['official', 'documentationWorker'],
      by: appk('80.1'),
      note: {
        kk: 'Бап лауазымды адамның қолын талап етеді; құжаттама қызметкері құжат тіркелгенде қол қояды.',
        ru: 'Статья требует подписи должностного лица; работник документационного обеспечения подписывает при регистрации бумаги.',
        en: 'The article asks for the official; the documentation worker signs when the paper is registered.',
      },
    },
    cardTextLimit: {
      is: null,
      by: appk('14'),
      note: {
        kk: 'Заңда мәтін көлеміне талап қойылмаған.',
        ru: 'Требований к длине закон не устанавливает.',
        en: 'No demand on length is set by law.',
      },
    },
    refusesBadSignature: { is: false, by: appk('64.1') },
  },
} as const satisfies CodeEdition;
