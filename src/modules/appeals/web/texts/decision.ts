import type { Text, TextOf } from '../../../../kernel/text.ts';
import type { DecisionCheck } from '../../domain/check-decision.ts';
import type { AppealKind, Outcome, OutcomeNotOffered } from '../../domain/kinds.ts';

/** Words of the editor, the preview and the two signatures of a decision. */
export const decisionTexts = {
  title: { kk: 'Шешім жобасы', ru: 'Проект решения', en: 'Draft decision' },
  lead: {
    kk: 'Жазғаныңыз сақталып отырады. Қол қоюға бергенге дейін мәтінді өзгертуге болады.',
    ru: 'Всё написанное сохраняется. До передачи на подпись текст можно менять.',
    en: 'What you write is saved as you go. The text can be changed until it is sent for signature.',
  },
  appealText: { kk: 'Арыз иесі не жазды', ru: 'Что написал заявитель', en: 'What the applicant wrote' },
  outcome: { kk: 'Қандай құжат шығады', ru: 'Какой документ принимается', en: 'Which paper it becomes' },
  questions: { kk: 'Қаралған сұрақтар', ru: 'Рассмотренные вопросы', en: 'Questions considered' },
  questionsHint: {
    kk: 'Арыз иесі нені сұрады. Бірнеше сұрақ болса, нөмірлеңіз.',
    ru: 'О чём просил заявитель. Если вопросов несколько, пронумеруйте их.',
    en: 'What the applicant asked. Number several questions.',
  },
  reasonsAct: { kk: 'Негіздеме және шешім', ru: 'Обоснование и решение', en: 'Reasons and decision' },
  reasonsReply: { kk: 'Жауап', ru: 'Ответ', en: 'The reply' },
  reasonsHint: {
    kk: 'Әр сұраққа жеке жауап беріңіз: растайтын немесе жоққа шығаратын нақты фактілер, заң баптарына сілтемелер.',
    ru: 'Ответьте на каждый вопрос: факты, которые подтверждают или опровергают доводы, и ссылки на статьи закона.',
    en: 'Answer every question: the facts that confirm or refute it, and the articles of law.',
  },
  measures: { kk: 'Қабылданған шаралар', ru: 'Принятые меры', en: 'Measures taken' },
  measuresHint: {
    kk: 'Не істелді, тағы не істеледі және қашан. Шара қажет болмаса, солай деп жазыңыз.',
    ru: 'Что сделано, что ещё будет сделано и когда. Если меры не нужны, так и напишите.',
    en: 'What was done, what else will be done and when. If no measure is needed, say so.',
  },
  remedies: { kk: 'Шағым жасау тәртібі', ru: 'Порядок обжалования', en: 'How to complain' },
  remediesHint: {
    kk: 'Қайда, қандай мерзімде және қалай шағым жасауға болады. Мәтін заң бойынша дайындалған, оны нақтылауға болады.',
    ru: 'Куда, в какой срок и как можно пожаловаться. Текст подготовлен по закону, его можно уточнить.',
    en: 'Where, in what time and how to complain. The text is prepared by the law; you can make it more exact.',
  },
  checklist: { kk: 'Тексеру парағы', ru: 'Контрольный лист', en: 'Checklist' },
  checklistNote: {
    kk: 'Соңғы сақталған мәтін бойынша. Бұл – кеңес; бірақ заң міндеттейтін бөлігі бос құжат қол қоюға берілмейді.',
    ru: 'По последнему сохранённому тексту. Это подсказка; но документ без обязательных по закону частей на подпись не передаётся.',
    en: 'By the text saved last. This is advice; but a paper without the parts that the law demands is not sent for signature.',
  },
  checkOk: { kk: 'Бар', ru: 'Есть', en: 'There' },
  checkMissing: { kk: 'Қараңыз', ru: 'Проверьте', en: 'Look at it' },
  save: { kk: 'Сақтау', ru: 'Сохранить', en: 'Save' },
  toPreview: { kk: 'Алдын ала қарау', ru: 'Предварительный просмотр', en: 'Preview' },
  edit: { kk: 'Мәтінді түзету', ru: 'Исправить текст', en: 'Correct the text' },
  conflict: {
    kk: 'Бұл жоба басқа терезеде сақталған',
    ru: 'Этот проект сохранили в другом окне',
    en: 'This draft was saved in another window',
  },
  conflictText: {
    kk: 'Төменде – осы терезеде жазғаныңыз, ештеңе жоғалған жоқ. Оны қалдыру үшін қайта сақтаңыз; екінші терезедегісін қалдыру үшін бетті қайта ашыңыз.',
    ru: 'Ниже – то, что вы написали в этом окне, ничего не потеряно. Чтобы оставить этот текст, сохраните ещё раз; чтобы оставить текст из другого окна, откройте страницу заново.',
    en: 'Below is what you wrote in this window; nothing is lost. To keep it, save again; to keep the text of the other window, open the page anew.',
  },
  reopen: {
    kk: 'Басқа терезедегі мәтінді ашу',
    ru: 'Открыть текст из другого окна',
    en: 'Open the text of the other window',
  },
  saved: { kk: 'Сонда сақталған мәтін', ru: 'Сохранённый там текст', en: 'The text saved there' },
  previewTitle: { kk: 'Қол қоюға берілетін құжат', ru: 'Документ для подписи', en: 'The paper to be signed' },
  previewLead: {
    kk: 'Дәл осы мәтін PDF түрінде бекітіледі: оған екі адам қол қояды, кейін өзгермейді.',
    ru: 'Именно этот текст будет зафиксирован в PDF: его подпишут два человека, потом он не меняется.',
    en: 'Exactly this text is frozen as a PDF: two people sign it, and it does not change afterwards.',
  },
  signer: { kk: 'Кім қол қояды', ru: 'Кто подписывает', en: 'Who signs' },
  chooseSigner: { kk: 'Қол қоюшыны таңдаңыз.', ru: 'Выберите, кто подпишет.', en: 'Choose who signs.' },
  noSigners: {
    kk: 'Қазір бұл органда жұмыс орнында қол қоятын адам жоқ. Жоба сақталып тұр. Органның әкімшісіне хабарласыңыз.',
    ru: 'Сейчас в органе нет никого, кто мог бы подписать. Проект сохранён. Обратитесь к администратору органа.',
    en: 'Nobody of this body who may sign is at work now. The draft is kept. Turn to the administrator of the body.',
  },
  submit: { kk: 'Қол қоюға беру', ru: 'Передать на подпись', en: 'Send for signature' },
  signTitle: { kk: 'Шешімге қол қою', ru: 'Подписание решения', en: 'Sign the decision' },
  signLead: {
    kk: 'Қол қойған сәтте шешім қабылданған болып саналады және қарау мерзімі тоқтайды. Содан кейін құжаттама қызметкері жауапты тіркеп, екінші қолды қояды.',
    ru: 'В момент подписи решение считается принятым и срок рассмотрения останавливается. Затем работник документационной службы регистрирует ответ и ставит вторую подпись.',
    en: 'With your signature the decision is adopted and the term stops. Then the documentation worker registers the reply and signs second.',
  },
  signButton: { kk: 'NCALayer арқылы қол қою', ru: 'Подписать через NCALayer', en: 'Sign with NCALayer' },
  signedFile: { kk: 'Қол қойылатын файл', ru: 'Подписываемый файл', en: 'The file to be signed' },
  openPdf: { kk: 'PDF-ті ашу', ru: 'Открыть PDF', en: 'Open the PDF' },
  sha256: { kk: 'Файлдың SHA-256 мәні', ru: 'SHA-256 файла', en: 'SHA-256 of the file' },
  preparedBy: { kk: 'Дайындаған', ru: 'Подготовил', en: 'Prepared by' },
  decidedBy: { kk: 'Шешімді қабылдаған', ru: 'Решение принял', en: 'Decided by' },
  textOfPaper: { kk: 'Құжаттың мәтіні', ru: 'Текст документа', en: 'Text of the paper' },
  returnTitle: { kk: 'Орындаушыға қайтару', ru: 'Вернуть исполнителю', en: 'Give back to the executor' },
  returnText: {
    kk: 'Жоба қайтадан өзгертілетін болады. Себебін орындаушы мен құжаттама бөлімі көреді, арыз иесі көрмейді. Мерзім өте береді.',
    ru: 'Проект снова можно будет менять. Причину увидят исполнитель и документационная служба, но не заявитель. Срок продолжает идти.',
    en: 'The draft can be changed again. The executor and the documentation unit see the reason, the applicant does not. The term runs on.',
  },
  reason: { kk: 'Не түзету керек', ru: 'Что исправить', en: 'What to correct' },
  reasonMissing: {
    kk: 'Орындаушы нені түзететінін жазыңыз.',
    ru: 'Напишите, что исполнителю исправить.',
    en: 'Write what the executor is to correct.',
  },
  return: { kk: 'Қайтару', ru: 'Вернуть', en: 'Give back' },
  issueTitle: {
    kk: 'Жауапты тіркеп, мәлім ету',
    ru: 'Регистрация и отправка ответа',
    en: 'Register the reply and make it known',
  },
  issueLead: {
    kk: 'Қол қойғаныңызда жауапқа шығыс нөмірі беріледі, екінші қол қойылады және жауап арыз иесінің кабинетінде ашылады. Үшеуі – бір әрекет.',
    ru: 'С вашей подписью ответ получает исходящий номер, вторую подпись и открывается заявителю в кабинете. Всё это – одно действие.',
    en: 'With your signature the reply gets its outgoing number and second signature and opens in the applicant’s cabinet: all one act.',
  },
  issueSame: {
    kk: 'Сіз лауазымды адам қол қойған файлдың дәл өзіне қол қоясыз.',
    ru: 'Вы подписываете тот же самый файл, который подписало должностное лицо.',
    en: 'You sign the very same file that the official signed.',
  },
} as const satisfies Record<string, Text>;

