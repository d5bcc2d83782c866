/** One thing at a time, in the order of asking. */

/** Runs `work` when everything asked before it is over, or gives `cancelled` as soon as its signal aborts while it waits. */
export type InTurn = <T>(work: () => Promise<T>, cancelled: T, signal?: AbortSignal) => Promise<T>;

export function queue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work, cancelled, signal) =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => resolve(cancelled);
      signal?.addEventListener('abort', giveUp);
      const turn = last.then(() => {
        signal?.removeEventListener('abort', giveUp);
        return signal?.aborted ? cancelled : work();
      });
      // Whoever comes next waits until this is over, however it ends.
      last = turn.catch(() => undefined);
      turn.then(resolve, reject);
    });
}
