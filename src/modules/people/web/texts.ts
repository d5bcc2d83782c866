import type { Text } from '../../../kernel/text.ts';

/** Words of the main navigation. */
export const navTexts = {
  appeals: { kk: 'Менің жолданымдарым', ru: 'Мои обращения', en: 'My appeals' },
  new: { kk: 'Жаңа жолданым', ru: 'Новое обращение', en: 'New appeal' },
  notices: { kk: 'Хабарламалар', ru: 'Уведомления', en: 'Notices' },
  check: { kk: 'Құжатты тексеру', ru: 'Проверить документ', en: 'Check a paper' },
  inbox: { kk: 'Түскен жолданымдар', ru: 'Поступившие обращения', en: 'Inbox' },
  signing: { kk: 'Қол қоюға', ru: 'На подпись', en: 'To sign' },
  calendar: { kk: 'Күнтізбе', ru: 'Календарь', en: 'Calendar' },
  administration: { kk: 'Басқару', ru: 'Управление', en: 'Administration' },
} satisfies Record<string, Text>;
