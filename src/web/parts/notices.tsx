import type { ComponentChildren, JSX } from 'preact';
import { useLanguage } from '../language.ts';
import { partTexts } from '../texts/fields.ts';

/** `info` explains, `done` reports success, `warning` asks for care, `error` reports a failure. */
export type Tone = 'info' | 'done' | 'warning' | 'error';

/** What the page before left to say, shown once. */
export interface FlashMessage {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/** The outcome of what was just done, above the heading. */
export function Flash({ text, tone = 'done' }: FlashMessage): JSX.Element {
  return (
    <div class={`notice flash ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <p>{text}</p>
    </div>
  );
}

export interface NoticeProps {
  readonly title?: string | undefined;
  readonly tone?: Tone | undefined;
  readonly children: ComponentChildren;
}

/** Something that the reader of this page has to know. */
export function Notice({ title, tone = 'info', children }: NoticeProps): JSX.Element {
  return (
    <div class={`notice ${tone}`} role="note">
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}

export interface PanelProps {
  /** The page's h1: give the page `heading={false}`. */
  readonly title: string;
  /** Set to 2 where the panel is not the page's subject. */
  readonly level?: 1 | 2 | undefined;
  /** The number or date in large figures. */
  readonly figure?: string | undefined;
  readonly figureLabel?: string | undefined;
  readonly children?: ComponentChildren;
}

/** It is done: what was received and its number. */
export function Panel({ title, level, figure, figureLabel, children }: PanelProps): JSX.Element {
  const Heading = level === 2 ? 'h2' : 'h1';
  return (
    <div class="panel">
      <Heading>{title}</Heading>
      {figure && (
        <p class="panel-figure">
          {figureLabel && <span>{figureLabel}</span>}
          <b>{figure}</b>
        </p>
      )}
      {children}
    </div>
  );
}

export interface RefusalProps {
  /** What is not possible, in one sentence. */
  readonly title?: string | undefined;
  /** Why: the facts. */
  readonly children: ComponentChildren;
  /** The article it rests on: «ӘРПК 64-бабының 6-тармағы». */
  readonly article?: ComponentChildren;
  /** What the reader can do now. */
  readonly options?: readonly ComponentChildren[] | undefined;
}

/** A kind, exact "no": what, by which article, and what can be done instead. */
export function Refusal({ title, children, article, options = [] }: RefusalProps): JSX.Element {
  const lang = useLanguage();
  return (
    <section class="refusal" role="alert" tabindex={-1} data-focus="">
      <h2>{title ?? partTexts.notPossible[lang]}</h2>
      <div>{children}</div>
      {article && (
        <p class="basis">
          <span>{partTexts.basis[lang]}:</span> {article}
        </p>
      )}
      {options.length > 0 && (
        <>
          <h3>{partTexts.whatYouCanDo[lang]}</h3>
          <ul>
            {options.map((option, index) => (
              <li key={index}>{option}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

export interface EmptyProps {
  readonly title?: string | undefined;
  /** What will appear here and what to do. */
  readonly children: ComponentChildren;
  readonly action?: ComponentChildren;
}

/** An empty list that says what will appear in it. */
export function Empty({ title, children, action }: EmptyProps): JSX.Element {
  const lang = useLanguage();
  return (
    <div class="empty">
      <p class="empty-title">{title ?? partTexts.nothingYet[lang]}</p>
      <div>{children}</div>
      {action && <p>{action}</p>}
    </div>
  );
}
