import type { FastifyReply } from 'fastify';
import type { RouteReply } from './route.ts';

/** A file as an answer: its bytes, its type, and the name under which a browser saves it. */
export type FileReply = Omit<Extract<RouteReply, { kind: 'file' }>, 'kind'>;

/** Sends a file. It is never a page of ours: it may neither run scripts nor reach us. */
export function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  const name = encodeURIComponent(file.name).replaceAll("'", '%27');
  const disposition = file.inline ? 'inline' : 'attachment';
  reply.header('content-disposition', `${disposition}; filename*=UTF-8''${name}`);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  if (file.size !== undefined) reply.header('content-length', file.size);
  return reply.type(file.mime).send(file.stream);
}
