import { formatLength } from '@qabyldau/law';
import type { TextOf } from '../../kernel/text.ts';

/** The progress of a term in words: it says what the strip of days shows. */
export const progressText = {
  kk: ({ used, total }) => `${total} жұмыс күнінің ${used} күні өтті`,
  ru: ({ used, total }) => `Рабочих дней прошло: ${used} из ${total}`,
  en: ({ used, total }) => `${used} of ${formatLength(total, 'workingDay', 'en')} used`,
} as const satisfies TextOf<{ used: number; total: number }>;
