import type { Text, TextOf } from '../../../kernel/text.ts';
import type { SigningFailure } from '../../../kernel/signing.ts';
import { formatDayShort } from '../../../web/index.ts';
import type { AppealRefusal, AppealRefusalCode } from '../domain/refusals.ts';
import type { AttachRefusal } from '../app/attach-file.ts';

type Facts = AppealRefusal['facts'];
type Words = { readonly what: TextOf<Facts>; readonly do: Text };

const fact = (facts: Facts, name: string): string => {
  const value = facts[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const plain = (text: Text): TextOf<Facts> => ({ kk: () => text.kk, ru: () => text.ru, en: () => text.en });

/** A day among the facts as people write it: 31.12.2027. */
const dayFact = (facts: Facts, name: string): string => {
  const iso = fact(facts, name);
  return iso === '' ? '' : formatDayShort(Temporal.PlainDate.from(iso));
};

/** Who stands in for somebody who is away, where that is known. */
const substituted: TextOf<Facts> = {
  kk: (f) => (fact(f, 'substitute') === '' ? '' : ` Орнын басады: ${fact(f, 'substitute')}`),
  ru: (f) => (fact(f, 'substitute') === '' ? '' : ` Замещает: ${fact(f, 'substitute')}`),
  en: (f) => (fact(f, 'substitute') === '' ? '' : ` The substitute is ${fact(f, 'substitute')}`),
};

/** What each refusal says, and what one can do then. */
export const refusalTexts: Readonly<Record<AppealRefusalCode, Words>> = {
  notFound: {
    what: plain({
      kk: 'Мұндай жолданым жоқ немесе ол сізге ашық емес.',
      ru: 'Такого обращения нет, или оно вам не открыто.',
      en: 'There is no such appeal, or it is not open to you.',
    }),
    do: {
      kk: 'Нөмірін тексеріңіз. Өзіңіздің жолданымдарыңыз жеке кабинетте тұр.',
      ru: 'Проверьте номер. Ваши обращения – в личном кабинете.',
      en: 'Check the number. Your own appeals are in your cabinet.',
    },
  },
  notYourRole: {
    what: plain({
      kk: 'Бұл әрекетті басқа рөлдегі қызметкер жасайды.',
      ru: 'Это действие выполняет сотрудник с другой ролью.',
      en: 'This is done by a worker with another role.',
    }),
    do: {
      kk: 'Құжаттама бөліміне хабарласыңыз.',
      ru: 'Обратитесь в отдел документации.',
      en: 'Turn to the documentation unit.',
    },
  },
  notYourCase: {
    what: plain({
      kk: 'Бұл жолданым басқа қызметкерге берілген.',
      ru: 'Это обращение поручено другому сотруднику.',
      en: 'This appeal is given to another worker.',
    }),
    do: {
      kk: 'Орындаушы мен қол қоюшының аты жолданым бетінде көрсетілген.',
      ru: 'Исполнитель и подписант названы на странице обращения.',
      en: 'The page of the appeal names the executor and the signer.',
    },
  },
  wrongState: {
    what: plain({
      kk: 'Жолданымның қазіргі күйінде бұл әрекет жасалмайды.',
      ru: 'В нынешнем состоянии обращения это действие невозможно.',
      en: 'This cannot be done in the present state of the appeal.',
    }),
    do: {
      kk: 'Бетті жаңартып, қазіргі күйін қараңыз.',
      ru: 'Обновите страницу и посмотрите нынешнее состояние.',
      en: 'Reload the page and look at the present state.',
    },
  },
  overtaken: {
    what: {
      kk: (f) => `Сіз бұл бетті ашып тұрғанда, ${fact(f, 'by') || 'басқа адам'} әрекет жасап үлгерді.`,
      ru: (f) =>
        `Пока эта страница была открыта, действие уже выполнил(а): ${fact(f, 'by') || 'другой человек'}.`,
      en: (f) => `While you had this page open, ${fact(f, 'by') || 'somebody else'} acted.`,
    },
    do: {
      kk: 'Ештеңе жоғалған жоқ. Жаңа күйін қараңыз.',
      ru: 'Ничего не потеряно. Посмотрите новое состояние.',
      en: 'Nothing is lost. Look at the new state.',
    },
  },
  kindNotTaken: {
    what: plain({
      kk: 'Жолданымның бұл түрі осы жерде әзірге қабылданбайды.',
      ru: 'Обращение этого вида здесь пока не принимается.',
      en: 'An appeal of this kind is not taken here yet.',
    }),
    do: {
      kk: 'Арыз немесе сұрау салу таңдаңыз.',
      ru: 'Выберите заявление или запрос.',
      en: 'Choose an application or an inquiry.',
    },
  },
  hearingNeeded: {
    what: plain({
      kk: 'Ауыртпалық салатын акт алдында адам тыңдалуға тиіс.',
      ru: 'Перед обременяющим актом человека нужно заслушать.',
      en: 'A burdensome act needs a hearing of the person first.',
    }),
    do: {
      kk: 'Тыңдау бұл нұсқада жоқ. Қолайлы акт дайындауға болады.',
      ru: 'Заслушивания в этой версии нет. Можно подготовить благоприятный акт.',
      en: 'This version has no hearing. A favourable act can be prepared.',
    },
  },
  outcomeNotOffered: {
    what: plain({
      kk: 'Мұндай нәтиже бұл нұсқада жоқ.',
      ru: 'Такого исхода в этой версии нет.',
      en: 'This outcome is not offered in this version.',
    }),
    do: {
      kk: 'Жолданым түріне сай құжатты таңдаңыз.',
      ru: 'Выберите документ, который отвечает виду обращения.',
      en: 'Choose the paper that answers this kind of appeal.',
    },
  },
  outcomeOfOtherKind: {
    what: plain({
      kk: 'Бұл құжат жолданымның басқа түріне арналған.',
      ru: 'Этот документ отвечает на обращение другого вида.',
      en: 'This paper answers another kind of appeal.',
    }),
    do: {
      kk: 'Арызға әкімшілік акт, сұрау салуға жауап беріледі.',
      ru: 'На заявление принимают административный акт, на запрос дают ответ.',
      en: 'An application is answered by an administrative act, an inquiry by a reply.',
    },
  },
  executorElsewhere: {
    what: plain({
      kk: 'Таңдалған қызметкер бұл органда жұмыс істемейді.',
      ru: 'Выбранный сотрудник не работает в этом органе.',
      en: 'The chosen worker does not work in this body.',
    }),
    do: { kk: 'Тізімнен таңдаңыз.', ru: 'Выберите из списка.', en: 'Choose from the list.' },
  },
  colleagueAbsent: {
    what: {
      kk: (f) =>
        `${fact(f, 'name')} қазір орнында жоқ (соңғы күні – ${dayFact(f, 'until')}).${substituted.kk(f)}`,
      ru: (f) => `${fact(f, 'name')} сейчас отсутствует (по ${dayFact(f, 'until')}).${substituted.ru(f)}`,
      en: (f) => `${fact(f, 'name')} is away now (until ${dayFact(f, 'until')}).${substituted.en(f)}`,
    },
    do: {
      kk: 'Орынбасарын таңдаңыз. Әкімшіге бұл жағдай көрінеді.',
      ru: 'Выберите того, кто замещает. Администратор видит это состояние.',
      en: 'Choose the substitute. The administrator sees this state.',
    },
  },
  colleagueLeft: {
    what: {
      kk: (f) => `${fact(f, 'name')} бұл жерде енді жұмыс істемейді.`,
      ru: (f) => `${fact(f, 'name')} здесь больше не работает.`,
      en: (f) => `${fact(f, 'name')} does not work here any more.`,
    },
    do: { kk: 'Тізімнен таңдаңыз.', ru: 'Выберите из списка.', en: 'Choose from the list.' },
  },
  colleagueLacksRole: {
    what: {
      kk: (f) => `${fact(f, 'name')} бұл рөлді атқармайды.`,
      ru: (f) => `У сотрудника ${fact(f, 'name')} нет этой роли.`,
      en: (f) => `${fact(f, 'name')} does not have this role.`,
    },
    do: { kk: 'Тізімнен таңдаңыз.', ru: 'Выберите из списка.', en: 'Choose from the list.' },
  },
  officialIsDocumentationSigner: {
    what: plain({
      kk: 'Шешімге қол қойған адам оны тіркеп, екінші қолды қоя алмайды.',
      ru: 'Тот, кто подписал решение, не может зарегистрировать его и поставить вторую подпись.',
      en: 'Who signed the decision cannot register it and put the second signature.',
    }),
    do: {
      kk: 'Екінші қолды құжаттама бөлімінің басқа қызметкері қояды.',
      ru: 'Вторую подпись ставит другой работник документационной службы.',
      en: 'The second signature is put by another documentation worker.',
    },
  },
  executorIsDocumentationSigner: {
    what: plain({
      kk: 'Орындаушы жауапты өзі тіркеп, екінші қолды қоя алмайды.',
      ru: 'Исполнитель не может сам зарегистрировать ответ и поставить вторую подпись.',
      en: 'The executor cannot register the reply and put the second signature.',
    }),
    do: {
      kk: 'Екінші қолды құжаттама бөлімінің басқа қызметкері қояды.',
      ru: 'Вторую подпись ставит другой работник документационной службы.',
      en: 'The second signature is put by another documentation worker.',
    },
  },
  decisionIncomplete: {
    what: plain({
      kk: 'Құжаттың заң талап ететін бөлігі толтырылмаған.',
      ru: 'Не заполнена часть документа, которую требует закон.',
      en: 'A part of the paper that the law demands is empty.',
    }),
    do: {
      kk: 'Белгіленген жолдарды толтырыңыз.',
      ru: 'Заполните отмеченные поля.',
      en: 'Fill in the marked fields.',
    },
  },
  decisionNotReady: {
    what: plain({
      kk: 'Шешім жобасы қазір бұл әрекетке дайын емес.',
      ru: 'Проект решения сейчас не готов к этому действию.',
      en: 'The draft decision is not ready for this now.',
    }),
    do: {
      kk: 'Бетті жаңартып, жобаның күйін қараңыз.',
      ru: 'Обновите страницу и посмотрите состояние проекта.',
      en: 'Reload the page and look at the state of the draft.',
    },
  },
  decisionChanged: {
    what: plain({
      kk: 'Жоба басқа терезеде сақталған. Сіз жазған мәтін төменде тұр.',
      ru: 'Проект уже сохранён в другом окне. Ваш текст – ниже.',
      en: 'The draft was saved in another window. What you wrote is below.',
    }),
    do: {
      kk: 'Екі мәтінді салыстырып, қайта сақтаңыз.',
      ru: 'Сравните оба текста и сохраните ещё раз.',
      en: 'Compare both texts and save again.',
    },
  },
  draftIncomplete: {
    what: plain({
      kk: 'Жолданымда заң талап ететін мәлімет жетіспейді.',
      ru: 'В обращении не хватает сведений, которых требует закон.',
      en: 'The appeal lacks something that the law demands.',
    }),
    do: {
      kk: 'Белгіленген жолдарды толтырыңыз: қалғаны сақталып тұр.',
      ru: 'Заполните отмеченные поля: остальное сохранено.',
      en: 'Fill in the marked fields: the rest is saved.',
    },
  },
  draftChanged: {
    what: plain({
      kk: 'Бұл жоба басқа құрылғыда немесе терезеде кейінірек сақталған.',
      ru: 'Этот черновик позже сохранили на другом устройстве или в другом окне.',
      en: 'This draft was saved later on another device or in another window.',
    }),
    do: {
      kk: 'Ештеңе үстінен жазылған жоқ. Сақталған нұсқаны ашып, қажетін қосыңыз.',
      ru: 'Ничего не перезаписано. Откройте сохранённую версию и добавьте нужное.',
      en: 'Nothing was overwritten. Open the saved version and add what you need.',
    },
  },
  draftFiled: {
    what: {
      kk: (f) => `Бұл жоба жіберілген: ${fact(f, 'number')}.`,
      ru: (f) => `Этот черновик уже подан: ${fact(f, 'number')}.`,
      en: (f) => `This draft has been filed: ${fact(f, 'number')}.`,
    },
    do: {
      kk: 'Жолданымды «Менің жолданымдарым» бөлімінен ашыңыз.',
      ru: 'Откройте обращение в разделе «Мои обращения».',
      en: 'Open the appeal in “My appeals”.',
    },
  },
  signatureRefused: {
    what: plain({
      kk: 'Қол тексеруден өтпеді, сондықтан ештеңе жіберілген жоқ.',
      ru: 'Подпись не прошла проверку, поэтому ничего не отправлено.',
      en: 'The signature did not pass the check, so nothing was sent.',
    }),
    do: {
      kk: 'Мәтініңіз сақталып тұр. Себебін жойып, қайта қол қойыңыз.',
      ru: 'Ваш текст сохранён. Устраните причину и подпишите ещё раз.',
      en: 'Your text is saved. Mend the cause and sign again.',
    },
  },
  signatureUsed: {
    what: plain({
      kk: 'Осы қолмен жолданым бұрын жіберілген.',
      ru: 'С этой подписью обращение уже подано.',
      en: 'An appeal was already filed with this signature.',
    }),
    do: {
      kk: 'Жолданымды «Менің жолданымдарым» бөлімінен табасыз.',
      ru: 'Оно есть в разделе «Мои обращения».',
      en: 'You find it in “My appeals”.',
    },
  },
  gatewayFailed: {
    what: plain({
      kk: 'SIGEX сервисі арқылы қол қойылмады, сондықтан ештеңе берілген жоқ.',
      ru: 'Подписать через сервис SIGEX не удалось, поэтому ничего не подано.',
      en: 'Signing through the service SIGEX did not succeed, so nothing was filed.',
    }),
    do: {
      kk: 'Мәтініңіз порталда сақталып тұр. Кейінірек қайталаңыз немесе басқа тәсілмен қол қойыңыз.',
      ru: 'Ваш текст на портале сохранён. Повторите позже или подпишите другим способом.',
      en: 'Your text is saved on the portal. Try again later or sign in another way.',
    },
  },
  caseFilesBusy: {
    what: plain({
      kk: 'Қазір жолданымдарды файлға жинауды күтіп тұрғандар көп, сондықтан бұл файл жасалмады.',
      ru: 'Сейчас многие ждут, пока портал соберёт обращения в файлы, поэтому этот файл не сделан.',
      en: 'Many are waiting for the portal to pack appeals into files just now, so this file was not made.',
    }),
    do: {
      kk: 'Жолданымның өзі де, құжаттары да орнында. Жарты минуттан кейін қайталаңыз немесе құжаттарды жолданым бетінен бір-бірлеп жүктеп алыңыз.',
      ru: 'Обращение и все документы на месте. Повторите через полминуты или скачайте документы по одному на странице обращения.',
      en: 'The appeal and all its papers are as they were. Try again in half a minute, or download the papers one by one from the page of the appeal.',
    },
  },
  bodyClosed: {
    what: plain({
      kk: 'Бұл орган порталға әзірге қосылмаған.',
      ru: 'Этот орган пока не подключён к порталу.',
      en: 'This body is not connected to the portal yet.',
    }),
    do: {
      kk: 'Тізімнен басқа органды таңдаңыз немесе жоғары тұрған органға жазыңыз.',
      ru: 'Выберите другой орган или напишите в вышестоящий.',
      en: 'Choose another body, or write to the one above it.',
    },
  },
  commandMismatch: {
    what: plain({
      kk: 'Бұл нысан бұрын басқа мазмұнмен жіберілген.',
      ru: 'Эта форма уже была отправлена с другим содержанием.',
      en: 'This form was already sent with other content.',
    }),
    do: { kk: 'Бетті жаңартыңыз.', ru: 'Обновите страницу.', en: 'Reload the page.' },
  },
};

/** Why a signature was not accepted, in plain words. */
export const signingFailureTexts: Readonly<Record<SigningFailure, Text>> = {
  expired: {
    kk: 'Тіркеу куәлігінің мерзімі өткен. ҚР ҰКО-дан жаңа кілт алыңыз.',
    ru: 'Срок регистрационного свидетельства истёк. Получите новый ключ в НУЦ РК.',
    en: 'The certificate has expired. Get a new key from the national certification centre.',
  },
  notYetValid: {
    kk: 'Тіркеу куәлігі әлі күшіне енген жоқ. Компьютердің күні мен уақытын тексеріңіз.',
    ru: 'Регистрационное свидетельство ещё не действует. Проверьте дату и время на компьютере.',
    en: 'The certificate is not valid yet. Check the date and time of your computer.',
  },
  revoked: {
    kk: 'Тіркеу куәлігі кері қайтарып алынған. Жаңа кілтпен қол қойыңыз.',
    ru: 'Регистрационное свидетельство отозвано. Подпишите новым ключом.',
    en: 'The certificate has been revoked. Sign with a new key.',
  },
  otherIin: {
    kk: 'Қол басқа адамдікі: куәліктегі ЖСН кірген адамның ЖСН-інен бөлек. Өз кілтіңізді таңдаңыз.',
    ru: 'Подпись другого человека: ИИН в свидетельстве не совпадает с вашим. Выберите свой ключ.',
    en: 'The signature is another person’s: the IIN in the certificate is not yours. Choose your own key.',
  },
  otherBin: {
    kk: 'Куәліктегі БСН осы органдікі емес. Қызметтік кілтіңізбен қол қойыңыз.',
    ru: 'БИН в свидетельстве – не этого органа. Подпишите служебным ключом.',
    en: 'The BIN in the certificate is not this body’s. Sign with your key of office.',
  },
  wrongRole: {
    kk: 'Бұл кілт мұндай құжатқа қол қоюға арналмаған: азамат жеке тұлғаның, лауазымды адам өз органының кілтімен қол қояды.',
    ru: 'Этот ключ не для такого документа: гражданин подписывает ключом физического лица, должностное лицо – ключом своего органа.',
    en: 'This key is not for such a paper: a citizen signs with the key of a natural person, an official with the key of their body.',
  },
  foreignCa: {
    kk: 'Куәлікті біз сенетін орталық бермеген. ҚР ҰКО кілтімен қол қойыңыз.',
    ru: 'Свидетельство выдано центром, которому портал не доверяет. Подпишите ключом НУЦ РК.',
    en: 'The certificate was issued by a centre that the portal does not trust. Sign with a key of the national centre.',
  },
  documentChanged: {
    kk: 'Қол басқа мәтінге қойылған. Тексеру бетін қайта ашып, сонда көрсетілген мәтінге қол қойыңыз.',
    ru: 'Подписан другой текст. Откройте страницу проверки ещё раз и подпишите текст, который на ней показан.',
    en: 'Another text was signed. Open the check page again and sign the text shown there.',
  },
  signatureBroken: {
    kk: 'Қол бүлінген: математикалық тексеруден өтпеді. Қайта қол қойыңыз.',
    ru: 'Подпись повреждена: она не прошла математическую проверку. Подпишите ещё раз.',
    en: 'The signature is damaged: it fails the mathematical check. Sign again.',
  },
  malformed: {
    kk: 'Жіберілген файл қол емес немесе толық емес. NCALayer арқылы қайта қол қойыңыз.',
    ru: 'Присланное – не подпись или её часть. Подпишите ещё раз через NCALayer.',
    en: 'What came is not a signature, or only a part of one. Sign again with NCALayer.',
  },
  timestampBad: {
    kk: 'Уақыт белгісі дұрыс емес. Қайта қол қойыңыз.',
    ru: 'Метка времени неверна. Подпишите ещё раз.',
    en: 'The time-stamp is not right. Sign again.',
  },
  noTimestamp: {
    kk: 'Қолда уақыт белгісі жоқ. Интернетке қосылып, қайта қол қойыңыз.',
    ru: 'В подписи нет метки времени. Подключитесь к интернету и подпишите ещё раз.',
    en: 'The signature has no time-stamp. Connect to the internet and sign again.',
  },
  evidenceUnreachable: {
    kk: 'Куәліктің қайтарылмағанын қазір тексеру мүмкін болмады: куәландырушы орталық жауап бермеді. Бір минуттан кейін қайталаңыз.',
    ru: 'Сейчас не удалось проверить, не отозвано ли свидетельство: удостоверяющий центр не ответил. Повторите через минуту.',
    en: 'It could not be checked now whether the certificate is revoked: the certification centre did not answer. Try again in a minute.',
  },
  notForSigning: {
    kk: 'Бұл – кіруге арналған кілт (AUTH). Қол қоюға арналған кілтті таңдаңыз (GOST немесе RSA).',
    ru: 'Это ключ для входа (AUTH). Выберите ключ для подписи (GOST или RSA).',
    en: 'This key is for signing in (AUTH). Choose the key for signatures (GOST or RSA).',
  },
};

type FileCode = Exclude<AttachRefusal['code'], AppealRefusalCode>;
const size = (facts: Facts, name: string): string => String(Math.floor(Number(facts[name] ?? 0) / 1_048_576));

/** Why a file was not taken. */
export const fileRefusalTexts: Readonly<Record<FileCode, TextOf<Facts>>> = {
  attachmentEmpty: plain({ kk: 'Файл бос.', ru: 'Файл пустой.', en: 'The file is empty.' }),
  attachmentTooLarge: {
    kk: (f) => `Файл тым үлкен: бір файл ${size(f, 'limit')} МБ-тан аспауға тиіс.`,
    ru: (f) => `Файл слишком большой: можно до ${size(f, 'limit')} МБ.`,
    en: (f) => `The file is too large: at most ${size(f, 'limit')} MB.`,
  },
  tooManyAttachments: {
    kk: (f) => `Бір жолданымға ${fact(f, 'limit')} файлға дейін тіркеледі.`,
    ru: (f) => `К обращению можно приложить до ${fact(f, 'limit')} файлов.`,
    en: (f) => `At most ${fact(f, 'limit')} files can be attached.`,
  },
  accountFull: {
    kk: (f) => `Кабинетте орын қалмады: барлығы ${size(f, 'limit')} МБ. Керек емес жобаларды жойыңыз.`,
    ru: (f) => `В кабинете не осталось места: всего ${size(f, 'limit')} МБ. Удалите ненужные черновики.`,
    en: (f) => `Your cabinet is full: ${size(f, 'limit')} MB in all. Delete drafts you do not need.`,
  },
  attachmentNotAllowed: plain({
    kk: 'Файлдың бұл түрі қабылданбайды. PDF, JPEG, PNG, WebP, DOCX, XLSX, ODT немесе TXT тіркеңіз.',
    ru: 'Файл этого вида не принимается. Приложите PDF, JPEG, PNG, WebP, DOCX, XLSX, ODT или TXT.',
    en: 'A file of this type is not taken. Attach PDF, JPEG, PNG, WebP, DOCX, XLSX, ODT or TXT.',
  }),
  attachmentMislabelled: {
    kk: (f) =>
      `Файлдың мазмұны атауына сай емес: «${fact(f, 'claims')}» деп аталған, ішінде – «${fact(f, 'is')}».`,
    ru: (f) =>
      `Содержимое файла не отвечает имени: назван «${fact(f, 'claims')}», внутри – «${fact(f, 'is')}».`,
    en: (f) =>
      `The content of the file does not fit its name: it is called “${fact(f, 'claims')}” and holds “${fact(f, 'is')}”.`,
  },
  attachmentNotUtf8: plain({
    kk: 'Мәтін UTF-8 кодтауында емес: қазақ әріптері жоғалар еді. UTF-8 түрінде сақтап, қайта тіркеңіз.',
    ru: 'Текст не в кодировке UTF-8: казахские буквы пропали бы. Сохраните его в UTF-8 и приложите снова.',
    en: 'The text is not in UTF-8: Kazakh letters would be lost. Save it as UTF-8 and attach it again.',
  }),
  photoTooManyPixels: plain({
    kk: 'Сурет өлшемі тым үлкен. Кішірейтіп, қайта тіркеңіз.',
    ru: 'Изображение слишком велико. Уменьшите его и приложите снова.',
    en: 'The picture has too many pixels. Make it smaller and attach it again.',
  }),
  photoDamaged: plain({
    kk: 'Сурет бүлінген, ашылмады. Қайта түсіріп көріңіз.',
    ru: 'Изображение повреждено и не открывается. Сделайте снимок ещё раз.',
    en: 'The picture is damaged and cannot be opened. Take it again.',
  }),
};
