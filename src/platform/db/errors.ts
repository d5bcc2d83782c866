import { inspect } from 'node:util';

/**
 * A fault that the person who starts or runs the system can mend: its message is one plain sentence that
 * says what is wrong and what to do, and it is printed without a stack (see `runPlainly`).
 */
export class PlainError extends Error {
  override readonly name = 'PlainError';
}

/**
 * The database cannot be reached or dropped the connection: HTTP answers 503, and the next transaction
 * works as soon as the database is back.
 *
 * `uncertain` is true when the connection was lost while committing: the work may or may not be done, and
 * the same command, sent again with its id, tells which.
 */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
  readonly uncertain: boolean;

  constructor(cause: unknown, uncertain = false) {
    super(`The database is away: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.uncertain = uncertain;
  }
}

/** System errors of a socket that mean that nobody answers. */
const socketCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What pg says, without a code, about a connection that is gone or could not be had in time. */
const lostConnection =
  /Connection terminated|not queryable|timeout exceeded when trying to connect|Query read timeout|has been discarded|Client was closed/;

/** The SQLSTATE of a PostgreSQL error, or the code of a system error; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Whether the error means that the database is away, not that the statement was wrong. */
export function meansAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  if (error instanceof AggregateError) return error.errors.some(meansAway);
  const code = errorCode(error);
  if (code !== undefined) {
    // 08: connection exceptions; 57P01-57P03: shutting down, crashed, starting; 53300: no connection is free.
    return socketCodes.has(code) || code.startsWith('08') || /^57P0[123]$/.test(code) || code === '53300';
  }
  return error instanceof Error && lostConnection.test(error.message);
}

/**
 * Whether a table changed its columns (a migration of a newer version) after this connection prepared the statement, or
 * something on the way made it forget the statement: a new connection prepares it anew.
 */
export function meansStalePlan(error: unknown): boolean {
  const code = errorCode(error);
  if (code === '26000') return true;
  return code === '0A000' && error instanceof Error && error.message.includes('cached plan must not change');
}

/** Whether the transaction lost against another one and may simply be run again. */
export function meansConflict(error: unknown): boolean {
  const code = errorCode(error);
  return code === '40001' || code === '40P01';
}

/**
 * The name of the constraint (unique, exclusion, check, foreign key) that refused a statement; undefined
 * for any other error. A use case catches it outside `withActor` and turns it into a refusal.
 */
export function violatedConstraint(error: unknown): string | undefined {
  if (!errorCode(error)?.startsWith('23') || !(error instanceof Error) || !('constraint' in error)) {
    return undefined;
  }
  return typeof error.constraint === 'string' ? error.constraint : undefined;
}

/**
 * Runs the main function of a program: a `PlainError` is printed as one sentence, anything else with its
 * stack; both make the exit code 1.
 */
export async function runPlainly(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${error instanceof PlainError ? error.message : inspect(error)}\n`);
    process.exitCode = 1;
  }
}
