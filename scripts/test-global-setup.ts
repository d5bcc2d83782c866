import { startTestServer, testServerVariable } from '../src/platform/db/testing.ts';
import type { EmbeddedServer } from '../src/platform/db/embedded.ts';

/**
 * For `node --test --test-global-setup=scripts/test-global-setup.ts`: one PostgreSQL for the whole run. The
 * test files find it in the environment; each takes a clone of its template (`testDatabase`).
 */
let server: EmbeddedServer | undefined;

export async function globalSetup(): Promise<void> {
  server = await startTestServer();
  process.env[testServerVariable] = JSON.stringify(server.connections);
}

export async function globalTeardown(): Promise<void> {
  await server?.stop();
}