/** The papers a decision can become, by kind of the appeal: those not offered say why and by which article. */
export const outcomeChoices: Readonly<
  Record<AppealKind, readonly { readonly outcome: Outcome | OutcomeNotOffered; readonly why: Text }[]>
> = {
  application: [
    {
      outcome: 'FAVOURABLE_ACT',
      why: {
        kk: 'Арыз бойынша әкімшілік акт қабылданады (ӘРПК 77, 80-баптары).',
        ru: 'По заявлению принимается административный акт (статьи 77, 80 АППК).',
        en: 'An application is decided by an administrative act (articles 77 and 80 of the Code).',
      },
    },
    {
      outcome: 'BURDENSOME_ACT',
      why: {
        kk: 'Алдымен арыз иесі тыңдалуға тиіс (ӘРПК 73-бабы). Тыңдау бұл нұсқада жоқ.',
        ru: 'Сначала нужно заслушать заявителя (статья 73 АППК). Заслушивания в этой версии нет.',
        en: 'The applicant has to be heard first (article 73 of the Code). This version has no hearing.',
      },
    },
    {
      outcome: 'TERMINATE',
      why: {
        kk: 'Рәсімді тоқтату (ӘРПК 70-бабы) бұл нұсқада жоқ.',
        ru: 'Прекращения процедуры (статья 70 АППК) в этой версии нет.',
        en: 'Termination (article 70 of the Code) is not in this version.',
      },
    },
  ],
  inquiry: [
    {
      outcome: 'REPLY',
      why: {
        kk: 'Сұрау салуға дәлелді жауап беріледі (ӘРПК 89-бабының 2-тармағы).',
        ru: 'На запрос даётся мотивированный ответ (пункт 2 статьи 89 АППК).',
        en: 'An inquiry is given a reasoned reply (article 89.2 of the Code).',
      },
    },
    {
      outcome: 'TAKE_NOTE',
      why: {
        kk: 'Назарға алу (ӘРПК 89-бабының 1-тармағы) бұл нұсқада жоқ.',
        ru: 'Принятия к сведению (пункт 1 статьи 89 АППК) в этой версии нет.',
        en: 'Taking note (article 89.1 of the Code) is not in this version.',
      },
    },
    {
      outcome: 'TERMINATE',
      why: {
        kk: 'Қарауды тоқтату (ӘРПК 88-бабы) бұл нұсқада жоқ.',
        ru: 'Прекращения рассмотрения (статья 88 АППК) в этой версии нет.',
        en: 'Termination (article 88 of the Code) is not in this version.',
      },
    },
  ],
};

