import { Type, type TSchema } from '@fastify/type-provider-typebox';
import { roles } from '../../kernel/actor.ts';
import { languages } from '../../kernel/text.ts';

/** An object of the API: nothing unknown is taken, nothing unknown goes out. */
export function strict<const Properties extends Parameters<typeof Type.Object>[0]>(properties: Properties) {
  return Type.Object(properties, { additionalProperties: false });
}

export function nullable<const Schema extends TSchema>(schema: Schema) {
  return Type.Union([schema, Type.Null()]);
}

export const textSchema = strict({ kk: Type.String(), ru: Type.String(), en: Type.String() });
export const languageSchema = Type.Enum(languages);
export const rolesSchema = Type.Array(Type.Enum(roles));
export const idSchema = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
export const daySchema = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'A day in Kazakhstan, YYYY-MM-DD',
});
export const momentSchema = Type.String({ description: 'A moment in UTC, ISO 8601' });
export const hexSchema = Type.String({ pattern: '^[0-9a-f]+$' });

/** Bytes in a field of JSON. No two repetitions meet, so that a long text that is no base64 is soon refused. */
export const base64Schema = Type.String({
  minLength: 4,
  pattern: '^[A-Za-z0-9+/\\s]+(?:=\\s*){0,2}$',
  contentEncoding: 'base64',
});

/** The bytes of a field of `base64Schema`. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

export function base64Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
