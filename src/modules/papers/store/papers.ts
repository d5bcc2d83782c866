import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/gateway.ts';
import { paperKinds, paperSignatureRoles, type Paper, type PaperSignatureRole } from '../domain/paper.ts';
import {
  bigintId,
  bool,
  bytes,
  instant,
  int,
  json,
  nullable,
  oneOf,
  text,
  type Row,
} from '../../../platform/db/row.ts';

function parsePaper(row: Row): Paper {
  return {
    id: text(row, 'id'),
    caseId: nullable(bigintId)(row, 'case_id'),
    accountId: nullable(bigintId)(row, 'account_id'),
    draftId: nullable(text)(row, 'draft_id'),
    kind: oneOf(row, 'kind', paperKinds),
    name: text(row, 'name'),
    mime: text(row, 'mime'),
    size: int(row, 'size'),
    sha256: bytes(row, 'sha256'),
    streebog512: bytes(row, 'streebog512'),
    storageKey: text(row, 'storage_key'),
    position: int(row, 'position'),
    openToApplicant: bool(row, 'open_to_applicant'),
    madeAt: instant(row, 'made_at'),
  };
}

export async function insertPaper(tx: Tx, p: Paper): Promise<void> {
  await tx.exec(
    sql`insert into paper (id, case_id, account_id, draft_id, kind, name, mime, size, sha256, streebog512,
          storage_key, position, open_to_applicant, made_at)
        values (${p.id}, ${p.caseId}, ${p.accountId}, ${p.draftId}, ${p.kind}, ${p.name}, ${p.mime}, ${p.size},
          ${p.sha256}, ${p.streebog512}, ${p.storageKey}, ${p.position}, ${p.openToApplicant}, ${p.madeAt})`,
  );
}

export async function findPaper(tx: Tx, id: string): Promise<Paper | undefined> {
  return tx.row(sql`select * from paper where id = ${id}`, parsePaper);
}

export async function listDraftPapers(tx: Tx, draftId: string): Promise<readonly Paper[]> {
  return tx.rows(
    sql`select * from paper where draft_id = ${draftId} and case_id is null order by position, made_at, id`,
    parsePaper,
  );
}

/** The papers of a case that the actor may see. */
export async function listCasePapers(tx: Tx, caseId: number): Promise<readonly Paper[]> {
  return tx.rows(
    sql`select * from paper where case_id = ${caseId} order by made_at, position, id`,
    parsePaper,
  );
}

export async function deleteDraftPaper(tx: Tx, id: string): Promise<Paper | undefined> {
  return tx.row(sql`delete from paper where id = ${id} and case_id is null returning *`, parsePaper);
}

/** Moves the attachments of a draft to the case that was born from it, open to their author. */
export async function attachToCase(tx: Tx, draftId: string, caseId: number): Promise<void> {
  await tx.exec(
    sql`update paper set case_id = ${caseId}, open_to_applicant = true
        where draft_id = ${draftId} and case_id is null`,
  );
}

export async function openToApplicant(tx: Tx, paperId: string): Promise<void> {
  await tx.exec(sql`update paper set open_to_applicant = true where id = ${paperId}`);
}

/** A detached CMS over the bytes of a paper, with the report of its verification. */
export interface PaperSignature {
  readonly id: string;
  readonly paperId: string;
  readonly caseId: number;
  readonly role: PaperSignatureRole;
  readonly cms: Uint8Array;
  readonly cmsSha256: Uint8Array;
  readonly report: unknown;
  readonly signedAt: Temporal.Instant;
}

export async function insertSignature(tx: Tx, s: PaperSignature): Promise<void> {
  await tx.exec(
    sql`insert into paper_signature (id, paper_id, case_id, role, cms, cms_sha256, report, signed_at)
        values (${s.id}, ${s.paperId}, ${s.caseId}, ${s.role}, ${s.cms}, ${s.cmsSha256},
          ${JSON.stringify(s.report)}::jsonb, ${s.signedAt})`,
  );
}

function parseSignature(row: Row): PaperSignature {
  return {
    id: text(row, 'id'),
    paperId: text(row, 'paper_id'),
    caseId: bigintId(row, 'case_id'),
    role: oneOf(row, 'role', paperSignatureRoles),
    cms: bytes(row, 'cms'),
    cmsSha256: bytes(row, 'cms_sha256'),
    report: json(row, 'report', (value) => value),
    signedAt: instant(row, 'signed_at'),
  };
}

export async function listSignatures(tx: Tx, caseId: number): Promise<readonly PaperSignature[]> {
  return tx.rows(
    sql`select * from paper_signature where case_id = ${caseId} order by signed_at`,
    parseSignature,
  );
}

/** The signature over a paper in one role, when the actor may see the paper. */
export async function findSignature(
  tx: Tx,
  paperId: string,
  role: PaperSignatureRole,
): Promise<PaperSignature | undefined> {
  return tx.row(
    sql`select * from paper_signature where paper_id = ${paperId} and role = ${role}`,
    parseSignature,
  );
}
