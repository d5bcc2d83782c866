import type { ArticleRef } from '../acts.ts';
import type { TermCode } from '../terms.ts';
import type { Text } from '../text.ts';

/** A contradiction or doubt of the law, how it is read and why, and the places where it stands. */
export type Choice = {
  readonly name: string;
  readonly places: readonly ArticleRef[];
  readonly problem: Text;
  readonly reading: Text;
  /** The term whose date depends on the reading. */
  readonly term?: TermCode;
  /** Only where the requirement catalogue lets a body choose: what it may choose from, and what holds without a choice. */
  readonly setting?: {
    readonly is: string;
    readonly options: readonly string[];
    /** The options in words, where they are more than a number. */
    readonly named?: { readonly [option: string]: Text };
  };
};

/** The contradictions C1–C45 of the requirement catalogue (sections 17 and 20), decided as it recommends. */
export const choices = {
  C1: {
    name: 'hearingArticle',
    places: [
      { act: 'R213', article: '6' },
      { act: 'RZH', article: '33' },
      { act: 'APPK', article: '73' },
    ],
    problem: {
      kk: '№ 213/НҚ бұйрық тыңдау үшін 63-бапқа сілтейді, ал ол бап жолданымның мазмұны туралы.',
      ru: 'Приказ № 213/НҚ отсылает для заслушивания к статье 63, а она о содержании обращения.',
      en: 'Order 213/НҚ sends a hearing to article 63, which is on the content of an appeal.',
    },
    reading: {
      kk: '73 және 74-баптар қолданылады: сілтеме – қате.',
      ru: 'Применяются статьи 73 и 74: ссылка – описка.',
      en: 'Articles 73 and 74 apply: the reference is a slip.',
    },
  },
  C2: {
    name: 'whoseCompetence',
    places: [{ act: 'R213', article: '6' }],
    problem: {
      kk: 'Орысша мәтінде – органның, қазақша мәтінде – басшының құзыреті.',
      ru: 'В русском тексте – компетенция органа, в казахском – руководителя.',
      en: 'The Russian text speaks of the competence of the body, the Kazakh one of that of its head.',
    },
    reading: {
      kk: 'Орган құзыретті болмағанда ғана бас тартылады; басшы ғана құзыретті болмаса, сол органның құзыретті лауазымды адамы ұсынылады: екі мәтін де сақталады.',
      ru: 'Отказ – только если не компетентен орган; если не компетентен лишь руководитель, предлагается компетентное должностное лицо: соблюдены оба текста.',
      en: 'Refused only when the body is not competent; when only the head is not, its competent official is offered: both texts are kept.',
    },
    setting: {
      is: 'body',
      options: ['body', 'head'],
      named: {
        body: { kk: 'органның құзыреті', ru: 'компетенция органа', en: 'competence of the body' },
        head: { kk: 'басшының құзыреті', ru: 'компетенция руководителя', en: 'competence of the head' },
      },
    },
  },
  C3: {
    name: 'whereDecisionGoes',
    places: [{ act: 'R213', article: '7' }],
    problem: {
      kk: 'Орысша – электрондық пошта және кабинет, қазақша – немесе.',
      ru: 'По-русски – почта и кабинет, по-казахски – или.',
      en: 'Russian: e-mail and cabinet; Kazakh: or.',
    },
    reading: {
      kk: 'Әрқашан екеуіне де жіберіледі: бұл екі мәтінге де сай.',
      ru: 'Всегда направляется в оба: это отвечает обоим текстам.',
      en: 'Both are always sent: that satisfies both texts.',
    },
  },
  C4: {
    name: 'timetableUnit',
    places: [{ act: 'R213', article: '8' }],
    problem: {
      kk: 'Орысша – үш жұмыс күні, қазақша – үш күн.',
      ru: 'По-русски – три рабочих дня, по-казахски – три дня.',
      en: 'Russian: three working days; Kazakh: three days.',
    },
    reading: {
      kk: 'Үш жұмыс күні: ертерек күн екеуіне де сай.',
      ru: 'Три рабочих дня: более ранняя дата отвечает обоим.',
      en: 'Three working days: the earlier date satisfies both.',
    },
    term: 'T03',
  },
  C5: {
    name: 'scheduleAndTimetable',
    places: [
      { act: 'R213', article: '4' },
      { act: 'R213', article: '8' },
    ],
    problem: {
      kk: 'Қазақша мәтінде «кесте» деген бір сөз екі құжатқа қолданылған.',
      ru: 'В казахском тексте одно слово «кесте» обозначает два документа.',
      en: 'The Kazakh text uses one word for two papers.',
    },
    reading: {
      kk: 'Екі ұғым: тоқсандық бекітілген кесте және айлық құрылған кесте, себебі мерзімдері бөлек.',
      ru: 'Два понятия: утверждённый график квартала и составленное расписание месяца, так как сроки у них разные.',
      en: 'Two things: the approved schedule of a quarter and the timetable of a month, for their terms differ.',
    },
  },
  C6: {
    name: 'receiptOrRegistration',
    places: [
      { act: 'R213', article: '10' },
      { act: 'APPK', article: '76.1' },
      { act: 'APPK', article: '76.2' },
    ],
    problem: {
      kk: 'Мерзім келіп түскен күннен бе, әлде тіркелген күннен бе.',
      ru: 'Срок – от поступления или от регистрации.',
      en: 'Whether the term runs from receipt or from registration.',
    },
    reading: {
      kk: 'Редакция бойынша: A21 – келіп түскен күннен, ол күн бірінші; A25 – тіркелгеннен кейінгі күннен, өйткені заң солай дейді.',
      ru: 'По редакции: A21 – от поступления, этот день первый; A25 – со дня после регистрации, так говорит закон.',
      en: 'By edition: A21 from receipt, that day being day 1; A25 from the day after registration, for the law says so.',
    },
    term: 'T05',
  },
  C7: {
    name: 'receptionReplyStart',
    places: [{ act: 'RZH', article: '29' }],
    problem: {
      kk: 'Регламентте – тіркелген күннен, ал A21 келіп түскен күннен санады.',
      ru: 'Регламент считает от регистрации, а A21 – от поступления.',
      en: 'The regulation counts from registration while A21 counted from receipt.',
    },
    reading: {
      kk: 'Тіркелген күннен: көбіне бұл бір күн, ал регламент – арнайы мәтін.',
      ru: 'От регистрации: чаще всего это один день, а регламент – специальный текст.',
      en: 'From registration: mostly the same day, and the regulation is the special text.',
    },
    term: 'T14',
  },
  C8: {
    name: 'twoMonths',
    places: [
      { act: 'APPK', article: '76.3' },
      { act: 'RZH', article: '30' },
    ],
    problem: {
      kk: 'Екі ай – барлығы ма, әлде қосымша ма.',
      ru: 'Два месяца – всего или дополнительно.',
      en: 'Whether two months are in all or in addition.',
    },
    reading: {
      kk: 'A25 – ұзарту туралы шешімнен; A21 мен регламентте – тіркелген күннен барлығы екі ай: орган үшін қатаңырағы.',
      ru: 'A25 – от решения о продлении; A21 и регламент – всего два месяца от регистрации: строже для органа.',
      en: 'A25: from the decision to extend; A21 and the regulation: two months from registration in all, the stricter for the body.',
    },
    term: 'T12',
  },
  C9: {
    name: 'twoWaysToExtend',
    places: [{ act: 'RZH', article: '30' }],
    problem: {
      kk: 'Отыз күнтізбелік күн және екі ай қатар тұр.',
      ru: 'Рядом стоят тридцать календарных дней и два месяца.',
      en: 'Thirty calendar days stand beside two months.',
    },
    reading: {
      kk: 'Екі бөлек құрал: күрделі мәселеге – хат, фактілерді анықтауға – дәлелді шешім; қызметкер таңдайды, барлығы екі айдан аспайды.',
      ru: 'Два инструмента: письмо при сложном вопросе и мотивированное решение для фактов; выбирает работник, всего не более двух месяцев.',
      en: 'Two tools: a letter for a complex question, a reasoned decision to find facts; the worker chooses, never over two months in all.',
    },
    term: 'T13',
  },
  C10: {
    name: 'replyOrReception',
    places: [
      { act: 'RZH', article: '26' },
      { act: 'RZH', article: '29' },
    ],
    problem: {
      kk: 'Анықтама қабылдаудан бес жұмыс күні бұрын, ал жауап он бес жұмыс күнінде.',
      ru: 'Справка за пять рабочих дней до приёма, а ответ за пятнадцать рабочих дней.',
      en: 'A note five working days before the reception, a reply within fifteen working days.',
    },
    reading: {
      kk: 'Он бес жұмыс күні жауапқа ғана қатысты; қабылдау кейінірек болуы мүмкін.',
      ru: 'Пятнадцать рабочих дней – только на ответ; приём может быть позже.',
      en: 'The fifteen working days are for the reply only; the reception may be later.',
    },
    term: 'T14',
  },
  C11: {
    name: 'hearingBeforeReceptionRefusal',
    places: [
      { act: 'R213', article: '6' },
      { act: 'RZH', article: '32' },
      { act: 'APPK', article: '73.2.9' },
    ],
    problem: {
      kk: 'A25 тыңдаусыз бас тартуға рұқсат береді, бұйрық пен регламент міндеттейді.',
      ru: 'A25 разрешает отказать без заслушивания, приказ и регламент обязывают.',
      en: 'A25 lets a body refuse without a hearing; the order and the regulation oblige it.',
    },
    reading: {
      kk: 'Тыңдау сақталады, ауыстырып-қосқышсыз: күмән қатысушының пайдасына (12-бап).',
      ru: 'Заслушивание остаётся, без переключателя: сомнение толкуется в пользу участника (статья 12).',
      en: 'The hearing stays, without a switch: doubt is read for the participant (article 12).',
    },
    term: 'T02',
  },
  C12: {
    name: 'joinder',
    places: [
      { act: 'R213', article: '20' },
      { act: 'L221', article: '9.4' },
      { act: 'APPK', article: '64.8' },
    ],
    problem: {
      kk: 'Қоса тіркеудің Кодексте негізі жоқ.',
      ru: 'У приобщения нет основания в Кодексе.',
      en: 'Joinder has no basis in the Code.',
    },
    reading: {
      kk: 'Тек R213/2021 мен R337-де; одан кейін жолданымдар байланыстырылады, әрқайсысына жауап беріледі; қайтарылғаннан кейін берілген дәл сондай жолданым ғана жауапсыз қосылады (64.8, A25).',
      ru: 'Только в R213/2021 и R337; позже обращения связываются, на каждое даётся ответ; без ответа приобщается лишь тождественное после возврата (64.8, A25).',
      en: 'Only in R213/2021 and R337; later appeals are linked and each is answered; only an identical one after a return is joined without a reply (64.8, A25).',
    },
    term: 'T10',
  },
  C13: {
    name: 'videoAppealOutcomes',
    places: [
      { act: 'R213', article: '19' },
      { act: 'APPK', article: '77' },
      { act: 'APPK', article: '89.1' },
      { act: 'APPK', article: '100.1' },
    ],
    problem: {
      kk: 'Бейнежолданымға 89.1 және 100.1 көрсетілген, 77 жоқ.',
      ru: 'Для видеообращения названы 89.1 и 100.1, но не 77.',
      en: 'For a video appeal 89.1 and 100.1 are named, but not 77.',
    },
    reading: {
      kk: 'Шағым – 100.1; арыз – бұйрықтағыдай 89.1 және 77-баптың шешімдері.',
      ru: 'Жалоба – 100.1; заявление – 89.1, как говорит приказ, и решения статьи 77.',
      en: 'A complaint: 100.1; an application: 89.1 as the order says, and the decisions of article 77.',
    },
  },
  C14: {
    name: 'whoParticipates',
    places: [{ act: 'R213', article: '3.3' }],
    problem: {
      kk: 'Бұйрықта қатысушылар қатарында мемлекеттік органдар да бар.',
      ru: 'В приказе участниками названы и государственные органы.',
      en: 'The order counts state bodies among the participants.',
    },
    reading: {
      kk: 'Құқықтар үшін – Кодекс; кең мағына тек мәтінде.',
      ru: 'Для прав – Кодекс; широкий смысл только в тексте.',
      en: 'The Code for rights; the wide sense only in wording.',
    },
  },
  C15: {
    name: 'acceptButNotBook',
    places: [
      { act: 'RZH', article: '6' },
      { act: 'RZH', article: '15' },
    ],
    problem: {
      kk: 'Қабылдаудан бас тартуға болмайды, бірақ жазбауға болады.',
      ru: 'Отказ в приёме запрещён, но записи может не быть.',
      en: 'Refusing to accept is banned, yet there may be no booking.',
    },
    reading: {
      kk: 'Жолданым әрқашан қабылданып тіркеледі; жазудан ғана бас тартылады.',
      ru: 'Обращение всегда принимается и регистрируется; отказывают только в записи.',
      en: 'The appeal is always accepted and registered; only the booking is refused.',
    },
  },
  C16: {
    name: 'noEssence',
    places: [
      { act: 'RZH', article: '5' },
      { act: 'RZH', article: '6' },
    ],
    problem: {
      kk: 'Мәні жоқ өтінім: қараусыз қалдыру ма, түзетуге уақыт па.',
      ru: 'Просьба без сути: оставить без рассмотрения или дать время.',
      en: 'A request without essence: left, or given time to be put right.',
    },
    reading: {
      kk: 'Алдымен бір рет түзету сұралады, содан кейін ғана қараусыз қалдырылады: бұл адам үшін қауіпсіз.',
      ru: 'Сначала один раз просят исправить, лишь затем оставляют без рассмотрения: так безопаснее для человека.',
      en: 'First one correction is asked for, only then it is left: safer for the person.',
    },
    term: 'T28',
  },
  C17: {
    name: 'sameExecutor',
    places: [
      { act: 'RZH', article: '37' },
      { act: 'APPK', article: '67.2' },
    ],
    problem: {
      kk: 'Регламент бұрынғы орындаушыға тыйым салады, Кодекс рұқсат етеді.',
      ru: 'Регламент запрещает прежнего исполнителя, Кодекс разрешает.',
      en: 'The regulation bars the former executor, the Code allows.',
    },
    reading: {
      kk: '«Жеке қабылдаудан» белгісі барда тыйым: регламент қатаңырақ әрі арнайы.',
      ru: 'Запрет для обращений «с личного приёма»: регламент строже и специальный.',
      en: 'Barred for appeals from a reception: the regulation is stricter and special.',
    },
  },
  C18: {
    name: 'whoAsksBlog',
    places: [
      { act: 'R145', article: '2.4' },
      { act: 'R145', article: '2.6' },
    ],
    problem: {
      kk: 'Бір жерде «азаматтар», бір жерде жеке және заңды тұлғалар.',
      ru: 'В одном месте «граждане», в другом – физические и юридические лица.',
      en: 'Citizens in one place, natural and legal persons in another.',
    },
    reading: {
      kk: 'Барлық ақпаратты пайдаланушылар: анықтама кеңірек.',
      ru: 'Все пользователи информации: определение шире.',
      en: 'All users of information: the definition is wider.',
    },
  },
  C19: {
    name: 'returnOrRefuse',
    places: [
      { act: 'R145', article: '4' },
      { act: 'R145', article: '5' },
    ],
    problem: {
      kk: 'Заңға сай еместік – бір күнде қайтару, әрі бес күнде бас тарту негізі.',
      ru: 'Несоответствие закону – и возврат за один день, и отказ за пять.',
      en: 'Not meeting the law is a return in one day and a refusal in five.',
    },
    reading: {
      kk: 'Модерацияда көрінсе – бір жұмыс күнінде қайтару; қабылданғаннан кейін – бес жұмыс күнінде бас тарту.',
      ru: 'Замечено при модерации – возврат за один рабочий день; после принятия – отказ за пять.',
      en: 'Seen at moderation: return in one working day; after acceptance: refusal in five.',
    },
    term: 'T22',
  },
  C20: {
    name: 'appealLineInForm',
    places: [{ act: 'R213', article: '6' }],
    problem: {
      kk: 'Нысанда «Жолданым» жолы жұлдызшасыз тұр.',
      ru: 'В форме строка «Обращение» стоит без звёздочки.',
      en: 'The form has a line for the appeal without a star.',
    },
    reading: {
      kk: 'Бөлімнің тақырыбы деп түсініледі: міндетті өріс ойдан шығарылмайды (14-бап).',
      ru: 'Читается как заголовок блока: обязательное поле не выдумывается (статья 14).',
      en: 'Read as the heading of the block: no mandatory field is invented (article 14).',
    },
  },
  C21: {
    name: 'iinInForm',
    places: [
      { act: 'R213', article: '3.7' },
      { act: 'APPK', article: '63.2' },
    ],
    problem: {
      kk: 'ЖСН анықтамасы жойылды, бірақ өріс қалды.',
      ru: 'Определение ИИН исключено, а поле осталось.',
      en: 'The definition of the IIN is gone, the field stays.',
    },
    reading: {
      kk: 'Міндетті, бірақ ЖСН жоқ шетелдікке бөлек жол бар: Кодексте «бар болса».',
      ru: 'Обязательно, но для иностранца без ИИН есть путь: в Кодексе «при наличии».',
      en: 'Mandatory, with a path for a foreigner without one: the Code says "if any".',
    },
  },
  C22: {
    name: 'placeOrReceiver',
    places: [{ act: 'R213', article: '3.8' }],
    problem: {
      kk: 'Орысша – корпорация жүргізеді, қазақша – корпорация арқылы.',
      ru: 'По-русски – осуществляется корпорацией, по-казахски – через неё.',
      en: 'Russian: carried out by the State Corporation; Kazakh: through it.',
    },
    reading: {
      kk: 'Корпорация – орын, қабылдайтын – лауазымды адам.',
      ru: 'Корпорация – место, принимает должностное лицо.',
      en: 'The corporation is the place, the official receives.',
    },
  },
  C23: {
    name: 'appealWord',
    places: [
      { act: 'R213', article: '3.8' },
      { act: 'R213', article: '5' },
    ],
    problem: {
      kk: '«Өтініш» пен «жолданым» араласқан.',
      ru: 'Слова «өтініш» и «жолданым» смешаны.',
      en: 'Two Kazakh words for an appeal are mixed.',
    },
    reading: {
      kk: 'Барлық жерде «жолданым»; «заявление» – «арыз», Кодекстегідей.',
      ru: 'Везде «жолданым»; для заявления – «арыз», как в Кодексе.',
      en: 'One word everywhere, and the word of the Code for an application.',
    },
  },
  C24: {
    name: 'redirectTerm',
    places: [
      { act: 'R213', article: '18' },
      { act: 'APPK', article: '65.1' },
    ],
    problem: {
      kk: 'Бір мерзім, әртүрлі сөз.',
      ru: 'Один срок, разные слова.',
      en: 'One term, different words.',
    },
    reading: {
      kk: 'Бір ереже: келіп түскеннен үш жұмыс күні.',
      ru: 'Одно правило: три рабочих дня от поступления.',
      en: 'One rule: three working days from receipt.',
    },
    term: 'T08',
  },
  C25: {
    name: 'kindsOfAppeals',
    places: [
      { act: 'R337', article: '5.8' },
      { act: 'APPK', article: '4' },
    ],
    problem: {
      kk: 'Бұйрықта бес түр, Кодексте екі түр және төрт оңайлатылған.',
      ru: 'В приказе пять видов, в Кодексе два и четыре упрощённых.',
      en: 'The order has five kinds, the Code two and four in the simplified procedure.',
    },
    reading: {
      kk: 'Бір жалпы ұғым, алты түр; адамға – «жолданым».',
      ru: 'Одно общее понятие, шесть видов; человеку – «обращение».',
      en: 'One common type, six kinds; people read "appeal".',
    },
  },
  C26: {
    name: 'whoSignsReply',
    places: [
      { act: 'R337', article: '9.5' },
      { act: 'R337', article: '14.4' },
      { act: 'R337', article: '15.3' },
    ],
    problem: {
      kk: 'Жауапқа кім қол қоятыны әртүрлі айтылған.',
      ru: 'О подписи ответа сказано по-разному.',
      en: 'Who signs the reply is told in three ways.',
    },
    reading: {
      kk: 'Екі ЭЦҚ: басшы, содан кейін құжаттама қызметкері – үш орынға да сай.',
      ru: 'Две ЭЦП: руководитель, затем работник документационного обеспечения – отвечает всем трём местам.',
      en: 'Two signatures: the head, then the documentation worker: all three places are met.',
    },
  },
  C27: {
    name: 'deletingAppeals',
    places: [
      { act: 'R337', article: '11.2' },
      { act: 'R337', article: '17.2' },
    ],
    problem: {
      kk: 'Адам жолданымды өшіреді, орган сақтауға міндетті.',
      ru: 'Человек удаляет обращения, орган обязан хранить.',
      en: 'A person deletes appeals, the body must keep them.',
    },
    reading: {
      kk: 'Тек адамның өз көшірмесі өшіріледі.',
      ru: 'Удаляется только экземпляр самого человека.',
      en: 'Only the person’s own copy is deleted.',
    },
  },
  C28: {
    name: 'signatureOrAccount',
    places: [
      { act: 'R337', article: '6' },
      { act: 'R145', article: '3' },
    ],
    problem: {
      kk: 'Бірде тек ЭЦҚ, бірде ЭЦҚ немесе тіркелгі.',
      ru: 'В одном месте только ЭЦП, в другом ЭЦП или учётная запись.',
      en: 'A signature always, or a signature or an account.',
    },
    reading: {
      kk: 'Әр арна үшін бөлек: порталда – ЭЦҚ, блог-платформада – екеуінің бірі.',
      ru: 'Для каждого канала отдельно: на портале – ЭЦП, на блог-платформе – любое из двух.',
      en: 'Per channel: a signature on the portal, either on the blog platform.',
    },
    setting: {
      is: 'perChannel',
      options: ['perChannel', 'signatureAlways'],
      named: {
        perChannel: { kk: 'әр арна үшін бөлек', ru: 'для каждого канала отдельно', en: 'per channel' },
        signatureAlways: { kk: 'әрқашан ЭЦҚ', ru: 'всегда ЭЦП', en: 'a signature always' },
      },
    },
  },
  C29: {
    name: 'cardTextLimit',
    places: [{ act: 'R337', article: '8' }],
    problem: {
      kk: 'Қосымшада таңбалар саны жоғалған.',
      ru: 'В приложении утрачено число знаков.',
      en: 'The number of characters is lost in the annex.',
    },
    reading: {
      kk: '255, екінші қосымшадағыдай; баптауға болады.',
      ru: '255, как во втором приложении; можно настроить.',
      en: '255, as in annex 2; it may be set.',
    },
    setting: { is: '255', options: ['255', '500', '1000', '2000'] },
  },
  C30: {
    name: 'numberFieldFlag',
    places: [{ act: 'R337', article: '8' }],
    problem: {
      kk: 'ЖСН мен БСН-нің міндеттілігі көрсетілмеген.',
      ru: 'Обязательность ИИН и БИН не указана.',
      en: 'Whether IIN and BIN are mandatory is left empty.',
    },
    reading: {
      kk: 'Міндетті, жүйе өзі толтырады.',
      ru: 'Обязательно, заполняет система.',
      en: 'Mandatory, filled by the system.',
    },
  },
  C31: {
    name: 'cannotReceive',
    places: [{ act: 'RZH', article: '16' }],
    problem: {
      kk: 'Екі жұмыс күні бұрын немесе сол күні.',
      ru: 'За два рабочих дня или в тот же день.',
      en: 'Two working days before, or on the day.',
    },
    reading: {
      kk: 'Белгілі себеппен – екі жұмыс күні бұрын; кенеттен болса – сол күні, себебімен.',
      ru: 'По известной причине – за два рабочих дня; при внезапной – в тот же день, с причиной.',
      en: 'Two working days before for a known reason; on the day for a sudden one, with the reason.',
    },
    term: 'T16',
  },
  C32: {
    name: 'videoConsent',
    places: [
      { act: 'RZH', article: '13' },
      { act: 'RZH', article: '14' },
    ],
    problem: {
      kk: 'Келісім керек, ал шектеу кезінде тек бейне.',
      ru: 'Нужно согласие, а при ограничениях – только видео.',
      en: 'Consent is needed, yet only video under restrictions.',
    },
    reading: {
      kk: 'Шектеу кезінде келісім керек емес.',
      ru: 'На время ограничений согласие не нужно.',
      en: 'No consent while restrictions last.',
    },
  },
  C33: {
    name: 'missingScheduleAnnex',
    places: [{ act: 'RZH', article: '7-1' }],
    problem: {
      kk: 'Қосымша көшірмеде жоқ.',
      ru: 'Приложения в копии нет.',
      en: 'The annex is missing.',
    },
    reading: {
      kk: 'Өрістер регламент мәтінінен алынады.',
      ru: 'Поля берутся из текста регламента.',
      en: 'The fields are taken from the text of the regulation.',
    },
  },
  C34: {
    name: 'videoModes',
    places: [
      { act: 'RZH', article: '2' },
      { act: 'R213', article: '3.8' },
    ],
    problem: {
      kk: 'Регламент корпорация бөлімшесінсіз бейнеге рұқсат етеді.',
      ru: 'Регламент допускает видео без филиала корпорации.',
      en: 'The regulation allows video without a branch of the corporation.',
    },
    reading: {
      kk: 'Екі тәртіп: филиалда (бұйрық) және тікелей (регламент).',
      ru: 'Два порядка: в филиале (приказ) и напрямую (регламент).',
      en: 'Two modes: at a branch (order) and direct (regulation).',
    },
  },
  C35: {
    name: 'complaintAboutHead',
    places: [
      { act: 'R213', article: '1' },
      { act: 'R213', article: '10' },
      { act: 'APPK', article: '97.2' },
    ],
    problem: {
      kk: 'Басшыға шағымды сол басшы қарай алмайды.',
      ru: 'Жалобу на руководителя не может решать он сам.',
      en: 'A complaint about a head cannot be decided by that head.',
    },
    reading: {
      kk: 'Тыйым салынады, шағым жоғары тұрған органға беріледі: T39.',
      ru: 'Запрет и передача выше: T39.',
      en: 'Barred and passed up: T39.',
    },
    term: 'T39',
  },
  C36: {
    name: 'whoseBlog',
    places: [
      { act: 'R145', article: '2.1' },
      { act: 'LAI', article: '1' },
    ],
    problem: {
      kk: 'Құжатта – квазимемлекеттік субъектілердің блогы, бұрын мемлекеттік органдардікі де болған.',
      ru: 'В документе – блоги квазигосударственных субъектов, раньше были и у государственных органов.',
      en: 'The document speaks of quasi-state entities; state bodies had blogs before.',
    },
    reading: {
      kk: '2023 жылғы қаңтардан мемлекеттік органдар мен 100 % мемлекеттік субъектілер – тек e-Өтініш арқылы.',
      ru: 'С января 2023 года государственные органы и субъекты со стопроцентным участием – только через e-Өтініш.',
      en: 'Since January 2023 state bodies and entities fully owned by the state only through the system of appeals.',
    },
  },
  C37: {
    name: 'badSignature',
    places: [
      { act: 'R337', article: '10.2' },
      { act: 'R337', article: '13.4' },
      { act: 'APPK', article: '64.1' },
    ],
    problem: {
      kk: 'Тіркеуден бас тартудың негізі әртүрлі айтылған.',
      ru: 'Основание отказа в регистрации названо по-разному.',
      en: 'The ground for refusing registration is told in two ways.',
    },
    reading: {
      kk: 'Тек R337 бейінінде және тек қолтаңба үшін; 2021 жылдан ештеңеден бас тартылмайды (64.1).',
      ru: 'Только в профиле R337 и только из-за подписи; с 2021 года не отказывают ни в чём (64.1).',
      en: 'Only in the profile R337 and only for the signature; since 2021 nothing is refused (64.1).',
    },
  },
  C38: {
    name: 'complaintStart',
    places: [
      { act: 'APPK', article: '91.4' },
      { act: 'APPK', article: '99' },
    ],
    problem: {
      kk: 'Жиырма күн қай органда тіркелгеннен.',
      ru: 'Двадцать дней – от регистрации в каком органе.',
      en: 'From registration at which body the twenty days run.',
    },
    reading: {
      kk: 'Шағым жасалған органда тіркелгеннен: күмән арыз иесінің пайдасына (12-бап).',
      ru: 'От регистрации в органе, на который жалуются: сомнение в пользу заявителя (статья 12).',
      en: 'At the body complained of: doubt is read for the applicant (article 12).',
    },
    term: 'T06',
  },
  C39: {
    name: 'lateRegistration',
    places: [{ act: 'APPK', article: '64.3' }],
    problem: {
      kk: 'Тіркеуші кешіксе, мерзім қашан басталады.',
      ru: 'Если регистратор опоздал, когда начинается срок.',
      en: 'When a term begins if the clerk registers late.',
    },
    reading: {
      kk: 'Тіркеу күнін заң есептейді; шертілген уақыт – тек дерек, кешігу көрсетіледі.',
      ru: 'День регистрации вычисляет закон; время нажатия – лишь сведения, опоздание видно.',
      en: 'The law computes the day; the click is only recorded, lateness is shown.',
    },
    term: 'T19',
  },
  C40: {
    name: 'correctionAndClock',
    places: [
      { act: 'APPK', article: '64.6' },
      { act: 'APPK', article: '76.1' },
      { act: 'APPK', article: '68.5' },
    ],
    problem: {
      kk: 'Түзету кезінде мерзім тоқтай ма.',
      ru: 'Останавливает ли исправление срок.',
      en: 'Whether a correction stops the clock.',
    },
    reading: {
      kk: 'Жоқ: бірде-бір редакцияда; кейінге шегеру тек 68.5 бойынша, ең көбі үш жұмыс күні.',
      ru: 'Нет, ни в одной редакции; отложить можно только по 68.5, не более трёх рабочих дней.',
      en: 'No, in no edition; only 68.5 postpones, three working days at most.',
    },
    term: 'T28',
  },
  C41: {
    name: 'recipientRow',
    places: [{ act: 'R337', article: '8' }],
    problem: {
      kk: 'Қосымшада «жіберетін орган» делінген.',
      ru: 'В приложении сказано «орган, который направит».',
      en: 'The annex says the body which will send it.',
    },
    reading: {
      kk: 'Жолданым жіберілетін орган.',
      ru: 'Орган, которому направляют обращение.',
      en: 'The body to which it is sent.',
    },
  },
  C42: {
    name: 'whatStopsTheClock',
    places: [
      { act: 'APPK', article: '80.1' },
      { act: 'APPK', article: '83' },
      { act: 'R337', article: '9.5' },
    ],
    problem: {
      kk: 'Мерзім қай кезде орындалды деп саналады: акт қабылданғанда ма, тіркелгенде ме, жеткізілгенде ме.',
      ru: 'Когда срок считается соблюдённым: при принятии, регистрации или доведении.',
      en: 'When a term is met: at adoption, registration or making known.',
    },
    reading: {
      kk: 'Қабылдау – лауазымды адамның қолы; кейінгі қадамдардың өз ескертулері бар.',
      ru: 'Принятие – подпись должностного лица; у следующих шагов свои сигналы.',
      en: 'Adoption, the signature of the official; later steps have alarms of their own.',
    },
  },
  C43: {
    name: 'writtenComplaint',
    places: [{ act: 'APPK', article: '93.1' }],
    problem: {
      kk: 'Шағым жазбаша беріледі.',
      ru: 'Жалоба подаётся письменно.',
      en: 'A complaint is written.',
    },
    reading: {
      kk: 'Ауызша хаттамада «шағым» түрі ұсынылмайды; қызметкер жазуға көмектеседі.',
      ru: 'Устный протокол вида «жалоба» не предлагает; работник помогает написать.',
      en: 'The oral protocol does not offer it; the clerk helps to write one.',
    },
  },
  C44: {
    name: 'whichPaper',
    places: [
      { act: 'APPK', article: '77' },
      { act: 'APPK', article: '80.1' },
      { act: 'APPK', article: '89.2' },
      { act: 'APPK', article: '100' },
    ],
    problem: {
      kk: 'Қай түрге қай құжат жауап береді.',
      ru: 'Какая бумага отвечает какому виду.',
      en: 'Which paper answers which kind.',
    },
    reading: {
      kk: 'Арыз – акт немесе тоқтату; шағым – 100–101 шешімі; қалған төртеуі – 89.2 жауабы; ауыртпалық салатын актіден бұрын тыңдау.',
      ru: 'Заявление – акт или прекращение; жалоба – решение 100–101; остальные четыре – ответ 89.2; обременяющему акту нужно заслушивание.',
      en: 'Application: act or termination; complaint: decision of 100–101; the other four: reply of 89.2; a burdensome act needs a hearing.',
    },
  },
  C45: {
    name: 'crimeOverrides',
    places: [
      { act: 'APPK', article: '64.7-2' },
      { act: 'APPK', article: '88.1' },
    ],
    problem: {
      kk: 'Қылмыс немесе қауіпсіздікке төнген қатер туралы деректер қайтаруға да, тоқтатуға да қарсы тұр.',
      ru: 'Данные о преступлении или угрозе безопасности стоят против возврата и прекращения.',
      en: 'Data on a crime or a threat to security stand against return and termination.',
    },
    reading: {
      kk: 'Жолданым дереу қайта бағытталады, анонимді болса да.',
      ru: 'Обращение немедленно перенаправляется, даже анонимное.',
      en: 'It is redirected at once, also when anonymous.',
    },
    term: 'T08',
  },
} as const satisfies { readonly [id: `C${number}`]: Choice };
