import type { Text } from './text.ts';

/** One act of the register. `counts` tells whether its top division is an article or a point. */
export type Act = {
  readonly title: Text;
  readonly short: Text;
  readonly number: string;
  readonly adopted: string;
  readonly adiletId?: string;
  readonly counts: 'article' | 'point';
};

/** The acts to which rules refer. `adopted` is the date of adoption, `adiletId` the id on adilet.zan.kz. */
export const acts = {
  APPK: {
    title: {
      kk: 'Әкімшілік рәсімдік-процестік кодекс',
      ru: 'Административный процедурно-процессуальный кодекс',
      en: 'Administrative Procedural and Process-related Code',
    },
    short: { kk: 'ӘРПК', ru: 'АППК', en: 'APPC' },
    number: '350-VI',
    adopted: '2020-06-29',
    adiletId: 'K2000000350',
    counts: 'article',
  },
  R213: {
    title: {
      kk: 'Бейнеконференц-байланыс арқылы жолданым беру қағидалары',
      ru: 'Правила обращения посредством видеоконференцсвязи',
      en: 'Rules of appeals by video conference',
    },
    short: { kk: '№ 213/НҚ бұйрық', ru: 'приказ № 213/НҚ', en: 'order 213/НҚ' },
    number: '213/НҚ',
    adopted: '2021-06-16',
    adiletId: 'V2100023111',
    counts: 'point',
  },
  R337: {
    title: {
      kk: 'Электрондық жолданымдар туралы бұйрық',
      ru: 'Приказ об электронных обращениях',
      en: 'Order on electronic appeals',
    },
    short: { kk: '№ 337 бұйрық', ru: 'приказ № 337', en: 'order 337' },
    number: '337',
    adopted: '2011-11-02',
    adiletId: 'V1100007331',
    counts: 'point',
  },
  RZH: {
    title: {
      kk: 'Жетісу облысының жеке қабылдау регламенті',
      ru: 'Регламент личного приема области Жетісу',
      en: 'Personal reception regulation of the Zhetisu region',
    },
    short: { kk: '№ 399 қаулы', ru: 'постановление № 399', en: 'resolution 399' },
    number: '399',
    adopted: '2023-12-14',
    counts: 'point',
  },
  R145: {
    title: {
      kk: 'Ашық диалог порталының қағидалары',
      ru: 'Правила портала открытого диалога',
      en: 'Rules of the open dialogue portal',
    },
    short: { kk: '№ 145 бұйрық', ru: 'приказ № 145', en: 'order 145' },
    number: '145',
    adopted: '2021-04-28',
    adiletId: 'V2100022660',
    counts: 'point',
  },
  L221: {
    title: {
      kk: 'Жеке және заңды тұлғалардың өтініштерін қарау тәртібі туралы заң',
      ru: 'Закон о порядке рассмотрения обращений физических и юридических лиц',
      en: 'Law on the procedure for considering appeals',
    },
    short: { kk: '№ 221 заң', ru: 'закон № 221', en: 'law 221' },
    number: '221',
    adopted: '2007-01-12',
    counts: 'article',
  },
  LAI: {
    title: {
      kk: 'Ақпаратқа қол жеткізу туралы заң',
      ru: 'Закон о доступе к информации',
      en: 'Law on access to information',
    },
    short: { kk: '№ 401-V заң', ru: 'закон № 401-V', en: 'law 401-V' },
    number: '401-V',
    adopted: '2015-11-16',
    counts: 'article',
  },
  L267: {
    title: { kk: 'Мерекелер туралы заң', ru: 'Закон о праздниках', en: 'Law on holidays' },
    short: { kk: '№ 267 заң', ru: 'закон № 267', en: 'law 267' },
    number: '267',
    adopted: '2001-12-13',
    counts: 'article',
  },
  LC: {
    title: { kk: 'Еңбек кодексі', ru: 'Трудовой кодекс', en: 'Labour Code' },
    short: { kk: 'Еңбек кодексі', ru: 'Трудовой кодекс', en: 'Labour Code' },
    number: '414-V',
    adopted: '2015-11-23',
    counts: 'article',
  },
  CC: {
    title: { kk: 'Азаматтық кодекс', ru: 'Гражданский кодекс', en: 'Civil Code' },
    short: { kk: 'Азаматтық кодекс', ru: 'Гражданский кодекс', en: 'Civil Code' },
    number: '268-XIII',
    adopted: '1994-12-27',
    counts: 'article',
  },
} as const satisfies Record<string, Act>;

/** Id of an act of the register. */
export type ActId = keyof typeof acts;

/** A place in an act: `76.1` is article (or point) 76, point 1; `73.2.9` goes one step deeper. */
export type ArticleRef = { readonly act: ActId; readonly article: string };

/** True when the text is the id of a known act. */
export function isActId(text: string): text is ActId {
  return Object.hasOwn(acts, text);
}

/** A place in the Administrative Procedural and Process-related Code. */
export const appk = (article: string): ArticleRef => ({ act: 'APPK', article });

/** A place in law 221 of 2007. */
export const l221 = (article: string): ArticleRef => ({ act: 'L221', article });

/** A place in order 337 of 2011. */
export const r337 = (article: string): ArticleRef => ({ act: 'R337', article });

/** A place in the Civil Code. */
export const civilCode = (article: string): ArticleRef => ({ act: 'CC', article });

/** A place in order 213/НҚ of 2021. */
export const r213 = (article: string): ArticleRef => ({ act: 'R213', article });

/** A place in the Zhetisu regulation of personal reception. */
export const rzh = (article: string): ArticleRef => ({ act: 'RZH', article });

/** A place in the rules of the open dialogue portal. */
export const r145 = (article: string): ArticleRef => ({ act: 'R145', article });

/** A place in the law on access to information. */
export const lai = (article: string): ArticleRef => ({ act: 'LAI', article });

/** A place in the law on holidays. */
export const l267 = (article: string): ArticleRef => ({ act: 'L267', article });

/** A place in the Labour Code. */
export const labourCode = (article: string): ArticleRef => ({ act: 'LC', article });
