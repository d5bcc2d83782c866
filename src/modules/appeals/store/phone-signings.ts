import { sql } from 'kysely';
import { roles, type Citizen, type Official, type Role } from '../../../kernel/actor.ts';
import { languages } from '../../../kernel/text.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { asJson } from '../../../platform/db/queries.ts';
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
  texts,
  type Row,
} from '../../../platform/db/row.ts';

/** What a phone is invited to sign: the draft of a person, or a decision, by one of its two signatories. */
export type PhoneSubject =
  | { readonly kind: 'draft'; readonly draftId: string }
  | {
      readonly kind: 'decision';
      readonly caseId: number;
      readonly role: (typeof decisionRoles)[number];
      /** The state of the case that the official saw. */
      readonly seenSeq: number | null;
    };

const decisionRoles = ['official', 'documentation'] as const;

/** An invitation to sign on a phone, by whom it is for, what a phone must prove and what it may sign. */
export interface PhoneSigning {
  /** Also the id of the command that the signature gives. */
  readonly id: string;
  readonly actor: Citizen | Official;
  readonly subject: PhoneSubject;
  readonly bytesSha256: Uint8Array;
  readonly openingSha256: Uint8Array;
  readonly tokenSha256: Uint8Array;
  readonly expiresAt: Temporal.Instant;
  /** The signature that came, or null as long as one may come. */
  readonly cmsSha256: Uint8Array | null;
}

function parseActor(row: Row): Citizen | Official {
  const person = { accountId: bigintId(row, 'account_id'), language: oneOf(row, 'language', languages) };
  const officialId = nullable(bigintId)(row, 'official_id');
  if (officialId === null) return { kind: 'citizen', ...person };
  return {
    kind: 'official',
    ...person,
    officialId,
    bodyId: bigintId(row, 'body_id'),
    unitId: nullable(bigintId)(row, 'unit_id'),
    roles: texts(row, 'roles').filter((role): role is Role => (roles as readonly string[]).includes(role)),
  };
}

function parseSubject(row: Row): PhoneSubject {
  const draftId = nullable(text)(row, 'draft_id');
  if (draftId !== null) return { kind: 'draft', draftId };
  return {
    kind: 'decision',
    caseId: bigintId(row, 'case_id'),
    role: oneOf(row, 'role', decisionRoles),
    seenSeq: nullable(int)(row, 'seen_seq'),
  };
}

function parseSigning(row: Row): PhoneSigning {
  return {
    id: text(row, 'id'),
    actor: parseActor(row),
    subject: parseSubject(row),
    bytesSha256: bytes(row, 'bytes_sha256'),
    openingSha256: bytes(row, 'opening_sha256'),
    tokenSha256: bytes(row, 'token_sha256'),
    expiresAt: instant(row, 'expires_at'),
    cmsSha256: nullable(bytes)(row, 'cms_sha256'),
  };
}

/** The QR code of a gateway through which the author agreed to sign: base64 of a GIF, and links into the applications. */
export interface GatewayCode {
  readonly picture: string;
  readonly eGovMobile: string | null;
  readonly eGovBusiness: string | null;
}

/** Keeps an invitation for five minutes; those before it for the same draft or decision are over. */
export async function insertPhoneSigning(
  tx: Tx,
  given: Omit<PhoneSigning, 'expiresAt' | 'cmsSha256'>,
  gateway: GatewayCode | null = null,
): Promise<void> {
  const { actor, subject } = given;
  const draftId = subject.kind === 'draft' ? subject.draftId : null;
  const { caseId, role, seenSeq } =
    subject.kind === 'decision' ? subject : { caseId: null, role: null, seenSeq: null };
  // Of the actor's own alone: no other is seen.
  await tx.exec(
    sql`update phone_signing set expires_at = now()
        where (draft_id = ${draftId}::uuid or case_id = ${caseId}::bigint) and taken_at is null and expires_at > now()`,
  );
  await tx.exec(
    sql`insert into phone_signing (id, account_id, official_id, draft_id, case_id, role, seen_seq, language,
          bytes_sha256, opening_sha256, token_sha256, gateway, expires_at)
        values (${given.id}, ${actor.accountId}, ${actor.kind === 'official' ? actor.officialId : null}, ${draftId},
          ${caseId}, ${role}, ${seenSeq}, ${actor.language}, ${given.bytesSha256}, ${given.openingSha256},
          ${given.tokenSha256}, ${gateway === null ? null : asJson({ ...gateway })}::jsonb,
          now() + interval '5 minutes')`,
  );
}

/** The invitation that a phone's secret opens: while it is good, and after a signature came; for a visitor. */
export async function openPhoneSigning(tx: Tx, secretSha256: Uint8Array): Promise<PhoneSigning | undefined> {
  return tx.row(sql`select * from open_phone_signing(${secretSha256})`, parseSigning);
}

/** What has become of an invitation. */
export interface PhoneSigningCourse {
  readonly id: string;
  readonly subject: PhoneSubject;
  readonly expiresAt: Temporal.Instant;
  readonly expired: boolean;
  readonly read: boolean;
  /** A signature came and nothing is known of it yet; `forgotten`, when nobody seems to look at it any more. */
  readonly checking: boolean;
  readonly forgotten: boolean;
  readonly done: boolean;
  readonly refusal: unknown;
  readonly bytesSha256: Uint8Array;
  /** Null where eGov Mobile comes to us itself. */
  readonly gateway: GatewayCode | null;
}

