import { unbroken } from '@qabyldau/law';
import type { ComponentChildren, JSX } from 'preact';
import { useLanguage } from '../language.ts';
import { Details } from './details.tsx';
import { partTexts } from '../texts/fields.ts';

export interface TimelinePaper {
  readonly title: string;
  readonly href: string;
  /** «PDF, 84 кБ», «қол қойылған». */
  readonly note?: string | undefined;
}

export interface TimelineItem {
  /** Machine-readable moment or day for `<time datetime>`. */
  readonly at: string;
  /** The day as people read it; neighbours of the same day show it once. */
  readonly day: string;
  /** «14:32» */
  readonly time?: string | undefined;
  readonly title: string;
  readonly text?: ComponentChildren;
  /** Post and name of who did it. */
  readonly actor?: string | undefined;
  /** The step at which the case stands. */
  readonly current?: boolean | undefined;
  /** A step that the law expects and that has not happened. */
  readonly coming?: boolean | undefined;
  readonly tone?: 'done' | 'late' | undefined;
  readonly papers?: readonly TimelinePaper[] | undefined;
  /** More for those who want it. */
  readonly more?: { readonly summary: string; readonly lines: readonly string[] } | undefined;
}

export interface TimelineProps {
  readonly items: readonly TimelineItem[];
  readonly label?: string | undefined;
}

/** The history of a case along one line: what happened, where it stands, what comes. */
export function Timeline({ items, label }: TimelineProps): JSX.Element {
  const lang = useLanguage();
  return (
    <ol class="timeline" aria-label={label ?? partTexts.history[lang]}>
      {items.map((item, index) => (
        <TimelineStep key={index} item={item} sameDay={items[index - 1]?.day === item.day} />
      ))}
    </ol>
  );
}

function TimelineStep({
  item,
  sameDay,
}: {
  readonly item: TimelineItem;
  readonly sameDay: boolean;
}): JSX.Element {
  const lang = useLanguage();
  const classes = [
    item.current && 'current',
    item.coming && 'coming',
    item.tone,
    sameDay && 'same-day',
  ].filter(Boolean);
  return (
    <li
      class={classes.length > 0 ? classes.join(' ') : undefined}
      aria-current={item.current ? 'step' : undefined}
    >
      <p class="when">
        <time datetime={item.at}>
          <span class="day">{item.day}</span>
          {item.time && <span class="time">{item.time}</span>}
        </time>
      </p>
      <div class="what">
        {item.current && <p class="now">{partTexts.currentStep[lang]}</p>}
        <h3>{item.title}</h3>
        {item.text && <div>{typeof item.text === 'string' ? unbroken(item.text) : item.text}</div>}
        {item.more && (
          <Details summary={item.more.summary}>
            {item.more.lines.map((line) => (
              <p key={line}>{unbroken(line)}</p>
            ))}
          </Details>
        )}
        {item.actor && <p class="actor">{item.actor}</p>}
        {item.papers && item.papers.length > 0 && (
          <ul class="papers" aria-label={partTexts.papers[lang]}>
            {item.papers.map((paper) => (
              <li key={paper.href}>
                <a href={paper.href}>{paper.title}</a>
                {paper.note && <small>{paper.note}</small>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
