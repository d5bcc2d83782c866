import { icsOf, isoOf, momentOf } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language, Text } from '../../../kernel/text.ts';
import { localDay } from '../../../platform/clock.ts';
import type { Route, RouteReply } from '../../../platform/http/route.ts';
import type { Site } from '../../../web/index.ts';
import { openAppeal, type AppealView } from '../app/read-appeals.ts';
import { refuse } from '../domain/refusals.ts';
import { kindTitle } from '../texts.ts';
import { DeadlineView } from './deadline-view.tsx';
import type { AppealWebDeps } from './deps.ts';
import { caseIdOf } from './form.ts';
import { refusalReply } from './refusal-page.tsx';

const toCalendar: Text = { kk: 'Күнтізбеме қосу', ru: 'Добавить в мой календарь', en: 'Add to my calendar' };

const termPath = (lang: Language, caseId: number | string, code: string): string =>
  `/${lang}/case-files/${caseId}/terms/${code}`;

/** The deadlines of a case, each with its reasons; those that run can be put into one's own calendar. */
export function CaseDeadlines(props: {
  readonly deps: Pick<AppealWebDeps, 'clock' | 'calendar'>;
  readonly view: AppealView;
  readonly lang: Language;
  /** A term that does not concern the reader. */
  readonly without?: string;
}): JSX.Element {
  const { deps, view, lang, without } = props;
  const today = localDay(deps.clock.now()).toString();
  return (
    <>
      {view.deadlines
        .filter(({ code }) => code !== without)
        .map(({ code, seq, deadline, metAt }) => (
          <div key={`${code}-${seq}`}>
            <DeadlineView
              deadline={deadline}
              today={today}
              metOn={metAt === null ? null : localDay(metAt).toString()}
              calendar={deps.calendar}
              lang={lang}
            />
            {metAt === null && (
              <p>
                <a href={termPath(lang, view.appeal.id, code)}>{toCalendar[lang]}</a>
              </p>
            )}
          </div>
        ))}
    </>
  );
}

/** A deadline of a case as an entry for one's own calendar, for everybody who may see the case. */
export function termFileRoutes(deps: AppealWebDeps, site: Site): readonly Route[] {
  return [
    {
      name: 'appeals.termFile',
      method: 'GET',
      url: '/case-files/:id/terms/:term',
      access: 'signedIn',
      handle: async (request) => {
        const { params, actor, language: lang } = request;
        const caseId = caseIdOf(params['id']);
        const notFound = (): RouteReply => refusalReply(request, site, refuse('notFound'));
        if (caseId === null) return notFound();
        const opened = await openAppeal(deps, actor, caseId);
        if (!opened.ok) return refusalReply(request, site, opened.error);
        const found = opened.value.deadlines.find(({ code }) => code === params['term']);
        return found === undefined ? notFound() : termFile(deps, opened.value, found, lang, actor.kind);
      },
    },
  ];
}

/** When the date moves, the file of the new date replaces the entry of the old one (RFC 5545, 3.8.7.4). */
function termFile(
  { publicUrl, clock }: Pick<AppealWebDeps, 'publicUrl' | 'clock'>,
  { appeal, submission }: AppealView,
  { code, seq, deadline }: AppealView['deadlines'][number],
  lang: Language,
  reader: string,
) {
  const place = reader === 'official' ? 'cases' : 'appeals';
  const text = icsOf({
    of: deadline,
    lang,
    uid: `${submission.numberLatin}-${code}@${new URL(publicUrl).host}`,
    sequence: seq,
    stamp: momentOf(clock.now().epochMilliseconds),
    title: `${submission.number}, ${kindTitle(submission.kind, lang)}`,
    url: `${publicUrl}/${lang}/${place}/${appeal.id}`,
    remindDaysBefore: 3,
  });
  return {
    kind: 'file',
    stream: new TextEncoder().encode(text),
    mime: 'text/calendar; charset=utf-8',
    name: `${submission.numberLatin}-${isoOf(deadline.due)}.ics`,
    inline: false,
  } as const;
}
