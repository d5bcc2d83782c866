import type { Text } from '../../../kernel/text.ts';

export const homeTexts = {
  title: {
    kk: 'Мемлекеттік органға жолданым',
    ru: 'Обращение в государственный орган',
    en: 'Turn to a state body',
  },
  lead: {
    kk: 'Мұнда арыз немесе сұрау салу жазып, оған электрондық қолтаңба қойып, мемлекеттік органға жібересіз. Жолданымыңыз қай сатыда екенін және жауап беретін соңғы күнді әрқашан көріп отырасыз.',
    ru: 'Здесь вы пишете заявление или запрос, подписываете электронной подписью и отправляете в государственный орган. Вы всегда видите, на каком этапе обращение и в какой день истекает срок ответа.',
    en: 'Here you write an application or an inquiry, sign it electronically and send it to a state body. You always see where it stands and on which day the term for the answer ends.',
  },
  start: { kk: 'Жолданым жазу', ru: 'Написать обращение', en: 'Write an appeal' },
  waiting: { kk: 'Сізді күтіп тұр', ru: 'Вас ждёт', en: 'Waiting for you' },
  nothingWaits: {
    kk: 'Қазір сізден ештеңе күтілмейді.',
    ru: 'Сейчас от вас ничего не требуется.',
    en: 'Nothing waits for you now.',
  },
  how: { kk: 'Бәрі қалай өтеді', ru: 'Как всё проходит', en: 'How it goes' },
  check: { kk: 'Құжатты тексеру', ru: 'Проверить документ', en: 'Check a paper' },
  checkText: {
    kk: 'Қолыңызда порталдың түбіртегі, талоны немесе жауабы болса, оның шын екенін нөмірі мен коды арқылы кез келген адам тексере алады.',
    ru: 'Если у вас есть квитанция, талон или ответ портала, любой может проверить его подлинность по номеру и коду.',
    en: 'If you have a receipt, slip or reply of this portal, anybody can check by its number and code that it is genuine.',
  },
  checkLink: {
    kk: 'Нөмірі мен коды бойынша тексеру',
    ru: 'Проверить по номеру и коду',
    en: 'Check by number and code',
  },
  terms: { kk: 'Қай күні жауап береді', ru: 'В какой день ответят', en: 'On which day you are answered' },
  termsText: {
    kk: 'Жолданымның түрін, органды және келіп түскен уақытын көрсетсеңіз, заң бойынша барлық мерзімді және олардың қалай есептелетінін көресіз.',
    ru: 'Укажите вид обращения, орган и время поступления – увидите все сроки по закону и то, как они считаются.',
    en: 'Name the kind of appeal, the body and the time of receipt, and see every date that the law sets and how it is counted.',
  },
  termsLink: { kk: 'Мерзімдерді есептеу', ru: 'Рассчитать сроки', en: 'Work out the dates' },
  bodies: { kk: 'Мемлекеттік органдар', ru: 'Государственные органы', en: 'State bodies' },
  bodiesText: {
    kk: 'Қай орган немен айналысады, қай уақытта жұмыс істейді, оны кім басқарады.',
    ru: 'Чем занимается каждый орган, когда работает и кто им руководит.',
    en: 'What each body deals with, when it works and who heads it.',
  },
  bodiesLink: { kk: 'Органдар тізімі', ru: 'Список органов', en: 'List of bodies' },
  demoTitle: {
    kk: 'Демо-нұсқа: нені және кім болып көруге болады',
    ru: 'Демонстрация: что и от чьего имени попробовать',
    en: 'Demonstration: what to try, and as whom',
  },
  demoLink: {
    kk: 'Демо-нұсқаны көру',
    ru: 'Попробовать демонстрацию',
    en: 'Try the demonstration',
  },
  demoText: {
    kk: 'Бір жолданымның бүкіл жолын көру үшін: Айгүл болып жазып, қол қойыңыз; Марат болып тіркеңіз; Ерлан болып жауап дайындаңыз; Дана болып қол қойыңыз; Марат болып екінші қолды қойыңыз; сосын Айгүл болып жауабын оқыңыз.',
    ru: 'Чтобы увидеть весь путь обращения: напишите и подпишите его как Айгүл, зарегистрируйте как Марат, подготовьте ответ как Ерлан, подпишите как Дана, поставьте вторую подпись как Марат и прочитайте ответ как Айгүл.',
    en: 'To see the whole way of an appeal: write and sign it as Aigul (Айгүл), register it as Marat, draft the reply as Erlan (Ерлан), sign as Dana, put the second signature as Marat, and read the answer as Aigul.',
  },
  mailbox: {
    kk: 'Портал жіберген хаттар',
    ru: 'Письма, которые отправил портал',
    en: 'Letters that the portal sent',
  },
  signInReal: {
    kk: 'ЭЦҚ-мен кіру жолын көру',
    ru: 'Посмотреть вход с ЭЦП',
    en: 'See the way in with a signature',
  },
} as const satisfies Record<string, Text>;

