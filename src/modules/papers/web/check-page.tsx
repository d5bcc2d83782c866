import {
  considerationDeadline,
  dayOf,
  explain,
  kindNames,
  kinds,
  unbroken,
  type Calendar,
} from '@qabyldau/law';
import { localDay } from '../../../platform/clock.ts';
import type { Language } from '../../../kernel/text.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import {
  CopyBox,
  deadlineTexts,
  Details,
  errorOf,
  Field,
  Form,
  formatDay,
  formatMomentWithZone,
  LinkButton,
  localTimeOf,
  Notice,
  Page,
  PrimaryButton,
  renderPage,
  SummaryList,
  type FieldError,
  type Site,
} from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import { openByCode, type CheckedPaper } from '../app/open-by-code.ts';
import type { PaperDeps } from '../app/deps.ts';
import { checkedStateTexts, checkTexts as words } from './texts.ts';

/** The calendar is read when it is needed: it may become another one while the system runs. */
type Deps = Pick<PaperDeps, 'gateway'> & { readonly calendar: Calendar };

/** Attempts a minute from one address: an 80-bit code cannot be guessed, and nobody should try. */
const limit = 20;

/** The public check: what a paper with a number and a code is. */
export function checkRoutes(deps: Deps, site: Site): readonly Route[] {
  return [
    {
      name: 'check.show',
      method: 'GET',
      url: '/check',
      access: 'public',
      handle: (request) => Promise.resolve(form(request, site, { number: request.query['number'] ?? '' })),
    },
    {
      name: 'check.ask',
      method: 'POST',
      url: '/check',
      access: 'public',
      limit,
      handle: (r) => ask(deps, site, r),
    },
  ];
}

async function ask(deps: Deps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang } = request;
  const number = field(request.form, 'number').trim();
  const code = field(request.form, 'code').trim();
  const errors: FieldError[] = [];
  if (number === '') errors.push({ field: 'number', message: words.numberMissing[lang] });
  if (code === '') errors.push({ field: 'code', message: words.codeMissing[lang] });
  if (errors.length > 0) return form(request, site, { number, code }, errors);
  const paper = await openByCode(deps, { number, code });
  // One answer for a wrong number and a wrong code: the page must not tell which papers exist.
  if (paper === undefined) return form(request, site, { number, code }, [{ message: words.unknown[lang] }]);
  return found(request, site, paper, deps.calendar);
}

function form(
  request: RouteRequest,
  site: Site,
  typed: { readonly number: string; readonly code?: string },
  errors: readonly FieldError[] = [],
): RouteReply {
  const { language: lang } = request;
  const html = renderPage(
    <Page
      {...pageFrame(request, site, 'check')}
      title={words.title[lang]}
      lead={words.lead[lang]}
      errors={errors}
    >
      <Form action={`/${lang}/check`}>
        <Field
          name="number"
          width="medium"
          label={words.number[lang]}
          hint={words.numberHint[lang]}
          value={typed.number}
          spellcheck={false}
          autocomplete="off"
          error={errorOf(errors, 'number')}
        />
        <Field
          name="code"
          width="medium"
          label={words.code[lang]}
          hint={words.codeHint[lang]}
          value={typed.code}
          spellcheck={false}
          autocomplete="off"
          error={errorOf(errors, 'code')}
        />
        <PrimaryButton>{words.submit[lang]}</PrimaryButton>
      </Form>
    </Page>,
  );
  return { kind: 'page', status: errors.length > 0 ? 422 : 200, html };
}

function kindText(kind: string, lang: Language): string {
  const known = kinds.find((one) => one === kind);
  return known === undefined ? words.appeal[lang] : kindNames[known][lang];
}

/** Why the term ends on its day; silent when that day was extended or counted by another calendar, which this page does not see. */
function whyDue({ kind, registeredOn, receivedAt, dueOn }: CheckedPaper, calendar: Calendar, lang: Language) {
  const known = kinds.find((one) => one === kind);
  if (known === undefined) return [];
  const consider = considerationDeadline({
    kind: known,
    registeredOn: dayOf(registeredOn.toString()),
    receivedOn: dayOf(localDay(receivedAt).toString()),
    calendar,
  });
  return consider.due === dayOf(dueOn.toString()) ? explain(consider, lang).map(({ text }) => text) : [];
}

function found(request: RouteRequest, site: Site, paper: CheckedPaper, calendar: Calendar): RouteReply {
  const { language: lang } = request;
  const why = whyDue(paper, calendar, lang);
  const decided = paper.outgoingNumber !== null;
  const html = renderPage(
    <Page {...pageFrame(request, site, 'check')} title={words.title[lang]} paper>
      <Notice tone="done" title={words.found[lang]}>
        <p>{words.foundText[lang]}</p>
      </Notice>
      <SummaryList
        label={words.found[lang]}
        rows={[
          { label: words.number[lang], value: <b>{paper.number}</b> },
          { label: words.what[lang], value: kindText(paper.kind, lang) },
          { label: words.body[lang], value: paper.body[lang] },
          { label: words.received[lang], value: formatMomentWithZone(paper.receivedAt, lang) },
          { label: words.registeredOn[lang], value: formatDay(paper.registeredOn, lang) },
          { label: words.dueOn[lang], value: formatDay(paper.dueOn, lang) },
          { label: words.state[lang], value: checkedStateTexts[paper.state]?.[lang] ?? words.appeal[lang] },
          { label: words.decision[lang], value: paper.outgoingNumber ?? words.notYet[lang] },
          ...(decided && paper.adoptedAt !== null
            ? [{ label: words.decidedOn[lang], value: formatDay(localTimeOf(paper.adoptedAt), lang) }]
            : []),
        ]}
      />
      {why.length > 0 && (
        <Details summary={deadlineTexts.why[lang]}>
          {why.map((sentence) => (
            <p key={sentence}>{unbroken(sentence)}</p>
          ))}
        </Details>
      )}
      <CopyBox
        id="manifest-sha256"
        label={words.sha256[lang]}
        text={Buffer.from(paper.manifestSha256).toString('hex')}
      />
      <p>
        <LinkButton href={`/${lang}/check`}>{words.another[lang]}</LinkButton>
      </p>
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}
