import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/gateway.ts';
import {
  bigintId,
  bool,
  bytes,
  instant,
  int,
  nullable,
  oneOf,
  text,
  type Row,
} from '../../../platform/db/row.ts';
import { appealLanguages, type Draft, type DraftFields } from '../domain/draft.ts';
import { appealKinds } from '../domain/kinds.ts';

function parseDraft(row: Row): Draft {
  return {
    id: text(row, 'id'),
    accountId: bigintId(row, 'account_id'),
    version: int(row, 'version'),
    kind: nullable((r, c) => oneOf(r, c, appealKinds))(row, 'kind'),
    language: nullable((r, c) => oneOf(r, c, appealLanguages))(row, 'language'),
    bodyId: nullable(bigintId)(row, 'body_id'),
    officialId: nullable(bigintId)(row, 'official_id'),
    content: text(row, 'content'),
    postalAddress: text(row, 'postal_address'),
    email: text(row, 'email'),
    phone: text(row, 'phone'),
    consentVersion: nullable(text)(row, 'consent_version'),
    contactsConfirmed: bool(row, 'contacts_confirmed'),
    manifest: nullable(bytes)(row, 'manifest'),
    changedAt: instant(row, 'changed_at'),
    expiresAt: instant(row, 'expires_at'),
  };
}

export async function insertDraft(
  tx: Tx,
  id: string,
  accountId: number,
  fields: DraftFields,
  at: string,
): Promise<void> {
  await tx.exec(
    sql`insert into appeal_draft (id, account_id, kind, language, body_id, official_id, content, postal_address,
          email, phone, consent_version, contacts_confirmed, made_at, changed_at, expires_at)
        values (${id}, ${accountId}, ${fields.kind}, ${fields.language}, ${fields.bodyId}, ${fields.officialId},
          ${fields.content}, ${fields.postalAddress}, ${fields.email}, ${fields.phone}, ${fields.consentVersion},
          ${fields.contactsConfirmed}, ${at}, ${at}, ${at}::timestamptz + interval '90 days')`,
  );
}

/** The draft when it is the actor's own; `lock` keeps everybody else from changing it until the transaction ends. */
export async function findDraft(
  tx: Tx,
  id: string,
  lock: 'lock' | 'read' = 'read',
): Promise<Draft | undefined> {
  return tx.row(
    lock === 'lock'
      ? sql`select * from appeal_draft where id = ${id} for update`
      : sql`select * from appeal_draft where id = ${id}`,
    parseDraft,
  );
}

export async function listDrafts(tx: Tx): Promise<readonly Draft[]> {
  return tx.rows(sql`select * from appeal_draft order by changed_at desc limit 50`, parseDraft);
}

/** Saves over the version the writer saw and discards prepared bytes. False: somebody saved first. */
export async function updateDraft(
  tx: Tx,
  id: string,
  seenVersion: number,
  fields: DraftFields,
  at: string,
): Promise<boolean> {
  const changed = await tx.exec(
    sql`update appeal_draft set version = version + 1, kind = ${fields.kind}, language = ${fields.language},
          body_id = ${fields.bodyId}, official_id = ${fields.officialId}, content = ${fields.content},
          postal_address = ${fields.postalAddress}, email = ${fields.email}, phone = ${fields.phone},
          consent_version = ${fields.consentVersion}, contacts_confirmed = ${fields.contactsConfirmed},
          manifest = null, manifest_made_at = null, changed_at = ${at},
          expires_at = ${at}::timestamptz + interval '90 days'
        where id = ${id} and version = ${seenVersion}`,
  );
  return changed === 1;
}

/** Keeps the bytes that the check page shows and the person will sign. */
export async function keepManifest(tx: Tx, id: string, manifest: Uint8Array, at: string): Promise<void> {
  await tx.exec(
    sql`update appeal_draft set manifest = ${manifest}, manifest_made_at = ${at} where id = ${id}`,
  );
}

/** A change of the attachments makes prepared bytes void. */
export async function touchDraft(tx: Tx, id: string, at: string): Promise<void> {
  await tx.exec(
    sql`update appeal_draft set manifest = null, manifest_made_at = null, changed_at = ${at} where id = ${id}`,
  );
}

export async function deleteDraft(tx: Tx, id: string): Promise<boolean> {
  return (await tx.exec(sql`delete from appeal_draft where id = ${id}`)) === 1;
}

/** Writes down an attempt that filed nothing, so that the person can be told why. */
export async function keepFailedSigning(
  tx: Tx,
  given: { accountId: number; draftId: string; reason: string; report: unknown },
): Promise<void> {
  await tx.exec(
    sql`insert into failed_signing (account_id, draft_id, reason, report)
        values (${given.accountId}, ${given.draftId}, ${given.reason}, ${JSON.stringify(given.report)}::jsonb)`,
  );
}
