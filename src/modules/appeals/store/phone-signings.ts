import { sql } from 'kysely';
import { languages, type Language } from '../../../kernel/text.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { asJson } from '../../../platform/db/queries.ts';
import {
  bigintId,
  bool,
  bytes,
  instant,
  json,
  nullable,
  oneOf,
  text,
  type Row,
} from '../../../platform/db/row.ts';

/** An invitation to sign on a phone, by what a phone must prove and what it may sign. */
export interface PhoneSigning {
  readonly id: string;
  readonly accountId: number;
  readonly draftId: string;
  readonly language: Language;
  readonly manifestSha256: Uint8Array;
  readonly openingSha256: Uint8Array;
  readonly tokenSha256: Uint8Array;
  readonly expiresAt: Temporal.Instant;
}

function parseSigning(row: Row): PhoneSigning {
  return {
    id: text(row, 'id'),
    accountId: bigintId(row, 'account_id'),
    draftId: text(row, 'draft_id'),
    language: oneOf(row, 'language', languages),
    manifestSha256: bytes(row, 'manifest_sha256'),
    openingSha256: bytes(row, 'opening_sha256'),
    tokenSha256: bytes(row, 'token_sha256'),
    expiresAt: instant(row, 'expires_at'),
  };
}

/** The QR code of a gateway through which the author agreed to sign: base64 of a GIF, and links into the applications. */
export interface GatewayCode {
  readonly picture: string;
  readonly eGovMobile: string | null;
  readonly eGovBusiness: string | null;
}

/** Keeps an invitation for five minutes; those before it for the same draft are over. */
export async function insertPhoneSigning(
  tx: Tx,
  given: Omit<PhoneSigning, 'expiresAt'>,
  gateway: GatewayCode | null = null,
): Promise<void> {
  await tx.exec(
    sql`update phone_signing set expires_at = now()
        where draft_id = ${given.draftId} and taken_at is null and expires_at > now()`,
  );
  await tx.exec(
    sql`insert into phone_signing (id, account_id, draft_id, language, manifest_sha256, opening_sha256, token_sha256,
          gateway, expires_at)
        values (${given.id}, ${given.accountId}, ${given.draftId}, ${given.language}, ${given.manifestSha256},
          ${given.openingSha256}, ${given.tokenSha256},
          ${gateway === null ? null : asJson({ ...gateway })}::jsonb, now() + interval '5 minutes')`,
  );
}

/** The invitation that a phone's secret opens while it is good and unused; for a visitor. */
export async function openPhoneSigning(tx: Tx, secretSha256: Uint8Array): Promise<PhoneSigning | undefined> {
  return tx.row(sql`select * from open_phone_signing(${secretSha256})`, parseSigning);
}

/** What has become of an invitation. */
export interface PhoneSigningCourse {
  readonly expiresAt: Temporal.Instant;
  readonly expired: boolean;
  readonly read: boolean;
  readonly taken: boolean;
  readonly refusal: unknown;
  readonly manifestSha256: Uint8Array;
  /** Null where eGov Mobile comes to us itself. */
  readonly gateway: GatewayCode | null;
}

/** The course of an own invitation to sign a draft. */
export async function findPhoneSigning(
  tx: Tx,
  draftId: string,
  openingSha256: Uint8Array,
): Promise<PhoneSigningCourse | undefined> {
  return tx.row(
    sql`select expires_at, expires_at <= now() as expired, read_at is not null as read, taken_at is not null as taken,
          refusal, manifest_sha256, gateway
        from phone_signing where draft_id = ${draftId} and opening_sha256 = ${openingSha256}`,
    (row) => ({
      expiresAt: instant(row, 'expires_at'),
      expired: bool(row, 'expired'),
      read: bool(row, 'read'),
      taken: bool(row, 'taken'),
      refusal: nullable((r, c) => json(r, c, (value) => value))(row, 'refusal'),
      manifestSha256: bytes(row, 'manifest_sha256'),
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

/** Takes the one signature that may come. False: it came before, or too late. */
export async function takePhoneSigning(tx: Tx, id: string): Promise<boolean> {
  const taken = await tx.exec(
    sql`update phone_signing set taken_at = now() where id = ${id} and taken_at is null and expires_at > now()`,
  );
  return taken === 1;
}

/** Lets the phone try again: what it sent could not be looked at. */
export async function releasePhoneSigning(tx: Tx, id: string): Promise<void> {
  await tx.exec(sql`update phone_signing set taken_at = null where id = ${id} and refusal is null`);
}

/** Keeps why the signature was refused, for the page on which its author waits. */
export async function keepPhoneRefusal(tx: Tx, id: string, refusal: unknown): Promise<void> {
  await tx.exec(sql`update phone_signing set refusal = ${asJson(refusal)}::jsonb where id = ${id}`);
}

/** Forgets invitations that were over a day ago; for the nightly job. */
export async function forgetPhoneSignings(tx: Tx): Promise<void> {
  await tx.one(sql`select forget_phone_signings()`, () => true);
}