/** The way of an appeal in four steps. */
export const stepsOfAppeal: readonly { readonly title: Text; readonly text: Text }[] = [
  {
    title: { kk: 'Жазып, қол қоясыз', ru: 'Вы пишете и подписываете', en: 'You write and sign' },
    text: {
      kk: 'Жоба өздігінен сақталады. Қол қойылғаннан кейін бірден түбіртек беріледі: онда нөмірі, уақыты және мәтіннің бақылау мәні жазылады.',
      ru: 'Черновик сохраняется сам. После подписания сразу приходит квитанция с номером, временем и контрольной суммой текста.',
      en: 'The draft saves itself. As soon as you have signed you get a receipt with a number, the time and a check sum of the text.',
    },
  },
  {
    title: { kk: 'Орган тіркейді', ru: 'Орган регистрирует', en: 'The body registers it' },
    text: {
      kk: 'Тіркеу күні – жолданым келіп түскен күн. Ол жұмыс уақытынан тыс келсе, келесі жұмыс күні тіркеледі. Тіркеуден бас тартуға болмайды (ӘРПК 64-бабы).',
      ru: 'День регистрации – день поступления. Если обращение пришло после окончания рабочего дня или в нерабочий день, – следующий рабочий день. Отказать в регистрации нельзя (статья 64 АППК).',
      en: 'The day of registration is the day it came; outside working hours it is the next working day. Registration cannot be refused (article 64 of the Code).',
    },
  },
  {
    title: {
      kk: '15 жұмыс күні ішінде қарайды',
      ru: 'Рассматривает в течение 15 рабочих дней',
      en: 'It is considered within 15 working days',
    },
    text: {
      kk: 'Мерзім тіркелген күннен кейінгі күннен басталады (ӘРПК 76-бабы). Соңғы күн және есепке алынбаған күндер жолданым бетінде көрсетіледі.',
      ru: 'Срок начинается на следующий день после регистрации (статья 76 АППК). Последний день и дни, которые не считаются, видны на странице обращения.',
      en: 'The term begins on the day after registration (article 76 of the Code). The last day, and the days that are not counted, are shown on the page of the appeal.',
    },
  },
  {
    title: {
      kk: 'Жауап екі қолмен келеді',
      ru: 'Приходит ответ за двумя подписями',
      en: 'The reply comes under two signatures',
    },
    text: {
      kk: 'Жауапқа басшы мен құжаттама қызметінің қызметкері қол қояды. Ол жеке кабинетке келеді, электрондық поштаңызға хабар жіберіледі.',
      ru: 'Ответ подписывают руководитель и сотрудник документационной службы. Он приходит в личный кабинет, на почту отправляется уведомление.',
      en: 'It is signed by the head and by the documentation worker. It comes to your cabinet, and a notice goes to your e-mail.',
    },
  },
];
