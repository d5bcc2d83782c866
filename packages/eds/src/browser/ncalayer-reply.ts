/** What the replies of NCALayer mean, in all the shapes that its versions give them. */
import type { Answer, Reply } from './ncalayer-connection.ts';
import { refused, type SigningOutcome, type SigningProblem } from './problem.ts';

/** The outcome that a reply of `basics` means, where so many documents were to be signed. */
export function readReply(reply: Reply, documents = 1, format: 'cms' | 'xml' = 'cms'): SigningOutcome {
  if (reply.kind !== 'answer') return refused({ kind: reply.kind });
  const { answer } = reply;
  if (answer['status'] !== true && answer['status'] !== 'true') return refused(problemOf(answer));
  const result = fieldOf(answer['body'], 'result');
  // A person who closes the window leaves a body without a result.
  if (result === undefined || result === null) return refused({ kind: 'cancelled' });
  const outcome = signed(fieldOf(result, 'signatures') ?? result, documents, format);
  const certificate = fieldOf(result, 'certificate');
  return outcome.ok && typeof certificate === 'string' ? { ...outcome, certificate } : outcome;
}

/** Signatures out of a result: a string in some versions, an array in others. */
export function signed(result: unknown, documents: number, format: 'cms' | 'xml'): SigningOutcome {
  const [first, ...more] = (Array.isArray(result) ? (result as unknown[]) : [result]).map((one) =>
    format === 'cms' ? base64Of(one) : xmlOf(one),
  );
  if (first === undefined || !more.every((one) => one !== undefined) || more.length + 1 !== documents)
    return refused({ kind: 'failed', code: 'UNREADABLE_ANSWER', message: 'The answer holds no signature' });
  return { ok: true, signatures: [first, ...more] };
}

/** Whether NCALayer says that it has no such module, as versions before `basics` do. */
export function lacksModule(reply: Reply): boolean {
  return reply.kind === 'answer' && codeOf(reply.answer) === 'MODULE_NOT_FOUND';
}

/** What an error answer says. NCALayer has no codes of its own for most causes, so its words are read. */
export function problemOf(answer: Answer): SigningProblem {
  const code = codeOf(answer);
  const message = text(answer['message']);
  const words = `${code} ${message} ${text(answer['details'])}`;
  if (/action\.cancell?ed|user_cancell?ed/i.test(words)) return { kind: 'cancelled' };
  if (NO_KEY.test(words)) return { kind: 'noSuitableKey' };
  if (NO_TIMESTAMP.test(words)) return { kind: 'noTimestamp', message };
  return { kind: 'failed', code, message };
}

const NO_KEY =
  /no (suitable|matching|valid) (key|certificate)|(key|certificate)s? (was |were )?not found|empty.?key.?(store|list)/i;
const NO_TIMESTAMP = /\b(tsp|tsa)|time.?stamp/i;

function codeOf(answer: Answer): string {
  return text(answer['code'] ?? answer['errorCode']);
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Base64 without the lines around it (`-----BEGIN CMS-----`) and the breaks in it. */
function base64Of(signature: unknown): string | undefined {
  const bare = text(signature)
    .replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '')
    .replace(/\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(bare) ? bare : undefined;
}

function xmlOf(document: unknown): string | undefined {
  return text(document).trimStart().startsWith('<') ? text(document) : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
