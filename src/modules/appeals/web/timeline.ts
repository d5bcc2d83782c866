import {
  explain,
  formatDayWithWeekday as lawDay,
  dayOf,
  outcomeNames,
  termNames,
  type TermCode,
} from '@qabyldau/law';
import type { Language } from '../../../kernel/text.ts';
import type { CaseEvent } from '../../../cases/index.ts';
import { localDay } from '../../../platform/clock.ts';
import {
  formatDay,
  formatFileSize,
  formatTime,
  type TimelineItem,
  type TimelinePaper,
} from '../../../web/index.ts';
import type { Paper } from '../../papers/index.ts';
import { fullName, initialsName } from '../../people/index.ts';
import type { AppealView } from '../app/read-appeals.ts';
import type { AppealEvent, TermMove } from '../domain/events.ts';
import type { AppealState } from '../domain/machine.ts';
import { eventTexts } from './texts/appeal.ts';
import {
  paperKindTexts,
  recountSentences as recount,
  signedNote,
  timelineSentences as say,
  timelineTexts as t,
} from './texts/timeline.ts';

/** For whom a timeline is drawn: the applicant sees no drafts and no reasons of a return. */
export type Eyes = 'applicant' | 'staff';

type Step = CaseEvent<AppealEvent>;

/** Post and name of an official that the events name, or an empty text. */
export function officialName(view: AppealView, officialId: number | null, lang: Language): string {
  const official = officialId === null ? undefined : view.people.get(officialId);
  return official ? `${official.position[lang]}, ${initialsName(official)}` : '';
}

/** What happened to an appeal and what the law expects next, as one line of steps. */
export function timelineOf(view: AppealView, lang: Language, eyes: Eyes): TimelineItem[] {
  const steps = withoutRepeatedDrafts(view.events).filter(
    ({ event }) => eyes === 'staff' || eventTexts[event.type].applicant !== null,
  );
  const coming = comingStep(view, lang);
  const items = steps.map((step, index): TimelineItem => {
    const last = index === steps.length - 1;
    const at = Temporal.Instant.from(step.at);
    const words = eventTexts[step.event.type];
    const text = sentences(step, view, lang).join(' ');
    const papers = papersOf(step.event, view, lang);
    return {
      at: step.at,
      day: formatDay(localDay(at), lang),
      time: formatTime(at),
      title: (words[eyes] ?? words.staff)[lang],
      actor: actorOf(step, view, lang, eyes),
      ...(text === '' ? {} : { text }),
      ...(papers.length === 0 ? {} : { papers }),
      ...earlierComputation(step, view, lang),
      ...(last ? (coming === null ? { tone: 'done' as const } : { current: true }) : {}),
    };
  });
  return coming === null ? items : [...items, coming];
}

/** An executor's draft is saved many times while it is written: only the last of a row is a step. */
function withoutRepeatedDrafts(events: readonly Step[]): readonly Step[] {
  return events.filter((step, index) => {
    const next = events[index + 1];
    return !(
      step.event.type === 'decision.drafted' &&
      next?.event.type === 'decision.drafted' &&
      next.actor === step.actor
    );
  });
}

function actorOf(step: Step, view: AppealView, lang: Language, eyes: Eyes): string {
  const [kind, id] = step.actor.split(':');
  if (kind === 'official') return officialName(view, Number(id), lang);
  if (kind === 'system') return t.system[lang];
  return eyes === 'staff' ? `${t.applicant[lang]}: ${fullName(view.manifest.applicant)}` : t.applicant[lang];
}

function sentences({ event, at }: Step, view: AppealView, lang: Language): string[] {
  switch (event.type) {
    case 'appeal.delivered':
      return [say.number[lang](event.data.number)];
    case 'appeal.signatureSettled':
      return [(event.data.verdict === 'valid' ? t.signatureValid : t.signatureInvalid)[lang]];
    case 'appeal.termsRecounted':
      return event.data.moves.flatMap((move) => recounted(move, lang));
    case 'appeal.registered':
      return registered(view.appeal.registeredOn, at, lang);
    case 'appeal.routed':
      return [
        say.executor[lang](officialName(view, event.data.executorId, lang)),
        ...(event.data.from === null
          ? []
          : [`(${say.executorBefore[lang](officialName(view, event.data.from, lang))})`]),
      ];
    case 'decision.drafted':
      return [
        `${capital(outcomeNames[event.data.outcome][lang])}.`,
        say.version[lang](String(event.data.version)),
      ];
    case 'decision.submitted':
      return [say.signer[lang](officialName(view, event.data.signerId, lang))];
    case 'decision.returned': {
      const reason = view.texts.get(event.data.textId);
      return reason === undefined ? [] : [say.reason[lang](reason ?? t.erased[lang])];
    }
    case 'decision.adopted':
      return [capital(outcomeNames[event.data.outcome][lang])];
    case 'decision.registered':
      return [say.outgoing[lang](event.data.outgoingNumber)];
    case 'decision.madeKnown':
      return [t.madeKnown[lang]];
    case 'appeal.finished':
      return [];
  }
}

