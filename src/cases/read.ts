import { sql } from 'kysely';
import type { Json } from '../kernel/canonical-json.ts';
import type { Tx } from '../platform/db/gateway.ts';
import type { Queries } from '../platform/db/queries.ts';
import {
  bigintId,
  bytes,
  day,
  instant,
  int,
  json,
  nullable,
  oneOf,
  text,
  type Row,
} from '../platform/db/row.ts';
import { signatureChecks, type CaseEvent, type CaseHeader, type PinnedEditions } from './case.ts';
import type { StoredLink } from './chain.ts';
import { momentText } from './record.ts';

const momentOrNull = (row: Row, column: string): string | null => {
  const at = nullable(instant)(row, column);
  return at === null ? null : momentText(at);
};

function editions(value: unknown): PinnedEditions {
  if (typeof value !== 'object' || value === null) throw new TypeError('Editions of a case are an object');
  const pinned = value as Record<string, unknown>;
  if (typeof pinned['code'] !== 'string' || typeof pinned['calendar'] !== 'string')
    throw new TypeError('A case pins its code and its calendar');
  return pinned as unknown as PinnedEditions;
}

/** The row of a case as its service reads it; `states` are the states of that service. */
export function parseCaseHeader<State extends string>(row: Row, states: readonly State[]): CaseHeader<State> {
  return {
    id: bigintId(row, 'id'),
    submissionId: bigintId(row, 'submission_id'),
    bodyId: bigintId(row, 'body_id'),
    service: oneOf(row, 'service', ['appeal'] as const),
    state: oneOf(row, 'state', states),
    seq: int(row, 'seq'),
    editions: json(row, 'editions', editions),
    signatureCheck: oneOf(row, 'signature_check', signatureChecks),
    receivedAt: momentText(instant(row, 'received_at')),
    registeredOn: day(row, 'registered_on').toString(),
    registeredAt: momentOrNull(row, 'registered_at'),
    registrarId: nullable(bigintId)(row, 'registrar_id'),
    executorId: nullable(bigintId)(row, 'executor_id'),
    signerId: nullable(bigintId)(row, 'signer_id'),
    dueOn: day(row, 'due_on').toString(),
    outcome: nullable(text)(row, 'outcome'),
    adoptedAt: momentOrNull(row, 'adopted_at'),
    outgoingNumber: nullable(text)(row, 'outgoing_number'),
    madeKnownAt: momentOrNull(row, 'made_known_at'),
  };
}

/**
 * The case by its id when the actor may see it; `lock` holds it until the transaction ends. The lock may have to be
 * waited for, and whoever had it may have ended the actor's right: what may be seen is asked once it is there.
 */
export async function findCase<State extends string>(
  tx: Tx,
  caseId: number,
  states: readonly State[],
  lock: 'lock' | 'read' = 'read',
): Promise<CaseHeader<State> | undefined> {
  if (lock === 'lock') await tx.exec(sql`select from case_header where id = ${caseId} for update`);
  return tx.row(sql`select * from case_header where id = ${caseId}`, (row) => parseCaseHeader(row, states));
}

function parseLink(row: Row): StoredLink {
  const event: CaseEvent = {
    caseId: bigintId(row, 'case_id'),
    seq: int(row, 'seq'),
    at: momentText(instant(row, 'at')),
    actor: text(row, 'actor'),
    commandId: text(row, 'command_id'),
    event: {
      type: text(row, 'type'),
      data: json(row, 'data', (value) => value as { [key: string]: Json }),
    },
  };
  return {
    event,
    canonical: text(row, 'canonical'),
    prevHash: bytes(row, 'prev_hash'),
    hash: bytes(row, 'hash'),
  };
}

/** The events of a case in order, with their links in the hash chain. */
export async function readLinks(tx: Pick<Queries, 'rows'>, caseId: number): Promise<readonly StoredLink[]> {
  return tx.rows(sql`select * from case_event where case_id = ${caseId} order by seq`, parseLink);
}
