import type { Calendar } from '@qabyldau/law';
import type { Static } from '@fastify/type-provider-typebox';
import type { Actor } from '../../../../kernel/actor.ts';
import { groupCode } from '../../../../kernel/random.ts';
import type { Language } from '../../../../kernel/text.ts';
import { momentText } from '../../../../cases/index.ts';
import { base64Of, hexOf } from '../../../../platform/http/api-schemas.ts';
import type { BodyOfficial } from '../../../bodies/index.ts';
import { initialsName } from '../../../people/index.ts';
import type { inbox } from '../../app/read-appeals.ts';
import type { AppealView } from '../../app/read-appeals.ts';
import { isOutcome } from '../../domain/kinds.ts';
import type { AppealCommandName } from '../../domain/machine.ts';
import { complaintTerm } from '../../domain/terms.ts';
import { eventTexts } from '../texts/appeal.ts';
import type { appealSchema, lineSchema } from './appeal-schemas.ts';
import { attachmentJson } from './attachment-routes.ts';
import { deadlinesJson, explainedJson } from './deadline-json.ts';

type AppealJson = Static<typeof appealSchema>;
type Line = Awaited<ReturnType<typeof inbox>>['lines'][number];

interface Eyes {
  readonly actor: Actor;
  readonly language: Language;
  /** An ISO day. */
  readonly today: string;
  readonly calendar: Calendar;
}

const momentOrNull = (at: Temporal.Instant | null): string | null => (at === null ? null : momentText(at));

/** A line of a list for the API. */
export function lineJson(line: Line): Static<typeof lineSchema> {
  const { caseId, number, kind, state, signatureCheck, bodyName, executorName } = line;
  return {
    caseId,
    number,
    kind,
    state,
    signatureCheck,
    receivedAt: momentText(line.receivedAt),
    registeredOn: line.registeredOn.toString(),
    registeredAt: momentOrNull(line.registeredAt),
    dueOn: line.dueOn.toString(),
    adoptedAt: momentOrNull(line.adoptedAt),
    body: bodyName,
    executor: executorName,
  };
}

/** One appeal for the API: as much of it as the actor's page shows. */
export function appealJson(view: AppealView, eyes: Eyes): AppealJson {
  const { appeal, submission, body, manifest, people } = view;
  const staff = eyes.actor.kind === 'official';
  const executor = appeal.executorId === null ? undefined : people.get(appeal.executorId);
  // The outcome of a draft is nobody's business outside the body.
  const outcome = staff || appeal.adoptedAt !== null ? appeal.outcome : null;
  return {
    caseId: appeal.id,
    number: submission.number,
    numberLatin: submission.numberLatin,
    seq: appeal.seq,
    kind: submission.kind,
    language: submission.language,
    state: appeal.state,
    signatureCheck: appeal.signatureCheck,
    body: { id: body.id, name: body.name },
    executor: executor ? officialJson(executor) : null,
    receivedAt: appeal.receivedAt,
    registeredOn: appeal.registeredOn,
    registeredAt: appeal.registeredAt,
    dueOn: appeal.dueOn,
    outcome: isOutcome(outcome) ? outcome : null,
    adoptedAt: appeal.adoptedAt,
    outgoingNumber: appeal.outgoingNumber,
    madeKnownAt: appeal.madeKnownAt,
    manifest,
    manifestSha256: hexOf(submission.manifestSha256),
    ...(staff ? {} : { checkCode: groupCode(submission.checkCode) }),
    deadlines: deadlinesJson(view.deadlines, eyes),
    complainBy: complainByJson(view, eyes),
    events: eventsJson(view, eyes),
    papers: papersJson(view),
    signatures: signaturesJson(view),
    decision: decisionJson(view),
    colleagues: view.colleagues.map(colleagueJson),
    openings: view.openings.map(({ at, purpose, position }) => ({ at: momentText(at), purpose, position })),
    commands: view.commands.flatMap((command) => hint(command, appeal.id)),
  };
}

