import { Type } from '@fastify/type-provider-typebox';
import {
  base64Schema,
  daySchema,
  hexSchema,
  idSchema,
  momentSchema,
  nullable,
  strict,
  textSchema,
} from '../../../../platform/http/api-schemas.ts';
import { appealLanguages } from '../../domain/draft.ts';
import { appealEventTypes } from '../../domain/events.ts';
import { appealKinds, outcomes, outcomesNotOffered } from '../../domain/kinds.ts';
import { actStates, appealCommands, appealStates } from '../../domain/machine.ts';
import { explainedSchema } from './deadline-json.ts';
import { attachmentSchema } from './draft-schemas.ts';

const official = strict({ id: idSchema, name: Type.String(), position: textSchema });

const lineFields = {
  caseId: idSchema,
  number: Type.String(),
  kind: Type.Enum(appealKinds),
  state: Type.Enum(appealStates),
  signatureCheck: Type.String(),
  receivedAt: momentSchema,
  registeredOn: Type.String({ description: 'The day that the law gives; terms run from it' }),
  registeredAt: nullable(Type.String({ description: 'The moment at which somebody registered' })),
  dueOn: daySchema,
  adoptedAt: nullable(momentSchema),
};

/** A line of a list. */
export const lineSchema = strict({ ...lineFields, body: textSchema, executor: nullable(Type.String()) });

export const listSchema = strict({
  items: Type.Array(lineSchema),
  next: nullable(Type.String({ description: 'The address of the next page, or null on the last one' })),
  counts: Type.Optional(
    Type.Record(Type.String(), Type.Integer(), { description: 'For officials: appeals in each state' }),
  ),
  toSign: Type.Optional(
    Type.Integer({ description: 'For officials: decisions that wait for their signature' }),
  ),
});

/** What the law demands of the paper, and the outcome it states. */
const contentFields = {
  questions: Type.String(),
  reasons: Type.String(),
  measures: Type.String(),
  remedies: Type.String(),
};

export const decisionContentSchema = strict({
  outcome: Type.Enum([...outcomes, ...outcomesNotOffered]),
  ...contentFields,
});

const decision = strict({
  state: Type.Enum(actStates),
  version: Type.Integer(),
  content: strict({ outcome: Type.Enum(outcomes), ...contentFields }),
  paperId: nullable(Type.String()),
  signerId: nullable(idSchema),
});

const event = strict({
  seq: Type.Integer(),
  type: Type.Enum(appealEventTypes),
  at: momentSchema,
  by: strict({ kind: Type.Enum(['applicant', 'official', 'system']), official: nullable(official) }),
  title: Type.String({ description: 'In the language that was asked for' }),
  data: Type.Record(Type.String(), Type.Unknown()),
  text: Type.Optional(
    nullable(Type.String({ description: 'Free text that the event points to; null when erased' })),
  ),
});

const paper = strict({
  ...attachmentSchema.properties,
  kind: Type.String(),
  madeAt: momentSchema,
  href: Type.String(),
});

const signature = strict({
  paperId: nullable(Type.String({ description: 'null: the signature of the applicant over the manifest' })),
  role: Type.Enum(['applicant', 'official', 'documentation', 'seal']),
  signedAt: momentSchema,
  cms: base64Schema,
  cmsSha256: hexSchema,
  report: Type.Unknown({ description: 'Every check of the verification by its name' }),
});

export const appealSchema = strict({
  ...lineFields,
  numberLatin: Type.String(),
  seq: Type.Integer({ description: 'Send it back as seenSeq to be told when somebody else acted meanwhile' }),
  language: Type.Enum(appealLanguages),
  body: strict({ id: idSchema, name: textSchema }),
  executor: nullable(official),
  outcome: nullable(Type.Enum(outcomes)),
  outgoingNumber: nullable(Type.String()),
  madeKnownAt: nullable(momentSchema),
  manifest: Type.Unknown({ description: 'What the applicant signed: card, text, attachments, contacts' }),
  manifestSha256: hexSchema,
  checkCode: Type.Optional(Type.String({ description: 'For the applicant: opens the public check page' })),
  deadlines: Type.Array(explainedSchema),
  complainBy: nullable(explainedSchema),
  events: Type.Array(event),
  papers: Type.Array(paper),
  signatures: Type.Array(signature),
  decision: nullable(decision),
  colleagues: Type.Array(
    strict({
      ...official.properties,
      roles: Type.Array(Type.String()),
      absentUntil: nullable(daySchema),
      substituteId: nullable(idSchema),
    }),
    { description: 'For officials: to whom the appeal can be given, and who can sign' },
  ),
  openings: Type.Array(strict({ at: momentSchema, purpose: Type.String(), position: nullable(textSchema) }), {
    description: 'For the applicant: who opened the case and why',
  }),
  commands: Type.Array(
    strict({ command: Type.Enum(appealCommands), method: Type.String(), href: Type.String() }),
    { description: 'What the caller may do now, out of the table of the machine' },
  ),
});
