import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTrust, type TrustFile } from '../trust/import-trust.ts';
import { PRODUCTION_PINS } from '../trust/pins.ts';

/** Where a command speaks, and what time it is. */
export interface Terminal {
  readonly now: number;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Bytes of a file. */
export function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** Certificate files of a folder, by name. */
export function certificateFiles(folder: string): readonly TrustFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(cer|crt|der|pem)$/i.test(name))
    .sort()
    .map((name) => ({ name, bytes: readBytes(join(folder, name)) }));
}

/** What of a folder may be trusted under the pins of this product. */
export function trustedIn(folder: string, allowTest: boolean): ReturnType<typeof importTrust> {
  return importTrust(certificateFiles(folder), PRODUCTION_PINS, { allowTest });
}
