import { civilCode, rzh } from '../acts.ts';
import { dayOf } from '../days.ts';
import type { OrderEdition } from '../rules.ts';
import { after, before, ofCode, sameDay, within } from '../terms.ts';

/**
 * The regulation of personal reception of the Zhetisu region (resolution 399 of 14.12.2023). It is in force from its
 * first official publication; that day is not confirmed, so the earliest one possible stands here.
 */
export const RZH_2023 = {
  id: 'RZH/2023',
  family: 'regulation',
  inForce: { from: dayOf('2023-12-14') },
  unconfirmed: ['from'],
  rules: {
    terms: {
      T02: { is: before('decision', 3, 'workingDay'), by: rzh('32') },
      T11: { is: after('extensionDecision', 3, 'workingDay'), by: rzh('30') },
      T12: {
        is: after('registration', 2, 'month'),
        by: rzh('30'),
        note: {
          kk: 'Фактілерді анықтау үшін дәлелді шешіммен; барлығы тіркелген күннен екі айдан аспайды (C8, C9).',
          ru: 'Мотивированным решением для установления фактов; всего не более двух месяцев со дня регистрации (C8, C9).',
          en: 'By a reasoned decision to establish facts; two months from registration in all (C8, C9).',
        },
      },
      T13: {
        is: after('registration', 30, 'calendarDay'),
        by: rzh('30'),
        note: {
          kk: 'Күрделі мәселе бойынша хатпен; хабарлама – хаттың өзі.',
          ru: 'Письмом при сложном вопросе; уведомление – само письмо.',
          en: 'By a letter when the question is complex; the letter itself is the notice.',
        },
      },
      T14: {
        is: ofCode('T05', {
          from: 'registration',
          extendableBy: ['responsibleWorker', 'head', 'deputyHead'],
        }),
        by: rzh('29'),
        note: {
          kk: 'Тіркелген күннен; бірінші күні Кодекстің редакциясындағыдай (C7). Он бес жұмыс күні – жауапқа, қабылдауға емес (C10).',
          ru: 'Со дня регистрации; первый день – как в редакции Кодекса (C7). Пятнадцать рабочих дней – на ответ, не на сам приём (C10).',
          en: 'From registration; the first day as in the edition of the Code (C7). The fifteen days are for the reply, not for the reception (C10).',
        },
      },
      T15: { is: before('reception', 5, 'workingDay'), by: rzh('26') },
      T16: {
        is: before('reception', 2, 'workingDay'),
        by: rzh('16'),
        note: {
          kk: 'Белгілі себеппен – екі жұмыс күні бұрын; кенеттен болса – қабылдау күні (C31).',
          ru: 'По известной причине – за два рабочих дня; при внезапной – в день приёма (C31).',
          en: 'Two working days before for a known reason; on the day itself for a sudden one (C31).',
        },
      },
      T17: { is: after('invitation', 2, 'workingDay'), by: rzh('19') },
      T18: {
        is: after('participationRefusal', 2, 'workingDay'),
        by: rzh('20'),
        note: {
          kk: 'Тармақта басы айтылмаған; бас тартқан күннен деп түсініледі.',
          ru: 'Начало в пункте не названо; читается со дня отказа.',
          en: 'The point does not name the start; read as the day of the refusal.',
        },
      },
      T19: { is: sameDay('receipt'), by: rzh('25') },
      T20: { is: within(1), by: rzh('7') },
      T21: { is: within(3), by: rzh('40') },
      T28: {
        is: ofCode('T28'),
        by: rzh('6'),
        note: {
          kk: 'Ақылға қонымды мерзім: оны қызметкер белгілейді.',
          ru: 'Разумный срок: его устанавливает работник.',
          en: 'A reasonable time, set by the worker.',
        },
      },
      T29: { is: ofCode('T29'), by: rzh('6') },
    },
    endOnDayOff: { is: 'nextWorkingDay', by: civilCode('175') },
    extensions: [
      {
        is: { of: 'T14', term: 'T13', noticeTerm: null, extenders: ['responsibleWorker'], once: true },
        by: rzh('30'),
      },
      {
        is: { of: 'T14', term: 'T12', noticeTerm: 'T11', extenders: ['head', 'deputyHead'], once: false },
        by: rzh('30'),
      },
    ],
    channels: {
      is: ['EGOV_PORTAL', 'EOTINISH', 'PAPER_POST', 'PAPER_BY_HAND', 'ORAL', 'PHONE', 'PERSONAL_RECEPTION'],
      by: rzh('4'),
    },
    joinder: { is: false, by: rzh('6') },
    priority: {
      is: [
        'WWII_VETERAN',
        'WWII_EQUATED',
        'COMBAT_VETERAN_ABROAD',
        'LABOUR_VETERAN',
        'DISABILITY',
        'PREGNANT',
        'ORDER_ALTYN_QYRAN',
        'ORDER_HALYQ_QAHARMANY',
        'ORDER_ENBEK_ERI',
      ],
      by: rzh('12'),
    },
    noBooking: {
      is: ['NOT_COMPETENT', 'ALREADY_DECIDED', 'COURT_ACT', 'RETURNED', 'WITHDRAWN'],
      by: rzh('15'),
      note: {
        kk: 'Жолданым әрқашан қабылданып, тіркеледі; қабылдауға жазудан ғана бас тартылады (C15).',
        ru: 'Обращение всегда принимается и регистрируется; отказывают только в записи (C15).',
        en: 'The appeal is always accepted and registered; only the booking is refused (C15).',
      },
    },
    informationRefusals: { is: [], by: rzh('15') },
    hearingBeforeRefusal: { is: true, by: rzh('32') },
  },
} as const satisfies OrderEdition;
