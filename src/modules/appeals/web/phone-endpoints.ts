import { LARGEST_PUT } from '@qabyldau/eds/egov-mobile';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  bytesForPhone,
  inviteToSign,
  phonePath,
  takeFromPhone,
  type PhoneAnswer,
} from '../app/answer-phone.ts';
import type { AppealWebDeps } from './deps.ts';
import { isUuid } from './form.ts';

/** Requests a minute from one address; many phones share the address of their operator. */
const rateLimit = { max: 120, timeWindow: '1 minute' };

const statusOf: Readonly<Record<PhoneAnswer, number>> = {
  accepted: 200,
  refused: 403,
  unknown: 403,
  unreadable: 400,
};

/**
 * API №1 and API №2 of eGov Mobile (spec §7.1). The application has no cookie: the code of a QR or the bearer token is all
 * that lets it in, and a wrong, used or old one is told alike. Answers hold no words for people, who wait on their page.
 */
export async function phoneEndpoints(app: FastifyInstance, deps: AppealWebDeps): Promise<void> {
  if (!deps.egovMobile) return;
  await app.register((phone, _options, done) => {
    // Whatever type the application names, the body is read by us.
    phone.removeAllContentTypeParsers();
    phone.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: LARGEST_PUT },
      (_request, body, parsed) => {
        parsed(null, body);
      },
    );
    phone.setErrorHandler((error, _request, reply) => {
      const { statusCode = 500 } = error as { statusCode?: number };
      // A fault of ours is written down where every other one is.
      if (statusCode >= 500) throw error;
      return reply.status(statusCode).send({ message: statusCode === 413 ? 'too large' : 'not accepted' });
    });
    phone.get(`${phonePath}/:code`, { config: { rateLimit } }, async (request, reply) => {
      const { code } = request.params as { code: string };
      return told(reply, await inviteToSign(deps, code));
    });
    phone.get(`${phonePath}/documents/:id`, { config: { rateLimit } }, async (request, reply) => {
      const { id, token } = asked(request);
      return told(reply, isUuid(id) ? await bytesForPhone(deps, id, token) : null);
    });
    phone.put(
      `${phonePath}/documents/:id`,
      { config: { rateLimit }, bodyLimit: LARGEST_PUT },
      async (request, reply) => {
        const { id, token } = asked(request);
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const answer = isUuid(id) ? await takeFromPhone(deps, id, token, body) : 'unknown';
        return reply.status(statusOf[answer]).send({ message: answer === 'accepted' ? 'success' : answer });
      },
    );
    done();
  });
}

function asked(request: FastifyRequest): { id: string; token: string } {
  const { id } = request.params as { id: string };
  const token = /^Bearer ([\w-]{1,100})$/iu.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return { id, token };
}

function told(reply: FastifyReply, answer: object | null): FastifyReply {
  return answer === null ? reply.status(403).send({ message: 'unknown' }) : reply.send(answer);
}
