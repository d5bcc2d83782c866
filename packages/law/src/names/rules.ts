import type {
  ComplaintBasis,
  Kind,
  NoHearingGround,
  Outcome,
  Procedure,
  ReplyCharacter,
  ReturnGround,
  Signer,
  TerminationGround,
} from '../rules.ts';
import type { Text } from '../text.ts';

/** Names of the kinds; Kazakh and Russian as in the Code, article 4. */
export const kindNames: { readonly [K in Kind]: Text } = {
  application: { kk: 'арыз', ru: 'заявление', en: 'application' },
  complaint: { kk: 'шағым', ru: 'жалоба', en: 'complaint' },
  inquiry: { kk: 'сұрау салу', ru: 'запрос', en: 'inquiry' },
  proposal: { kk: 'ұсыныс', ru: 'предложение', en: 'proposal' },
  opinion: { kk: 'үн қосу', ru: 'отклик', en: 'opinion' },
  breachReport: { kk: 'хабар', ru: 'сообщение', en: 'report of a breach' },
};

/** What each kind is for, in one plain sentence (Code, article 4). */
export const kindMeanings: { readonly [K in Kind]: Text } = {
  application: {
    kk: 'Өз немесе басқа адамдардың құқықтарын, бостандықтары мен мүдделерін іске асыруға көмек сұрау.',
    ru: 'Просьба помочь в реализации своих или чужих прав, свобод и интересов.',
    en: 'Asks for help in using one’s own or other people’s rights, freedoms and interests.',
  },
  complaint: {
    kk: 'Акт, әрекет немесе әрекетсіздік салдарынан бұзылған құқықтарды қалпына келтіру немесе қорғау талабы.',
    ru: 'Требование восстановить или защитить права, нарушенные актом, действием или бездействием.',
    en: 'Demands that rights broken by an act, an action or inaction be restored or protected.',
  },
  inquiry: {
    kk: 'Жеке немесе қоғамдық мүддеге қатысты ақпаратты сұрау.',
    ru: 'Просьба предоставить информацию, имеющую личный или общественный интерес.',
    en: 'Asks for information of personal or public interest.',
  },
  proposal: {
    kk: 'Заңдарды, органдардың жұмысын, қоғамдық өмірді жақсарту жөніндегі ұсыным.',
    ru: 'Рекомендация по улучшению законов, работы органов, общественной жизни.',
    en: 'Recommends how to improve laws, the work of bodies or public life.',
  },
  opinion: {
    kk: 'Мемлекеттік саясатқа немесе қоғамдық оқиғаларға көзқарас білдіру.',
    ru: 'Выражение отношения к государственной политике или событиям общественной жизни.',
    en: 'Expresses an attitude to state policy or public events.',
  },
  breachReport: {
    kk: 'Заңдардың бұзылғаны, органдар мен лауазымды адамдар жұмысындағы кемшіліктер туралы хабарлау.',
    ru: 'Уведомление о нарушении законов, недостатках в работе органов и должностных лиц.',
    en: 'Tells of broken laws or of shortcomings of bodies and officials.',
  },
};

/** Names of the procedures. */
export const procedureNames: { readonly [P in Procedure]: Text } = {
  ordinary: { kk: 'әкімшілік рәсім', ru: 'административная процедура', en: 'administrative procedure' },
  complaint: {
    kk: 'сотқа дейінгі тәртіппен шағымды қарау',
    ru: 'рассмотрение жалобы в досудебном порядке',
    en: 'pre-trial consideration of a complaint',
  },
  simplified: {
    kk: 'оңайлатылған әкімшілік рәсім',
    ru: 'упрощенная административная процедура',
    en: 'simplified administrative procedure',
  },
};

