import type { Text } from './text.ts';

/** The ways in which something reaches a body (requirement catalogue, section 13.4). */
export type Channel =
  | 'EGOV_PORTAL'
  | 'EOTINISH'
  | 'PAPER_POST'
  | 'PAPER_BY_HAND'
  | 'ORAL'
  | 'PHONE'
  | 'VIDEO_CONFERENCE'
  | 'VIDEO_APPEAL'
  | 'PERSONAL_RECEPTION'
  | 'BLOG_PLATFORM'
  | 'EDMS';

/** Those who are received out of turn (RZH-12). No category goes before another: inside the group time decides. */
export type PriorityCategory =
  | 'WWII_VETERAN'
  | 'WWII_EQUATED'
  | 'COMBAT_VETERAN_ABROAD'
  | 'LABOUR_VETERAN'
  | 'DISABILITY'
  | 'PREGNANT'
  | 'ORDER_ALTYN_QYRAN'
  | 'ORDER_HALYQ_QAHARMANY'
  | 'ORDER_ENBEK_ERI';

/** Grounds on which nobody is booked for a reception (RZH-15, R213-6a); the appeal itself is always registered. */
export type NoBookingGround = 'NOT_COMPETENT' | 'ALREADY_DECIDED' | 'COURT_ACT' | 'RETURNED' | 'WITHDRAWN';

/** Grounds on which information is refused (LAI-11.16, in the order of the article). */
export type InformationRefusal =
  | 'UNCLEAR'
  | 'NOT_BY_LAW'
  | 'RESTRICTED'
  | 'ASSESSMENT_OR_ANALYSIS'
  | 'INSPECTION_OPEN'
  | 'DECISION_PENDING'
  | 'FOREIGN_DOCS';

/** Names of the channels. */
export const channelNames: { readonly [C in Channel]: Text } = {
  EGOV_PORTAL: {
    kk: '«электрондық үкімет» веб-порталы',
    ru: 'веб-портал «электронного правительства»',
    en: 'eGov portal',
  },
  EOTINISH: {
    kk: '«Электрондық өтініштер» ақпараттық жүйесі',
    ru: 'информационная система «Электронные обращения»',
    en: 'system of electronic appeals',
  },
  PAPER_POST: { kk: 'пошта арқылы', ru: 'по почте', en: 'by post' },
  PAPER_BY_HAND: { kk: 'қолма-қол', ru: 'нарочно', en: 'by hand' },
  ORAL: { kk: 'ауызша', ru: 'устно', en: 'orally' },
  PHONE: { kk: 'телефон арқылы', ru: 'по телефону', en: 'by phone' },
  VIDEO_CONFERENCE: { kk: 'бейнеконференц-байланыс', ru: 'видеоконференцсвязь', en: 'video conference' },
  VIDEO_APPEAL: { kk: 'бейнежолданым', ru: 'видеообращение', en: 'video appeal' },
  PERSONAL_RECEPTION: { kk: 'жеке қабылдау', ru: 'личный приём', en: 'personal reception' },
  BLOG_PLATFORM: { kk: 'блог-платформа', ru: 'блог-платформа', en: 'blog platform' },
  EDMS: {
    kk: 'мемлекеттік органдардың электрондық құжат айналымы',
    ru: 'электронный документооборот государственных органов',
    en: 'document exchange between state bodies',
  },
};

