import type { CheckName } from '@qabyldau/eds';
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
    kk: 'куәландыру орталығының уақыт белгісінен',
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

/** Every check of a signature in plain words, as what must hold. */
export const checkTexts: Readonly<Record<CheckName, Text>> = {
  size: { kk: 'Қол файлының көлемі', ru: 'Размер файла подписи', en: 'Size of the signature file' },
  encoding: {
    kk: 'Қол файлының кодталуы',
    ru: 'Кодировка файла подписи',
    en: 'Encoding of the signature file',
  },
  structure: {
    kk: 'Қолдың құрылымы (CMS)',
    ru: 'Структура подписи (CMS)',
    en: 'Structure of the signature (CMS)',
  },
  contentType: {
    kk: 'Қол қойылған мазмұнның түрі',
    ru: 'Тип подписанного содержимого',
    en: 'Type of what was signed',
  },
  oneSigner: { kk: 'Бір ғана адам қол қойған', ru: 'Подписал один человек', en: 'One person signed' },
  documentPresent: { kk: 'Құжат бар', ru: 'Документ на месте', en: 'The document is there' },
  documentMatchesContent: {
    kk: 'Құжат қол қойылған мазмұнға сай',
    ru: 'Документ совпадает с подписанным содержимым',
    en: 'The document equals what was signed',
  },
  signerCertificate: {
    kk: 'Қол қоюшының тіркеу куәлігі бар',
    ru: 'Есть свидетельство подписавшего',
    en: 'The signer’s certificate is there',
  },
  signedAttributes: {
    kk: 'Қол қойылған атрибуттар бар',
    ru: 'Есть подписанные атрибуты',
    en: 'The signed attributes are there',
  },
  contentTypeAttribute: {
    kk: 'Мазмұн түрі атрибутта дұрыс аталған',
    ru: 'Тип содержимого верно назван в атрибутах',
    en: 'The attributes name the type of the content',
  },
  algorithmSupported: {
    kk: 'Алгоритм рұқсат етілген',
    ru: 'Алгоритм допустим',
    en: 'The algorithm is admitted',
  },
  algorithmMatchesKey: {
    kk: 'Алгоритм кілтке сай',
    ru: 'Алгоритм соответствует ключу',
    en: 'The algorithm fits the key',
  },
  messageDigest: {
    kk: 'Құжат қол қойылғаннан бері өзгермеген',
    ru: 'Документ не изменён после подписания',
    en: 'The document was not changed after signing',
  },
  signature: {
    kk: 'Қол математикалық тексеруден өтті',
    ru: 'Подпись верна математически',
    en: 'The signature is mathematically right',
  },
  signingCertificateV2: {
    kk: 'Қол осы куәлікке байланған',
    ru: 'Подпись привязана к этому свидетельству',
    en: 'The signature is bound to this certificate',
  },
  timestampPresent: { kk: 'Уақыт белгісі бар', ru: 'Есть метка времени', en: 'There is a time-stamp' },
  timestampStructure: {
    kk: 'Уақыт белгісінің құрылымы',
    ru: 'Структура метки времени',
    en: 'Structure of the time-stamp',
  },
  timestampSignature: {
    kk: 'Уақыт белгісіне қойылған қол',
    ru: 'Подпись под меткой времени',
    en: 'Signature of the time-stamp',
  },
  timestampImprint: {
    kk: 'Уақыт белгісі дәл осы қолға берілген',
    ru: 'Метка времени выдана на эту подпись',
    en: 'The time-stamp belongs to this signature',
  },
  timestampPolicy: {
    kk: 'Уақыт белгісінің саясаты',
    ru: 'Политика метки времени',
    en: 'Policy of the time-stamp',
  },
  timestampPurpose: {
    kk: 'Уақыт белгісін беруге құқық бар',
    ru: 'Право выдавать метки времени',
    en: 'Right to issue time-stamps',
  },
  timestampChain: {
    kk: 'Уақыт белгісін сенімді орталық берген',
    ru: 'Метку времени выдал доверенный центр',
    en: 'The time-stamp comes from a trusted centre',
  },
  timestampSameIssuer: {
    kk: 'Уақыт белгісі мен куәлікті бір орталық берген',
    ru: 'Метку времени и свидетельство выдал один центр',
    en: 'Time-stamp and certificate come from one centre',
  },
  timestampTime: { kk: 'Уақыт белгісінің уақыты', ru: 'Время метки', en: 'Time of the time-stamp' },
  chain: {
    kk: 'Куәлікті сенімді орталық берген',
    ru: 'Свидетельство выдал доверенный центр',
    en: 'A trusted centre issued the certificate',
  },
  chainConstraints: {
    kk: 'Куәландыру тізбегінің шектеулері сақталған',
    ru: 'Ограничения цепочки соблюдены',
    en: 'The constraints of the chain are kept',
  },
  criticalExtensions: {
    kk: 'Куәліктің міндетті кеңейтімдері танылды',
    ru: 'Обязательные расширения свидетельства распознаны',
    en: 'The critical extensions of the certificate are known',
  },
  issuersValid: {
    kk: 'Орталық куәліктерінің мерзімі жарамды',
    ru: 'Свидетельства центра действуют',
    en: 'The centre’s certificates are in their term',
  },
  begun: {
    kk: 'Куәлік күшіне енген',
    ru: 'Свидетельство начало действовать',
    en: 'The certificate has begun',
  },
  notExpired: {
    kk: 'Куәліктің мерзімі өтпеген',
    ru: 'Срок свидетельства не истёк',
    en: 'The certificate has not expired',
  },
  keyUsage: {
    kk: 'Кілт қол қоюға арналған',
    ru: 'Ключ предназначен для подписи',
    en: 'The key is meant for signing',
  },
  policy: {
    kk: 'Куәлік саясаты сай',
    ru: 'Политика свидетельства подходит',
    en: 'The certificate policy fits',
  },
  documentCertificate: {
    kk: 'Куәлік құжатқа қол қоюға жарайды',
    ru: 'Свидетельство годится для документов',
    en: 'The certificate is for documents',
  },
  notSystem: {
    kk: 'Кілт ақпараттық жүйенікі емес, адамдікі',
    ru: 'Ключ человека, а не системы',
    en: 'The key is a person’s, not a system’s',
  },
  role: { kk: 'Қол қоюшының өкілеттігі', ru: 'Полномочие подписавшего', en: 'Authority of the signer' },
  identity: {
    kk: 'Куәлікте адам көрсетілген',
    ru: 'В свидетельстве назван человек',
    en: 'The certificate names a person',
  },
  iin: { kk: 'ЖСН сәйкес', ru: 'ИИН совпадает', en: 'The IIN is the same' },
  bin: { kk: 'БСН сәйкес', ru: 'БИН совпадает', en: 'The BIN is the same' },
  notRevoked: {
    kk: 'Куәлік кері қайтарып алынбаған',
    ru: 'Свидетельство не отозвано',
    en: 'The certificate is not revoked',
  },
  issuersNotRevoked: {
    kk: 'Орталық куәліктері кері қайтарып алынбаған',
    ru: 'Свидетельства центра не отозваны',
    en: 'The centre’s certificates are not revoked',
  },
  timestampNotRevoked: {
    kk: 'Уақыт белгісінің куәлігі кері қайтарып алынбаған',
    ru: 'Свидетельство метки времени не отозвано',
    en: 'The time-stamp’s certificate is not revoked',
  },
  revocationListFresh: {
    kk: 'Қайтарып алынғандар тізімі жаңа',
    ru: 'Список отозванных свежий',
    en: 'The list of revoked certificates is fresh',
  },
  revocationEvidence: {
    kk: 'Куәландыру орталығының жауабы алынды',
    ru: 'Ответ удостоверяющего центра получен',
    en: 'The certification centre answered',
  },
};
