import type { Text } from '../../../kernel/text.ts';

/** What the box says while the person signs. */
export const signingTexts = {
  sign: {
    kk: 'NCALayer арқылы қол қою',
    ru: 'Подписать через NCALayer',
    en: 'Sign with NCALayer',
  },
  noScript: {
    kk: 'Браузерде JavaScript өшірулі, сондықтан NCALayer осы бетпен байланыса алмайды. Басқа бағдарламада қол қойып, қолтаңбаны төмендегі өріске қоюға болады.',
    ru: 'В браузере выключен JavaScript, поэтому NCALayer не может связаться с этой страницей. Подпишите в другой программе и вставьте подпись в поле ниже.',
    en: 'JavaScript is switched off in your browser, so NCALayer cannot talk to this page. You can sign in another program and put the signature into the field below.',
  },
  connecting: {
    kk: 'NCALayer бағдарламасына қосылып жатырмыз. Браузер осы компьютердегі бағдарламаларға рұқсат сұраса, рұқсат беріңіз.',
    ru: 'Подключаемся к NCALayer. Если браузер спросит разрешение на связь с программами этого компьютера, разрешите.',
    en: 'Connecting to NCALayer. If your browser asks whether this site may reach programs on this computer, allow it.',
  },
  waiting: {
    kk: 'NCALayer терезесі ашылды: кілтіңізді таңдап, құпиясөзін енгізіңіз. Терезе көрінбесе, ол браузердің артында болуы мүмкін.',
    ru: 'Открылось окно NCALayer: выберите ключ и введите пароль. Если окна не видно, оно может быть за окном браузера.',
    en: 'The NCALayer window is open: choose your key and enter its password. If you do not see it, it may be behind the browser.',
  },
  signing: {
    kk: 'Демо-кілтпен қол қойылып жатыр…',
    ru: 'Подписываем демо-ключом…',
    en: 'Signing with the demo key…',
  },
  sending: {
    kk: 'Қол қойылды. Портал қолтаңбаны тексеріп жатыр…',
    ru: 'Подписано. Портал проверяет подпись…',
    en: 'Signed. The portal is checking the signature…',
  },
  cancel: { kk: 'Қол қоюды тоқтату', ru: 'Прервать подписание', en: 'Stop signing' },
  demoTitle: { kk: 'Демо-кілт', ru: 'Демо-ключ', en: 'Demo key' },
  demoHint: {
    kk: 'NCALayer қажет емес: қолды нақты алгоритммен осы бет қояды. Кілт ойдан шығарылған адамдікі.',
    ru: 'NCALayer не нужен: страница подпишет сама, настоящим алгоритмом. Ключ принадлежит вымышленному человеку.',
    en: 'No NCALayer needed: this page signs by itself, with the real algorithm. The key belongs to an invented person.',
  },
  demoPerson: { kk: 'Кімнің кілтімен', ru: 'Чьим ключом', en: 'Whose key' },
  demoSign: {
    kk: 'Демо-кілтпен қол қою',
    ru: 'Подписать демо-ключом',
    en: 'Sign with the demo key',
  },
  other: {
    kk: 'Басқа бағдарламада қол қойдым',
    ru: 'Я подписал в другой программе',
    en: 'I signed with another program',
  },
  otherText: {
    kk: 'Файлды жүктеп алып, оған бөлек (detached) CMS қолтаңбасын қойыңыз: уақыт белгісі қажет. Содан кейін қолтаңбаны осында қойыңыз.',
    ru: 'Скачайте файл и подпишите его отсоединённой (detached) подписью CMS с меткой времени. Затем вставьте подпись сюда.',
    en: 'Download the file and make a detached CMS signature over it, with a time-stamp. Then put the signature here.',
  },
  otherFile: {
    kk: 'Қол қойылатын файлды жүктеп алу',
    ru: 'Скачать файл для подписи',
    en: 'Download the file to be signed',
  },
  otherField: {
    kk: 'Қолтаңба (base64 немесе PEM)',
    ru: 'Подпись (base64 или PEM)',
    en: 'Signature (base64 or PEM)',
  },
  otherSend: { kk: 'Қолтаңбаны жіберу', ru: 'Отправить подпись', en: 'Send the signature' },
} as const satisfies Record<string, Text>;

/** Why there is no signature: the keys are what the island shows by. */
export type SigningTrouble =
  | 'notReachable'
  | 'noGreeting'
  | 'lost'
  | 'tooOld'
  | 'noTimestamp'
  | 'permissionPrompt'
  | 'permissionDenied'
  | 'cancelled'
  | 'noSuitableKey'
  | 'failed'
  | 'demoFailed';

interface TroubleText {
  readonly title: Text;
  readonly says: Text;
  readonly tries?: readonly Text[];
  /** With a link to the page of the certification centre. */
  readonly link?: true;
}

/** Said under every trouble: signing changes nothing that was written. */
export const nothingLost: Text = {
  kk: 'Жазғаныңыз орнында. Қайталап көруге болады.',
  ru: 'Всё написанное на месте. Можно попробовать ещё раз.',
  en: 'What you wrote is still here. You can try again.',
};

