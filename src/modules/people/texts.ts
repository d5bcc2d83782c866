import type { Role } from '../../kernel/actor.ts';
import type { Text } from '../../kernel/text.ts';

/** What an official may do, as everybody reads it. */
export const roleTexts = {
  ADMINISTRATOR: { kk: 'әкімші', ru: 'администратор', en: 'administrator' },
  REGISTRAR: { kk: 'тіркеуші', ru: 'регистратор', en: 'registrar' },
  EXECUTOR: { kk: 'орындаушы', ru: 'исполнитель', en: 'executor' },
  CALENDAR_KEEPER: { kk: 'күнтізбе жүргізуші', ru: 'хранитель календаря', en: 'keeper of the calendar' },
  SIGNER: { kk: 'қол қоюшы', ru: 'подписывающий', en: 'signer' },
} as const satisfies Record<Role, Text>;
