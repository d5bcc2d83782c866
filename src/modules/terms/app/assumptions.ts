import {
  everyEdition,
  yearOf,
  type Calendar,
  type Preview,
  type Unconfirmed,
  type WorkingHours,
} from '@qabyldau/law';

/** Something that a computed date rests on and that nobody has confirmed; it is always said beside the dates. */
export type Assumption =
  | { readonly about: 'edition'; readonly edition: string; readonly equalTo: string }
  | { readonly about: 'unconfirmed'; readonly edition: string; readonly what: readonly Unconfirmed[] }
  | { readonly about: 'provisionalYear'; readonly year: number }
  | { readonly about: 'regulation'; readonly edition: string }
  | { readonly about: 'usualHours'; readonly hours: WorkingHours };

/**
 * What the dates of a preview rest on: texts of editions that were not read, days of force that were not confirmed, years
 * of the calendar that may still change, the regulation of one region, and working hours that no body has set (`usual`).
 */
export function assumptionsOf(
  found: Extract<Preview, { ok: true }>,
  calendar: Calendar,
  usual: WorkingHours | null,
): readonly Assumption[] {
  return [
    ...found.editions.flatMap(ofEdition),
    ...provisionalYears(found, calendar).map((year) => ({ about: 'provisionalYear', year }) as const),
    ...regulationOf(found),
    ...(usual === null ? [] : [{ about: 'usualHours', hours: usual } as const]),
  ];
}

function ofEdition(id: string): readonly Assumption[] {
  const edition = everyEdition.find((each) => each.id === id);
  const { assumedEqualTo, unconfirmed = [] } = edition ?? {};
  // That a text was not read is said by the edition to which it is taken to be equal.
  const days = unconfirmed.filter((what) => what !== 'text');
  return [
    ...(assumedEqualTo === undefined
      ? []
      : [{ about: 'edition', edition: id, equalTo: assumedEqualTo } as const]),
    ...(days.length === 0 ? [] : [{ about: 'unconfirmed', edition: id, what: days } as const]),
  ];
}

/** The only regulation of receptions that is known is that of one region; others have their own. */
function regulationOf({ dates }: Extract<Preview, { ok: true }>): readonly Assumption[] {
  const used = dates.map(({ deadline }) => deadline.edition).find((id) => regulations.has(id));
  return used === undefined ? [] : [{ about: 'regulation', edition: used }];
}

const regulations = new Set(everyEdition.filter(({ family }) => family === 'regulation').map(({ id }) => id));

function provisionalYears({ dates }: Extract<Preview, { ok: true }>, { data }: Calendar): readonly number[] {
  return data.provisionalYears.filter((year) =>
    dates.some(({ deadline: { from, due } }) => yearOf(from) <= year && year <= yearOf(due)),
  );
}