/** Looking at a signature takes seconds; after so long the process that did it is taken for dead. */
const longestLook = sql`interval '15 seconds'`;

/** The course of an own invitation to sign a draft or a decision. */
export async function findPhoneSigning(
  tx: Tx,
  subject: PhoneSubject,
  openingSha256: Uint8Array,
): Promise<PhoneSigningCourse | undefined> {
  const about =
    subject.kind === 'draft'
      ? sql`draft_id = ${subject.draftId}`
      : sql`case_id = ${subject.caseId} and role = ${subject.role}`;
  return tx.row(
    sql`select id, draft_id, case_id, role, seen_seq, expires_at, expires_at <= now() as expired, read_at is not null as read, cms is not null as checking,
          cms is not null and taken_at < now() - ${longestLook} as forgotten,
          done_at is not null as done, refusal, bytes_sha256, gateway
        from phone_signing where ${about} and opening_sha256 = ${openingSha256}`,
    (row) => ({
      id: text(row, 'id'),
      subject: parseSubject(row),
      expiresAt: instant(row, 'expires_at'),
      expired: bool(row, 'expired'),
      read: bool(row, 'read'),
      checking: bool(row, 'checking'),
      forgotten: bool(row, 'forgotten'),
      done: bool(row, 'done'),
      refusal: nullable((r, c) => json(r, c, (value) => value))(row, 'refusal'),
      bytesSha256: bytes(row, 'bytes_sha256'),
      // Only this module writes it.
      gateway: nullable((r, c) => json(r, c, (value) => value as GatewayCode))(row, 'gateway'),
    }),
  );
}

/** Remembers that the phone has the bytes. */
export async function markPhoneRead(tx: Tx, id: string): Promise<void> {
  await tx.exec(sql`update phone_signing set read_at = now() where id = ${id} and read_at is null`);
}

/** Ends an invitation before its time: the gateway waits no longer. */
export async function endPhoneSigning(tx: Tx, id: string): Promise<void> {
  await tx.exec(
    sql`update phone_signing set expires_at = now() where id = ${id} and taken_at is null and expires_at > now()`,
  );
}

/** What became of the one signature that may come: `taken` now, or before and by which outcome; `other` was taken, or none can be. */
export type Taking = 'taken' | 'again' | 'done' | 'refused' | 'other';

/** Takes the one signature that may come. The same one may come again, as often as its answer is lost. */
export async function takePhoneSigning(
  tx: Tx,
  id: string,
  cms: Uint8Array,
  cmsSha256: Uint8Array,
): Promise<Taking> {
  const taken = await tx.exec(
    sql`update phone_signing set taken_at = now(), cms = ${cms}, cms_sha256 = ${cmsSha256}
        where id = ${id} and taken_at is null and expires_at > now()`,
  );
  if (taken === 1) return 'taken';
  const outcome = await tx.row(
    sql`select case when done_at is not null then 'done' when refusal is not null then 'refused' else 'again' end as so_far
        from phone_signing where id = ${id} and cms_sha256 = ${cmsSha256}`,
    (row) => oneOf(row, 'so_far', ['done', 'refused', 'again'] as const),
  );
  return outcome ?? 'other';
}

/** Takes up a signature that nobody looks at any more, for one of those who ask; undefined for the others. */
export async function retakePhoneSigning(tx: Tx, id: string): Promise<Uint8Array | undefined> {
  return tx.row(
    sql`update phone_signing set taken_at = now()
        where id = ${id} and cms is not null and taken_at < now() - ${longestLook} returning cms`,
    (row) => bytes(row, 'cms'),
  );
}

/** Lets the phone try again: what it sent could not be looked at. */
export async function releasePhoneSigning(tx: Tx, id: string): Promise<void> {
  await tx.exec(
    sql`update phone_signing set taken_at = null, cms = null, cms_sha256 = null
        where id = ${id} and refusal is null and done_at is null`,
  );
}

/** Keeps that the signature did what it was given for, also where another who looked at it gave up and released it. */
export async function keepPhoneDone(tx: Tx, id: string, cmsSha256: Uint8Array): Promise<void> {
  await tx.exec(
    sql`update phone_signing set done_at = now(), taken_at = coalesce(taken_at, now()), refusal = null, cms = null,
          cms_sha256 = ${cmsSha256} where id = ${id}`,
  );
}

/** Keeps why the signature was refused, for the page on which whoever signs waits. */
export async function keepPhoneRefusal(tx: Tx, id: string, refusal: unknown): Promise<void> {
  await tx.exec(
    sql`update phone_signing set refusal = ${asJson(refusal)}::jsonb, cms = null
        where id = ${id} and done_at is null`,
  );
}

/** Forgets invitations that were over a day ago; for the nightly job. */
export async function forgetPhoneSignings(tx: Tx): Promise<void> {
  await tx.one(sql`select forget_phone_signings()`, () => true);
}
