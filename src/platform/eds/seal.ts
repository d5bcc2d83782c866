import type { Json } from '../../kernel/canonical-json.ts';

/** A detached signature of the installation over bytes that it made itself, with its own verification report. */
export interface Sealed {
  readonly cms: Uint8Array;
  readonly cmsSha256: Uint8Array;
  readonly report: Json;
}

/** The seal of the installation: the certificate of a digital system, its key by file. */
export interface Seal {
  seal(bytes: Uint8Array): Promise<Sealed>;
}
