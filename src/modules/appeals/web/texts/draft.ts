import type { Text } from '../../../../kernel/text.ts';
import type { DraftProblem } from '../../domain/draft.ts';

/** Words of the form of an appeal and of its check page. */
export const draftTexts = {
  title: { kk: 'Жаңа жолданым', ru: 'Новое обращение', en: 'New appeal' },
  lead: {
    kk: 'Жазғаныңыз сақталып отырады. Қол қойғанға дейін ештеңе жіберілмейді.',
    ru: 'Всё написанное сохраняется. Пока вы не подписали, ничего не отправляется.',
    en: 'What you write is saved as you go. Nothing is sent before you sign.',
  },
  begin: { kk: 'Жолданым жазуды бастау', ru: 'Начать обращение', en: 'Begin an appeal' },
  beginText: {
    kk: 'Жазу үшін ЭЦҚ керек емес, ол тек соңында қол қоюға қажет. Жобаны басқа құрылғыда жалғастыруға болады.',
    ru: 'Чтобы писать, ЭЦП не нужна: она понадобится в конце, для подписи. Черновик можно продолжить на другом устройстве.',
    en: 'You do not need your signature to write, only at the end, to sign. You can go on with the draft on another device.',
  },
  kind: { kk: 'Не сұрағыңыз келеді?', ru: 'Что вам нужно?', en: 'What do you need?' },
  kindApplication: {
    kk: 'Құқығыңызды немесе мүддеңізді іске асыруға көмек сұрайсыз. Соңында әкімшілік акт шығады.',
    ru: 'Просите помочь осуществить ваше право или интерес. Итог – административный акт.',
    en: 'You ask for help in realising a right or interest. It ends in an administrative act.',
  },
  kindInquiry: {
    kk: 'Сізге немесе жұртқа қажет ақпарат сұрайсыз. Соңында жауап беріледі.',
    ru: 'Просите информацию, нужную вам или обществу. Итог – ответ.',
    en: 'You ask for information that you or the public need. It ends in a reply.',
  },
  kindComplaint: { kk: 'Шағым', ru: 'Жалоба', en: 'Complaint' },
  kindComplaintHint: {
    kk: 'Мұнда әзірге берілмейді. Шағымды актіні шығарған органға қағаз түрінде беруге болады (ӘРПК 91-бабы).',
    ru: 'Здесь пока не подаётся. Жалобу можно подать на бумаге в орган, чей акт обжалуется (статья 91 АППК).',
    en: 'Not filed here yet. A complaint can be given on paper to the body whose act it is about (article 91 of the Code).',
  },
  addressee: { kk: 'Кімге', ru: 'Кому', en: 'To whom' },
  addresseeHint: {
    kk: 'Сұрағыңыз құзыретіне кіретін органды таңдаңыз. Қателессеңіз де зияны жоқ: орган жолданымды қабылдаудан бас тарта алмайды.',
    ru: 'Выберите орган, который ведает вашим вопросом. Ошибка не страшна: орган не вправе отказать в приёме.',
    en: 'Choose the body that deals with your matter. A mistake does no harm: a body may not refuse to accept.',
  },
  wholeBody: { kk: 'органның өзіне', ru: 'в орган', en: 'to the body' },
  language: { kk: 'Жолданым тілі', ru: 'Язык обращения', en: 'Language of the appeal' },
  languageHint: {
    kk: 'Жауап осы тілде беріледі.',
    ru: 'На этом языке вам ответят.',
    en: 'You are answered in this language.',
  },
  kazakh: { kk: 'Қазақ тілі', ru: 'Казахский', en: 'Kazakh' },
  russian: { kk: 'Орыс тілі', ru: 'Русский', en: 'Russian' },
  content: { kk: 'Жолданымның мазмұны', ru: 'Содержание обращения', en: 'Text of the appeal' },
  contentHint: {
    kk: 'Не болды, не сұрайсыз. Бірнеше сұрақ болса, нөмірлеп жазыңыз.',
    ru: 'Что случилось и о чём просите. Несколько вопросов пронумеруйте.',
    en: 'What happened and what you ask for. Number several questions.',
  },
  attachments: { kk: 'Тіркелген файлдар', ru: 'Приложения', en: 'Attachments' },
  attachHint: {
    kk: 'PDF, сурет, Word, Excel немесе мәтін; бір файл 20 МБ-қа дейін, барлығы 10 файл. Суреттен түсірілген жері мен уақыты өшіріледі.',
    ru: 'PDF, фото, Word, Excel или текст; файл до 20 МБ, не больше 10 файлов. Из фотографий удаляются место и время съёмки.',
    en: 'PDF, photo, Word, Excel or text; up to 20 MB a file, at most 10 files. Place and time are removed from photos.',
  },
  attach: { kk: 'Файл тіркеу', ru: 'Приложить файл', en: 'Attach a file' },
  noAttachments: { kk: 'Файл тіркелген жоқ.', ru: 'Файлов нет.', en: 'No files.' },
  applicant: { kk: 'Арыз иесі', ru: 'Заявитель', en: 'Applicant' },
  applicantHint: {
    kk: 'Куәліктен алынған, өзгертілмейді.',
    ru: 'Взято из свидетельства, изменить нельзя.',
    en: 'Taken from your certificate; it cannot be changed.',
  },
  iin: { kk: 'ЖСН', ru: 'ИИН', en: 'IIN' },
  fullName: { kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество', en: 'Full name' },
  postalAddress: { kk: 'Пошталық мекенжай', ru: 'Почтовый адрес', en: 'Postal address' },
  postalAddressHint: {
    kk: 'Облыс, аудан немесе қала, ауыл, көше, үй, пәтер.',
    ru: 'Область, район или город, село, улица, дом, квартира.',
    en: 'Region, district or town, village, street, house, flat.',
  },
  email: { kk: 'Электрондық пошта', ru: 'Электронная почта', en: 'E-mail' },
  emailHint: {
    kk: 'Көрсетсеңіз, хабарламалар поштаға да келеді.',
    ru: 'Если укажете, уведомления придут и на почту.',
    en: 'If you give it, notices come by e-mail as well.',
  },
  phone: { kk: 'Телефон', ru: 'Телефон', en: 'Phone' },
  consent: {
    kk: 'Жолданымды қарау үшін дербес деректерімді жинауға және өңдеуге келісемін.',
    ru: 'Даю согласие на сбор и обработку моих персональных данных для рассмотрения обращения.',
    en: 'I agree that my personal data are collected and processed to consider the appeal.',
  },
  consentLink: { kk: 'Келісім мәтіні', ru: 'Текст согласия', en: 'Text of the consent' },
  contactsConfirmed: {
    kk: 'Байланыс деректерім дұрыс; оларға жіберілген хабарлама тиісті түрде жіберілген болып саналады (ӘРПК 66-бабының 4-тармағы).',
    ru: 'Мои контакты верны; уведомление, направленное по ним, считается надлежащим (пункт 4 статьи 66 АППК).',
    en: 'My contacts are true; a notice sent there counts as proper (article 66.4 of the Code).',
  },
  save: { kk: 'Сақтап қою', ru: 'Сохранить', en: 'Save' },
  toCheck: { kk: 'Тексеруге өту', ru: 'Перейти к проверке', en: 'Go on to the check' },
  saved: { kk: 'Жоба сақталды.', ru: 'Черновик сохранён.', en: 'Draft saved.' },
  deleted: { kk: 'Жоба жойылды.', ru: 'Черновик удалён.', en: 'Draft deleted.' },
  delete: { kk: 'Жобаны жою', ru: 'Удалить черновик', en: 'Delete the draft' },
  attached: { kk: 'Файл тіркелді.', ru: 'Файл приложен.', en: 'File attached.' },
  removed: { kk: 'Файл алынып тасталды.', ru: 'Файл убран.', en: 'File removed.' },
  remove: { kk: 'Алып тастау', ru: 'Убрать', en: 'Remove' },
  dueToday: {
    kk: 'Қазір жіберілсе',
    ru: 'Если подать сейчас',
    en: 'If you file it now',
  },
  checkTitle: { kk: 'Тексеріп, қол қойыңыз', ru: 'Проверьте и подпишите', en: 'Check and sign' },
  checkLead: {
    kk: 'Дәл осы мәтінге қол қоясыз. Түзету керек болса, артқа қайтыңыз: ештеңе жоғалмайды.',
    ru: 'Вы подписываете именно этот текст. Если нужно исправить, вернитесь: ничего не пропадёт.',
    en: 'You sign exactly this text. To correct something go back: nothing is lost.',
  },
  rawBytes: {
    kk: 'Қол қойылатын файл (JSON)',
    ru: 'Подписываемый файл (JSON)',
    en: 'The file to be signed (JSON)',
  },
  youConfirm: { kk: 'Сіз растайсыз', ru: 'Вы подтверждаете', en: 'You confirm' },
  dueAway: {
    kk: 'Жаңа таңдауыңыз бойынша күнді қазір көрсету мүмкін болмады. «Сақтап қою» батырмасын басыңыз: күн қайта есептеледі.',
    ru: 'Сейчас не удалось показать дату для нового выбора. Нажмите «Сохранить»: дата будет посчитана заново.',
    en: 'The date for your new choice could not be shown now. Press “Save”, and it is worked out again.',
  },
  registeredOn: { kk: 'Тіркелетін күні', ru: 'День регистрации', en: 'Day of registration' },
  kindLabel: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  steps: { kk: 'Қадамдар', ru: 'Шаги', en: 'Steps' },
  stepWrite: { kk: 'Жазу', ru: 'Написать', en: 'Write' },
  stepCheck: { kk: 'Тексеріп, қол қою', ru: 'Проверить и подписать', en: 'Check and sign' },
  stepReceipt: { kk: 'Түбіртек', ru: 'Квитанция', en: 'Receipt' },
  conflict: {
    kk: 'Бұл жоба басқа құрылғыда сақталған',
    ru: 'Этот черновик сохранили на другом устройстве',
    en: 'This draft was saved on another device',
  },
  conflictText: {
    kk: 'Төмендегі мәтін – осы терезеде жазғаныңыз. Оны қалдыру үшін қайта сақтаңыз; басқа құрылғыдағысын қалдыру үшін бетті қайта ашыңыз.',
    ru: 'Ниже – то, что вы написали в этом окне. Чтобы оставить этот текст, сохраните ещё раз; чтобы оставить текст с другого устройства, откройте страницу заново.',
    en: 'Below is what you wrote in this window. To keep it, save again; to keep the text of the other device, open the page anew.',
  },
  reopen: {
    kk: 'Басқа құрылғыдағы мәтінді ашу',
    ru: 'Открыть текст с другого устройства',
    en: 'Open the text of the other device',
  },
} as const satisfies Record<string, Text>;

/** What to mend, by problem. */
export const problemTexts: Readonly<Record<DraftProblem, { readonly field: string; readonly text: Text }>> = {
  kind: {
    field: 'kind',
    text: {
      kk: 'Жолданымның түрін таңдаңыз.',
      ru: 'Выберите вид обращения.',
      en: 'Choose the kind of appeal.',
    },
  },
  body: {
    field: 'addressee',
    text: {
      kk: 'Кімге жазатыныңызды таңдаңыз.',
      ru: 'Выберите, кому вы пишете.',
      en: 'Choose to whom you write.',
    },
  },
  language: {
    field: 'language',
    text: {
      kk: 'Жолданым тілін таңдаңыз.',
      ru: 'Выберите язык обращения.',
      en: 'Choose the language of the appeal.',
    },
  },
  content: {
    field: 'content',
    text: {
      kk: 'Не сұрайтыныңызды жазыңыз.',
      ru: 'Напишите, о чём вы просите.',
      en: 'Write what you ask for.',
    },
  },
  contentTooLong: {
    field: 'content',
    text: {
      kk: 'Мәтін тым ұзын. Толық мәтінді файл етіп тіркеп, мұнда қысқаша жазыңыз.',
      ru: 'Текст слишком длинный. Приложите его файлом, а здесь напишите кратко.',
      en: 'The text is too long. Attach it as a file and write the essence here.',
    },
  },
  postalAddress: {
    field: 'postalAddress',
    text: {
      kk: 'Пошталық мекенжайды жазыңыз: заң талап етеді (ӘРПК 63-бабы).',
      ru: 'Укажите почтовый адрес: этого требует закон (статья 63 АППК).',
      en: 'Give your postal address: the law demands it (article 63 of the Code).',
    },
  },
  email: {
    field: 'email',
    text: {
      kk: 'Электрондық пошта мекенжайында қате бар. Мысалы: aigul@mail.kz.',
      ru: 'В адресе почты ошибка. Например: aigul@mail.kz.',
      en: 'The e-mail address has a mistake. For example: aigul@mail.kz.',
    },
  },
  phone: {
    field: 'phone',
    text: {
      kk: 'Телефон нөмірінде қате бар. Мысалы: +7 701 123 45 67.',
      ru: 'В номере телефона ошибка. Например: +7 701 123 45 67.',
      en: 'The phone number has a mistake. For example: +7 701 123 45 67.',
    },
  },
  consent: {
    field: 'consent',
    text: {
      kk: 'Дербес деректерді өңдеуге келісім беріңіз.',
      ru: 'Дайте согласие на обработку персональных данных.',
      en: 'Agree to the processing of your personal data.',
    },
  },
  contacts: {
    field: 'contactsConfirmed',
    text: {
      kk: 'Байланыс деректеріңіздің дұрыстығын растаңыз.',
      ru: 'Подтвердите, что контакты верны.',
      en: 'Confirm that your contacts are true.',
    },
  },
};
