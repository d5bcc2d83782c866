import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import { makeDeps, type Deps } from './deps.ts';
import { refuseDemoPeople, seedDemo } from './demo/seed.ts';
import { jobHandlers, cronJobs } from './jobs.ts';
import { checkDatabase } from './platform/db/checks.ts';
import { startEmbedded, type EmbeddedConnections, type EmbeddedServer } from './platform/db/embedded.ts';
import { PlainError } from './platform/db/errors.ts';
import { openGateway } from './platform/db/gateway.ts';
import { migrate } from './platform/db/migrate.ts';
import { ownerQueries } from './platform/db/owner.ts';
import { startJobs, type Jobs } from './platform/jobs/jobs.ts';
import { openLog, type Log } from './platform/log.ts';

/** A running system. `stop` ends it in order: no new requests, jobs finish, then the database. */
export interface System {
  readonly app: FastifyInstance;
  readonly deps: Deps;
  stop(): Promise<void>;
}

type Connections = Pick<EmbeddedConnections, 'owner' | 'app' | 'job'>;

/** Opens the database of the configuration: our own server, restarted when it dies, or the operator's. */
async function openDatabase(
  config: Config,
  log: Log,
): Promise<{ connections: Connections; server: EmbeddedServer | null }> {
  if (config.database.kind === 'external') {
    const { owner, app, job } = config.database;
    const connections = {
      owner: { connectionString: owner },
      app: { connectionString: app },
      job: { connectionString: job },
    };
    return { connections, server: null };
  }
  const server: EmbeddedServer = await startEmbedded({
    dataDir: config.database.dir,
    onExit: (reason) => {
      log.error({ reason }, 'PostgreSQL ended; starting it again');
      void revive(server, log);
    },
  });
  return { connections: server.connections, server };
}

async function revive(server: EmbeddedServer, log: Log): Promise<void> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    try {
      await server.restart();
      return;
    } catch (error) {
      log.error({ error: String(error) }, 'PostgreSQL did not start');
      await pause(500 * 2 ** attempt);
    }
  }
}

/** Starts everything of one process. Throws PlainError with one sentence for what an operator can mend. */
export async function startSystem(config: Config): Promise<System> {
  const log = openLog(config.logLevel);
  const { connections, server } = await openDatabase(config, log);
  const undo: (() => Promise<unknown>)[] = [];
  if (server !== null) undo.push(() => server.stop());
  const unwind = async (): Promise<void> => {
    for (const step of undo.reverse()) await step();
  };
  try {
    await migrate({ owner: connections.owner });
    await checkDatabase([connections.app, connections.job]);
    await ownerQueries(connections.owner, config.demo ? seedDemo : refuseDemoPeople);
    const app = openGateway({ app: connections.app, role: 'q_app' });
    const job = openGateway({ app: { ...connections.job, max: 6 }, role: 'q_job' });
    undo.push(() => Promise.all([app.close(), job.close()]));
    const deps = await makeDeps(config, { app, job }, undefined, (what) => {
      log.warn(what);
    });
    undo.push(() => {
      deps.currentCalendar.close();
      return deps.verifier.close();
    });
    const http = await buildApp(deps, { log });
    undo.push(() => http.close());
    if (config.role !== 'worker') await listen(http, config);
    if (config.role === 'web') return { app: http, deps, stop: unwind };
    const jobs: Jobs = await startJobs({
      owner: connections.owner,
      tasks: jobHandlers(deps),
      cron: cronJobs,
      log: (level, message) => {
        if (level === 'error' || level === 'warning') log.warn({ message }, 'jobs');
      },
    });
    undo.push(() => jobs.stop());
    return { app: http, deps, stop: unwind };
  } catch (error) {
    await unwind();
    throw error;
  }
}

async function listen(http: FastifyInstance, config: Config): Promise<void> {
  try {
    await http.listen({ port: config.port, host: config.host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new PlainError(
        `Port ${config.port} is taken: stop the other program or set PORT to another number.`,
      );
    throw error;
  }
}
