import { sql } from 'kysely';
import { momentText } from '../../../cases/index.ts';
import type { Tx } from '../../../platform/db/gateway.ts';
import { instant, nullable, text } from '../../../platform/db/row.ts';
import { appealEventTypes, type AppealEvent } from '../domain/events.ts';
import type { HappenedEvent } from '../../../cases/index.ts';

/** Who acted last on a case and when, by name: what somebody who came second is told. */
export async function findLastEvent(
  tx: Tx,
  caseId: number,
): Promise<{ by: string; type: string; at: string } | null> {
  const last = await tx.row(
    sql`select e.type, e.at, o.surname, o.given_name, o.patronymic
        from case_event e
        left join official o on e.actor = 'official:' || o.id
        where e.case_id = ${caseId} order by e.seq desc limit 1`,
    (row) => {
      const surname = nullable(text)(row, 'surname');
      const initials = [nullable(text)(row, 'given_name'), nullable(text)(row, 'patronymic')]
        .filter((name): name is string => name !== null)
        .map((name) => ` ${name.charAt(0)}.`);
      return {
        by: surname === null ? '' : surname + initials.join(''),
        type: text(row, 'type'),
        at: momentText(instant(row, 'at')),
      };
    },
  );
  return last ?? null;
}

/** A stored event as this service's own type. Throws for a type it does not know: written by somebody else. */
export function readAppealEvent(event: HappenedEvent): AppealEvent {
  if (!(appealEventTypes as readonly string[]).includes(event.type))
    throw new TypeError(`Not an event of an appeal: ${event.type}`);
  return event as unknown as AppealEvent;
}
