import type { FastifyInstance } from 'fastify';
import type { Gateway } from '../db/gateway.ts';

/** `/health`: the process answers. `/ready`: the database answers too. */
export function healthEndpoints(app: FastifyInstance, gateway: Gateway): void {
  app.get('/health', () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    try {
      await gateway.ping();
      return { status: 'ready' };
    } catch {
      return reply.status(503).send({ status: 'the database does not answer' });
    }
  });
}
