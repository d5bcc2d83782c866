import { formatDayOff, formatDayWithWeekday as lawDay, type ChangedDay } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import {
  Actions,
  Button,
  Details,
  errorOf,
  Field,
  Form,
  formatDay,
  localTimeOf,
  Notice,
  PrimaryButton,
  SummaryList,
  Table,
  type FieldError,
} from '../../../web/index.ts';
import type { CalendarState } from '../app/change-calendar.ts';
import {
  calendarTexts as words,
  laterYearText,
  lostText,
  movedText,
  overdueText,
  shippedText,
  takeYearText,
  versionStateTexts,
} from './texts.ts';

/** What a newer calendar of the product says otherwise, and a button for each of its years. */
export function ShippedNews(props: {
  readonly shipped: NonNullable<CalendarState['shipped']>;
  readonly state: Pick<CalendarState, 'inForce' | 'proposal'>;
  readonly lang: Language;
}): JSX.Element {
  const { shipped, state, lang } = props;
  return (
    <Notice tone="warning" title={words.shippedTitle[lang]}>
      <p>{shippedText[lang]({ shipped: shipped.id, inForce: state.inForce })}</p>
      {shipped.years.map(({ year, days, adjoins }) => (
        <section key={year} aria-label={String(year)}>
          <p>
            <b>{year}</b>
          </p>
          {days.length > 0 ? <ChangedDays days={days} lang={lang} /> : <p>{words.shippedFinal[lang]}</p>}
          {!adjoins && <p>{laterYearText[lang](year)}</p>}
          {adjoins && state.proposal === undefined && (
            <Form
              action={`/${lang}/calendar/proposals`}
              hidden={{ kind: 'shipped', shipped: shipped.id, year: String(year) }}
            >
              <Actions>
                <Button>{takeYearText[lang](year)}</Button>
              </Actions>
            </Form>
          )}
        </section>
      ))}
      {state.proposal !== undefined && <p>{words.shippedWaits[lang]}</p>}
    </Notice>
  );
}

/** The change that waits, what it does, and what can be decided about it. */
export function Proposal(props: {
  readonly proposal: NonNullable<CalendarState['proposal']>;
  readonly errors: readonly FieldError[];
  readonly lang: Language;
}): JSX.Element {
  const { proposal, errors, lang } = props;
  const { version, preview, mine } = proposal;
  const { change } = version;
  return (
    <>
      <h2>{words.waiting[lang]}</h2>
      <SummaryList
        label={words.waiting[lang]}
        rows={[
          { label: words.version[lang], value: version.id },
          ...(change.kind === 'transfer' ? [{ label: words.order[lang], value: change.source }] : []),
          ...('shipped' in change ? [{ label: words.fromShipped[lang], value: change.shipped }] : []),
          { label: words.days[lang], value: <ChangedDays days={preview.days} lang={lang} /> },
          {
            label: words.effect[lang],
            value: movedText[lang](preview),
          },
        ]}
      />
      {preview.lost > 0 && (
        <Notice tone="warning">
          <p>{lostText[lang](preview.lost)}</p>
        </Notice>
      )}
      {preview.overdue > 0 && (
        <Notice tone="warning">
          <p>{overdueText[lang](preview.overdue)}</p>
        </Notice>
      )}
      {mine ? (
        <p>{words.needsOther[lang]}</p>
      ) : (
        <Form action={`/${lang}/calendar/decisions`} hidden={{ version: version.id, do: 'approve' }}>
          <PrimaryButton>{words.approve[lang]}</PrimaryButton>
        </Form>
      )}
      <Details
        summary={mine ? words.takeBack[lang] : words.refuse[lang]}
        open={errorOf(errors, 'reason') !== undefined}
      >
        <Form action={`/${lang}/calendar/decisions`} hidden={{ version: version.id, do: 'refuse' }}>
          <Field name="reason" label={words.reason[lang]} error={errorOf(errors, 'reason')} />
          <Button>{mine ? words.takeBack[lang] : words.refuse[lang]}</Button>
        </Form>
      </Details>
    </>
  );
}

function ChangedDays({ days, lang }: { readonly days: readonly ChangedDay[]; readonly lang: Language }) {
  if (days.length === 0) return <>{words.noDays[lang]}</>;
  const is = (one: ChangedDay): string =>
    one.is === 'working' ? words.working[lang] : formatDayOff(one.is, lang);
  return (
    <ul>
      {days.map((one) => (
        <li key={one.day}>
          {lawDay(one.day, lang)}: {is(one)}
        </li>
      ))}
    </ul>
  );
}

/** Every change that was ever proposed, newest first. */
export function Versions({
  state,
  lang,
}: {
  readonly state: CalendarState;
  readonly lang: Language;
}): JSX.Element {
  if (state.versions.length === 0) return <p>{words.none[lang]}</p>;
  return (
    <Table
      caption={words.versions[lang]}
      captionHidden
      rows={state.versions}
      rowKey={({ id }) => id}
      columns={[
        { key: 'version', label: words.version[lang], head: true, cell: ({ id }) => id },
        {
          key: 'state',
          label: words.state[lang],
          cell: (one) => (
            <>
              {versionStateTexts[one.state][lang]}
              {one.refusal !== null && <small>{one.refusal}</small>}
            </>
          ),
        },
        {
          key: 'proposed',
          label: words.proposed[lang],
          cell: ({ proposedAt }) => formatDay(localTimeOf(proposedAt), lang),
        },
        {
          key: 'decided',
          label: words.decided[lang],
          cell: ({ decidedAt }) => (decidedAt === null ? '' : formatDay(localTimeOf(decidedAt), lang)),
        },
      ]}
    />
  );
}
