import type { Words } from '../report/words.ts';
import type { FileKind } from './sort-files.ts';

/** Everything the page says beside the reports themselves. */
export const PAGE_WORDS = {
  title: {
    kk: 'Электрондық цифрлық қолтаңбаны тексеру',
    ru: 'Проверка электронной цифровой подписи',
    en: 'Verification of an electronic digital signature',
  },
  lead: {
    kk: 'Іс файлын (.asice) немесе құжат пен оның қолтаңбасын таңдаңыз. Тексеру осы беттің өзінде жүреді: файлдар ешқайда жіберілмейді, желі қажет емес.',
    ru: 'Выберите файл дела (.asice) или документ и его подпись. Проверка идёт прямо на этой странице: файлы никуда не отправляются, сеть не нужна.',
    en: 'Choose a case file (.asice), or a document and its signature. The check runs within this page: no file is sent anywhere, no network is needed.',
  },
  choose: { kk: 'Файлдарды таңдаңыз', ru: 'Выберите файлы', en: 'Choose files' },
  hint: {
    kk: 'Іс файлы (.asice), құжат, қолтаңба (.p7s, .cms), сондай-ақ кері қайтарып алынған куәліктер тізімі (.crl) немесе OCSP жауабы. Файлдарды осы бетке сүйреп әкелуге де болады.',
    ru: 'Файл дела (.asice), документ, подпись (.p7s, .cms), а также список отозванных свидетельств (.crl) или ответ OCSP. Файлы можно и перетащить на эту страницу.',
    en: 'A case file (.asice), the document, the signature (.p7s, .cms), and a list of revoked certificates (.crl) or an OCSP answer. Files can also be dropped onto this page.',
  },
  noSignature: {
    kk: 'Бұл файлдардың арасында қолтаңба жоқ. Қолтаңба файлын (.p7s, .cms) қоса таңдаңыз.',
    ru: 'Среди этих файлов нет подписи. Выберите также файл подписи (.p7s, .cms).',
    en: 'There is no signature among these files. Choose the file of the signature (.p7s, .cms) as well.',
  },
  noTrust: {
    kk: 'Бұл бетте куәландырушы орталықтардың куәліктері жоқ. pki.gov.kz сайтынан жүктелген куәліктерді қоса таңдаңыз: олардың шынайылығын бет өзі тексереді.',
    ru: 'На этой странице нет свидетельств удостоверяющих центров. Выберите и их, скачав с pki.gov.kz: подлинность страница проверит сама.',
    en: 'This page holds no certificates of authorities. Choose those as well, downloaded from pki.gov.kz: the page itself checks that they are genuine.',
  },
  document: { kk: 'Құжат', ru: 'Документ', en: 'Document' },
  signature: { kk: 'Қолтаңба', ru: 'Подпись', en: 'Signature' },
  inside: { kk: 'қолтаңбаның ішінде', ru: 'внутри подписи', en: 'inside the signature' },
  wholeFile: { kk: 'Іс файлы тұтас', ru: 'Файл дела цел', en: 'The case file is whole' },
  brokenFile: { kk: 'Іс файлы бүлінген', ru: 'Файл дела повреждён', en: 'The case file is damaged' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  lapsed: {
    kk: 'Куәландырулардың мерзімі өтіп кеткен: қолтаңба уақытында жаңартылмаған.',
    ru: 'Сроки удостоверений истекли: подпись вовремя не обновлена.',
    en: 'What vouches for the signature has expired: it was not renewed in time.',
  },
  missing: { kk: 'таңдалмаған', ru: 'не выбран', en: 'not chosen' },
  checks: { kk: 'Барлық тексерістер', ru: 'Все проверки', en: 'All checks' },
  files: { kk: 'Таңдалған файлдар', ru: 'Выбранные файлы', en: 'Chosen files' },
  refused: { kk: 'сенім білдірілмеген', ru: 'не доверено', en: 'not trusted' },
  rule: { kk: 'ереже', ru: 'правило', en: 'rule' },
  held: { kk: 'орындалды', ru: 'выполнено', en: 'held' },
  failed: { kk: 'орындалмады', ru: 'не выполнено', en: 'failed' },
  saveContent: {
    kk: 'Қолтаңба ішіндегі құжатты сақтау',
    ru: 'Сохранить документ из подписи',
    en: 'Save the document from the signature',
  },
  tooLarge: {
    kk: 'Файл тым үлкен: бұл бет 200 МБ-қа дейінгі файлдарды оқиды.',
    ru: 'Файл слишком большой: эта страница читает файлы до 200 МБ.',
    en: 'The file is too large: this page reads files of up to 200 MB.',
  },
  made: { kk: 'Бет жасалған күн', ru: 'Страница создана', en: 'Page made on' },
  noScript: {
    kk: 'Тексеру осы бетте орындалуы үшін браузерде JavaScript қосулы болуы керек.',
    ru: 'Чтобы проверка прошла на этой странице, в браузере должен быть включён JavaScript.',
    en: 'For the check to run within this page, JavaScript has to be enabled in the browser.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What a file was found to be. */
export const KIND_WORDS: Readonly<Record<FileKind, Words>> = {
  signature: { kk: 'қолтаңба', ru: 'подпись', en: 'signature' },
  certificate: { kk: 'тіркеу куәлігі', ru: 'регистрационное свидетельство', en: 'certificate' },
  revocationList: {
    kk: 'кері қайтарып алынған куәліктер тізімі',
    ru: 'список отозванных свидетельств',
    en: 'list of revoked certificates',
  },
  ocspAnswer: { kk: 'OCSP жауабы', ru: 'ответ OCSP', en: 'OCSP answer' },
  container: {
    kk: 'қолтаңбалары бар іс файлы',
    ru: 'файл дела с подписями',
    en: 'case file with signatures',
  },
  document: { kk: 'құжат', ru: 'документ', en: 'document' },
};
