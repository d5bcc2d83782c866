import { standardCalendar } from '../calendars.ts';
import type { Calendar } from '../calendar.ts';
import { dayOf } from '../days.ts';
import { deadline } from '../deadline.ts';
import type { Deadline } from '../deadline.ts';
import { editions, getEdition, getOrder } from '../editions.ts';
import { deadlineBy } from '../governing.ts';
import type { Governing } from '../governing.ts';
import type { OrderEdition } from '../rules.ts';
import type { DatedExample } from './dated-examples.ts';

/** The deadline that the package computes for a dated example. @throws NoTerm, UnknownYear */
export function deadlineOfExample(
  { edition: id, code, from, byCode }: DatedExample,
  calendar: Calendar = standardCalendar,
): Deadline {
  const about = { code, from: dayOf(from), calendar };
  if (editions.some((edition) => edition.id === id)) return deadline({ ...about, edition: getEdition(id) });
  const order = getOrder(id);
  if (byCode === undefined) return deadline({ ...about, edition: order });
  return deadlineBy({ code: getEdition(byCode), ...slotOf(order) }, about);
}

function slotOf(order: OrderEdition): Omit<Governing, 'code'> {
  if (order.family === 'regulation') return { regulation: order };
  if (order.family === 'video') return { video: order };
  return order.family === 'portal' ? { portal: order } : { information: order };
}