/** Names of the ways in which a case may end. */
export const outcomeNames: { readonly [O in Outcome]: Text } = {
  FAVOURABLE_ACT: {
    kk: 'қолайлы әкімшілік акт',
    ru: 'благоприятный административный акт',
    en: 'favourable administrative act',
  },
  BURDENSOME_ACT: {
    kk: 'ауыртпалық салатын әкімшілік акт',
    ru: 'обременяющий административный акт',
    en: 'burdensome administrative act',
  },
  TERMINATE: { kk: 'рәсімді тоқтату', ru: 'прекращение процедуры', en: 'termination of the procedure' },
  REPLY: { kk: 'мәні бойынша жауап', ru: 'ответ по существу', en: 'reply on the merits' },
  TAKE_NOTE: { kk: 'назарға алу', ru: 'принятие к сведению', en: 'taking note' },
  CANCEL_ACT: { kk: 'актінің күшін жою', ru: 'отмена акта', en: 'cancellation of the act' },
  CANCEL_AND_NEW_ACT: {
    kk: 'актінің күшін жойып, жаңа акт қабылдау',
    ru: 'отмена акта и принятие нового',
    en: 'cancellation of the act and a new act',
  },
  PERFORM_ACTION: {
    kk: 'әкімшілік әрекет жасау',
    ru: 'совершение административного действия',
    en: 'performance of the action',
  },
  LEAVE_UNSATISFIED: {
    kk: 'шағымды қанағаттандырусыз қалдыру',
    ru: 'оставление жалобы без удовлетворения',
    en: 'complaint left unsatisfied',
  },
  SEND_BACK: {
    kk: 'бұзушылықтарды көрсетіп, істі қайтару',
    ru: 'возврат дела с указанием нарушений',
    en: 'case sent back with the faults named',
  },
  LEAVE_WITHOUT_CONSIDERATION: {
    kk: 'шағымды қараусыз қалдыру',
    ru: 'оставление жалобы без рассмотрения',
    en: 'complaint left without consideration',
  },
  FULLY_SATISFIED_BY_OWN_ACT: {
    kk: 'органның өзі шағымды толық қанағаттандыруы',
    ru: 'полное удовлетворение жалобы самим органом',
    en: 'complaint fully satisfied by the body itself',
  },
  SATISFIED_FULL: { kk: 'толық қанағаттандыру', ru: 'полное удовлетворение', en: 'full satisfaction' },
  SATISFIED_PART: {
    kk: 'ішінара қанағаттандыру',
    ru: 'частичное удовлетворение',
    en: 'partial satisfaction',
  },
  REFUSED: { kk: 'қанағаттандырудан бас тарту', ru: 'отказ в удовлетворении', en: 'refusal' },
  EXPLAINED: { kk: 'түсіндіру беру', ru: 'разъяснение', en: 'explanation' },
};

/** Names of the characters of a reply. */
export const replyCharacterNames: { readonly [C in ReplyCharacter]: Text } = {
  SATISFIED: { kk: 'қанағаттандырылды', ru: 'удовлетворено', en: 'satisfied' },
  REFUSED: { kk: 'бас тартылды', ru: 'отказано', en: 'refused' },
  EXPLAINED: { kk: 'түсіндірілді', ru: 'разъяснено', en: 'explained' },
};

/** Names of those who sign a reply. */
export const signerNames: { readonly [S in Signer]: Text } = {
  official: {
    kk: 'шешім қабылдаған лауазымды адам',
    ru: 'должностное лицо, принявшее решение',
    en: 'official who decides',
  },
  head: { kk: 'бірінші басшы', ru: 'первый руководитель', en: 'head of the body' },
  documentationWorker: {
    kk: 'құжаттамалық қамтамасыз ету қызметінің қызметкері',
    ru: 'работник службы документационного обеспечения',
    en: 'documentation worker',
  },
};

