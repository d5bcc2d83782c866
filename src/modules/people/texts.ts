import type { Role } from '../../kernel/actor.ts';
import type { Text } from '../../kernel/text.ts';

/** What an official may do, as everybody reads it. */
export const roleTexts = {
  ADMINISTRATOR: { kk: 'әкімші', ru: 'администратор', en: 'administrator' },
  REGISTRAR: { kk: 'тіркеуші', ru: 'регистратор', en: 'registrar' },
  EXECUTOR: { kk: 'орындаушы', ru: 'исполнитель', en: 'executor' },
  SIGNER: { kk: 'қол қоюшы', ru: 'подписывающий', en: 'signer' },
} as const satisfies Record<Role, Text>;
