import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * The structured log. It never holds names, numbers of persons, texts or addresses of appeals: requests are logged by
 * the pattern of their route, and these fields are cut out should somebody add them.
 */
export function openLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: ['iin', 'email', 'phone', 'content', 'cms', 'token', '*.iin', '*.email', '*.phone', '*.content', 'req.headers'],
      censor: '—',
    },
  });
}
