import { appk } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { CodeEdition, KindRules } from '../rules.ts';
import { after, before, sameDay, within } from '../terms.ts';

const simplified = {
  procedure: { is: 'simplified', by: appk('87') },
  term: { is: 'T05', by: appk('76.1') },
  outcomes: { is: ['REPLY', 'TAKE_NOTE', 'TERMINATE'], by: appk('89.1') },
  hearingFor: { is: [], by: appk('73.2') },
} as const satisfies KindRules;

/** The Code after law 241-VIII of 17 December 2025: from 29 December 2025 to 10 July 2026. */
export const A25 = {
  id: 'A25',
  family: 'code',
  inForce: { from: dayOf('2025-12-29'), until: dayOf('2026-07-10') },
  unconfirmed: ['until'],
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
        is: after('registration', 15, 'workingDay', 'NEXT', ['head', 'deputyHead', 'headOfOffice']),
        by: appk('76.1'),
        note: {
          kk: 'Тіркелген күннен немесе құзыретті органға келіп түскен күннен кейінгі күні басталады (76.2).',
          ru: 'Начинается на следующий день после регистрации либо после поступления в компетентный орган (76.2).',
          en: 'Begins on the day after registration, or after arrival at the competent body (76.2).',
        },
      },
      T06: {
        is: after('registration', 20, 'workingDay'),
        by: appk('99'),
        note: {
          kk: 'Шағым жасалған органда тіркелген күннен: күмән арыз иесінің пайдасына түсіндіріледі (12).',
          ru: 'Со дня регистрации в органе, на который жалуются: сомнения толкуются в пользу заявителя (12).',
          en: 'From registration at the body complained of: doubt is read for the applicant (12).',
        },
      },
      T08: { is: after('receipt', 3, 'workingDay'), by: appk('65.1') },
      T11: { is: after('extensionDecision', 3, 'workingDay'), by: appk('76.3') },
      T12: { is: after('extensionDecision', 2, 'month'), by: appk('76.3') },
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
        is: after('correctionTermEnd', 3, 'workingDay'),
        by: appk('64.7'),
        note: {
          kk: 'Бірдей жолданым немесе әдепсіз сөздер үшін қайтарғанда үш күн тіркелген күннен саналады.',
          ru: 'При возврате тождественного обращения или за нецензурную лексику три дня идут со дня регистрации.',
          en: 'For a return as identical or for foul language the three days run from registration.',
        },
      },
      T30: { is: after('decision', 3, 'workingDay'), by: appk('70.3') },
      T31: { is: after('preliminaryDecision', 2, 'workingDay'), by: appk('73.3') },
      T32: { is: after('hearingEnd', 2, 'workingDay'), by: appk('74.4') },
      T33: { is: after('protocolReading', 3, 'workingDay'), by: appk('74.6') },
      T34: { is: after('motion', 3, 'workingDay'), by: appk('75') },
      T35: { is: after('challenge', 3, 'workingDay'), by: appk('67') },
      T35b: { is: after('decision', 2, 'workingDay'), by: appk('67.11') },
      T36: { is: after('motion', 1, 'workingDay'), by: appk('78.4') },
      T37: { is: after('correctionRequest', 3, 'workingDay'), by: appk('82') },
      T37b: { is: after('slipCorrected', 3, 'workingDay'), by: appk('82') },
      T38: { is: after('actInForce', 5, 'workingDay'), by: appk('86.3') },
      T39: { is: after('receipt', 3, 'workingDay'), by: appk('91.4') },
      T40: { is: after('learned', 3, 'month'), by: appk('92.1') },
      T40b: { is: after('learned', 6, 'month'), by: appk('92.1-1') },
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
      is: { nonWorkingDay: 'nextWorkingDay', afterHours: 'nextWorkingDay', basis: 'law' },
      by: appk('64.3'),
    },
    endOnDayOff: { is: 'nextWorkingDay', by: appk('76.5') },
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
      is: [
        'FAVOURABLE',
        'ENFORCEMENT',
        'SHORT_TERM',
        'URGENT',
        'ON_REQUEST',
        'SIMPLIFIED',
        'AUTOMATED',
        'COURT_BAN',
        'RECEPTION_REFUSAL',
        'SIMPLIFIED_TERMINATED',
      ],
      by: appk('73.2'),
      note: {
        kk: 'Жеке қабылдауға жазудан бас тарту негізі (73.2.9) № 213/НҚ бұйрық немесе Жетісу регламенті қолданылатын органдарда пайдаланылмайды (C11).',
        ru: 'Основание «отказ в записи на личный приём» (73.2.9) не применяется органами, на которые распространяется приказ № 213/НҚ или регламент Жетісу (C11).',
        en: 'The ground of a refused reception (73.2.9) is not used by bodies under order 213 or the Zhetisu regulation.',
      },
    },
    shortTerm: { is: { lessThan: 5, unit: 'workingDay' }, by: appk('73.2') },
    remedies: { is: true, by: appk('80.5') },
    termination: {
      ordinary: {
        is: ['ALREADY_DECIDED', 'COURT_ACT', 'RETURNED_NOT_CORRECTED', 'WITHDRAWN', 'OTHER_BY_LAW'],
        by: appk('70.1'),
      },
      simplified: { is: ['REPEAT_NO_NEW', 'ANONYMOUS', 'NO_ESSENCE', 'WITHDRAWN'], by: appk('88.1') },
      complaint: {
        is: ['ALREADY_DECIDED', 'COURT_ACT', 'RETURNED', 'WITHDRAWN', 'LAWSUIT_PENDING'],
        by: appk('95'),
      },
    },
    returnGrounds: { is: ['NOT_CORRECTED', 'IDENTICAL', 'FOUL_LANGUAGE'], by: appk('64.7') },
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
