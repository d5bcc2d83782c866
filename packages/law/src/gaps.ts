import { dayOf } from './days.ts';
import type { Gap } from './rules.ts';

/** Days for which a family has no text that was read, and why. `terms` stood in that text and are not known. */
export const gaps: readonly Gap[] = [
  {
    family: 'code',
    inForce: { from: dayOf('2011-12-01'), until: dayOf('2021-06-30') },
    why: {
      kk: '2007 жылғы № 221 заң қолданылды; оның мерзімдері R337 бейінінде ғана сақталған.',
      ru: 'Действовал закон № 221 от 2007 года; его сроки хранятся только в профиле R337.',
      en: 'Law 221 of 2007 applied; its terms are kept in the profile R337 only.',
    },
  },
  {
    family: 'video',
    inForce: { from: dayOf('2016-01-22'), until: dayOf('2021-06-30') },
    why: {
      kk: '2016 жылғы № 50 бұйрық қолданылды; оның мәтіні оқылмаған.',
      ru: 'Действовал приказ № 50 от 2016 года; его текст не прочитан.',
      en: 'Order 50 of 2016 applied; its text was not read.',
    },
  },
  {
    family: 'regulation',
    inForce: { from: dayOf('2020-09-08'), until: dayOf('2023-12-13') },
    why: {
      kk: '2020 жылғы № 560 қаулы мен 2023 жылғы № 214 қаулының мәтіндері оқылмаған.',
      ru: 'Тексты постановлений № 560 от 2020 года и № 214 от 2023 года не прочитаны.',
      en: 'The texts of decrees 560 of 2020 and 214 of 2023 were not read.',
    },
  },
  {
    family: 'portal',
    inForce: { from: dayOf('2020-01-01'), until: dayOf('2021-04-27') },
    why: {
      kk: '№ 145 бұйрыққа дейінгі қағидалар оқылмаған.',
      ru: 'Правила до приказа № 145 не прочитаны.',
      en: 'The rules before order 145 were not read.',
    },
  },
  {
    id: 'R145/2021',
    family: 'portal',
    inForce: { from: dayOf('2021-04-28'), until: dayOf('2023-03-26') },
    terms: ['T08', 'T22', 'T23', 'T24', 'T25', 'T26'],
    why: {
      kk: '№ 145 бұйрықтың № 95 бұйрыққа дейінгі 1–6-тармақтары табылмады.',
      ru: 'Пункты 1–6 приказа № 145 до приказа № 95 не найдены.',
      en: 'Points 1–6 of order 145 before order 95 were not found.',
    },
  },
  {
    id: 'LAI/2015',
    family: 'information',
    inForce: { from: dayOf('2015-11-16'), until: dayOf('2022-12-29') },
    terms: ['T08', 'T23', 'T24', 'T25', 'T26', 'T27', 'T40'],
    why: {
      kk: '№ 401-V заңның 2022 жылғы 30 желтоқсанға дейінгі редакциялары оқылмаған.',
      ru: 'Редакции закона № 401-V до 30 декабря 2022 года не прочитаны.',
      en: 'The editions of law 401-V before 30 December 2022 were not read.',
    },
  },
  {
    family: 'formerLaw',
    inForce: { from: dayOf('2021-07-01') },
    why: {
      kk: '№ 221 заңның күші жойылды; Әкімшілік рәсімдік-процестік кодекс қолданылады.',
      ru: 'Закон № 221 утратил силу; действует Административный процедурно-процессуальный кодекс.',
      en: 'Law 221 was repealed; the Administrative Procedural and Process-related Code applies.',
    },
  },
];
