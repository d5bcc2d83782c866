import type { Language } from '../../kernel/text.ts';

/** One letter to one person. It carries no attachments: papers are read in the portal, after signing in. */
export interface Letter {
  /** One bare address, `name@host`; the host may be written in Kazakh or Russian letters. */
  readonly to: string;
  readonly subject: string;
  /** The letter in plain text: paragraphs apart by an empty line, web addresses bare. */
  readonly text: string;
  /** The same for readers of HTML; made from `text` when absent. */
  readonly html?: string;
  /** The Message-ID with its angle brackets, `<…@host>`. A retry must bring the same one. */
  readonly messageId: string;
  readonly language: Language;
}

/** What became of a letter. `detail` is the server's own answer, kept as evidence with the notice. */
export interface Delivery {
  /** Whether the next server took responsibility for the letter; false is final, a retry would get the same answer. */
  readonly accepted: boolean;
  readonly detail: string;
}

/**
 * The post. A letter is sent at least once: after a fault the caller sends the same letter with the same Message-ID again.
 * Throws `MailFault` when it is not known or not yet settled whether the letter went (no connection, time-out, "try later").
 */
export interface Mail {
  send(letter: Letter): Promise<Delivery>;
}

/** The post does not work now; the letter is to be tried again later. */
export class MailFault extends Error {
  override readonly name = 'MailFault';
}

const addressForm = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,255}$/u;

/** Whether a text is one bare address and nothing that could add recipients or headers. */
export function isMailAddress(text: string): boolean {
  return addressForm.test(text) && text.isWellFormed();
}
