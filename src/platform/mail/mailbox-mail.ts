import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLanguage } from '../../kernel/text.ts';
import type { Clock } from '../clock.ts';
import { letterHtml } from './letter-html.ts';
import { isMailAddress, type Letter, type Mail } from './mail.ts';

/** A letter that lies in the mailbox. */
export interface KeptLetter extends Letter {
  /** Stands for the recipient and the Message-ID, so a letter sent twice lies there once. */
  readonly id: string;
  readonly html: string;
  /** When it first came, epoch milliseconds. */
  readonly sentAt: number;
}

/** The post of a demonstration: letters go no further than a mailbox that a page can show. */
export interface Mailbox extends Mail {
  /** Letters, the newest first; with `to`, those of one address (letter case does not matter). */
  list(to?: string): Promise<readonly KeptLetter[]>;
  get(id: string): Promise<KeptLetter | undefined>;
}

export type MailboxOptions = {
  readonly clock: Clock;
} & ({ readonly dir: string } | { readonly memory: true });

/** Lines of JSON, one a letter, in the order in which they came. */
interface Lines {
  append(line: string): Promise<void>;
  read(): Promise<readonly string[]>;
}

/**
 * Keeps letters in `<dir>/letters.jsonl` (several processes may write and read it) or in memory. Addresses under
 * `.invalid`, which can exist nowhere (RFC 2606), are refused as a real server would, so that a demonstration can show it.
 */
export function mailboxMail(options: MailboxOptions): Mailbox {
  const lines = 'dir' in options ? linesInFile(options.dir) : linesInMemory();

  async function list(to?: string): Promise<readonly KeptLetter[]> {
    const letters = new Map<string, KeptLetter>();
    for (const line of await lines.read()) {
      const letter = parseLetter(line);
      if (letter === undefined || letters.has(letter.id)) continue;
      if (to === undefined || sameAddress(letter.to, to)) letters.set(letter.id, letter);
    }
    return [...letters.values()].reverse();
  }

  return {
    async send(letter) {
      if (!isMailAddress(letter.to)) return { accepted: false, detail: 'Not a mail address' };
      if (letter.to.toLowerCase().endsWith('.invalid'))
        return { accepted: false, detail: '550 5.1.2 There is no such host' };
      const { to, subject, text, messageId, language } = letter;
      const html = letter.html ?? letterHtml(text, subject, language);
      const id = createHash('sha256').update(`${to}\n${messageId}`).digest('hex').slice(0, 32);
      const kept: KeptLetter = {
        id,
        to,
        subject,
        text,
        html,
        messageId,
        language,
        sentAt: options.clock.now().epochMilliseconds,
      };
      await lines.append(JSON.stringify(kept));
      return { accepted: true, detail: '250 2.0.0 Kept in the mailbox of the demonstration' };
    },
    list,
    async get(id) {
      return (await list()).find((letter) => letter.id === id);
    },
  };
}

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function linesInMemory(): Lines {
  const lines: string[] = [];
  return {
    append(line) {
      lines.push(line);
      return Promise.resolve();
    },
    read: () => Promise.resolve(lines),
  };
}

function linesInFile(dir: string): Lines {
  const path = join(dir, 'letters.jsonl');
  return {
    async append(line) {
      await mkdir(dir, { recursive: true, mode: 0o700 });
      // A line begins by ending the one before, so one that a crash cut short spoils no other.
      await appendFile(path, `\n${line}`, { mode: 0o600 });
    },
    async read() {
      try {
        return (await readFile(path, 'utf8')).split('\n');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
        throw error;
      }
    },
  };
}

/** A line as a letter; undefined for an empty line and for one that a crash cut short. */
function parseLetter(line: string): KeptLetter | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isKeptLetter(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isKeptLetter(value: unknown): value is KeptLetter {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const texts = ['id', 'to', 'subject', 'text', 'html', 'messageId'];
  return (
    texts.every((name) => typeof fields[name] === 'string') &&
    typeof fields['sentAt'] === 'number' &&
    isLanguage(fields['language'])
  );
}
