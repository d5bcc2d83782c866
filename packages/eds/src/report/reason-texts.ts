import type { FailureReason } from '../verify/checks.ts';
import type { Words } from './words.ts';

/** What a person is told when a signature is not accepted, and what can be done about it. */
export const REASON_WORDS: Readonly<Record<FailureReason, Words>> = {
  expired: {
    kk: 'Тіркеу куәлігінің мерзімі қол қойылған сәтте өтіп кеткен. Жаңа куәлікпен қол қою керек.',
    ru: 'Срок регистрационного свидетельства к моменту подписания истёк. Нужно подписать новым свидетельством.',
    en: 'The certificate had expired when the signature was made. It has to be signed with a new certificate.',
  },
  notYetValid: {
    kk: 'Тіркеу куәлігі қол қойылған сәтте әлі күшіне енбеген. Уақыты дұрыс па, тексеріңіз.',
    ru: 'Регистрационное свидетельство к моменту подписания ещё не действовало. Проверьте, верно ли время.',
    en: 'The certificate was not valid yet when the signature was made. Check whether the time is right.',
  },
  revoked: {
    kk: 'Тіркеу куәлігі кері қайтарып алынған: мұндай қолтаңба қабылданбайды. Жаңа куәлік алу керек.',
    ru: 'Регистрационное свидетельство отозвано: такая подпись не принимается. Нужно получить новое свидетельство.',
    en: 'The certificate has been revoked: such a signature is not accepted. A new certificate is needed.',
  },
  otherIin: {
    kk: 'Қолтаңба басқа адамдікі: куәліктегі ЖСН күтілген ЖСН-мен сәйкес келмейді.',
    ru: 'Подпись другого человека: ИИН в свидетельстве не совпадает с ожидаемым.',
    en: 'The signature is of another person: the IIN in the certificate is not the expected one.',
  },
  otherBin: {
    kk: 'Қолтаңба басқа ұйымның атынан қойылған: куәліктегі БСН күтілген БСН-мен сәйкес келмейді.',
    ru: 'Подпись от имени другой организации: БИН в свидетельстве не совпадает с ожидаемым.',
    en: 'The signature is on behalf of another organisation: the BIN in the certificate is not the expected one.',
  },
  wrongRole: {
    kk: 'Бұл куәліктің иесі мұндай құжатқа қол қоя алмайды: куәліктегі рөлі басқа.',
    ru: 'Владелец этого свидетельства не может подписывать такой документ: в свидетельстве указана другая роль.',
    en: 'The holder of this certificate may not sign such a document: the certificate names another role.',
  },
  foreignCa: {
    kk: 'Куәлікті біз сенетін куәландырушы орталық бермеген немесе орталықтың өз куәлігі жарамсыз.',
    ru: 'Свидетельство выдано не тем удостоверяющим центром, которому мы доверяем, или недействительно свидетельство самого центра.',
    en: 'The certificate was not issued by an authority that is trusted here, or the certificate of the authority itself is not valid.',
  },
  documentChanged: {
    kk: 'Қолтаңба басқа мәтінге қойылған: қол қойылғаннан кейін құжат өзгерген немесе бұл басқа құжат.',
    ru: 'Подписан другой текст: документ изменился после подписания, или это другой документ.',
    en: 'Another text was signed: the document changed after it was signed, or this is another document.',
  },
  signatureBroken: {
    kk: 'Қолтаңба құжат пен куәлікке сәйкес келмейді: ол бүлінген немесе басқа кілтпен қойылған.',
    ru: 'Подпись не сходится с документом и свидетельством: она повреждена или сделана другим ключом.',
    en: 'The signature does not match the document and the certificate: it is damaged or was made with another key.',
  },
  malformed: {
    kk: 'Бұл файл – оқуға болатын электрондық қолтаңба емес: ол бүлінген немесе пішімі басқа.',
    ru: 'Этот файл – не читаемая электронная подпись: он повреждён или другого формата.',
    en: 'This file is not a readable electronic signature: it is damaged or of another format.',
  },
  timestampBad: {
    kk: 'Қолтаңбадағы уақыт белгісі жарамсыз. Қайта қол қойып, жаңа уақыт белгісін алу керек.',
    ru: 'Метка времени в подписи недействительна. Нужно подписать ещё раз, с новой меткой времени.',
    en: 'The time-stamp of the signature is not valid. It has to be signed again with a new time-stamp.',
  },
  noTimestamp: {
    kk: 'Қолтаңбада уақыт белгісі жоқ, ал мұнда ол міндетті.',
    ru: 'В подписи нет метки времени, а здесь она обязательна.',
    en: 'The signature has no time-stamp, and here it must have one.',
  },
  evidenceUnreachable: {
    kk: 'Куәліктің кері қайтарып алынбағаны әзірге расталмады: куәландырушы орталықтың жауабы жоқ. Тексеру кейін қайталанады.',
    ru: 'Пока не подтверждено, что свидетельство не отозвано: нет ответа удостоверяющего центра. Проверку нужно повторить позже.',
    en: 'It is not confirmed yet that the certificate is not revoked: there is no answer of the authority. The check has to be repeated later.',
  },
  notForSigning: {
    kk: 'Бұл кілт құжатқа қол қоюға арналмаған (мысалы, тек кіруге арналған немесе ескірген алгоритмді қолданады).',
    ru: 'Этот ключ не предназначен для подписания документов (например, он только для входа или с устаревшим алгоритмом).',
    en: 'This key is not meant for signing documents (it is for logging in only, for example, or of an outdated algorithm).',
  },
};
