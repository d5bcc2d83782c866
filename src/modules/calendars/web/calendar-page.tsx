import { formatDayOff, formatDayWithWeekday as lawDay, type ChangedDay } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Official } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import {
  Button,
  Details,
  errorOf,
  Field,
  Form,
  formatDay,
  localTimeOf,
  Notice,
  Page,
  PrimaryButton,
  renderPage,
  SummaryList,
  Table,
  type FieldError,
  type FlashMessage,
  type Site,
} from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import {
  approveChange,
  proposeChange,
  readCalendarState,
  refuseChange,
  type CalendarProblem,
  type CalendarState,
} from '../app/change-calendar.ts';
import type { CalendarDeps } from '../app/deps.ts';
import { nothingTyped, readChange, typedChange, type TypedChange } from './calendar-form.ts';
import { TransferForm, YearForm } from './change-forms.tsx';
import {
  calendarProblemTexts,
  calendarTexts as words,
  lostText,
  movedText,
  overdueText,
  versionStateTexts,
} from './texts.ts';

/** Where the keepers of the working calendar propose a change, see what it does, and approve another's. */
export function calendarRoutes(deps: CalendarDeps, site: Site): readonly Route[] {
  const draw = async (request: RouteRequest, drawn: Drawn = {}): Promise<RouteReply> =>
    page(request, site, await readCalendarState(deps, keeper(request)), drawn);
  return [
    {
      name: 'calendar.show',
      method: 'GET',
      url: '/calendar',
      access: 'CALENDAR_KEEPER',
      handle: (request) => draw(request),
    },
    {
      name: 'calendar.propose',
      method: 'POST',
      url: '/calendar/proposals',
      access: 'CALENDAR_KEEPER',
      handle: async (request) => {
        const typed = typedChange(request);
        const read = readChange(field(request.form, 'kind'), typed, request.language);
        if ('errors' in read) return draw(request, { typed, errors: read.errors });
        const proposed = await proposeChange(deps, keeper(request), read.change);
        if (proposed.ok) return back(request, 'proposed');
        return draw(request, { typed, errors: [{ message: problemText(proposed.error, request.language) }] });
      },
    },
    {
      name: 'calendar.decide',
      method: 'POST',
      url: '/calendar/decisions',
      access: 'CALENDAR_KEEPER',
      handle: async (request) => decide(deps, request, draw),
    },
  ];
}

interface Drawn {
  readonly typed?: TypedChange;
  readonly errors?: readonly FieldError[];
}

async function decide(
  deps: CalendarDeps,
  request: RouteRequest,
  draw: (request: RouteRequest, drawn: Drawn) => Promise<RouteReply>,
): Promise<RouteReply> {
  const { form, language: lang } = request;
  const id = field(form, 'version');
  const approves = field(form, 'do') === 'approve';
  const reason = field(form, 'reason').trim();
  if (!approves && reason === '')
    return draw(request, { errors: [{ field: 'reason', message: words.reasonMissing[lang] }] });
  const decided = approves
    ? await approveChange(deps, keeper(request), id)
    : await refuseChange(deps, keeper(request), id, reason);
  if (decided.ok) return back(request, approves ? 'approved' : 'refused');
  return draw(request, { errors: [{ message: problemText(decided.error, lang) }] });
}

function keeper({ actor }: RouteRequest): Official {
  if (actor.kind !== 'official') throw new Error('The route is for officials');
  return actor;
}

const flashes: Readonly<Record<string, (lang: Language) => FlashMessage>> = {
  proposed: (lang) => ({ text: words.proposedDone[lang] }),
  approved: (lang) => ({ text: words.approvedDone[lang] }),
  refused: (lang) => ({ text: words.refusedDone[lang] }),
};

const back = ({ language }: RouteRequest, flash: string): RouteReply => ({
  kind: 'redirect',
  to: `/${language}/calendar`,
  flash,
});

function problemText(problem: CalendarProblem, lang: Language): string {
  const text = calendarProblemTexts[problem.code][lang];
  return problem.code === 'impossible' ? `${text}: ${problem.detail}` : text;
}

function page(
  request: RouteRequest,
  site: Site,
  state: CalendarState,
  { typed = nothingTyped, errors = [] }: Drawn,
): RouteReply {
  const { language: lang, flash } = request;
  const { warning, proposal } = state;
  const html = renderPage(
    <Page
      {...pageFrame(request, site, 'calendar', flash === null ? undefined : flashes[flash]?.(lang))}
      title={words.title[lang]}
      lead={words.lead[lang]}
      errors={errors}
    >
      <Notice tone={warning === undefined ? 'done' : 'warning'}>
        <p>
          {words.inForce[lang]}: <b>{state.inForce}</b>. {(warning?.text ?? words.noWarning)[lang]}
        </p>
      </Notice>
      {proposal !== undefined && <Proposal proposal={proposal} errors={errors} lang={lang} />}
      {proposal === undefined && (
        <>
          <h2>{words.propose[lang]}</h2>
          <TransferForm typed={typed} errors={errors} lang={lang} />
          <YearForm typed={typed} errors={errors} lang={lang} />
        </>
      )}
      <h2>{words.versions[lang]}</h2>
      <Versions state={state} lang={lang} />
    </Page>,
  );
  return { kind: 'page', status: errors.length > 0 ? 422 : 200, html };
}

function Proposal(props: {
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
          { label: words.days[lang], value: <ChangedDays days={preview.days} lang={lang} /> },
          {
            label: words.effect[lang],
            value: movedText[lang](preview.moved, preview.earlier, preview.later),
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

function Versions({ state, lang }: { readonly state: CalendarState; readonly lang: Language }): JSX.Element {
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
