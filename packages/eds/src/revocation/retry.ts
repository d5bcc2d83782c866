/** The first with the document, twenty-five by the queue; with these pauses some four days. */
const MAX_TRIES = 26;
const FIRST_PAUSE = 20_000;
/** From the tenth try on pauses are of about six hours. */
const LONGEST_EXPONENT = 10;

/**
 * When a verification that ended `pending` should be tried again (spec §5: both OCSP and list unavailable). `attempt` is how
 * many tries were made, `firstTriedAt` the moment of the first, `now` that of the last; milliseconds. The pauses are those
 * of the product's queue of jobs: 20 seconds, then e, e², … e¹⁰ seconds. Undefined when it is time to give up: after 26 tries,
 * or when the next would come later than `giveUpAfterMs` after the first.
 */
export function nextRetry(
  attempt: number,
  firstTriedAt: number,
  now: number,
  giveUpAfterMs = Infinity,
): number | undefined {
  if (attempt >= MAX_TRIES) return undefined;
  const pause =
    attempt <= 1 ? FIRST_PAUSE : Math.round(Math.exp(Math.min(attempt - 1, LONGEST_EXPONENT)) * 1000);
  const next = now + pause;
  return next - firstTriedAt > giveUpAfterMs ? undefined : next;
}
