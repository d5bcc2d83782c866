import { sql } from 'kysely';
import { actorKey, type Actor } from '../kernel/actor.ts';
import type { Tx } from '../platform/db/gateway.ts';
import { bytes } from '../platform/db/row.ts';
import type { CaseEvent, CaseHeader, HappenedEvent } from './case.ts';
import { canonicalEvent, chainStart, nextHash } from './chain.ts';

/** How a service folds its own events; the spine knows no service. */
export type Evolve<Header extends CaseHeader, E extends HappenedEvent> = (
  before: Header | null,
  happened: CaseEvent<E>,
) => Header;

/** Who did it, by which command and when: `at` is an ISO instant. */
export interface Occasion {
  readonly actor: Actor;
  readonly commandId: string;
  readonly at: string;
}

/** Cuts a moment to milliseconds: what `timestamptz` and JSON both keep. */
export function momentText(at: Temporal.Instant): string {
  return at
    .round({ smallestUnit: 'millisecond', roundingMode: 'trunc' })
    .toString({ smallestUnit: 'millisecond' });
}

/**
 * The one writer of a case: appends the events at `seq + 1`, chains their hashes and saves the folded row, all in the
 * caller's transaction, which has declared the case. The row must still be at the `seq` that `before` says.
 * Returns the folded row. Throws when another transaction moved the case: the caller holds its lock, so that is a bug.
 */
export async function recordCase<Header extends CaseHeader, E extends HappenedEvent>(
  tx: Tx,
  caseId: number,
  before: Header | null,
  events: readonly E[],
  evolve: Evolve<Header, E>,
  occasion: Occasion,
): Promise<Header> {
  let header = before;
  let hash = before === null ? chainStart : await headHash(tx, caseId);
  const links = events.map((event, index) => {
    const happened: CaseEvent<E> = {
      caseId,
      seq: (before?.seq ?? 0) + index + 1,
      at: occasion.at,
      actor: actorKey(occasion.actor),
      commandId: occasion.commandId,
      event,
    };
    const canonical = canonicalEvent(happened);
    const previous = hash;
    hash = nextHash(previous, canonical);
    header = evolve(header, happened);
    return { happened, canonical, previous, hash };
  });
  if (header === null) throw new Error(`Nothing happened to case ${caseId}`);
  if (before === null) await insertHeader(tx, header, hash);
  else await updateHeader(tx, before, header, hash);
  for (const link of links) await insertEvent(tx, link);
  return header;
}

async function headHash(tx: Tx, caseId: number): Promise<Uint8Array> {
  return tx.one(sql`select head_hash from case_header where id = ${caseId}`, (r) => bytes(r, 'head_hash'));
}

async function insertEvent(
  tx: Tx,
  link: { happened: CaseEvent; canonical: string; previous: Uint8Array; hash: Uint8Array },
): Promise<void> {
  const { caseId, seq, at, actor, commandId, event } = link.happened;
  await tx.exec(
    sql`insert into case_event (case_id, seq, type, at, actor, command_id, data, canonical, prev_hash, hash)
        values (${caseId}, ${seq}, ${event.type}, ${at}, ${actor}, ${commandId}, ${JSON.stringify(event.data)}::jsonb,
                ${link.canonical}, ${link.previous}, ${link.hash})`,
  );
}

async function insertHeader(tx: Tx, h: CaseHeader, hash: Uint8Array): Promise<void> {
  await tx.exec(
    sql`insert into case_header (id, submission_id, body_id, service, state, seq, head_hash, editions,
          signature_check, received_at, registered_on, registered_at, registrar_id, executor_id, signer_id,
          due_on, outcome, adopted_at, outgoing_number, made_known_at)
        values (${h.id}, ${h.submissionId}, ${h.bodyId}, ${h.service}, ${h.state}, ${h.seq}, ${hash},
          ${JSON.stringify(h.editions)}::jsonb, ${h.signatureCheck}, ${h.receivedAt}, ${h.registeredOn},
          ${h.registeredAt}, ${h.registrarId}, ${h.executorId}, ${h.signerId}, ${h.dueOn}, ${h.outcome},
          ${h.adoptedAt}, ${h.outgoingNumber}, ${h.madeKnownAt})`,
  );
}

async function updateHeader(tx: Tx, before: CaseHeader, h: CaseHeader, hash: Uint8Array): Promise<void> {
  const changed = await tx.rows(
    sql`update case_header set state = ${h.state}, seq = ${h.seq}, head_hash = ${hash},
          signature_check = ${h.signatureCheck}, registered_at = ${h.registeredAt}, registrar_id = ${h.registrarId},
          executor_id = ${h.executorId}, signer_id = ${h.signerId}, due_on = ${h.dueOn}, outcome = ${h.outcome},
          adopted_at = ${h.adoptedAt}, outgoing_number = ${h.outgoingNumber}, made_known_at = ${h.madeKnownAt}
        where id = ${h.id} and seq = ${before.seq} returning 1 as done`,
    () => true,
  );
  if (changed.length !== 1) throw new Error(`Case ${h.id} moved on from seq ${before.seq} under its lock`);
}
