import { createTransport } from 'nodemailer';
import { letterHtml } from './letter-html.ts';
import { isMailAddress, MailFault, type Delivery, type Mail } from './mail.ts';

export interface SmtpMailOptions {
  /** `smtp://host:587` or `smtps://user:password@host`; `?requireTLS=true` forces encryption. */
  readonly url: string;
  /** The sender, `name@host` or `Name <name@host>`. */
  readonly from: string;
  /** How long the server may keep silent, in milliseconds. */
  readonly patienceMs?: number;
}

/** What nodemailer tells of a failed letter. */
interface SmtpError extends Error {
  /** The SMTP command that failed. */
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

/** Whether the server refused this letter or its recipient for good, and not our server its service (530 to 538: signing in). */
function isFinal({ command, responseCode = 0 }: SmtpError): boolean {
  const aboutSigningIn = responseCode >= 530 && responseCode <= 538;
  return (command === 'RCPT TO' || command === 'DATA') && responseCode >= 500 && !aboutSigningIn;
}

/**
 * The post through an SMTP server. Letters are multipart/alternative in UTF-8, marked as automatic (RFC 3834) and
 * with the language of the text (RFC 3282). A 5xx answer to the recipient or the letter is "not accepted"; the rest is a `MailFault`.
 */
export function smtpMail({ url, from, patienceMs = 20_000 }: SmtpMailOptions): Mail {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      if (!isMailAddress(letter.to)) return { accepted: false, detail: 'Not a mail address' };
      try {
        const sent = await transport.sendMail({
          from,
          to: { name: '', address: letter.to },
          subject: letter.subject,
          text: letter.text,
          html: letter.html ?? letterHtml(letter.text, letter.subject, letter.language),
          messageId: letter.messageId,
          xMailer: false,
          headers: { 'Content-Language': letter.language, 'Auto-Submitted': 'auto-generated' },
        });
        return { accepted: true, detail: sent.response };
      } catch (error) {
        return refusalOrFault(error);
      }
    },
  };
}

function refusalOrFault(error: unknown): Delivery {
  if (!(error instanceof Error)) throw error;
  const failure: SmtpError = error;
  const detail = failure.response ?? failure.message;
  if (isFinal(failure)) return { accepted: false, detail };
  // This message comes into the log, where no address of a person may stand; servers like to repeat it.
  const told = detail.slice(0, 300).replaceAll(/\S+@\S+/gu, '…');
  throw new MailFault(`The mail server did not take the letter: ${told}`, { cause: error });
}
