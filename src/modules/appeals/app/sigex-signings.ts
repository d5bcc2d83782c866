import type { SigexClient } from '@qabyldau/eds/sigex';

/** What waits for one signature; must end soon after the signal. */
type Waiting = (signal: AbortSignal) => Promise<void>;

/**
 * Signatures that this process waits for at the gateway SIGEX: one for a draft, and no more than `most` together. They do
 * not outlive the process; whoever waits then is told when their code is over.
 */
export class SigexSignings {
  readonly client: SigexClient;
  readonly #most: number;
  readonly #running = new Map<string, { readonly stop: AbortController; readonly done: Promise<void> }>();
  #onFault: (error: unknown) => void = () => undefined;
  #closed = false;

  constructor(client: SigexClient, most = 200) {
    this.client = client;
    this.#most = most;
  }

  /** Who is told of faults of ours in what waits. */
  onFault(told: (error: unknown) => void): void {
    this.#onFault = told;
  }

  /** Whether there is room for one more. */
  hasRoom(): boolean {
    return !this.#closed && this.#running.size < this.#most;
  }

  /** Waits in the background; what waited for the same draft before stops. */
  start(draftId: string, waiting: Waiting): void {
    this.#running.get(draftId)?.stop.abort();
    const stop = new AbortController();
    if (this.#closed) stop.abort();
    const done = waiting(stop.signal)
      .catch((error: unknown) => {
        this.#onFault(error);
      })
      .finally(() => {
        if (this.#running.get(draftId)?.stop === stop) this.#running.delete(draftId);
      });
    this.#running.set(draftId, { stop, done });
  }

  /** Resolves when nothing is waited for. */
  async settled(): Promise<void> {
    await Promise.all([...this.#running.values()].map(({ done }) => done));
  }

  /** Stops all that waits, before the database is closed. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { stop } of this.#running.values()) stop.abort();
    await this.settled();
  }
}
