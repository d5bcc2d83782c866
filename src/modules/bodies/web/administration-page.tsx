import type { JSX } from 'preact';
import type { Official } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import {
  Button,
  errorOf,
  Field,
  Form,
  formatDayShort,
  Notice,
  Page,
  PrimaryButton,
  renderPage,
  Select,
  SummaryList,
  Table,
  type FieldError,
  type FlashMessage,
  type Site,
} from '../../../web/index.ts';
import { fullName, initialsName, pageFrame, roleTexts } from '../../people/index.ts';
import {
  endAbsence,
  readAdministration,
  recordAbsence,
  type AbsenceForm,
  type AbsenceProblem,
  type Administration,
  type BodyOfficial,
} from '../app/administration.ts';
import type { BodyDeps } from '../app/deps.ts';
import {
  absenceProblemTexts,
  administrationTexts as words,
  missingTexts,
  strengthLabels,
  strengthText,
} from './texts.ts';

/** What the administrator of a body sees and keeps: who works today, who is away and who stands in. */
export function administrationRoutes(deps: BodyDeps, site: Site): readonly Route[] {
  return [
    {
      name: 'administration.show',
      method: 'GET',
      url: '/administration',
      access: 'ADMINISTRATOR',
      handle: async (request) => draw(request, site, await readAdministration(deps, official(request))),
    },
    {
      name: 'administration.absence',
      method: 'POST',
      url: '/administration/absence',
      access: 'ADMINISTRATOR',
      handle: (request) => absence(deps, site, request),
    },
  ];
}

function official({ actor }: RouteRequest): Official {
  if (actor.kind !== 'official') throw new Error('The route is for officials');
  return actor;
}

const empty: AbsenceForm = { official: '', from: '', until: '', substitute: '' };

const flashes: Readonly<Record<string, (lang: Language) => FlashMessage>> = {
  absenceSaved: (lang) => ({ text: words.saved[lang] }),
  absenceEnded: (lang) => ({ text: words.ended[lang] }),
  absenceNotEnded: (lang) => ({ text: words.notEnded[lang], tone: 'warning' }),
};

/** Records an absence, or ends one when the form says `end`. */
async function absence(deps: BodyDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang, form } = request;
  const actor = official(request);
  const to = `/${lang}/administration`;
  if (field(form, 'end') !== '') {
    const ended = await endAbsence(deps, actor, Number(field(form, 'end')));
    return { kind: 'redirect', to, flash: ended ? 'absenceEnded' : 'absenceNotEnded' };
  }
  const typed: AbsenceForm = {
    official: field(form, 'official'),
    from: field(form, 'from'),
    until: field(form, 'until'),
    substitute: field(form, 'substitute'),
  };
  const recorded = await recordAbsence(deps, actor, typed);
  if (recorded.ok) return { kind: 'redirect', to, flash: 'absenceSaved' };
  return draw(request, site, await readAdministration(deps, actor), typed, recorded.error);
}

function draw(
  request: RouteRequest,
  site: Site,
  state: Administration,
  typed: AbsenceForm = empty,
  problems: readonly AbsenceProblem[] = [],
): RouteReply {
  const { language: lang, flash } = request;
  const errors = problems.map(({ field: name, code }) => ({
    field: name,
    message: absenceProblemTexts[code][lang],
  }));
  const html = renderPage(
    <Page
      {...pageFrame(request, site, 'administration', flash === null ? undefined : flashes[flash]?.(lang))}
      title={words.title[lang]}
      caption={state.body.name[lang]}
      errors={errors}
    >
      <Health state={state} lang={lang} />
      <h2>{words.officials[lang]}</h2>
      <Officials state={state} lang={lang} />
      <h2>{words.form[lang]}</h2>
      <p>{words.formHint[lang]}</p>
      <AbsenceFields state={state} typed={typed} errors={errors} lang={lang} />
    </Page>,
  );
  return { kind: 'page', status: problems.length > 0 ? 422 : 200, html };
}

