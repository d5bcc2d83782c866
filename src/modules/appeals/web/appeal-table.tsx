import { dayOf, knowsYear, wording, workingDaysBetween, type Calendar } from '@qabyldau/law';
import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { localDay } from '../../../platform/clock.ts';
import {
  formatDayShort,
  formatMomentShort,
  stateTexts,
  Table,
  Tag,
  type Column,
} from '../../../web/index.ts';
import type { AppealLine } from '../store/lists.ts';
import { kindTitle } from '../texts.ts';
import { StateTag } from './state-tag.tsx';
import { inboxTexts as t } from './texts/staff.ts';

export interface AppealTableProps {
  readonly caption: string;
  readonly lines: readonly AppealLine[];
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  readonly lang: Language;
  readonly href: (line: AppealLine) => string;
  readonly empty: ComponentChildren;
  /** A further column, after the others. */
  readonly last?: Column<AppealLine> | undefined;
}

const { compare } = Temporal.PlainDate;

/** Whether the term has passed without a decision. Computed from today, never stored. */
export function isOverdue(line: AppealLine, today: Temporal.PlainDate): boolean {
  return line.adoptedAt === null && compare(today, line.dueOn) > 0;
}

/** How late a registration is against its lawful day (C39): clicked later, or still not clicked after it. */
export function registrationLateness(
  { registeredOn, registeredAt }: AppealLine,
  today: Temporal.PlainDate,
): 'registeredLate' | 'registrationOverdue' | null {
  if (registeredAt === null) return compare(today, registeredOn) > 0 ? 'registrationOverdue' : null;
  return compare(localDay(registeredAt), registeredOn) > 0 ? 'registeredLate' : null;
}

type CellProps = Pick<AppealTableProps, 'today' | 'calendar' | 'lang'> & { readonly line: AppealLine };

function Registered({ line, today, lang }: CellProps): JSX.Element {
  const late = registrationLateness(line, today);
  return (
    <>
      {formatDayShort(line.registeredOn)}
      {late === null ? null : (
        <>
          <br />
          <Tag tone={late === 'registrationOverdue' ? 'late' : 'plain'}>{t[late][lang]}</Tag>
        </>
      )}
    </>
  );
}

/** The last day, with what is left of the term or how it ended. */
function Due({ line, today, calendar, lang }: CellProps): JSX.Element {
  const { dueOn, adoptedAt } = line;
  const day = <b>{formatDayShort(dueOn)}</b>;
  if (adoptedAt !== null) {
    const late = compare(localDay(adoptedAt), dueOn) > 0;
    return (
      <>
        {day}
        <br />
        <small>{`${t.adoptedOn[lang]}: ${formatDayShort(localDay(adoptedAt))}`}</small>
        {late ? <Tag>{t.adoptedLate[lang]}</Tag> : null}
      </>
    );
  }
  return (
    <>
      {day}
      <br />
      <TermLeft term={line} today={today} calendar={calendar} lang={lang} />
    </>
  );
}

/** What is left of a running term, or how late it is, in the working days that the law counts; in calendar days where the year has no table yet. */
export function TermLeft(props: {
  readonly term: Pick<AppealLine, 'registeredOn' | 'dueOn'>;
  readonly today: Temporal.PlainDate;
  readonly calendar: Calendar;
  readonly lang: Language;
}): JSX.Element {
  const { today, calendar, lang, term } = props;
  const { registeredOn, dueOn } = term;
  const order = compare(today, dueOn);
  if (order === 0) return <Tag tone="wait">{t.dueToday[lang]}</Tag>;
  // The day of registration is not counted (APPK-76.2); before it nothing of the term has gone by.
  const from = compare(today, registeredOn) < 0 ? registeredOn : today;
  const known = knowsYear(calendar, from.year) && knowsYear(calendar, dueOn.year);
  const [a, b] = [dayOf(from.toString()), dayOf(dueOn.toString())];
  const days = known ? workingDaysBetween(calendar, a, b) : b - a;
  const said = { count: Math.abs(days), unit: known ? 'workingDay' : 'calendarDay' } as const;
  if (order < 0) return <small>{wording({ left: said }, lang, { nonBreaking: true })}</small>;
  const late =
    days === 0 ? stateTexts.overdue[lang] : wording({ overdue: said }, lang, { nonBreaking: true });
  return <Tag tone="late">{late}</Tag>;
}

function State({ line, lang }: CellProps): JSX.Element {
  return (
    <>
      <StateTag state={line.state} lang={lang} />
      {line.signatureCheck === 'valid' ? null : (
        <>
          {' '}
          <Tag tone={line.signatureCheck === 'pending' ? 'wait' : 'late'}>
            {t[line.signatureCheck === 'pending' ? 'signaturePending' : 'signatureInvalid'][lang]}
          </Tag>
        </>
      )}
    </>
  );
}

/** Appeals as those who work on them see them: the most urgent first, lateness in words and not by colour alone. */
export function AppealTable(props: AppealTableProps): JSX.Element {
  const { lang, today, calendar, lines, href, last } = props;
  const cell = (line: AppealLine): CellProps => ({ line, today, calendar, lang });
  const columns: readonly Column<AppealLine>[] = [
    {
      key: 'number',
      label: t.number[lang],
      head: true,
      figures: true,
      cell: (line) => <a href={href(line)}>{line.number}</a>,
    },
    { key: 'kind', label: t.kind[lang], cell: (line) => kindTitle(line.kind, lang) },
    {
      key: 'received',
      label: t.received[lang],
      figures: true,
      cell: (line) => formatMomentShort(line.receivedAt),
    },
    {
      key: 'registered',
      label: t.registered[lang],
      figures: true,
      cell: (line) => <Registered {...cell(line)} />,
    },
    {
      key: 'due',
      label: t.due[lang],
      figures: true,
      cell: (line) => <Due {...cell(line)} />,
    },
    {
      key: 'executor',
      label: t.executor[lang],
      cell: (line) => line.executorName?.replaceAll(' ', '\u00a0') ?? t.noExecutor[lang],
    },
    { key: 'state', label: t.state[lang], cell: (line) => <State {...cell(line)} /> },
    ...(last === undefined ? [] : [last]),
  ];
  return (
    <Table
      caption={props.caption}
      captionHidden
      rows={lines}
      rowKey={(line) => line.caseId}
      rowTone={(line) => (isOverdue(line, today) ? 'late' : undefined)}
      empty={props.empty}
      columns={columns}
    />
  );
}

/** Keyset paging of a list by its term: onwards, and back to its top. */
export function ListPager(props: {
  readonly first: string | undefined;
  readonly next: string | undefined;
  readonly lang: Language;
}): JSX.Element | null {
  const { first, next, lang } = props;
  if (first === undefined && next === undefined) return null;
  return (
    <nav class="pager" aria-label={t.pages[lang]}>
      {first === undefined ? null : (
        <a rel="prev" href={first}>
          {t.toFirst[lang]}
        </a>
      )}
      {next === undefined ? null : (
        <a rel="next" href={next}>
          {t.more[lang]}
        </a>
      )}
    </nav>
  );
}