/** Until when the decision may be complained of; null before it is made known, and where the calendar does not reach. */
function complainByJson({ appeal }: AppealView, eyes: Eyes): AppealJson['complainBy'] {
  const { madeKnownAt, editions } = appeal;
  if (madeKnownAt === null) return null;
  const until = complaintTerm({ madeKnownAt, edition: editions.code, calendar: eyes.calendar });
  return until.ok ? explainedJson(until.deadline, { ...eyes, metAt: null }) : null;
}

function officialJson(official: BodyOfficial): {
  id: number;
  name: string;
  position: BodyOfficial['position'];
} {
  return { id: official.id, name: initialsName(official), position: official.position };
}

function colleagueJson(colleague: BodyOfficial): AppealJson['colleagues'][number] {
  return {
    ...officialJson(colleague),
    roles: [...colleague.roles],
    absentUntil: colleague.absentUntil?.toString() ?? null,
    substituteId: colleague.substituteId,
  };
}

/** The events that the actor may see: the applicant is not shown how a decision was prepared. */
function eventsJson({ events, people, texts }: AppealView, { actor, language }: Eyes): AppealJson['events'] {
  const eyes = actor.kind === 'official' ? 'staff' : 'applicant';
  return events.flatMap(({ seq, at, actor: by, event }) => {
    const title = eventTexts[event.type][eyes];
    if (title === null) return [];
    const [kind, id] = by.split(':');
    const official = kind === 'official' ? people.get(Number(id)) : undefined;
    return {
      seq,
      type: event.type,
      at,
      by: {
        kind: kind === 'official' || kind === 'system' ? kind : 'applicant',
        official: official ? officialJson(official) : null,
      },
      title: title[language],
      data: { ...event.data },
      ...(event.type === 'decision.returned' ? { text: texts.get(event.data.textId) ?? null } : {}),
    };
  });
}

function papersJson({ papers }: AppealView): AppealJson['papers'] {
  return papers.map((paper) => ({
    ...attachmentJson(paper),
    kind: paper.kind,
    madeAt: momentText(paper.madeAt),
    href: `/api/v1/papers/${paper.id}`,
  }));
}

function signaturesJson({ submission, signatures, signatureReport }: AppealView): AppealJson['signatures'] {
  return [
    {
      paperId: null,
      role: 'applicant',
      signedAt: momentText(submission.receivedAt),
      cms: base64Of(submission.cms),
      cmsSha256: hexOf(submission.cmsSha256),
      report: signatureReport,
    },
    ...signatures.map(({ paperId, role, signedAt, cms, cmsSha256, report }) => ({
      paperId,
      role,
      signedAt: momentText(signedAt),
      cms: base64Of(cms),
      cmsSha256: hexOf(cmsSha256),
      report,
    })),
  ];
}

function decisionJson({ act }: AppealView): AppealJson['decision'] {
  if (act === null) return null;
  const { state, version, content, paperId, signerId } = act;
  return { state, version, content, paperId, signerId };
}

/** Where a command is given. The system's own command has no address. */
const commandAddress: Readonly<Record<AppealCommandName, readonly [method: string, path: string] | null>> = {
  register: ['POST', '/register'],
  reassign: ['POST', '/reassign'],
  settleSignature: null,
  recountTerms: null,
  draftDecision: ['PUT', '/decision'],
  submitDecision: ['POST', '/decision/submit'],
  returnDecision: ['POST', '/decision/return'],
  adoptDecision: ['POST', '/decision/adopt'],
  issueDecision: ['POST', '/decision/issue'],
};

function hint(command: AppealCommandName, caseId: number): AppealJson['commands'] {
  const address = commandAddress[command];
  if (address === null) return [];
  const [method, path] = address;
  return [{ command, method, href: `/api/v1/appeals/${caseId}${path}` }];
}
