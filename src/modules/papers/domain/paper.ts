/** What a paper is: brought by the applicant, or made by the system. */
export const paperKinds = ['attachment', 'receipt', 'slip', 'decision'] as const;

export type PaperKind = (typeof paperKinds)[number];

/**
 * In which role a signature lies over a paper: the official who decides, the documentation service worker
 * (R337-9.5), or the installation itself, whose seal is on receipts.
 */
export const paperSignatureRoles = ['official', 'documentation', 'seal'] as const;

export type PaperSignatureRole = (typeof paperSignatureRoles)[number];

/** A paper as it is known to the system; its bytes lie in the file store under `storageKey` and never change. */
export interface Paper {
  readonly id: string;
  /** null while the appeal it belongs to is a draft. */
  readonly caseId: number | null;
  /** Who brought it; null for what the system made. */
  readonly accountId: number | null;
  readonly draftId: string | null;
  readonly kind: PaperKind;
  /** Clean, with the extension of its content (see `fileNameFor`). */
  readonly name: string;
  readonly mime: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: Uint8Array;
  readonly streebog512: Uint8Array;
  readonly storageKey: string;
  /** The order among the papers of one appeal, from 0. */
  readonly position: number;
  /** A decision in preparation is closed to the applicant until it was made known. */
  readonly openToApplicant: boolean;
  readonly madeAt: Temporal.Instant;
}
