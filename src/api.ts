import type { FastifyInstance } from 'fastify';
import type { Deps } from './deps.ts';

/** Puts REST v1 under /api/v1. */
export async function apiRoutes(_app: FastifyInstance, _deps: Deps): Promise<void> {
  await Promise.resolve();
}
