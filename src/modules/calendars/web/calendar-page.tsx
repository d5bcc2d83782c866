import type { Official } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import {
  Notice,
  Page,
  renderPage,
  type FieldError,
  type FlashMessage,
  type Site,
} from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import {
  approveChange,
  proposeChange,
  proposeShipped,
  readCalendarState,
  refuseChange,
  type CalendarProblem,
  type CalendarState,
} from '../app/change-calendar.ts';
import type { CalendarDeps } from '../app/deps.ts';
import {
  faultField,
  nothingTyped,
  readChange,
  readShipped,
  typedChange,
  type TypedChange,
} from './calendar-form.ts';
import { Proposal, ShippedNews, Versions } from './calendar-parts.tsx';
import { TransferForm, YearForm } from './change-forms.tsx';
import { calendarProblemText, calendarTexts as words } from './texts.ts';

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
      handle: async (request) => propose(deps, request, draw),
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

type Draw = (request: RouteRequest, drawn: Drawn) => Promise<RouteReply>;

async function propose(deps: CalendarDeps, request: RouteRequest, draw: Draw): Promise<RouteReply> {
  const { form, language: lang } = request;
  const kind = field(form, 'kind');
  if (kind === 'shipped') {
    const proposed = await proposeShipped(deps, keeper(request), readShipped(request));
    if (proposed.ok) return back(request, 'proposed');
    return draw(request, { errors: [{ message: calendarProblemText(proposed.error, lang) }] });
  }
  const typed = typedChange(request);
  const read = readChange(kind, typed, lang);
  if ('errors' in read) return draw(request, { typed, errors: read.errors });
  const proposed = await proposeChange(deps, keeper(request), read.change);
  if (proposed.ok) return back(request, 'proposed');
  return draw(request, { typed, errors: [problemAtField(proposed.error, lang)] });
}

/** What is wrong with one field stands at that field. */
function problemAtField(problem: CalendarProblem, lang: Language): FieldError {
  const at = problem.code === 'impossible' ? problem.fault : problem;
  return {
    ...('field' in at ? { field: faultField(at.field) } : {}),
    message: calendarProblemText(problem, lang),
  };
}

async function decide(deps: CalendarDeps, request: RouteRequest, draw: Draw): Promise<RouteReply> {
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
  return draw(request, { errors: [{ message: calendarProblemText(decided.error, lang) }] });
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

function page(
  request: RouteRequest,
  site: Site,
  state: CalendarState,
  { typed = nothingTyped, errors = [] }: Drawn,
): RouteReply {
  const { language: lang, flash } = request;
  const { warning, proposal, shipped } = state;
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
      {shipped !== undefined && <ShippedNews shipped={shipped} state={state} lang={lang} />}
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
