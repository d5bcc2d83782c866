/** Something that is done again and again: what it gives is a rate, or a count for each call. */
export interface Job {
  readonly name: string;
  /** Does it once, and says how many units that were. */
  readonly run: () => number;
}

/** Rates of a job in units a CPU-second, one for each round. */
export type Rates = ReadonlyMap<string, readonly number[]>;

/** CPU seconds of this thread alone: collectors and compilers of other threads are not counted. */
export function cpuSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

/** Units a CPU-second over about so many milliseconds of CPU time. */
export function rate({ run }: Job, milliseconds: number): number {
  const start = cpuSeconds();
  let units = 0;
  let spent = 0;
  do {
    units += run();
    spent = cpuSeconds() - start;
  } while (spent < milliseconds / 1e3);
  return units / spent;
}

/**
 * Every job in every round, one after another, so that a neighbour who takes the processor takes it from all alike.
 * `beside` measures in another process in the same round.
 */
export async function interleaved(
  jobs: readonly Job[],
  rounds: number,
  beside: () => Promise<Readonly<Record<string, number>>>,
): Promise<Rates> {
  const rates = new Map<string, number[]>();
  const keep = (name: string, value: number): void => {
    rates.set(name, [...(rates.get(name) ?? []), value]);
  };
  for (const job of jobs) rate(job, 300);
  for (let round = 0; round < rounds; round++) {
    for (const job of jobs) keep(job.name, rate(job, 250));
    for (const [name, value] of Object.entries(await beside())) keep(name, value);
  }
  return rates;
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
