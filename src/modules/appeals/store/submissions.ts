import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/gateway.ts';
import {
  bigintId,
  bytes,
  instant,
  int,
  json,
  nullable,
  oneOf,
  text,
  type Row,
} from '../../../platform/db/row.ts';
import { appealLanguages, type AppealLanguage } from '../domain/draft.ts';
import { appealKinds, type AppealKind } from '../domain/kinds.ts';

export interface Submission {
  readonly id: number;
  readonly number: string;
  readonly numberLatin: string;
  readonly accountId: number;
  readonly kind: AppealKind;
  readonly language: AppealLanguage;
  readonly bodyId: number;
  readonly officialId: number | null;
  readonly draftId: string;
  readonly manifest: Uint8Array;
  readonly manifestSha256: Uint8Array;
  readonly cms: Uint8Array;
  readonly cmsSha256: Uint8Array;
  readonly checkCode: string;
  readonly receivedAt: Temporal.Instant;
}

export function parseSubmission(row: Row): Submission {
  return {
    id: bigintId(row, 'id'),
    number: text(row, 'number'),
    numberLatin: text(row, 'number_latin'),
    accountId: bigintId(row, 'account_id'),
    kind: oneOf(row, 'kind', appealKinds),
    language: oneOf(row, 'language', appealLanguages),
    bodyId: bigintId(row, 'body_id'),
    officialId: nullable(bigintId)(row, 'official_id'),
    draftId: text(row, 'draft_id'),
    manifest: bytes(row, 'manifest'),
    manifestSha256: bytes(row, 'manifest_sha256'),
    cms: bytes(row, 'cms'),
    cmsSha256: bytes(row, 'cms_sha256'),
    checkCode: text(row, 'check_code'),
    receivedAt: instant(row, 'received_at'),
  };
}

/** Identifiers for a submission and its first case, taken before the rows exist so that rights can name them. */
export async function takeIds(tx: Tx): Promise<{ submissionId: number; caseId: number }> {
  return tx.one(
    sql`select nextval('submission_id_seq') as submission_id, nextval('case_header_id_seq') as case_id`,
    (row) => ({ submissionId: bigintId(row, 'submission_id'), caseId: bigintId(row, 'case_id') }),
  );
}

export async function insertSubmission(
  tx: Tx,
  s: Submission & { checkCodeSha256: Uint8Array },
): Promise<void> {
  await tx.exec(
    sql`insert into submission (id, number, number_latin, account_id, kind, language, body_id, official_id, channel,
          draft_id, manifest, manifest_sha256, cms, cms_sha256, check_code, check_code_sha256, received_at)
        values (${s.id}, ${s.number}, ${s.numberLatin}, ${s.accountId}, ${s.kind}, ${s.language}, ${s.bodyId},
          ${s.officialId}, 'EGOV_PORTAL', ${s.draftId}, ${s.manifest}, ${s.manifestSha256}, ${s.cms},
          ${s.cmsSha256}, ${s.checkCode}, ${s.checkCodeSha256}, ${s.receivedAt})`,
  );
}

export async function getSubmission(tx: Tx, id: number): Promise<Submission> {
  return tx.one(sql`select * from submission where id = ${id}`, parseSubmission);
}

/** What was filed from a draft, with its first case: the answer to a double click. */
export async function findFiled(
  tx: Tx,
  draftId: string,
): Promise<{ number: string; caseId: number; signatureCheck: string } | undefined> {
  return tx.row(
    sql`select s.number, min(h.id) as case_id, min(h.signature_check) as signature_check
        from submission s join case_header h on h.submission_id = s.id
        where s.draft_id = ${draftId} group by s.number`,
    (row) => ({
      number: text(row, 'number'),
      caseId: bigintId(row, 'case_id'),
      signatureCheck: text(row, 'signature_check'),
    }),
  );
}

/** The case behind a number (either spelling) that the actor may see. */
export async function findCaseByNumber(tx: Tx, number: string): Promise<number | undefined> {
  return tx.row(
    sql`select h.id from submission s join case_header h on h.submission_id = s.id
        where s.number = ${number} or s.number_latin = ${number} order by h.id desc limit 1`,
    (row) => bigintId(row, 'id'),
  );
}

export async function saveSignatureReport(
  tx: Tx,
  given: { submissionId: number; report: unknown; checkedAt: string },
): Promise<void> {
  await tx.exec(
    sql`insert into signature_report (submission_id, report, checked_at)
        values (${given.submissionId}, ${JSON.stringify(given.report)}::jsonb, ${given.checkedAt})`,
  );
}

/** A later verdict replaces the pending one; the event tells that it did. */
export async function settleSignatureReport(
  tx: Tx,
  given: { submissionId: number; report: unknown; checkedAt: string },
): Promise<void> {
  await tx.exec(
    sql`update signature_report set report = ${JSON.stringify(given.report)}::jsonb, checked_at = ${given.checkedAt}
        where submission_id = ${given.submissionId}`,
  );
}

export async function findSignatureReport(
  tx: Tx,
  submissionId: number,
): Promise<{ report: unknown; checkedAt: Temporal.Instant } | undefined> {
  return tx.row(
    sql`select report, checked_at from signature_report where submission_id = ${submissionId}`,
    (row) => ({ report: json(row, 'report', (value) => value), checkedAt: instant(row, 'checked_at') }),
  );
}

/** How many bytes the person's unfiled attachments take. */
export async function attachmentBytes(tx: Tx): Promise<number> {
  return tx.one(
    sql`select coalesce(sum(size), 0)::bigint as size from paper where account_id = q_person() and kind = 'attachment'`,
    (row) => int(row, 'size'),
  );
}
