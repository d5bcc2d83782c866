import type { Words } from '../report/words.ts';
import type { AsicProblemCode } from './problems.ts';

/** What each problem of a container means to a person. */
export const ASIC_PROBLEM_WORDS: Readonly<Record<AsicProblemCode, Words>> = {
  notZip: {
    kk: 'Бұл файл қолтаңбалары бар контейнер емес немесе толық жүктелмеген.',
    ru: 'Этот файл не является контейнером с подписями или загружен не полностью.',
    en: 'This file is not a container with signatures, or was not downloaded completely.',
  },
  tooLarge: {
    kk: 'Контейнер тым үлкен.',
    ru: 'Контейнер слишком большой.',
    en: 'The container is too large.',
  },
  tooManyFiles: {
    kk: 'Контейнерде файлдар тым көп.',
    ru: 'В контейнере слишком много файлов.',
    en: 'There are too many files in the container.',
  },
  compressionBomb: {
    kk: 'Контейнердегі файл ашқанда тым үлкен болады, сондықтан ашылмады.',
    ru: 'Файл в контейнере при распаковке становится слишком большим, поэтому он не открыт.',
    en: 'A file in the container becomes too large when unpacked, so it was not opened.',
  },
  zip64: {
    kk: 'Контейнер ZIP64 пішімінде, ол қабылданбайды.',
    ru: 'Контейнер в формате ZIP64, который не принимается.',
    en: 'The container is in the ZIP64 format, which is not accepted.',
  },
  encrypted: {
    kk: 'Контейнердегі файл құпиясөзбен жабылған.',
    ru: 'Файл в контейнере закрыт паролем.',
    en: 'A file in the container is locked with a password.',
  },
  unsupportedZip: {
    kk: 'Контейнер қабылданбайтын тәсілмен буылған.',
    ru: 'Контейнер упакован способом, который не принимается.',
    en: 'The container is packed in a way that is not accepted.',
  },
  headersDiffer: {
    kk: 'Контейнер бір файл туралы екі түрлі дерек береді: әр бағдарлама одан әртүрлі құжат көруі мүмкін.',
    ru: 'Контейнер сообщает об одном файле два разных сведения: разные программы могут увидеть в нём разные документы.',
    en: 'The container says two different things about one file: different programs may see different documents in it.',
  },
  hiddenBytes: {
    kk: 'Контейнерде ешбір файлға жатпайтын деректер бар.',
    ru: 'В контейнере есть данные, не относящиеся ни к одному файлу.',
    en: 'The container has bytes in it that belong to no file.',
  },
  damaged: {
    kk: 'Контейнер бүлінген.',
    ru: 'Контейнер повреждён.',
    en: 'The container is damaged.',
  },
  badName: {
    kk: 'Контейнердегі файлдың атауы қауіпті немесе дұрыс емес.',
    ru: 'Имя файла в контейнере опасно или неправильно.',
    en: 'The name of a file in the container is dangerous or wrong.',
  },
  duplicateName: {
    kk: 'Контейнерде аттары бірдей екі файл бар.',
    ru: 'В контейнере два файла с одинаковым именем.',
    en: 'There are two files of the same name in the container.',
  },
  mimetypeNotFirst: {
    kk: 'Контейнер өзінің түрі туралы жазбадан басталмайды.',
    ru: 'Контейнер не начинается с записи о своём типе.',
    en: 'The container does not begin with the record of its type.',
  },
  mimetypeWrong: {
    kk: 'Контейнердің түрі ASiC-E емес.',
    ru: 'Тип контейнера — не ASiC-E.',
    en: 'The type of the container is not ASiC-E.',
  },
  manifestUnreadable: {
    kk: 'Контейнердің тізімдемесін оқу мүмкін емес.',
    ru: 'Опись контейнера не читается.',
    en: 'A list of the files of the container cannot be read.',
  },
  signatureMissing: {
    kk: 'Контейнердің тізімдемесіне қойылған қолтаңба немесе уақыт белгісі жоқ.',
    ru: 'Нет подписи или метки времени, которая стоит на описи контейнера.',
    en: 'The signature or time-stamp over a list of files is missing.',
  },
  signatureWithoutManifest: {
    kk: 'Қолтаңбаның немесе уақыт белгісінің не үшін қойылғаны белгісіз.',
    ru: 'Неизвестно, к чему относится подпись или метка времени.',
    en: 'It is not known what a signature or time-stamp stands for.',
  },
  signatureUnsupported: {
    kk: 'Контейнерде тексерілмейтін пішімдегі қолтаңба (XML) бар.',
    ru: 'В контейнере есть подпись в формате, который не проверяется (XML).',
    en: 'The container has a signature in a format that is not verified (XML).',
  },
  noSignature: {
    kk: 'Контейнерге қол қойылмаған.',
    ru: 'Контейнер не подписан.',
    en: 'The container is not signed.',
  },
  tooManySignatures: {
    kk: 'Контейнерде қолтаңбалар тым көп.',
    ru: 'В контейнере слишком много подписей.',
    en: 'There are too many signatures in the container.',
  },
  documentMissing: {
    kk: 'Қол қойылған құжат контейнерде жоқ.',
    ru: 'В контейнере нет документа, к которому относится подпись.',
    en: 'The document of a signature is not in the container.',
  },
  purposeUnknown: {
    kk: 'Қолтаңбаны кім қоюға тиіс екені белгісіз, сондықтан ол тексерілмеді.',
    ru: 'Неизвестно, кто должен был поставить подпись, поэтому она не проверена.',
    en: 'It is not known who should have made a signature, so it was not verified.',
  },
  fileMissing: {
    kk: 'Тізімдемеде аталған файл контейнерден алынып тасталған.',
    ru: 'Файл, названный в описи, из контейнера удалён.',
    en: 'A file named in the list has been removed from the container.',
  },
  digestDiffers: {
    kk: 'Файл қол қойылғаннан кейін өзгертілген.',
    ru: 'Файл изменён после подписания.',
    en: 'A file was changed after signing.',
  },
  digestUnsupported: {
    kk: 'Файлдың бақылау сомасы белгісіз немесе сенімсіз тәсілмен есептелген.',
    ru: 'Контрольная сумма файла вычислена неизвестным или ненадёжным способом.',
    en: 'The checksum of a file was made in an unknown or unreliable way.',
  },
  notCovered: {
    kk: 'Контейнерде ешбір қолтаңба растамайтын файл бар.',
    ru: 'В контейнере есть файл, который не подтверждён ни одной подписью.',
    en: 'There is a file in the container that no signature covers.',
  },
  layerBroken: {
    kk: 'Мұрағаттық уақыт белгісі жарамсыз.',
    ru: 'Архивная метка времени недействительна.',
    en: 'An archive time-stamp does not hold.',
  },
  layerOutOfOrder: {
    kk: 'Мұрағаттық уақыт белгісі алдыңғысын растамайды.',
    ru: 'Архивная метка времени не подтверждает предыдущую.',
    en: 'An archive time-stamp does not cover the former one.',
  },
};
