/**
 * Tables of one shape in a module's memory, so many at most; the one not used for longest makes room. Keys are named by
 * their octets as text.
 */
export class KeyTables {
  readonly #limit: number;
  readonly #allocate: () => number | undefined;
  /** Address of the table of each key, the longest unused first. */
  readonly #tables = new Map<string, number>();
  #spare: number | undefined;

  /** `allocate` gives the address of a new table, or undefined where memory is refused. */
  constructor(limit: number, allocate: () => number | undefined) {
    this.#limit = limit;
    this.#allocate = allocate;
  }

  /** Tables in use. */
  get size(): number {
    return this.#tables.size;
  }

  /** The table of a key, which thereby becomes the last used. */
  find(key: string): number | undefined {
    const table = this.#tables.get(key);
    if (table === undefined) return undefined;
    this.#tables.delete(key);
    this.#tables.set(key, table);
    return table;
  }

  /** Makes a table for a key: `fill` writes it and says whether the key is one. Undefined where there is no table. */
  make(key: string, fill: (table: number) => boolean): number | undefined {
    const table = this.#room();
    if (table === undefined) return undefined;
    if (!fill(table)) {
      this.#spare = table;
      return undefined;
    }
    this.#tables.set(key, table);
    return table;
  }

  #room(): number | undefined {
    const spare = this.#spare;
    this.#spare = undefined;
    if (spare !== undefined) return spare;
    const fresh = this.#tables.size < this.#limit ? this.#allocate() : undefined;
    if (fresh !== undefined) return fresh;
    const oldest = this.#tables.entries().next();
    if (oldest.done === true) return undefined;
    const [key, table] = oldest.value;
    this.#tables.delete(key);
    return table;
  }
}
