import { l267, labourCode } from './acts.ts';
import type { ArticleRef } from './acts.ts';
import { formatArticleShort } from './articles.ts';
import { dayOf } from './days.ts';
import type { Day } from './days.ts';
import { calendarFaultWords } from './names/calendar-faults.ts';
import type { CalendarFaultCode, CalendarFaultFacts } from './names/calendar-faults.ts';
import { langs } from './text.ts';
import type { Lang, Text } from './text.ts';

/** The part of a swap, of a year or of a table that is at fault, by its name there. */
export type CalendarFaultField = 'dayOff' | 'worked' | 'source' | 'year' | 'days' | 'id';

/**
 * A calendar, or a change of one, that cannot be. `field` is the part of the `Transfer` or `YearTable` that has to be mended,
 * `facts` the days and numbers, `by` the article where there is one, `text` the whole sentence for people, article included.
 * The message is the English one.
 */
export class CalendarFault<C extends CalendarFaultCode = CalendarFaultCode> extends RangeError {
  override readonly name = 'CalendarFault';
  readonly code: C;
  readonly field: CalendarFaultField;
  readonly facts: CalendarFaultFacts[C];
  readonly by: ArticleRef | undefined;
  readonly text: Text;

  constructor(code: C, field: CalendarFaultField, facts: CalendarFaultFacts[C]) {
    const by = articleOf(code, facts);
    const words = calendarFaultWords[code].say(facts);
    const whole = (lang: Lang): string =>
      by === undefined ? `${words[lang]}.` : `${words[lang]} (${formatArticleShort(by, lang)}).`;
    const [kk, ru, en] = langs.map(whole) as [string, string, string];
    super(en);
    this.code = code;
    this.field = field;
    this.facts = facts;
    this.by = by;
    this.text = { kk, ru, en };
  }
}

/** A day off in place of a holiday and one by order stand in different laws. */
function articleOf(code: CalendarFaultCode, facts: object): ArticleRef | undefined {
  if (code !== 'WEEKEND_GIVEN_OFF') return calendarFaultWords[code].by;
  return 'kind' in facts && facts.kind === 'moved' ? l267('5') : labourCode('85.3');
}

/**
 * The day of a date as it was typed.
 * @throws CalendarFault NO_SUCH_DATE when it is none
 */
export function realDay(written: string, field: CalendarFaultField): Day {
  try {
    return dayOf(written);
  } catch {
    throw new CalendarFault('NO_SUCH_DATE', field, { written });
  }
}
