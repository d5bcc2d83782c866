import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportLanguage } from '../report/words.ts';
import { importTrust, type TrustFile } from '../trust/import-trust.ts';
import { PRODUCTION_PINS } from '../trust/pins.ts';

/** Where a command speaks, what time it is, and how it reaches the network. */
export interface Terminal {
  readonly now: number;
  readonly fetch: typeof fetch;
  readonly random: (length: number) => Uint8Array;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Bytes of a file. Throws a sentence that names the file. */
export function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new Error(`cannot be read: ${path}`);
  }
}

/** Certificate files of a folder, by name. Throws a sentence that names the folder. */
export function certificateFiles(folder: string): readonly TrustFile[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new Error(`cannot be read: ${folder}`);
  }
  return names
    .filter((name) => /\.(cer|crt|der|pem)$/i.test(name))
    .sort()
    .map((name) => ({ name, bytes: readBytes(join(folder, name)) }));
}

/** What of a folder may be trusted under the pins of this product. */
export function trustedIn(folder: string, allowTest: boolean): ReturnType<typeof importTrust> {
  return importTrust(certificateFiles(folder), PRODUCTION_PINS, { allowTest });
}

/** The language that was asked for. Throws a sentence for any other. */
export function languageOf(text: string | undefined, otherwise: ReportLanguage): ReportLanguage {
  if (text === undefined) return otherwise;
  if (text === 'kk' || text === 'ru' || text === 'en') return text;
  throw new Error(`not a language of the reports (kk, ru, en): ${text}`);
}
