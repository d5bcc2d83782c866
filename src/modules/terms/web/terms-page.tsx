import { icsOf, isoOf, momentOf, printable, unbroken } from '@qabyldau/law';
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { Language } from '../../../kernel/text.ts';
import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  LinkButton,
  Page,
  PrintButton,
  renderPage,
  SummaryList,
  type FieldError,
  type Site,
} from '../../../web/index.ts';
import type { Body } from '../../bodies/index.ts';
import { pageFrame } from '../../people/index.ts';
import type { TermsDeps } from '../app/deps.ts';
import {
  bodiesForTerms,
  previewTerms,
  type TermsAnswer,
  type TermsMissing,
  type TermsQuestion,
} from '../app/preview-terms.ts';
import { capital, ownMissingTexts, previewKindTitle } from '../texts.ts';
import { NotComputed, RegistrationDay, RestsOn, Steps, TermsDates } from './terms-dates.tsx';
import { TermsForm } from './terms-form.tsx';
import { errorsOf, readQuestion, termsAddress, typedQuestion, type TypedQuestion } from './terms-query.ts';
import { termsTexts as words } from './texts.ts';

/** Requests a minute from one address: a page of dates is quick to make, and nobody needs hundreds. */
const limit = 120;

/** The what-if of terms: the form with its dates, the same to print, and one date as a calendar file. */
export function termsRoutes(deps: TermsDeps, site: Site): readonly Route[] {
  const page = (
    name: string,
    url: string,
    answered: (asked: Asked, request: RouteRequest) => RouteReply,
  ): Route => ({
    name,
    method: 'GET',
    url,
    access: 'public',
    limit,
    handle: async (request) => {
      const { typed, asked } = typedQuestion(request.query, deps.clock.now());
      const bodies = await bodiesForTerms(deps);
      if (!asked) return formPage(request, site, { typed, bodies });
      const found = ask(deps, typed, bodies, request.language);
      if (!found.ok)
        return formPage(request, site, { typed, bodies, errors: errorsOf(found.error, request.language) });
      return answered({ typed, bodies, ...found.value }, request);
    },
  });
  return [
    page('terms.show', '/terms', (asked, request) => formPage(request, site, asked)),
    page('terms.print', '/terms/print', (asked, request) => printPage(request, site, asked)),
    page('terms.calendar', '/terms/calendar', (asked, request) => calendarFile(deps, site, request, asked)),
  ];
}

interface Asked {
  readonly typed: TypedQuestion;
  readonly bodies: readonly Body[];
  readonly question: TermsQuestion;
  readonly answer: TermsAnswer;
}

function ask(
  deps: TermsDeps,
  typed: TypedQuestion,
  bodies: readonly Body[],
  lang: Language,
): Result<Pick<Asked, 'question' | 'answer'>, readonly TermsMissing[]> {
  const question = readQuestion(typed, bodies);
  if (!question.ok) return err(question.error);
  const answer = previewTerms(deps, question.value, lang);
  return answer.ok ? ok({ question: question.value, answer: answer.value }) : err(answer.error);
}

type Drawn = Pick<Asked, 'typed' | 'bodies'> & {
  readonly answer?: TermsAnswer;
  readonly errors?: readonly FieldError[];
};

function formPage(request: RouteRequest, site: Site, drawn: Drawn): RouteReply {
  const { language: lang } = request;
  const { typed, bodies, answer, errors = [] } = drawn;
  const html = renderPage(
    <Page {...pageFrame(request, site)} title={words.title[lang]} lead={words.lead[lang]} errors={errors}>
      <TermsForm typed={typed} bodies={bodies} errors={errors} lang={lang} />
      {answer !== undefined && (
        <>
          <TermsDates answer={answer} typed={typed} lang={lang} />
          <Actions>
            <LinkButton href={termsAddress(lang, typed, '/print')}>{words.printed[lang]}</LinkButton>
          </Actions>
        </>
      )}
    </Page>,
  );
  return { kind: 'page', status: errors.length > 0 ? 422 : 200, html };
}

/** The same dates on paper: every step of every one. */
function printPage(request: RouteRequest, site: Site, { typed, question, answer }: Asked): RouteReply {
  const { language: lang } = request;
  const html = renderPage(
    <Page
      {...pageFrame(request, site)}
      title={words.title[lang]}
      caption={previewKindTitle(question.kind, lang)}
      back={{ href: termsAddress(lang, typed), label: words.back[lang] }}
      paper
    >
      <Actions>
        <PrintButton>{words.print[lang]}</PrintButton>
      </Actions>
      <h2>{words.registration[lang]}</h2>
      <RegistrationDay answer={answer} lang={lang} />
      {answer.found.dates.map(({ deadline, condition, explanation }) => {
        const { title, due, facts, steps } = printable(deadline, answer.calendar, lang);
        return (
          <section key={deadline.term.code}>
            <h2>{title}</h2>
            <p>
              <b>{capital(due)}</b>
            </p>
            <SummaryList
              rows={[
                { label: words.reserve[lang], value: capital(condition[lang]) },
                ...facts.map(([label, value]) => ({ label, value })),
              ]}
            />
            {explanation.map((sentence) => (
              <p key={sentence}>{unbroken(sentence)}</p>
            ))}
            <h3>{words.dayByDay[lang]}</h3>
            <Steps steps={steps} />
          </section>
        );
      })}
      <NotComputed answer={answer} lang={lang} />
      <RestsOn answer={answer} lang={lang} />
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}

/** One date for a calendar (RFC 5545). The same question names the same entry, so that a new file replaces the old one. */
function calendarFile(deps: TermsDeps, site: Site, request: RouteRequest, asked: Asked): RouteReply {
  const { language: lang, query } = request;
  const { typed, question, answer } = asked;
  const date = answer.found.dates.find(({ deadline }) => deadline.term.code === query['term']);
  if (date === undefined) {
    const errors = [{ message: ownMissingTexts.TERM_UNKNOWN[lang] }];
    return formPage(request, site, { ...asked, errors });
  }
  const { deadline } = date;
  const asNamed = JSON.stringify([typed, deadline.term.code]);
  const uid = createHash('sha256').update(asNamed).digest('hex').slice(0, 32);
  const text = icsOf({
    of: deadline,
    lang,
    uid: `${uid}@${new URL(deps.publicUrl).host}`,
    stamp: momentOf(deps.clock.now().epochMilliseconds),
    title: previewKindTitle(question.kind, lang),
    url: `${deps.publicUrl}${termsAddress(lang, typed)}`,
    remindDaysBefore: 3,
  });
  return {
    kind: 'file',
    stream: new TextEncoder().encode(text),
    mime: 'text/calendar; charset=utf-8',
    name: `${deadline.term.code}-${isoOf(deadline.due)}.ics`,
    inline: false,
  };
}
