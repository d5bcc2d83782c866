/**
 * Reads a list of revoked certificates from a file as a stream, and prints as JSON how far the memory of this process grew,
 * the longest work without a pause, and how fast the list answers: for a test that wants a process of its own. A small list
 * beside it (`.small`) is read first, so that code and tables that every reading needs are not counted.
 */
import { createReadStream } from 'node:fs';
import { bigEndian } from '../bytes.ts';
import { readCrl, statusIn } from '../revocation/crl.ts';
import { scatteredSerial } from './large-crl.ts';

/** What the child prints. */
export interface CrlMeasured {
  readonly entries: number;
  /** Octets by which the greatest resident set exceeds the one before reading. */
  readonly grownBy: number;
  /** Longest processor time between two turns of the event loop, milliseconds. */
  readonly longestMs: number;
  readonly totalMs: number;
  readonly lookupMicroseconds: number;
  /** Of ten thousand numbers that are on the list. */
  readonly found: number;
}

const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function measure(file: string): Promise<CrlMeasured> {
  await readCrl(createReadStream(`${file}.small`));
  const before = process.memoryUsage.rss();
  const started = spent();
  let [last, longestMs] = [started, 0];
  const pause = async (): Promise<void> => {
    longestMs = Math.max(longestMs, spent() - last);
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = spent();
  };
  const crl = await readCrl(createReadStream(file), { pause });
  const totalMs = spent() - started;
  const wanted = Array.from({ length: 10_000 }, (_, i) => bigEndian(scatteredSerial(i * 50)));
  const asked = spent();
  const found = wanted.filter((serial) => statusIn(crl, serial).kind === 'revoked').length;
  return {
    entries: crl.entries.size,
    grownBy: process.resourceUsage().maxRSS * 1024 - before,
    longestMs,
    totalMs,
    lookupMicroseconds: ((spent() - asked) * 1000) / wanted.length,
    found,
  };
}

const [, , file] = process.argv;
if (file !== undefined && import.meta.main) process.stdout.write(JSON.stringify(await measure(file)));
