import type { Text } from '../../../../kernel/text.ts';
import type { PaperSignatureRole } from '../../../papers/index.ts';

/** Words around the checks of a signature. */
export const reportTexts = {
  valid: { kk: 'жарамды', ru: 'действительна', en: 'valid' },
  invalid: { kk: 'жарамсыз', ru: 'недействительна', en: 'not valid' },
  pending: { kk: 'тексерілуде', ru: 'проверяется', en: 'being checked' },
  signer: { kk: 'Қол қойған адам', ru: 'Кто подписал', en: 'Signed by' },
  organisation: { kk: 'Ұйым', ru: 'Организация', en: 'Organisation' },
  bin: { kk: 'БСН', ru: 'БИН', en: 'BIN' },
  serial: {
    kk: 'Тіркеу куәлігінің нөмірі',
    ru: 'Номер регистрационного свидетельства',
    en: 'Serial number of the certificate',
  },
  issuer: { kk: 'Куәлікті берген', ru: 'Свидетельство выдал', en: 'Certificate issued by' },
  time: { kk: 'Қол қойылған уақыт', ru: 'Время подписи', en: 'Time of the signature' },
  timeSource: { kk: 'Уақыт қайдан алынды', ru: 'Откуда взято время', en: 'Where the time comes from' },
  timestamp: {
    kk: 'куәландырушы орталықтың уақыт белгісінен',
    ru: 'из метки времени удостоверяющего центра',
    en: 'from the time-stamp of the certification centre',
  },
  receipt: {
    kk: 'портал қабылдаған сәт',
    ru: 'момент получения порталом',
    en: 'the moment the portal received it',
  },
  trustVersion: {
    kk: 'Сенім тізімінің нұсқасы',
    ru: 'Версия списка доверия',
    en: 'Version of the trust list',
  },
  checks: { kk: 'Не тексерілді', ru: 'Что проверено', en: 'What was checked' },
  held: { kk: 'Дұрыс', ru: 'Верно', en: 'Holds' },
  failed: { kk: 'Қате', ru: 'Ошибка', en: 'Failed' },
  noChecks: {
    kk: 'Тексеру нәтижесі әлі келген жоқ.',
    ru: 'Результат проверки ещё не получен.',
    en: 'The result of the check has not arrived yet.',
  },
} as const satisfies Record<string, Text>;

/** Whose signature it is. */
export const signerTexts: Readonly<Record<'applicant' | PaperSignatureRole, Text>> = {
  applicant: { kk: 'Арыз иесінің қолы', ru: 'Подпись заявителя', en: 'Signature of the applicant' },
  official: {
    kk: 'Шешім қабылдаған лауазымды адамның қолы',
    ru: 'Подпись должностного лица, принявшего решение',
    en: 'Signature of the official who decided',
  },
  documentation: {
    kk: 'Құжаттамалық қамтамасыз ету қызметкерінің қолы',
    ru: 'Подпись работника документационной службы',
    en: 'Signature of the documentation worker',
  },
  seal: { kk: 'Порталдың мөрі', ru: 'Печать портала', en: 'Seal of the portal' },
};
