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
import { consentVersion } from '../../../../kernel/consent.ts';
import { appealLanguages, type DraftProblem } from '../../domain/draft.ts';
import { appealKinds, kindsNotTaken } from '../../domain/kinds.ts';
import { explainedSchema } from './deadline-json.ts';

const kind = nullable(Type.Enum(appealKinds));
const language = nullable(Type.Enum(appealLanguages));
const consent = nullable(
  Type.Literal(consentVersion, { description: 'The version of the consent text to which the person agreed' }),
);

const draftProblems = [
  'kind',
  'language',
  'body',
  'content',
  'contentTooLong',
  'postalAddress',
  'email',
  'phone',
  'consent',
  'contacts',
] as const satisfies readonly DraftProblem[];

/** What a person writes; every part of a draft may still be empty. */
const fields = {
  kind: nullable(Type.Enum([...appealKinds, ...kindsNotTaken])),
  language,
  bodyId: nullable(idSchema),
  officialId: nullable(idSchema),
  content: Type.String(),
  postalAddress: Type.String(),
  email: Type.String(),
  phone: Type.String(),
  consentVersion: consent,
  contactsConfirmed: Type.Boolean(),
};

/** A new draft: what is left out is empty, contacts are those that the person gave last. */
export const newDraftSchema = Type.Partial(strict(fields), { additionalProperties: false });

/** A draft over the version that its writer saw. */
export const changedDraftSchema = strict({ version: Type.Integer({ minimum: 1 }), ...fields });

export const attachmentSchema = strict({
  id: Type.String(),
  name: Type.String(),
  mime: Type.String(),
  size: Type.Integer(),
  sha256: hexSchema,
  streebog512: hexSchema,
});

export const draftSchema = strict({
  id: Type.String(),
  version: Type.Integer(),
  ...fields,
  kind,
  consentVersion: nullable(Type.String()),
  problems: Type.Array(Type.Enum(draftProblems), { description: 'What keeps the draft from being filed' }),
  attachments: Type.Array(attachmentSchema),
  changedAt: momentSchema,
  expiresAt: momentSchema,
});

export const preparedSchema = strict({
  bytes: base64Schema,
  sha256: hexSchema,
  manifest: Type.Any({ description: 'What stands in the bytes: they are its canonical text (RFC 8785)' }),
  body: textSchema,
  registeredOn: daySchema,
  registration: Type.Array(strict({ about: Type.String(), text: Type.String() }), {
    description: 'Why the appeal is registered on that day',
  }),
  dueOn: daySchema,
  deadlines: Type.Array(explainedSchema),
});