/** Names of the grounds on which the hearing may be left out. */
export const noHearingNames: { readonly [G in NoHearingGround]: Text } = {
  FAVOURABLE: {
    kk: 'акт қолайлы және басқа адамдардың құқықтарына әсер етпейді',
    ru: 'акт благоприятный и не затрагивает прав других лиц',
    en: 'the act is favourable and does not touch others',
  },
  ENFORCEMENT: { kk: 'мәжбүрлеп орындату', ru: 'принудительное исполнение', en: 'enforcement' },
  SHORT_TERM: {
    kk: 'заңда қысқа мерзім белгіленген',
    ru: 'законом установлен короткий срок',
    en: 'short statutory term',
  },
  URGENT: { kk: 'шұғыл қорғау қажет', ru: 'нужна безотлагательная защита', en: 'urgent protection' },
  ON_REQUEST: {
    kk: 'рәсімге қатысушының өтінуі бойынша',
    ru: 'по просьбе участника процедуры',
    en: 'the participant asked to leave it out',
  },
  SIMPLIFIED: { kk: 'оңайлатылған рәсім', ru: 'упрощенная процедура', en: 'simplified procedure' },
  AUTOMATED: {
    kk: 'қалауынсыз автоматтандырылған шешім',
    ru: 'автоматизированное решение без усмотрения',
    en: 'automated decision without discretion',
  },
  COURT_BAN: { kk: 'сот тыйымы', ru: 'запрет суда', en: 'court ban' },
  RECEPTION_REFUSAL: {
    kk: 'жеке қабылдауға жазудан бас тарту',
    ru: 'отказ в записи на личный прием',
    en: 'refusal to book a personal reception',
  },
  SIMPLIFIED_TERMINATED: {
    kk: 'оңайлатылған рәсімді тоқтату',
    ru: 'прекращение упрощенной процедуры',
    en: 'termination of the simplified procedure',
  },
};

/** Names of the grounds of termination and of leaving a complaint. */
export const terminationNames: { readonly [G in TerminationGround]: Text } = {
  ALREADY_DECIDED: {
    kk: 'сол мәселе бойынша шешім бар',
    ru: 'по тому же предмету уже есть решение',
    en: 'already decided on the same subject',
  },
  COURT_ACT: { kk: 'сот актісі бар', ru: 'есть судебный акт', en: 'there is a court act' },
  RETURNED_NOT_CORRECTED: {
    kk: 'жолданым түзетілмегендіктен қайтарылды',
    ru: 'обращение возвращено, так как не исправлено',
    en: 'returned because it was not corrected',
  },
  RETURNED: { kk: 'шағым қайтарылды', ru: 'жалоба возвращена', en: 'the complaint was returned' },
  WITHDRAWN: { kk: 'кері қайтарып алынды', ru: 'отозвано', en: 'withdrawn' },
  OTHER_BY_LAW: { kk: 'заңдағы өзге негіз', ru: 'иное основание по закону', en: 'another ground by law' },
  REPEAT_NO_NEW: {
    kk: 'жаңа дәлелдерсіз қайталанған',
    ru: 'повторное без новых доводов',
    en: 'repeated without new arguments',
  },
  ANONYMOUS: { kk: 'анонимді', ru: 'анонимное', en: 'anonymous' },
  NO_ESSENCE: {
    kk: 'мәселенің мәні жазылмаған',
    ru: 'не изложена суть вопроса',
    en: 'no essence of the question',
  },
  LAWSUIT_PENDING: {
    kk: 'сотта іс қаралып жатыр',
    ru: 'дело рассматривается в суде',
    en: 'a lawsuit is pending',
  },
};

/** Names of the grounds of return. */
export const returnNames: { readonly [G in ReturnGround]: Text } = {
  NOT_CORRECTED: {
    kk: 'белгіленген мерзімде түзетілмеді',
    ru: 'не исправлено в установленный срок',
    en: 'not corrected in the time set',
  },
  IDENTICAL: {
    kk: 'бұрын қаралған жолданыммен мәні бірдей',
    ru: 'тождественно ранее рассмотренному',
    en: 'identical in essence to one already considered',
  },
  FOUL_LANGUAGE: {
    kk: 'әдепсіз немесе қорлайтын сөздер бар',
    ru: 'нецензурные или оскорбительные выражения',
    en: 'foul or insulting language',
  },
};

/** Names of the grounds of a decision on a complaint. */
export const complaintBasisNames: { readonly [B in ComplaintBasis]: Text } = {
  WRONG_CIRCUMSTANCES: {
    kk: 'мән-жайлар дұрыс анықталмаған',
    ru: 'неверно установлены обстоятельства',
    en: 'the circumstances were established wrongly',
  },
  CONTENT_MISMATCH: {
    kk: 'акт мазмұны іс материалдарына сәйкес емес',
    ru: 'содержание акта не соответствует материалам дела',
    en: 'the content does not match the file',
  },
  LAW_MISAPPLIED: {
    kk: 'заң бұзылған немесе дұрыс қолданылмаған',
    ru: 'закон нарушен или применён неверно',
    en: 'the law was broken or misapplied',
  },
};
