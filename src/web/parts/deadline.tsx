import type { ComponentChildren, JSX } from 'preact';
import { useLanguage } from '../language.ts';
import { stateTexts } from '../texts.ts';
import { deadlineTexts } from '../texts/fields.ts';
import { Tag, type TagTone } from './tag.tsx';

/** One calendar day of the strip. `off` days are not counted; `late` ones lie after the term. */
export interface DeadlineDay {
  /** «14 желтоқсан, дүйсенбі» */
  readonly label: string;
  readonly kind: 'used' | 'left' | 'off' | 'late';
  readonly today?: boolean | undefined;
  /** The last day of the term. */
  readonly due?: boolean | undefined;
  /** Monday: the strip breaks only between weeks. */
  readonly week?: boolean | undefined;
}

/** A day that was not counted and why. */
export interface SkippedDay {
  readonly day: string;
  readonly why: string;
}

export interface DeadlineCardProps {
  /** What has to be done: «Жауап беру мерзімі». */
  readonly label: string;
  /** The last day in words. */
  readonly due: string;
  /** Machine-readable last day. */
  readonly dueOn?: string | undefined;
  /** «сейсенбі, 6 жұмыс күні қалды» */
  readonly remark?: string | undefined;
  readonly state: 'running' | 'today' | 'overdue' | 'done';
  /** The state in words, if the general ones do not fit. */
  readonly stateText?: string | undefined;
  /** «15 жұмыс күнінің 9-ы өтті»: the strip in words. */
  readonly progress?: string | undefined;
  readonly days?: readonly DeadlineDay[] | undefined;
  /** First and last day under the strip. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly article?: ComponentChildren;
  /** Why this day: whole sentences. */
  readonly why?: readonly string[] | undefined;
  readonly skipped?: readonly SkippedDay[] | undefined;
  /** Heading level of the label. */
  readonly level?: 2 | 3 | undefined;
  /** The computation in full, for those who want it. */
  readonly more?: ComponentChildren;
  /** Links under the card: calendar file, printable calculation. */
  readonly children?: ComponentChildren;
}

const tagTones: Record<DeadlineCardProps['state'], TagTone> = {
  running: 'active',
  today: 'wait',
  overdue: 'late',
  done: 'done',
};

const stateWords = {
  running: stateTexts.running,
  today: stateTexts.today,
  overdue: stateTexts.overdue,
  done: stateTexts.onTime,
} as const;

/** A deadline that explains itself: the last day, the days counted and not counted, the article and the reasons. */
export function DeadlineCard(props: DeadlineCardProps): JSX.Element {
  const lang = useLanguage();
  const Heading = props.level === 3 ? 'h3' : 'h2';
  const { why = [], skipped = [], days = [] } = props;
  return (
    <section class={`deadline ${props.state}`}>
      <div class="deadline-head">
        <Heading>{props.label}</Heading>
        <Tag tone={tagTones[props.state]}>{props.stateText ?? stateWords[props.state][lang]}</Tag>
      </div>
      <p class="due-day">
        <time datetime={props.dueOn}>{props.due}</time>
        {props.remark && <span>{props.remark}</span>}
      </p>
      {days.length > 0 && <DayStrip days={days} label={props.progress} from={props.from} to={props.to} />}
      {props.progress && <p class="progress">{props.progress}</p>}
      {(why.length > 0 || props.article) && (
        <div class="why">
          <p class="why-title">{deadlineTexts.why[lang]}</p>
          {why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {props.article && <p class="article">{props.article}</p>}
        </div>
      )}
      {skipped.length > 0 && <SkippedDays days={skipped} />}
      {props.more}
      {props.children && <div class="deadline-links">{props.children}</div>}
    </section>
  );
}

function dayLabel(day: DeadlineDay, lang: 'kk' | 'ru' | 'en'): string {
  const kind = deadlineTexts[day.kind][lang];
  const marks = [day.today && deadlineTexts.now[lang], day.due && deadlineTexts.last[lang]].filter(Boolean);
  return [day.label, kind, ...marks].join(', ');
}

function dayClass(day: DeadlineDay): string {
  return [day.kind, day.today && 'today', day.due && 'due'].filter(Boolean).join(' ');
}

function weeksOf(days: readonly DeadlineDay[]): DeadlineDay[][] {
  const weeks: DeadlineDay[][] = [];
  for (const day of days) {
    const week = weeks.at(-1);
    if (week && !day.week) week.push(day);
    else weeks.push([day]);
  }
  return weeks;
}

function DayStrip(props: {
  readonly days: readonly DeadlineDay[];
  readonly label?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): JSX.Element {
  const lang = useLanguage();
  return (
    <div class="strip">
      <ol class="days" aria-label={props.label}>
        {weeksOf(props.days).map((week, index) => (
          <li key={index}>
            {week.map((day) => (
              <i key={day.label} class={dayClass(day)} title={dayLabel(day, lang)}>
                <span class="hidden">{dayLabel(day, lang)}. </span>
              </i>
            ))}
          </li>
        ))}
      </ol>
      {(props.from || props.to) && (
        <p class="ends" aria-hidden="true">
          <span>{props.from}</span>
          <span>{props.to}</span>
        </p>
      )}
    </div>
  );
}

function SkippedDays({ days }: { readonly days: readonly SkippedDay[] }): JSX.Element {
  const lang = useLanguage();
  return (
    <details class="details">
      <summary>{`${deadlineTexts.daysNotCounted[lang]}: ${days.length}`}</summary>
      <dl class="skipped">
        {days.map(({ day, why }) => (
          <div key={day}>
            <dt>{day}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