/** Names of the categories received out of turn. */
export const priorityNames: { readonly [C in PriorityCategory]: Text } = {
  WWII_VETERAN: {
    kk: 'Ұлы Отан соғысының ардагерлері',
    ru: 'ветераны Великой Отечественной войны',
    en: 'veterans of the Great Patriotic War',
  },
  WWII_EQUATED: {
    kk: 'жеңілдіктер бойынша Ұлы Отан соғысының ардагерлеріне теңестірілген ардагерлер',
    ru: 'ветераны, приравненные по льготам к ветеранам Великой Отечественной войны',
    en: 'veterans with the benefits of veterans of the Great Patriotic War',
  },
  COMBAT_VETERAN_ABROAD: {
    kk: 'басқа мемлекеттердің аумағындағы ұрыс қимылдарының ардагерлері',
    ru: 'ветераны боевых действий на территории других государств',
    en: 'veterans of fighting on the territory of other states',
  },
  LABOUR_VETERAN: { kk: 'еңбек ардагерлері', ru: 'ветераны труда', en: 'labour veterans' },
  DISABILITY: { kk: 'мүгедектігі бар адамдар', ru: 'лица с инвалидностью', en: 'persons with a disability' },
  PREGNANT: { kk: 'жүкті әйелдер', ru: 'беременные женщины', en: 'pregnant women' },
  ORDER_ALTYN_QYRAN: {
    kk: '«Алтын Қыран» орденімен наградталғандар',
    ru: 'награждённые орденом «Алтын Қыран»',
    en: 'holders of the order Altyn Qyran',
  },
  ORDER_HALYQ_QAHARMANY: {
    kk: '«Халық қаһарманы» атағымен наградталғандар',
    ru: 'награждённые званием «Халық қаһарманы»',
    en: 'holders of the title Halyq Qaharmany',
  },
  ORDER_ENBEK_ERI: {
    kk: '«Қазақстанның Еңбек Ері» атағымен наградталғандар',
    ru: 'награждённые званием «Қазақстанның Еңбек Ері»',
    en: 'holders of the title Hero of Labour of Kazakhstan',
  },
};

/** Names of the grounds for not booking a reception. */
export const noBookingNames: { readonly [G in NoBookingGround]: Text } = {
  NOT_COMPETENT: {
    kk: 'мәселе органның құзыретіне жатпайды',
    ru: 'вопрос не входит в компетенцию органа',
    en: 'the question is outside the competence of the body',
  },
  ALREADY_DECIDED: {
    kk: 'сол нысана және сол негіздер бойынша шешім қабылданған',
    ru: 'по тому же предмету и основаниям решение уже принято',
    en: 'the same subject and grounds have been decided already',
  },
  COURT_ACT: {
    kk: 'заңды күшіне енген сот актісі бар',
    ru: 'имеется вступивший в силу судебный акт',
    en: 'there is a court act in force',
  },
  RETURNED: { kk: 'жолданым қайтарылған', ru: 'обращение возвращено', en: 'the appeal was returned' },
  WITHDRAWN: {
    kk: 'жолданымды кері қайтарып алу қабылданған',
    ru: 'принят отзыв обращения',
    en: 'a withdrawal was accepted',
  },
};

/** Names of the grounds on which information is refused. */
export const informationRefusalNames: { readonly [G in InformationRefusal]: Text } = {
  UNCLEAR: {
    kk: 'сұрау салудан қандай ақпарат сұралғаны анықталмайды',
    ru: 'из запроса нельзя установить, какая информация нужна',
    en: 'the inquiry does not tell what is asked',
  },
  NOT_BY_LAW: {
    kk: 'сұрау салу заң талаптарына сай емес',
    ru: 'запрос не соответствует требованиям закона',
    en: 'the inquiry does not meet the law',
  },
  RESTRICTED: {
    kk: 'қолжетімділігі шектеулі ақпарат',
    ru: 'информация с ограниченным доступом',
    en: 'restricted information',
  },
  ASSESSMENT_OR_ANALYSIS: {
    kk: 'құқықтық баға беру немесе аяқталмаған талдау жұмысы сұралған',
    ru: 'запрошена правовая оценка или неоконченная аналитическая работа',
    en: 'a legal assessment or unfinished analytical work is asked for',
  },
  INSPECTION_OPEN: {
    kk: 'тексеру бойынша шешім әлі қабылданбаған',
    ru: 'решение по проверке ещё не принято',
    en: 'no decision on the inspection has been taken yet',
  },
  DECISION_PENDING: {
    kk: 'ішкі немесе ведомствоаралық келісу аяқталмаған',
    ru: 'внутреннее или межведомственное согласование не окончено',
    en: 'correspondence or meetings on it have not ended in a decision',
  },
  FOREIGN_DOCS: {
    kk: 'шет мемлекеттің немесе халықаралық ұйымның құжаттарын ашуға келісім жоқ',
    ru: 'нет согласия на раскрытие документов иностранного государства или международной организации',
    en: 'there is no consent to disclose papers of a foreign state or an international body',
  },
};
