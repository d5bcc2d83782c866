import { sql } from 'kysely';
import type { Actor, Role } from '../../../kernel/actor.ts';
import { roles } from '../../../kernel/actor.ts';
import { languages, parseText, type Text } from '../../../kernel/text.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import {
  bigintId,
  bool,
  bytes,
  instant,
  json,
  nullable,
  oneOf,
  text,
  texts,
  type Row,
} from '../../../platform/db/row.ts';
import type { SignedInAs } from '../../../kernel/signed-in.ts';

/** Keeps a challenge; only its hash is the key, so that the table gives nothing away. */
export async function putChallenge(
  tx: Tx,
  nonceSha256: Uint8Array,
  body: Uint8Array,
  minutes: number,
): Promise<void> {
  await tx.one(
    sql`select new_challenge(${nonceSha256}, ${body}, ${`${minutes} minutes`}::interval)`,
    () => true,
  );
}

/** The bytes of a challenge that is still good, or null. */
export async function findChallenge(tx: Tx, nonceSha256: Uint8Array): Promise<Uint8Array | null> {
  return tx.one(sql`select challenge_body(${nonceSha256}) as body`, (row) => nullable(bytes)(row, 'body'));
}

/** Uses a challenge up. False: it was used before or is too old. */
export async function takeChallenge(tx: Tx, nonceSha256: Uint8Array): Promise<boolean> {
  return tx.one(sql`select take_challenge(${nonceSha256}) as taken`, (row) => bool(row, 'taken'));
}

export interface NewSignedIn {
  readonly tokenSha256: Uint8Array;
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly language: string;
  readonly method: 'signature' | 'demo';
  readonly userAgent: string;
  readonly hours: number;
}

/** Opens a signed-in browser and, at the first time, the account. Returns the account's id. */
export async function beginSignedIn(tx: Tx, given: NewSignedIn): Promise<number> {
  return tx.one(
    sql`select begin_signed_in(${given.tokenSha256}, ${given.iin}, ${given.surname}, ${given.givenName},
          ${given.patronymic}, ${given.language}, ${given.method}, ${given.userAgent},
          ${`${given.hours} hours`}::interval) as id`,
    (row) => bigintId(row, 'id'),
  );
}

function knownRoles(row: Row): readonly Role[] {
  return texts(row, 'roles').filter((role): role is Role => (roles as readonly string[]).includes(role));
}

function parseIdentity(row: Row, tokenSha256: Uint8Array): { actor: Actor; signedIn: SignedInAs } {
  const accountId = bigintId(row, 'account_id');
  const officialId = nullable(bigintId)(row, 'official_id');
  const language = oneOf(row, 'language', languages);
  const actor: Actor =
    officialId === null
      ? { kind: 'citizen', accountId, language }
      : {
          kind: 'official',
          accountId,
          officialId,
          bodyId: bigintId(row, 'body_id'),
          unitId: nullable(bigintId)(row, 'unit_id'),
          roles: knownRoles(row),
          language,
        };
  return {
    actor,
    signedIn: {
      tokenSha256,
      accountId,
      officialId,
      iin: text(row, 'iin'),
      surname: text(row, 'surname'),
      givenName: text(row, 'given_name'),
      patronymic: nullable(text)(row, 'patronymic'),
      post:
        officialId === null
          ? null
          : { position: json(row, 'post', parseText), body: json(row, 'body_name', parseText) },
    },
  };
}

/** Who a browser's token belongs to now, or undefined when it is unknown, closed or too old. */
export async function findSignedIn(
  tx: Tx,
  tokenSha256: Uint8Array,
): Promise<{ actor: Actor; signedIn: SignedInAs } | undefined> {
  return tx.row(sql`select * from open_signed_in(${tokenSha256})`, (row) => parseIdentity(row, tokenSha256));
}

