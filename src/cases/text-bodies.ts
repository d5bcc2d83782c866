import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/gateway.ts';
import { nullable, text } from '../platform/db/row.ts';

/** Keeps free text about people where it can be erased; the event holds the id and the SHA-256 (hex) returned here. */
export async function keepText(
  tx: Tx,
  given: { id: string; caseId: number; body: string },
): Promise<{ textId: string; textSha256: string }> {
  const sha256 = createHash('sha256').update(given.body, 'utf8').digest();
  await tx.exec(
    sql`insert into text_body (id, case_id, sha256, body) values (${given.id}, ${given.caseId}, ${sha256}, ${given.body})`,
  );
  return { textId: given.id, textSha256: sha256.toString('hex') };
}

/** The text by its id; null when it was erased. */
export async function readText(tx: Tx, id: string): Promise<string | null> {
  return tx.one(sql`select body from text_body where id = ${id}`, (row) => nullable(text)(row, 'body'));
}
