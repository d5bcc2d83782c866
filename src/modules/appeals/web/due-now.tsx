import { explainRegistration, formatDayWithWeekday, refusalOf, unbroken, type Refused } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { localDay } from '../../../platform/clock.ts';
import type { Route } from '../../../platform/http/route.ts';
import { LivePart, Notice, renderPart } from '../../../web/index.ts';
import type { Body } from '../../bodies/index.ts';
import { findAddressedBody } from '../app/find-addressed-body.ts';
import type { DraftFields } from '../domain/draft.ts';
import { lawfulTerms, type LawfulTerms } from '../domain/terms.ts';
import { DeadlineView } from './deadline-view.tsx';
import type { AppealWebDeps } from './deps.ts';
import { readDraftForm } from './form.ts';
import { draftTexts as t } from './texts/draft.ts';

type Deps = Pick<AppealWebDeps, 'clock' | 'calendar'>;

interface DueNowProps {
  readonly deps: Deps;
  readonly kind: DraftFields['kind'];
  readonly body: Body | undefined;
  readonly lang: Language;
}

/** The dates that a filing now would get, asked again when the kind or the body is changed in the form. */
export function LiveDueNow(props: DueNowProps): JSX.Element {
  const { lang } = props;
  return (
    <LivePart href={`/${lang}/appeals/drafts/due-now`} fields={['kind', 'addressee']} away={t.dueAway[lang]}>
      <DueNow {...props} />
    </LivePart>
  );
}

/** The dates that a filing now would get, with their reasons (T05); nothing while kind or body are not chosen. */
function DueNow({ deps, kind, body, lang }: DueNowProps): JSX.Element | null {
  if (kind === null || body === undefined) return null;
  const terms = termsNow(deps, kind, body);
  return (
    <section aria-label={t.dueToday[lang]}>
      <h2>{t.dueToday[lang]}</h2>
      {'missing' in terms ? (
        <Notice tone="warning">
          {terms.missing.map(({ code, text }) => (
            <p key={code}>{text[lang]}</p>
          ))}
        </Notice>
      ) : (
        <Dates deps={deps} terms={terms} lang={lang} />
      )}
    </section>
  );
}

function Dates(props: { readonly deps: Deps; readonly terms: LawfulTerms; readonly lang: Language }) {
  const { deps, terms, lang } = props;
  return (
    <>
      <p>
        <b>{unbroken(`${t.registeredOn[lang]}: ${formatDayWithWeekday(terms.registration.on, lang)}.`)}</b>{' '}
        {explainRegistration(terms.registration, lang)
          .map(({ text }) => unbroken(text))
          .join(' ')}
      </p>
      <DeadlineView
        deadline={terms.consider}
        today={localDay(deps.clock.now()).toString()}
        metOn={null}
        calendar={deps.calendar}
        lang={lang}
      />
    </>
  );
}

function termsNow(
  deps: Deps,
  kind: NonNullable<DraftFields['kind']>,
  workingHours: Body,
): LawfulTerms | Refused {
  try {
    const receivedAt = deps.clock.now().epochMilliseconds;
    return lawfulTerms({ kind, receivedAt, workingHours, calendar: deps.calendar });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal !== undefined) return refusal;
    throw error;
  }
}

/** The same dates as a part of the page, for the script of the form. */
export function dueNowRoute(deps: AppealWebDeps): Route {
  return {
    name: 'dates of an appeal filed now',
    method: 'GET',
    url: '/appeals/drafts/due-now',
    access: 'citizen',
    handle: async ({ query, actor, language: lang }) => {
      const { kind, bodyId } = readDraftForm(query);
      const body = bodyId === null ? undefined : await findAddressedBody(deps, actor, bodyId);
      const html = renderPart(lang, <DueNow deps={deps} kind={kind} body={body} lang={lang} />);
      return { kind: 'page', status: 200, html };
    },
  };
}