/** The posts that the person behind a token holds, by official id. */
export async function postsOf(tx: Tx, tokenSha256: Uint8Array): Promise<readonly number[]> {
  return tx.rows(sql`select official_id from posts_of_signed_in(${tokenSha256})`, (row) =>
    bigintId(row, 'official_id'),
  );
}

/** A post as its holder chooses it. */
export interface Post {
  readonly officialId: number;
  readonly position: Text;
  readonly body: Text;
  readonly roles: readonly Role[];
}

/** The posts of the person behind a token, with their names out of the public directory. */
export async function listPosts(tx: Tx, tokenSha256: Uint8Array): Promise<readonly Post[]> {
  return tx.rows(
    sql`select o.id, o.position, o.roles, b.name as body_name
        from posts_of_signed_in(${tokenSha256}) p join official o on o.id = p.official_id join body b on b.id = o.body_id
        order by o.id`,
    (row) => ({
      officialId: bigintId(row, 'id'),
      position: json(row, 'position', parseText),
      body: json(row, 'body_name', parseText),
      roles: knownRoles(row),
    }),
  );
}

/** Lets the person act in one of their posts (or as themselves, null). False when the post is not theirs. */
export async function actAs(tx: Tx, tokenSha256: Uint8Array, officialId: number | null): Promise<boolean> {
  return tx.one(sql`select act_as(${tokenSha256}, ${officialId}) as done`, (row) => bool(row, 'done'));
}

export interface OpenBrowser {
  readonly id: number;
  readonly method: 'signature' | 'demo';
  readonly userAgent: string;
  readonly openedAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  readonly current: boolean;
}

/** The browsers in which the person is signed in now. */
export async function listSignedIn(tx: Tx, tokenSha256: Uint8Array): Promise<readonly OpenBrowser[]> {
  return tx.rows(sql`select * from list_signed_in(${tokenSha256})`, (row) => ({
    id: bigintId(row, 'id'),
    method: oneOf(row, 'method', ['signature', 'demo'] as const),
    userAgent: text(row, 'user_agent'),
    openedAt: instant(row, 'opened_at'),
    seenAt: instant(row, 'seen_at'),
    current: bool(row, 'current'),
  }));
}

/** Closes one browser of the same person (null: this one). */
export async function closeSignedIn(tx: Tx, tokenSha256: Uint8Array, id: number | null): Promise<boolean> {
  return tx.one(sql`select close_signed_in(${tokenSha256}, ${id}) as done`, (row) => bool(row, 'done'));
}

export interface OwnAccount {
  readonly id: number;
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
}

/** The person's own account; row-level security shows no other. */
export async function getOwnAccount(tx: Tx): Promise<OwnAccount> {
  return tx.one(sql`select * from account where id = q_person()`, (row) => ({
    id: bigintId(row, 'id'),
    iin: text(row, 'iin'),
    surname: text(row, 'surname'),
    givenName: text(row, 'given_name'),
    patronymic: nullable(text)(row, 'patronymic'),
    email: nullable(text)(row, 'email'),
    phone: nullable(text)(row, 'phone'),
    postalAddress: nullable(text)(row, 'postal_address'),
  }));
}

/** Keeps contacts for the next form. */
export async function saveContacts(
  tx: Tx,
  contacts: { email: string; phone: string; postalAddress: string; language: string },
): Promise<void> {
  await tx.exec(
    sql`update account set email = nullif(${contacts.email}, ''), phone = nullif(${contacts.phone}, ''),
          postal_address = nullif(${contacts.postalAddress}, ''), language = ${contacts.language}
        where id = q_person()`,
  );
}

/** The IIN and BIN that the acting official's certificate must carry. Told for one's own post only. */
export async function ownPost(tx: Tx, officialId: number): Promise<{ iin: string; bin: string }> {
  return tx.one(sql`select iin, bin from own_post(${officialId})`, (row) => ({
    iin: text(row, 'iin'),
    bin: text(row, 'bin'),
  }));
}