/** The lines of the checklist: what a good paper has. */
export const decisionCheckTexts: Readonly<Record<DecisionCheck, Text>> = {
  language: {
    kk: 'Жолданым тілінде жазылған',
    ru: 'Написано на языке обращения',
    en: 'In the language of the appeal',
  },
  law: { kk: 'Заң баптарына сілтеме', ru: 'Ссылки на статьи закона', en: 'Articles of law are named' },
  questions: { kk: 'Әр сұраққа жауап', ru: 'Ответ на каждый вопрос', en: 'Every question is answered' },
  measures: { kk: 'Қабылданған шаралар', ru: 'Принятые меры', en: 'Measures taken' },
  remedies: {
    kk: 'Шағым жасау тәртібі мен мерзімі',
    ru: 'Порядок и срок обжалования',
    en: 'Where and in what time to complain',
  },
};

export const answeredOf: TextOf<{ have: number; of: number }> = {
  kk: ({ have, of }) => `${of} сұрақтың ${have} жауабы табылды`,
  ru: ({ have, of }) => `найдено ответов: ${have} из ${of}`,
  en: ({ have, of }) => `${have} of ${of} answers found`,
};

/** What to mend before a decision can be sent for signature. */
export const missingTexts: Readonly<Record<'questions' | 'reasons' | 'measures' | 'remedies', Text>> = {
  questions: {
    kk: 'Қандай сұрақтар қаралғанын жазыңыз.',
    ru: 'Напишите, какие вопросы рассмотрены.',
    en: 'Write which questions were considered.',
  },
  reasons: {
    kk: 'Жауапты негіздемесімен жазыңыз.',
    ru: 'Напишите ответ с обоснованием.',
    en: 'Write the reasoned answer.',
  },
  measures: {
    kk: 'Қандай шара қабылданғанын жазыңыз. Шара қажет болмаса, солай деңіз.',
    ru: 'Напишите, какие меры приняты. Если меры не нужны, так и напишите.',
    en: 'Write which measures were taken. If none is needed, say so.',
  },
  remedies: {
    kk: 'Қайда және қандай мерзімде шағым жасауға болатынын жазыңыз.',
    ru: 'Напишите, куда и в какой срок можно пожаловаться.',
    en: 'Write where and in what time one can complain.',
  },
};
