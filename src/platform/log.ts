import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';

export type Log = Logger;

/**
 * The structured log. It never holds names, numbers of persons, texts or addresses of appeals: requests are logged by
 * the pattern of their route, and these fields are cut out should somebody add them.
 */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options: LoggerOptions = {
    level,
    base: null,
    redact: {
      paths: [
        'iin',
        'email',
        'phone',
        'content',
        'cms',
        'token',
        '*.iin',
        '*.email',
        '*.phone',
        '*.content',
        'req.headers',
      ],
      censor: '—',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
