import type { Text } from '../../../kernel/text.ts';

export const noticePageTexts = {
  title: { kk: 'Хабарламалар', ru: 'Уведомления', en: 'Notices' },
  lead: {
    kk: 'Жолданымдарыңыз бойынша сізге не хабарланғаны, қай арнамен және қашан.',
    ru: 'О чём вас уведомили по вашим обращениям, каким способом и когда.',
    en: 'What you were told about your appeals, by which channel and when.',
  },
  unread: { kk: 'Жаңа', ru: 'Новое', en: 'New' },
  read: { kk: 'Оқылды', ru: 'Прочитано', en: 'Read' },
  text: { kk: 'Хабарлама мәтіні', ru: 'Текст уведомления', en: 'Text of the notice' },
  appeal: { kk: 'Жолданымды ашу', ru: 'Открыть обращение', en: 'Open the appeal' },
  cabinet: { kk: 'Жеке кабинет', ru: 'Личный кабинет', en: 'Cabinet' },
  letter: { kk: 'Электрондық хат', ru: 'Письмо', en: 'Letter' },
  queued: {
    kk: 'әлі жіберілген жоқ, кезекте тұр',
    ru: 'ещё не отправлено, стоит в очереди',
    en: 'not sent yet, waiting in the queue',
  },
  sent: { kk: 'жіберілді', ru: 'отправлено', en: 'sent' },
  refused: {
    kk: 'пошта сервері қабылдамады',
    ru: 'почтовый сервер не принял',
    en: 'refused by the mail server',
  },
  noLetter: {
    kk: 'электрондық пошта көрсетілмеген, хат жіберілмеді',
    ru: 'адрес не указан, письмо не отправлялось',
    en: 'no address was given, so no letter was sent',
  },
  serverSays: { kk: 'Сервердің жауабы', ru: 'Ответ сервера', en: 'The server’s answer' },
  markOne: { kk: 'Оқылды деп белгілеу', ru: 'Отметить прочитанным', en: 'Mark as read' },
  markAll: { kk: 'Бәрін оқылды деп белгілеу', ru: 'Отметить все прочитанными', en: 'Mark all as read' },
  marked: { kk: 'Белгіленді.', ru: 'Отмечено.', en: 'Marked as read.' },
  emptyTitle: { kk: 'Хабарлама жоқ', ru: 'Уведомлений нет', en: 'No notices' },
  empty: {
    kk: 'Жолданым бергенде, ол тіркелгенде және жауабы дайын болғанда мұнда хабарлама пайда болады.',
    ru: 'Уведомление появится здесь, когда вы подадите обращение, когда его зарегистрируют и когда будет готов ответ.',
    en: 'A notice will appear here when you file an appeal, when it is registered and when the answer is ready.',
  },
  write: { kk: 'Жолданым жазу', ru: 'Написать обращение', en: 'Write an appeal' },
} as const satisfies Record<string, Text>;
