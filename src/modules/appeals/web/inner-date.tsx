import {
  dayOf,
  explain,
  getEdition,
  isoOf,
  safeInnerDate,
  unbroken,
  wording,
  type Deadline,
  type InnerDate,
} from '@qabyldau/law';
import type { JSX } from 'preact';
import { localDay } from '../../../platform/clock.ts';
import { Details } from '../../../web/index.ts';
import type { CaseParts } from './case-parts.tsx';
import { innerDateTexts as t, ownWork } from './texts/inner-date.ts';

/** Working days that an official keeps for the own draft after the answer of the other body. */
const ownDays = 2;

/** "If you ask another body today, your safe inner date is …": while the term of consideration runs. */
export function SafeInnerDate({ deps, view, lang }: CaseParts): JSX.Element | null {
  const { appeal, submission, deadlines } = view;
  const running = deadlines.find(({ code, metAt }) => code !== 'T19' && metAt === null);
  if (appeal.state !== 'inWork' || running === undefined) return null;
  const of = running.deadline;
  const edition = getEdition(appeal.editions.code);
  const askedOn = dayOf(localDay(deps.clock.now()).toString());
  const asked = (hearing: boolean): InnerDate =>
    safeInnerDate({ of, askedOn, edition, calendar: deps.calendar, hearing, ownDays });
  const heard = edition.rules.kinds[submission.kind].hearingFor.is.length > 0;
  return (
    <section class="card" aria-labelledby="inner-date">
      <h2 id="inner-date">{t.title[lang]}</h2>
      <Found found={asked(false)} of={of} lang={lang} />
      {heard && (
        <>
          <h3>{t.ifHeard[lang]}</h3>
          <Found found={asked(true)} of={of} lang={lang} />
        </>
      )}
      <p class="hint">{t.noTerm[lang]}</p>
    </section>
  );
}

function Found(props: {
  readonly found: InnerDate;
  readonly of: Deadline;
  readonly lang: CaseParts['lang'];
}): JSX.Element {
  const { found, of, lang } = props;
  if (!found.ok)
    return (
      <>
        {found.missing.map(({ code, text }) => (
          <p key={code}>{unbroken(text[lang])}</p>
        ))}
      </>
    );
  const { day, notice, text } = found;
  const own = wording({ amount: { count: ownDays, unit: 'workingDay' } }, lang);
  return (
    <>
      <p>
        <time datetime={isoOf(day)}>
          <b>{unbroken(text[lang])}</b>
        </time>
      </p>
      <Details summary={t.why[lang]}>
        <p>{ownWork[lang](own)}</p>
        {notice !== undefined &&
          explain(notice, lang).map((line) => <p key={line.text}>{unbroken(line.text)}</p>)}
        {explain(of, lang).map((line) => (
          <p key={line.text}>{unbroken(line.text)}</p>
        ))}
      </Details>
    </>
  );
}
