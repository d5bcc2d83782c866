import type { FastifyInstance } from 'fastify';
import type { DemoCertification } from './certification.ts';
import { findDemoPerson } from './people.ts';

/**
 * The services of the demo's certification centre over HTTP, and the keys of its people: a page of the demo signs with
 * them in the browser. None of this exists in production.
 */
export function demoEndpoints(app: FastifyInstance, demo: DemoCertification): void {
  for (const type of ['application/ocsp-request', 'application/timestamp-query'])
    app.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: 65_536 }, (_request, body, done) => {
      done(null, body);
    });
  app.post('/demo/ocsp', (request, reply) =>
    reply.type('application/ocsp-response').send(demo.ocsp(request.body as Buffer)),
  );
  app.post('/demo/tsa', (request, reply) =>
    reply.type('application/timestamp-reply').send(demo.timestamp(request.body as Buffer)),
  );
  app.get('/demo/identity/:person/:as', (request, reply) => {
    const { person: key, as } = request.params as { person: string; as: string };
    const person = findDemoPerson(key);
    if (person === undefined || (as !== 'self' && as !== 'post')) return reply.status(404).send({});
    return demo.identity(person, as);
  });
}