const workers = ['REGISTRAR', 'EXECUTOR', 'SIGNER'] as const;

function Health({ state, lang }: { readonly state: Administration; readonly lang: Language }): JSX.Element {
  const warnings = workers.flatMap((role) => {
    const { all, atWork } = state.strength[role];
    if (atWork > 0) return [];
    return [missingTexts[role][all === 0 ? 'none' : 'today'][lang]];
  });
  return (
    <>
      <h2>{words.today[lang]}</h2>
      {warnings.length === 0 && <Notice tone="done">{<p>{words.allWell[lang]}</p>}</Notice>}
      {warnings.map((warning) => (
        <Notice key={warning} tone="warning">
          <p>{warning}</p>
        </Notice>
      ))}
      <SummaryList
        label={words.today[lang]}
        rows={workers.map((role) => ({
          label: strengthLabels[role][lang],
          value: strengthText[lang](state.strength[role]),
        }))}
      />
    </>
  );
}

function Officials({
  state,
  lang,
}: {
  readonly state: Administration;
  readonly lang: Language;
}): JSX.Element {
  const nameOf = (id: number | null): string | null => {
    const found = state.officials.find((one) => one.id === id);
    return found === undefined ? null : initialsName(found);
  };
  return (
    <Table
      caption={words.officials[lang]}
      captionHidden
      rows={state.officials}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: words.name[lang],
          head: true,
          cell: (one) => (
            <>
              {fullName(one)}
              <small>{one.position[lang]}</small>
            </>
          ),
        },
        {
          key: 'roles',
          label: words.roles[lang],
          cell: ({ roles }) => roles.map((role) => roleTexts[role][lang]).join(', '),
        },
        {
          key: 'absence',
          label: words.absence[lang],
          cell: (one) => <Away one={one} substitute={nameOf(one.substituteId)} lang={lang} />,
        },
        {
          key: 'actions',
          label: words.actions[lang],
          labelHidden: true,
          cell: (one) =>
            one.absentFrom !== null && (
              <Form action={`/${lang}/administration/absence`} hidden={{ end: String(one.id) }}>
                <Button label={`${words.end[lang]}: ${fullName(one)}`}>{words.end[lang]}</Button>
              </Form>
            ),
        },
      ]}
    />
  );
}

function Away(props: {
  readonly one: BodyOfficial;
  readonly substitute: string | null;
  readonly lang: Language;
}) {
  const { one, substitute, lang } = props;
  if (one.absentFrom === null || one.absentUntil === null) return <>{words.atWork[lang]}</>;
  return (
    <>
      {formatDayShort(one.absentFrom)} – {formatDayShort(one.absentUntil)}
      <small>
        {substitute === null ? words.noSubstitute[lang] : `${words.substitute[lang]}: ${substitute}`}
      </small>
    </>
  );
}

function AbsenceFields(props: {
  readonly state: Administration;
  readonly typed: AbsenceForm;
  readonly errors: readonly FieldError[];
  readonly lang: Language;
}): JSX.Element {
  const { state, typed, errors, lang } = props;
  const options = state.officials.map((one) => ({
    value: String(one.id),
    label: `${initialsName(one)}, ${one.position[lang]}`,
  }));
  return (
    <Form action={`/${lang}/administration/absence`}>
      <Select
        name="official"
        label={words.official[lang]}
        options={options}
        value={typed.official}
        error={errorOf(errors, 'official')}
      />
      <Field
        name="from"
        type="date"
        width="medium"
        label={words.from[lang]}
        value={typed.from}
        error={errorOf(errors, 'from')}
      />
      <Field
        name="until"
        type="date"
        width="medium"
        label={words.until[lang]}
        value={typed.until}
        error={errorOf(errors, 'until')}
      />
      <Select
        name="substitute"
        label={words.substitute[lang]}
        optional
        empty={words.nobody[lang]}
        options={options}
        value={typed.substitute}
        error={errorOf(errors, 'substitute')}
      />
      <PrimaryButton>{words.save[lang]}</PrimaryButton>
    </Form>
  );
}
