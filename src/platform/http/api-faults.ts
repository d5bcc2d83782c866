import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseAway } from '../db/errors.ts';
import { VerifierBusy } from '../eds/verify-pool.ts';
import type { Log } from '../log.ts';
import { commonProblem, sendProblem, type Problem, type ProblemPlace } from './problem.ts';

/** How long a client waits before it asks a service again that is away. */
const retryAfterSeconds = 5;

const partNames = { body: 'body', querystring: 'query', params: 'path', headers: 'header' } as const;

/** A body that holds bytes which are no text. */
export class BadText extends Error {
  override readonly name = 'BadText';
}

/** Answers whatever was thrown with a problem: an honest status, never a stack; the log gets the number of a fault. */
export function apiErrorHandler(log?: Log) {
  return (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const problem = problemOfError(error, request.id);
    // Somebody who hung up while sending is no fault of ours.
    const gone = error.code === 'ECONNRESET' && request.socket.destroyed;
    if (problem.status >= 500 && !gone)
      log?.error({ id: request.id, route: request.routeOptions.url, error: error.stack }, problem.code);
    if (problem.status === 503) reply.header('retry-after', retryAfterSeconds);
    return sendProblem(request, reply, problem);
  };
}

function problemOfError(error: FastifyError, requestId: string): Problem {
  if (error instanceof DatabaseAway) return commonProblem('databaseAway', { requestId });
  if (error instanceof BadText) return commonProblem('badText');
  if (error instanceof VerifierBusy) return commonProblem('busy', { requestId });
  if (error.validation !== undefined) return validationProblem(error);
  switch (error.statusCode) {
    case 413:
      return commonProblem('tooLarge');
    case 415:
      return commonProblem('unknownContentType');
    case 429:
      return commonProblem('tooMany');
    default:
      return error.statusCode !== undefined && error.statusCode < 500
        ? commonProblem('unreadable')
        : commonProblem('fault', { requestId });
  }
}

function validationProblem(error: FastifyError): Problem {
  const part = partNames[error.validationContext as keyof typeof partNames];
  const places = (error.validation ?? []).flatMap((each) => placesOf(part, each));
  if (part === 'header' && places.some(({ pointer }) => pointer === '/idempotency-key'))
    return commonProblem('idempotencyKeyNeeded', { errors: places });
  return commonProblem('invalidRequest', { errors: places });
}

type Found = NonNullable<FastifyError['validation']>[number];

/** One place for each field that is missing or not known, instead of one for the object around them. */
function placesOf(
  part: ProblemPlace['in'],
  { keyword, instancePath, params, message }: Found,
): ProblemPlace[] {
  const detail = message ?? keyword;
  const fields = keyword === 'required' ? params['requiredProperties'] : params['additionalProperties'];
  if ((keyword === 'required' || keyword === 'additionalProperties') && Array.isArray(fields))
    return fields.map((field) => ({
      in: part,
      pointer: `${instancePath}/${pointerToken(String(field))}`,
      rule: keyword,
      detail,
    }));
  // The validator also tells that the schema of an unknown field is `false`: said above in better words.
  if (keyword === 'boolean') return [];
  return [{ in: part, pointer: instancePath, rule: keyword, detail }];
}

/** A name as a part of a JSON pointer (RFC 6901). */
export function pointerToken(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