export const ncaLayerLink: Text = {
  kk: 'NCALayer бағдарламасы мен нұсқаулығы: ncl.pki.gov.kz',
  ru: 'Программа NCALayer и инструкция: ncl.pki.gov.kz',
  en: 'NCALayer and its instructions: ncl.pki.gov.kz',
};

export const troubleTexts: Readonly<Record<SigningTrouble, TroubleText>> = {
  notReachable: {
    title: { kk: 'NCALayer жауап бермейді', ru: 'NCALayer не отвечает', en: 'NCALayer does not answer' },
    says: {
      kk: 'Браузер себебін айтпайды. Мыналарды ретімен тексеріңіз:',
      ru: 'Браузер не сообщает причину. Проверьте по порядку:',
      en: 'The browser does not tell why. Check in this order:',
    },
    tries: [
      {
        kk: 'NCALayer іске қосылған ба? Оның белгішесі сағаттың жанында тұрады.',
        ru: 'Запущен ли NCALayer? Его значок – рядом с часами.',
        en: 'Is NCALayer running? Its icon stands beside the clock.',
      },
      {
        kk: 'NCALayer орнатылған ба? Орнатылмаса, төмендегі сілтемеден жүктеп алыңыз.',
        ru: 'Установлен ли NCALayer? Если нет, скачайте его по ссылке ниже.',
        en: 'Is NCALayer installed? If not, download it by the link below.',
      },
      {
        kk: 'Браузер бұл сайтқа осы компьютердегі бағдарламалармен байланысуға рұқсат бере ме? Рұқсат мекенжай жолының сол жағындағы белгішеде беріледі.',
        ru: 'Разрешает ли браузер этому сайту связь с программами компьютера («локальная сеть»)? Разрешение – в значке слева от адреса.',
        en: 'Does the browser let this site reach programs on this computer (“local network”)? The permission is in the icon left of the address.',
      },
      {
        kk: 'NCALayer сертификаты браузерде сенімді ме? NCALayer-ді қайта орнатып, браузерді қайта ашыңыз.',
        ru: 'Доверяет ли браузер сертификату NCALayer? Переустановите NCALayer и перезапустите браузер.',
        en: 'Does the browser trust the certificate of NCALayer? Install NCALayer anew and restart the browser.',
      },
    ],
    link: true,
  },
  noGreeting: {
    title: {
      kk: 'NCALayer қосылды, бірақ үндемейді',
      ru: 'NCALayer на связи, но молчит',
      en: 'NCALayer is there but says nothing',
    },
    says: {
      kk: 'Байланыс ашылды, бірақ NCALayer сәлемдеспеді: бағдарлама қатып қалған немесе оның портын басқа бағдарлама алып тұр. NCALayer-ді толық жауып, қайта іске қосыңыз; көмектеспесе, компьютерді қайта қосыңыз.',
      ru: 'Соединение открылось, но NCALayer не поздоровался: программа зависла или её порт занят другой программой. Полностью закройте NCALayer и запустите снова; если не поможет, перезагрузите компьютер.',
      en: 'The connection opened, but NCALayer did not greet: the program hangs, or another program holds its port. Close NCALayer completely and start it again; if that does not help, restart the computer.',
    },
  },
  lost: {
    title: {
      kk: 'NCALayer-мен байланыс үзілді',
      ru: 'Связь с NCALayer прервалась',
      en: 'The connection to NCALayer broke off',
    },
    says: {
      kk: 'Қол қойып жатқанда NCALayer жабылды немесе қайта іске қосылды. Оның жұмыс істеп тұрғанын тексеріп, қайта қол қойыңыз.',
      ru: 'Во время подписания NCALayer закрылся или перезапустился. Проверьте, что он запущен, и подпишите ещё раз.',
      en: 'NCALayer was closed or restarted while it was signing. Check that it is running and sign again.',
    },
  },
  tooOld: {
    title: {
      kk: 'NCALayer ескірген',
      ru: 'Версия NCALayer устарела',
      en: 'This NCALayer is too old',
    },
    says: {
      kk: 'Бұл нұсқада қол қоятын модуль жоқ. NCALayer-дің соңғы нұсқасын орнатып, қайта қол қойыңыз. Сіздегі нұсқа:',
      ru: 'В этой версии нет модуля для подписания. Установите последнюю версию NCALayer и подпишите ещё раз. Ваша версия:',
      en: 'This version has no module that signs. Install the latest NCALayer and sign again. Your version:',
    },
    link: true,
  },
  noTimestamp: {
    title: {
      kk: 'Уақыт белгісі алынбады',
      ru: 'Не удалось получить метку времени',
      en: 'The time-stamp could not be had',
    },
    says: {
      kk: 'NCALayer куәландырушы орталықтан уақыт белгісін ала алмады. Интернетті және NCALayer баптауларындағы прокси-серверді тексеріп, бірнеше минуттан кейін қайталаңыз. NCALayer хабары:',
      ru: 'NCALayer не смог получить метку времени у удостоверяющего центра. Проверьте интернет и прокси в настройках NCALayer и повторите через несколько минут. Сообщение NCALayer:',
      en: 'NCALayer could not get a time-stamp from the certification centre. Check the internet connection and the proxy in the settings of NCALayer, and try again in a few minutes. NCALayer says:',
    },
  },
  permissionPrompt: {
    title: {
      kk: 'NCALayer-мен байланыс орнамады',
      ru: 'Связи с NCALayer нет',
      en: 'There is no connection to NCALayer',
    },
    says: {
      kk: 'Осы компьютердегі бағдарламалармен байланысуға браузерде әлі рұқсат берілмеген. Браузер сұраса, «Рұқсат беру» түймесін басып, қайта қол қойыңыз. Сұрамаса, NCALayer орнатылып, іске қосылғанын тексеріңіз.',
      ru: 'В браузере ещё не дано разрешение на связь с программами этого компьютера. Если браузер спросит, нажмите «Разрешить» и подпишите ещё раз. Если не спросит, проверьте, установлен и запущен ли NCALayer.',
      en: 'Your browser has no permission yet to reach programs on this computer. If it asks, press “Allow” and sign again. If it does not ask, check that NCALayer is installed and running.',
    },
    link: true,
  },
  permissionDenied: {
    title: {
      kk: 'Браузер NCALayer-мен байланысуға тыйым салған',
      ru: 'Браузер запретил связь с NCALayer',
      en: 'The browser forbids this site to reach NCALayer',
    },
    says: {
      kk: 'Мекенжай жолының сол жағындағы белгішені басып, «Жергілікті желі» (Local network) рұқсатын қосыңыз да, бетті жаңартпай қайта қол қойыңыз.',
      ru: 'Нажмите значок слева от адреса, включите разрешение «Локальная сеть» (Local network) и подпишите ещё раз, не обновляя страницу.',
      en: 'Press the icon left of the address, switch on the permission “Local network” and sign again without reloading the page.',
    },
  },
  cancelled: {
    title: { kk: 'Қол қою тоқтатылды', ru: 'Подписание прервано', en: 'Signing was stopped' },
    says: {
      kk: 'NCALayer терезесі жабылды немесе сіз қол қоюды тоқтаттыңыз. Ештеңе жіберілген жоқ.',
      ru: 'Окно NCALayer закрыто, или вы прервали подписание. Ничего не отправлено.',
      en: 'The NCALayer window was closed, or you stopped signing. Nothing was sent.',
    },
  },
  noSuitableKey: {
    title: { kk: 'Лайықты кілт табылмады', ru: 'Подходящий ключ не найден', en: 'No suitable key was found' },
    says: {
      kk: 'NCALayer осы қолға жарайтын кілт таппады. Тексеріңіз:',
      ru: 'NCALayer не нашёл ключа, подходящего для этой подписи. Проверьте:',
      en: 'NCALayer found no key that fits this signature. Check:',
    },
    tries: [
      {
        kk: 'кілт дәл осы кірген адамдікі ме (ЖСН бірдей болуы керек);',
        ru: 'это ключ вошедшего человека (ИИН должен совпадать);',
        en: 'that the key belongs to the person who signed in (the same IIN);',
      },
      {
        kk: 'кілттің мерзімі өтпеген бе;',
        ru: 'срок ключа не истёк;',
        en: 'that the key has not expired;',
      },
      {
        kk: 'азамат – жеке тұлғаның, лауазымды адам – өз органының кілтін таңдады ма.',
        ru: 'гражданин выбрал ключ физического лица, должностное лицо – ключ своего органа.',
        en: 'that a citizen chose the key of a natural person, an official the key of their body.',
      },
    ],
  },
  failed: {
    title: { kk: 'NCALayer қол қоя алмады', ru: 'NCALayer не смог подписать', en: 'NCALayer could not sign' },
    says: {
      kk: 'Құпиясөз дұрыс па, кілт файлы қолжетімді ме, интернет бар ма (уақыт белгісі үшін), тексеріңіз. NCALayer хабары:',
      ru: 'Проверьте пароль, доступность файла ключа и интернет (нужен для метки времени). Сообщение NCALayer:',
      en: 'Check the password, that the key file can be reached, and the internet connection (needed for the time-stamp). NCALayer says:',
    },
  },
  demoFailed: {
    title: {
      kk: 'Демо-кілтпен қол қойылмады',
      ru: 'Не удалось подписать демо-ключом',
      en: 'The demo key could not sign',
    },
    says: {
      kk: 'Порталмен байланыс үзілген немесе бұл адамның демо-кілті жоқ. Қайталап көріңіз.',
      ru: 'Пропала связь с порталом, или у этого человека нет демо-ключа. Попробуйте ещё раз.',
      en: 'The connection to the portal broke off, or this person has no demo key. Try again.',
    },
  },
};
