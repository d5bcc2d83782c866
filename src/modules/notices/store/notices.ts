import { sql } from 'kysely';
import { languages, type Language } from '../../../kernel/text.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { bigintId, instant, int, nullable, oneOf, text, type Row } from '../../../platform/db/row.ts';
import type { NoticeOrder, RenderedNotice } from '../domain/notice.ts';

export interface Notice {
  readonly id: string;
  readonly caseId: number;
  readonly seq: number;
  readonly code: string;
  readonly channel: 'cabinet' | 'email';
  readonly address: string | null;
  readonly language: Language;
  readonly subject: string;
  readonly body: string;
  readonly messageId: string;
  readonly madeAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly delivery: 'queued' | 'sent' | 'refused';
  readonly detail: string | null;
  readonly readAt: Temporal.Instant | null;
}

function parseNotice(row: Row): Notice {
  return {
    id: text(row, 'id'),
    caseId: bigintId(row, 'case_id'),
    seq: int(row, 'event_seq'),
    code: text(row, 'code'),
    channel: oneOf(row, 'channel', ['cabinet', 'email'] as const),
    address: nullable(text)(row, 'address'),
    language: oneOf(row, 'language', languages),
    subject: text(row, 'subject'),
    body: text(row, 'body'),
    messageId: text(row, 'message_id'),
    madeAt: instant(row, 'made_at'),
    sentAt: nullable(instant)(row, 'sent_at'),
    delivery: oneOf(row, 'delivery', ['queued', 'sent', 'refused'] as const),
    detail: nullable(text)(row, 'delivery_detail'),
    readAt: nullable(instant)(row, 'read_at'),
  };
}

/** Writes a notice once: the same event, code and channel a second time changes nothing. */
export async function putNotice(
  tx: Tx,
  given: NoticeOrder &
    RenderedNotice & { id: string; channel: 'cabinet' | 'email'; messageId: string; at: string },
): Promise<void> {
  const cabinet = given.channel === 'cabinet';
  await tx.exec(
    sql`insert into notice (id, case_id, event_seq, code, account_id, channel, address, language, subject, body,
          message_id, made_at, sent_at, delivery)
        values (${given.id}, ${given.caseId}, ${given.seq}, ${given.code}, ${given.accountId}, ${given.channel},
          ${cabinet ? null : given.email}, ${given.language}, ${given.subject}, ${given.body}, ${given.messageId},
          ${given.at}, ${cabinet ? given.at : null}, ${cabinet ? 'sent' : 'queued'})
        on conflict (case_id, event_seq, code, account_id, channel) do nothing`,
  );
}

/** The letters of an order that were not sent yet. */
export async function queuedLetters(tx: Tx, order: NoticeOrder): Promise<readonly Notice[]> {
  return tx.rows(
    sql`select * from notice where case_id = ${order.caseId} and event_seq = ${order.seq} and code = ${order.code}
          and channel = 'email' and delivery = 'queued'`,
    parseNotice,
  );
}

export async function markDelivery(
  tx: Tx,
  id: string,
  delivery: { accepted: boolean; detail: string; at: string },
): Promise<void> {
  await tx.exec(
    sql`update notice set delivery = ${delivery.accepted ? 'sent' : 'refused'}, sent_at = ${delivery.at},
          delivery_detail = ${delivery.detail.slice(0, 300)} where id = ${id}`,
  );
}

/** The person's own notices in the cabinet, the newest first. */
export async function listCabinet(tx: Tx): Promise<readonly Notice[]> {
  return tx.rows(
    sql`select * from notice where account_id = q_person() and channel = 'cabinet' order by made_at desc, id limit 100`,
    parseNotice,
  );
}

/** The letters that went with the person's own notices, the newest first. */
export async function listOwnLetters(tx: Tx): Promise<readonly Notice[]> {
  return tx.rows(
    sql`select * from notice where account_id = q_person() and channel = 'email' order by made_at desc, id limit 100`,
    parseNotice,
  );
}

/** Every notice about a case that the actor may see, with its proof of delivery. */
export async function listOfCase(tx: Tx, caseId: number): Promise<readonly Notice[]> {
  return tx.rows(sql`select * from notice where case_id = ${caseId} order by made_at, channel`, parseNotice);
}

/** Marks the person's own notice of the cabinet as read, or all of them (null). */
export async function markOwnRead(tx: Tx, id: string | null): Promise<void> {
  await tx.exec(
    sql`update notice set read_at = now()
        where account_id = q_person() and channel = 'cabinet' and read_at is null
          and (${id}::uuid is null or id = ${id}::uuid)`,
  );
}

export async function countUnread(tx: Tx): Promise<number> {
  return tx.one(
    sql`select count(*)::int as n from notice
        where account_id = q_person() and channel = 'cabinet' and read_at is null`,
    (row) => int(row, 'n'),
  );
}
