import type { CheckName } from '../verify/checks.ts';
import type { Words } from './words.ts';

/** What each check establishes when it holds, as one short line. */
export const CHECK_WORDS: Readonly<Record<CheckName, Words>> = {
  size: {
    kk: 'Файлдың көлемі шектен аспайды',
    ru: 'Размер файла в пределах допустимого',
    en: 'The file is within the size limit',
  },
  encoding: {
    kk: 'Файл PEM, base64 немесе DER пішімінде',
    ru: 'Файл в формате PEM, base64 или DER',
    en: 'The file is PEM, base64 or DER',
  },
  structure: {
    kk: 'Қолтаңба құрылымы дұрыс, артық байттар жоқ',
    ru: 'Структура подписи верна, лишних байтов нет',
    en: 'The signature is well formed, without surplus bytes',
  },
  xmlEncoding: {
    kk: 'Файл – UTF-8 кодтауындағы XML',
    ru: 'Файл – XML в кодировке UTF-8',
    en: 'The file is XML in UTF-8',
  },
  xmlMarkup: {
    kk: 'XML-де DTD, түсініктеме, CDATA және басқа жасырын бөліктер жоқ, көлемі шектен аспайды',
    ru: 'В XML нет DTD, комментариев, CDATA и других скрытых частей, размеры в пределах допустимого',
    en: 'The XML has no DTD, comments, CDATA or other hidden parts and keeps within the limits',
  },
  xmlPlacement: {
    kk: 'Қолтаңба – құжаттың ең соңғы бөлігі',
    ru: 'Подпись – последняя часть документа',
    en: 'The signature is the last part of the document',
  },
  xmlStructure: {
    kk: 'XML қолтаңбасының құрылымы белгіленген үлгіге сай',
    ru: 'Строение подписи XML соответствует установленному образцу',
    en: 'The XML signature is built as prescribed',
  },
  xmlReference: {
    kk: 'Қолтаңба бүкіл құжатты қамтиды',
    ru: 'Подпись охватывает весь документ',
    en: 'The signature covers the whole document',
  },
  xmlTransforms: {
    kk: 'Қол қояр алдында құжат рұқсат етілген тәсілмен ғана түрлендірілген',
    ru: 'Перед подписанием документ преобразован только разрешёнными способами',
    en: 'Before signing the document was transformed only in permitted ways',
  },
  contentType: {
    kk: 'Мазмұнының түрі – құжат',
    ru: 'Тип содержимого – документ',
    en: 'The content is of the type of a document',
  },
  oneSigner: { kk: 'Қол қоюшы біреу ғана', ru: 'Подписант ровно один', en: 'There is exactly one signer' },
  documentPresent: {
    kk: 'Қол қойылған құжат бар',
    ru: 'Подписанный документ имеется',
    en: 'The signed document is at hand',
  },
  documentMatchesContent: {
    kk: 'Қолтаңба ішіндегі құжат берілген құжатпен бірдей',
    ru: 'Документ внутри подписи совпадает с предъявленным',
    en: 'The document inside the signature is the one presented',
  },
  signerCertificate: {
    kk: 'Қол қоюшының тіркеу куәлігі қоса берілген',
    ru: 'Регистрационное свидетельство подписанта приложено',
    en: 'The certificate of the signer is enclosed',
  },
  signedAttributes: {
    kk: 'Қол қойылған атрибуттар бар',
    ru: 'Подписанные атрибуты имеются',
    en: 'The signed attributes are there',
  },
  contentTypeAttribute: {
    kk: 'Мазмұн түріне де қол қойылған',
    ru: 'Тип содержимого тоже подписан',
    en: 'The type of the content is signed as well',
  },
  algorithmSupported: {
    kk: 'Алгоритмдер құжаттарға рұқсат етілген',
    ru: 'Алгоритмы допущены для документов',
    en: 'The algorithms are admitted for documents',
  },
  algorithmMatchesKey: {
    kk: 'Хеш-функция кілт түріне сай',
    ru: 'Хеш-функция соответствует ключу',
    en: 'The digest fits the key',
  },
  messageDigest: {
    kk: 'Құжат қол қойылғаннан бері өзгермеген',
    ru: 'Документ не менялся с момента подписания',
    en: 'The document has not changed since it was signed',
  },
  signature: {
    kk: 'Қолтаңба осы куәліктің кілтімен қойылған',
    ru: 'Подпись сделана ключом этого свидетельства',
    en: 'The signature was made with the key of this certificate',
  },
  signingCertificateV2: {
    kk: 'Қолтаңба дәл осы куәлікке байланған',
    ru: 'Подпись привязана именно к этому свидетельству',
    en: 'The signature is bound to this very certificate',
  },
  timestampPresent: { kk: 'Уақыт белгісі бар', ru: 'Метка времени есть', en: 'There is a time-stamp' },
  timestampStructure: {
    kk: 'Уақыт белгісінің құрылымы дұрыс',
    ru: 'Структура метки времени верна',
    en: 'The time-stamp is well formed',
  },
  timestampSignature: {
    kk: 'Уақыт белгісінің қолтаңбасы дұрыс',
    ru: 'Подпись метки времени верна',
    en: 'The signature of the time-stamp holds',
  },
  timestampImprint: {
    kk: 'Уақыт белгісі осы қолтаңбаға берілген',
    ru: 'Метка времени выдана на эту подпись',
    en: 'The time-stamp is over this signature',
  },
  timestampPolicy: {
    kk: 'Уақыт белгісінің саясаты таныс',
    ru: 'Политика метки времени известна',
    en: 'The policy of the time-stamp is known',
  },
  timestampPurpose: {
    kk: 'Уақыт белгісі қызметінің куәлігі осыған арналған',
    ru: 'Свидетельство службы меток времени предназначено для этого',
    en: 'The certificate of the time-stamping authority is meant for it',
  },
  timestampChain: {
    kk: 'Уақыт белгісі қызметіне сенім тізбегі толық',
    ru: 'Цепочка доверия к службе меток времени полна',
    en: 'The chain of trust to the time-stamping authority is whole',
  },
  timestampSameIssuer: {
    kk: 'Уақыт белгісі қызметін де сол орталық куәландырған',
    ru: 'Служба меток времени удостоверена тем же центром',
    en: 'The time-stamping authority is certified by the same authority',
  },
  timestampTime: {
    kk: 'Уақыт белгісі болашақтан емес',
    ru: 'Метка времени не из будущего',
    en: 'The time-stamp is not from the future',
  },
  storedTimestamps: {
    kk: 'Қолтаңбамен бірге сақталған барлық уақыт белгісі дұрыс',
    ru: 'Все метки времени, сохранённые с подписью, верны',
    en: 'All time-stamps stored with the signature hold',
  },
  chain: {
    kk: 'Сенім тізбегі сенімді түбір куәлікке жетеді',
    ru: 'Цепочка доверия доходит до доверенного корня',
    en: 'The chain of trust reaches a trusted anchor',
  },
  chainConstraints: {
    kk: 'Тізбектегі әр орталық куәлік беруге құқылы',
    ru: 'Каждый центр цепочки вправе выдавать свидетельства',
    en: 'Every authority of the chain may issue certificates',
  },
  criticalExtensions: {
    kk: 'Тізбекте бейтаныс міндетті шарт жоқ',
    ru: 'В цепочке нет неизвестных обязательных условий',
    en: 'The chain holds no unknown mandatory condition',
  },
  issuersValid: {
    kk: 'Орталықтардың куәліктері сол сәтте жарамды болған',
    ru: 'Свидетельства центров действовали в тот момент',
    en: 'The certificates of the authorities were valid at that moment',
  },
  begun: {
    kk: 'Қол қоюшының куәлігі күшіне енген',
    ru: 'Свидетельство подписанта уже действовало',
    en: 'The certificate of the signer was valid already',
  },
  notExpired: {
    kk: 'Қол қоюшы куәлігінің мерзімі өтпеген',
    ru: 'Срок свидетельства подписанта не истёк',
    en: 'The certificate of the signer had not expired',
  },
  keyUsage: {
    kk: 'Кілт құжатқа қол қоюға арналған',
    ru: 'Ключ предназначен для подписания документов',
    en: 'The key is meant for signing documents',
  },
  policy: {
    kk: 'Куәлік саясаты құжатқа қол қоюға сай',
    ru: 'Политика свидетельства подходит для документов',
    en: 'The policy of the certificate is one for documents',
  },
  documentCertificate: {
    kk: 'Куәлік тек қазынашылыққа не тек кіруге арналмаған',
    ru: 'Свидетельство не только для казначейства и не только для входа',
    en: 'The certificate is not for the treasury or for logging in only',
  },
  notSystem: {
    kk: 'Цифрлық жүйе емес, адам қол қойған',
    ru: 'Подписал человек, а не цифровая система',
    en: 'A person signed, not a digital system',
  },
  role: {
    kk: 'Куәліктегі рөл бұл құжатқа жарайды',
    ru: 'Роль в свидетельстве подходит для документа',
    en: 'The role in the certificate fits the document',
  },
  identity: {
    kk: 'Куәлік иесін анық атайды',
    ru: 'Свидетельство однозначно называет владельца',
    en: 'The certificate names its holder without doubt',
  },
  iin: { kk: 'ЖСН сәйкес келеді', ru: 'ИИН совпадает', en: 'The IIN is the expected one' },
  bin: { kk: 'БСН сәйкес келеді', ru: 'БИН совпадает', en: 'The BIN is the expected one' },
  notRevoked: {
    kk: 'Қол қоюшының куәлігі кері қайтарып алынбаған',
    ru: 'Свидетельство подписанта не отозвано',
    en: 'The certificate of the signer is not revoked',
  },
  issuersNotRevoked: {
    kk: 'Орталықтардың куәліктері кері қайтарып алынбаған',
    ru: 'Свидетельства центров не отозваны',
    en: 'The certificates of the authorities are not revoked',
  },
  timestampNotRevoked: {
    kk: 'Уақыт белгісі қызметінің куәлігі кері қайтарып алынбаған',
    ru: 'Свидетельство службы меток времени не отозвано',
    en: 'The certificate of the time-stamping authority is not revoked',
  },
  revocationListFresh: {
    kk: 'Кері қайтарып алынған куәліктер тізімінің мерзімі өтпеген',
    ru: 'Список отозванных свидетельств не просрочен',
    en: 'The list of revoked certificates has not expired',
  },
  revocationEvidence: {
    kk: 'Куәліктің мәртебесі туралы орталықтың жауабы бар',
    ru: 'Есть ответ центра о статусе свидетельства',
    en: 'There is an answer of the authority about the certificate',
  },
};