/** The explanation that stood before a term was counted again. */
function earlierComputation(
  { event, seq }: Step,
  view: AppealView,
  lang: Language,
): Pick<TimelineItem, 'more'> {
  if (event.type !== 'appeal.termsRecounted') return {};
  const lines = event.data.moves.flatMap(({ code }) => {
    const before = view.allDeadlines.find((one) => one.code === code && one.seq < seq);
    return before === undefined ? [] : explain(before.deadline, lang).map(({ text }) => text);
  });
  return { more: { summary: t.earlierComputation[lang], lines } };
}

/** Which term moved, from which day to which, and by which days of the calendar. */
function recounted({ code, calendarWas, was, is, days }: TermMove, lang: Language): string[] {
  const day = (iso: string): string => lawDay(dayOf(iso), lang);
  const term = termNames[code as TermCode][lang];
  return [
    recount[was === is ? 'stays' : 'moves'][lang](term, day(was), day(is)),
    ...(days.length === 0 ? [] : [say.changedDays[lang](days.map(day).join(', '))]),
    say.countedBefore[lang](calendarWas),
  ];
}

/** The lawful day, and the day of the click when it came later (C39). */
function registered(registeredOn: string, at: string, lang: Language): string[] {
  const clicked = localDay(Temporal.Instant.from(at));
  const lawful = Temporal.PlainDate.from(registeredOn);
  const late = Temporal.PlainDate.compare(clicked, lawful) > 0;
  return [
    say.lawfulDay[lang](formatDay(lawful, lang)),
    ...(late ? [say.clickedLate[lang](formatDay(clicked, lang))] : []),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function papersOf(event: AppealEvent, view: AppealView, lang: Language): TimelinePaper[] {
  return view.papers
    .filter((paper) => belongsTo(event, paper))
    .map((paper) => timelinePaper(paper, view, lang));
}

function belongsTo(event: AppealEvent, paper: Paper): boolean {
  switch (event.type) {
    case 'appeal.delivered':
      return paper.kind === 'receipt';
    case 'appeal.registered':
      return paper.kind === 'slip';
    case 'decision.submitted':
    case 'decision.registered':
      return paper.id === event.data.paperId;
    default:
      return false;
  }
}

function timelinePaper(paper: Paper, view: AppealView, lang: Language): TimelinePaper {
  const signed = view.signatures.some(({ paperId }) => paperId === paper.id);
  return {
    title: paperKindTexts[paper.kind][lang],
    href: `/${lang}/papers/${paper.id}`,
    note: [`PDF, ${formatFileSize(paper.size, lang)}`, ...(signed ? [signedNote[lang]] : [])].join(', '),
  };
}

const next: Readonly<
  Record<AppealState, { readonly title: keyof typeof t; readonly code: string | null } | null>
> = {
  delivered: { title: 'registerComing', code: 'T19' },
  inWork: { title: 'decisionComing', code: 'T05' },
  adopted: { title: 'issueComing', code: null },
  finished: null,
};

/** The step that the law expects next, with its last day where it has one. */
function comingStep(view: AppealView, lang: Language): TimelineItem | null {
  const expected = next[view.appeal.state];
  if (expected === null) return null;
  const { title, code } = expected;
  const due =
    code === 'T19'
      ? view.deadlines.find((one) => one.code === 'T19')?.deadline.due
      : dayOf(view.appeal.dueOn);
  return {
    at: view.appeal.dueOn,
    day: code === null || due === undefined ? '' : t.notLater[lang],
    title: t[title][lang],
    coming: true,
    ...(code === null || due === undefined ? {} : { text: lawDay(due, lang) }),
  };
}
