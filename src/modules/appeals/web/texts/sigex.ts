import type { Text } from '../../../../kernel/text.ts';

/** Words of signing through SIGEX, the gateway of a third party. */
export const sigexTexts = {
  wayTitle: {
    kk: 'SIGEX арқылы eGov Mobile',
    ru: 'eGov Mobile через SIGEX',
    en: 'eGov Mobile through SIGEX',
  },
  warningTitle: {
    kk: 'Деректеріңіз үшінші тарапқа беріледі',
    ru: 'Ваши данные получит третья сторона',
    en: 'Your data go to a third party',
  },
  warning: {
    kk: 'SIGEX – басқа ұйымның сервисі, порталдың бөлігі емес. Осылай қол қойсаңыз, жолданымның бүкіл мәтіні және ондағы дербес деректеріңіз – аты-жөніңіз, ЖСН, мекенжайыңыз, поштаңыз бен телефоныңыз, тіркелген файлдардың атаулары – оның серверіне жіберіледі. Файлдардың өзі жіберілмейді. Ол жерде деректермен не болатынын портал бақыламайды.',
    ru: 'SIGEX – сервис другой организации, не часть портала. Если подписать так, на его сервер уйдут весь текст обращения и ваши персональные данные в нём: фамилия и имя, ИИН, адрес, почта и телефон, названия приложенных файлов. Сами файлы не передаются. Что там происходит с данными, портал не контролирует.',
    en: 'SIGEX is a service of another organisation, not a part of the portal. If you sign in this way, the whole text of the appeal and your personal data in it go to its server: name, IIN, address, e-mail and telephone, names of the attached files. The files themselves do not. The portal has no control over what happens to the data there.',
  },
  free: {
    kk: 'Бұл тәсіл міндетті емес: басқа тәсілмен қол қойсаңыз, SIGEX сервисіне ештеңе берілмейді.',
    ru: 'Этот способ необязателен: если подписать иначе, сервис SIGEX не получит ничего.',
    en: 'This way is optional: if you sign in another way, the service SIGEX gets nothing.',
  },
  agree: {
    kk: 'Жолданымның мәтіні мен ондағы дербес деректерім SIGEX сервисіне берілетінін түсінемін және келісемін.',
    ru: 'Понимаю и согласен(-на), что текст обращения и мои персональные данные в нём будут переданы сервису SIGEX.',
    en: 'I understand and agree that the text of the appeal and my personal data in it are given to the service SIGEX.',
  },
  notAgreed: {
    kk: 'Белгі қойылмаған. Келісіміңіз болмаса, SIGEX сервисіне ештеңе жіберілмейді.',
    ru: 'Отметки нет. Без вашего согласия сервису SIGEX ничего не отправляется.',
    en: 'The box is not ticked. Without your consent nothing is sent to the service SIGEX.',
  },
  begin: {
    kk: 'SIGEX арқылы қол қою',
    ru: 'Подписать через SIGEX',
    en: 'Sign through SIGEX',
  },
  shown: {
    kk: 'Бұл кодты SIGEX сервисі жасады; жолданымыңыздың мәтіні сол арқылы телефонға барады. Келген қолтаңбаны порталдың өзі тексереді.',
    ru: 'Этот код создал сервис SIGEX: через него текст обращения попадёт на телефон. Пришедшую подпись проверит сам портал.',
    en: 'This code was made by the service SIGEX: through it the text of the appeal comes to the phone. The portal itself checks the signature that comes.',
  },
  expiredText: {
    kk: 'Уақытында қол қойылмады. Жолданым берілген жоқ, жазғаныңыз орнында. Қалай қол қоятыныңызды қайта таңдаңыз.',
    ru: 'Подпись вовремя не пришла. Обращение не подано, всё написанное на месте. Выберите заново, как подписать.',
    en: 'No signature came in time. The appeal was not filed, and what you wrote is still here. Choose again how to sign.',
  },
} as const satisfies Record<string, Text>;
