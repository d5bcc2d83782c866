import {
  formatDayOff,
  formatDayWithWeekday,
  isoOf,
  printable,
  termNames,
  unbroken,
  type Calendar,
  type PreviewDate,
} from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { DeadlineCard, Details, Notice, SummaryList } from '../../../web/index.ts';
import type { TermsAnswer } from '../app/preview-terms.ts';
import { capital } from '../texts.ts';
import { termsAddress, type TypedQuestion } from './terms-query.ts';
import { assumptionText, termsTexts as words } from './texts.ts';

export interface AnswerParts {
  readonly answer: TermsAnswer;
  readonly typed: TypedQuestion;
  readonly lang: Language;
}

/** The day of registration and every date, each with its reasons and a link that puts it into a calendar. */
export function TermsDates({ answer, typed, lang }: AnswerParts): JSX.Element {
  const { found, calendar } = answer;
  return (
    <section aria-labelledby="dates">
      <h2>{words.registration[lang]}</h2>
      <RegistrationDay answer={answer} lang={lang} />
      <h2 id="dates">{words.dates[lang]}</h2>
      {found.dates.map((date) => (
        <DateCard
          key={date.deadline.term.code}
          date={date}
          calendar={calendar}
          href={termsAddress(lang, typed, '/calendar', { term: date.deadline.term.code })}
          lang={lang}
        />
      ))}
      <NotComputed answer={answer} lang={lang} />
      <RestsOn answer={answer} lang={lang} />
    </section>
  );
}

export function RegistrationDay({ answer, lang }: Pick<AnswerParts, 'answer' | 'lang'>): JSX.Element {
  const { registration, explanation } = answer.found;
  return (
    <>
      <p>
        <b>{capital(unbroken(formatDayWithWeekday(registration.on, lang)))}</b>
      </p>
      {explanation.map((sentence) => (
        <p key={sentence}>{unbroken(sentence)}</p>
      ))}
    </>
  );
}

function DateCard(props: {
  readonly date: PreviewDate;
  readonly calendar: Calendar;
  readonly href: string;
  readonly lang: Language;
}): JSX.Element {
  const { date, calendar, href, lang } = props;
  const { deadline } = date;
  const { facts, steps } = printable(deadline, calendar, lang);
  return (
    <DeadlineCard
      level={3}
      label={termNames[deadline.term.code][lang]}
      due={capital(unbroken(formatDayWithWeekday(deadline.due, lang)))}
      dueOn={isoOf(deadline.due)}
      state="running"
      stateText={capital(date.condition[lang])}
      why={date.explanation.map(unbroken)}
      skipped={deadline.skipped
        .filter(({ reason }) => reason !== 'weekend')
        .map((off) => ({ day: formatDayWithWeekday(off.day, lang), why: formatDayOff(off, lang) }))}
      more={
        <Details summary={words.dayByDay[lang]}>
          <SummaryList rows={facts.map(([label, value]) => ({ label: capital(label), value }))} />
          <Steps steps={steps} />
        </Details>
      }
    >
      <a href={href} download>
        {words.toCalendar[lang]}
        <span class="hidden">: {termNames[deadline.term.code][lang]}</span>
      </a>
    </DeadlineCard>
  );
}

/** The computation, a line a step. */
export function Steps({ steps }: { readonly steps: readonly string[] }): JSX.Element {
  return (
    <ol>
      {steps.map((step, index) => (
        <li key={index}>{unbroken(step)}</li>
      ))}
    </ol>
  );
}

/** Dates that the calendar or the editions do not reach: what is missing, never a guess. */
export function NotComputed({ answer, lang }: Pick<AnswerParts, 'answer' | 'lang'>): JSX.Element | null {
  const { notComputed } = answer.found;
  if (notComputed.length === 0) return null;
  return (
    <Notice tone="warning" title={words.notComputed[lang]}>
      {notComputed.map(({ code, about, text }) => (
        <p key={`${code} ${about}`}>{text[lang]}</p>
      ))}
    </Notice>
  );
}

/** Editions, calendar, hours, and whatever of them was assumed. */
export function RestsOn({ answer, lang }: Pick<AnswerParts, 'answer' | 'lang'>): JSX.Element {
  const { found, workingHours, assumptions, calendar } = answer;
  return (
    <section aria-labelledby="rests-on">
      <h2 id="rests-on">{words.assumed[lang]}</h2>
      <SummaryList
        rows={[
          { label: words.editions[lang], value: found.editions.join(', ') },
          { label: words.calendar[lang], value: calendar.id },
          {
            label: words.hours[lang],
            value:
              workingHours === null ? words.noHours[lang] : `${workingHours.opens}–${workingHours.closes}`,
          },
        ]}
      />
      {assumptions.length > 0 && (
        <ul>
          {assumptions.map((assumption) => {
            const text = unbroken(assumptionText(assumption, lang));
            return <li key={text}>{text}</li>;
          })}
        </ul>
      )}
      <p class="hint">{words.noForce[lang]}</p>
    </section>
  );
}
