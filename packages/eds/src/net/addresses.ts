/** Settings of {@link AddressBook}; each has a default. */
export interface BreakerOptions {
  /** Faults in a row after which an address is left alone. Default 3. */
  readonly faults?: number;
  /** For how long, milliseconds. Default 30 seconds. */
  readonly pauseMs?: number;
}

interface Health {
  faults: number;
  pausedUntil: number;
}

/**
 * Remembers which of the configured addresses fail, and leaves those alone for a while: a responder that is down costs a
 * timeout now and then, and not one with every signature. After the pause one more failure pauses it again.
 */
export class AddressBook {
  readonly #health = new Map<string, Health>();
  readonly #faults: number;
  readonly #pauseMs: number;
  readonly #now: () => number;

  constructor(now: () => number, { faults = 3, pauseMs = 30_000 }: BreakerOptions = {}) {
    this.#now = now;
    this.#faults = faults;
    this.#pauseMs = pauseMs;
  }

  /** The addresses worth a try, in their order. */
  open(urls: readonly string[]): readonly string[] {
    const now = this.#now();
    return urls.filter((url) => (this.#health.get(url)?.pausedUntil ?? -Infinity) <= now);
  }

  /** Tells how a call ended. */
  note(url: string, well: boolean): void {
    if (well) {
      this.#health.delete(url);
      return;
    }
    const health = this.#health.get(url) ?? { faults: 0, pausedUntil: -Infinity };
    health.faults++;
    if (health.faults >= this.#faults) health.pausedUntil = this.#now() + this.#pauseMs;
    this.#health.set(url, health);
  }
}
