import { after } from 'node:test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { cadesT, holderFromJson } from '@qabyldau/eds/dev-pki';
import { sigexClient } from '@qabyldau/eds/sigex';
import type { FastifyInstance } from 'fastify';
import { Logger, runOnce } from 'graphile-worker';
import pg from 'pg';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { openDemoCertification, type DemoCertification } from '../demo/certification.ts';
import { findDemoPerson, type DemoPerson } from '../demo/people.ts';
import { seedDemo } from '../demo/seed.ts';
import type { Deps } from '../deps.ts';
import { jobHandlers } from '../jobs.ts';
import { SigexSignings } from '../modules/appeals/index.ts';
import { openCurrentCalendar } from '../modules/calendars/index.ts';
import { actInPost, listPosts, signInForDemo } from '../modules/people/index.ts';
import { fixedClock, type FixedClock } from '../platform/clock.ts';
import { jobsSchema } from '../platform/db/migrate.ts';
import { hearErrors } from '../platform/db/pool.ts';
import { testDatabase, type Cleanup, type TestDatabase } from '../platform/db/testing.ts';
import { holderSeal, ownTimestamp } from '../platform/eds/holder-seal.ts';
import { diskFiles } from '../platform/files/disk-files.ts';
import { mailboxMail, type Mailbox } from '../platform/mail/mailbox-mail.ts';
import { askPortal, type Answer, type Asking, type FormValues, type UploadFile } from './asking.ts';
import { directVerifier, type DirectVerifier } from './direct-verifier.ts';

export type { Answer, FormValues, UploadFile } from './asking.ts';

/**
 * A person of the demonstration by key: `'aigul'` acts as herself, `'marat'` in his post, `'marat.self'` as himself.
 */
export type Who = string;

export interface Options {
  /** Who asks; nobody is signed in without it. */
  readonly as?: Who;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole portal over a database of its own, asked without a network. */
export interface Portal {
  readonly app: FastifyInstance;
  readonly deps: Deps;
  readonly db: TestDatabase;
  readonly clock: FixedClock;
  readonly mailbox: Mailbox;
  readonly verifier: DirectVerifier;
  readonly certification: DemoCertification;
  get(path: string, options?: Options): Promise<Answer>;
  /** Sends a form as the portal's own page does. */
  post(path: string, form?: FormValues, options?: Options): Promise<Answer>;
  /** Sends a multipart form: fields, then files. */
  upload(path: string, form: FormValues, files: readonly UploadFile[], options?: Options): Promise<Answer>;
  /** Goes where an answer leads, with the cookies it set. */
  follow(answer: Answer, options?: Options): Promise<Answer>;
  /** The cookie of a browser in which the person is signed in; the same one every time. */
  signedIn(who: Who): Promise<Record<string, string>>;
  /** A real signature with the demo key of a person: base64 of a detached CMS, as NCALayer gives it. */
  sign(who: Who, bytes: Uint8Array): string;
  /** Runs the jobs that are due, and those that they enqueue, until none is left. */
  runJobs(): Promise<void>;
}

export interface PortalOptions {
  /** The moment at which the clock stands; a working Friday by default. */
  readonly at?: string;
  /** Without demo people and demo routes, as in production. */
  readonly production?: boolean;
  /** The gateway SIGEX by how it is asked; off without it. */
  readonly sigex?: { readonly url: string; readonly fetch: typeof globalThis.fetch };
}

/** Opens a portal for a test file (or for one test, when `t` is given) and closes it after the last test. */
export async function openPortal(t: Cleanup = { after }, options: PortalOptions = {}): Promise<Portal> {
  const db = await testDatabase(t);
  const dir = await mkdtemp(join(tmpdir(), 'qabyldau-portal-'));
  const clock = fixedClock(options.at ?? '2026-11-20T10:00:00+05:00');
  const certification = await openDemoCertification(join(dir, 'demo'), clock);
  const verifier = directVerifier(certification, clock);
  const mailbox = mailboxMail({ memory: true, clock });
  await seedDemo(db.owner);
  const deps = await testDeps({ db, dir, clock, certification, verifier, mailbox, options });
  const app = await buildApp(deps);
  await app.ready();
  t.after(async () => {
    deps.currentCalendar.close();
    await app.close();
    await rm(dir, { recursive: true, force: true });
  });
  const browsers = new Map<Who, Promise<Record<string, string>>>();
  const signedIn: Portal['signedIn'] = (who) => {
    const known = browsers.get(who) ?? openBrowser(deps, who);
    browsers.set(who, known);
    return known;
  };
  const ask = async (asking: Asking, { as, cookies, headers }: Options = {}): Promise<Answer> =>
    askPortal(app, asking, { ...(as === undefined ? {} : await signedIn(as)), ...cookies }, headers);
  return {
    app,
    deps,
    db,
    clock,
    mailbox,
    verifier,
    certification,
    signedIn,
    get: (path, given) => ask({ method: 'GET', path }, given),
    post: (path, form = {}, given) => ask({ method: 'POST', path, form }, given),
    upload: (path, form, files, given) => ask({ method: 'POST', path, form, files }, given),
    follow: ({ location, cookies }, given = {}) =>
      ask({ method: 'GET', path: location ?? '/' }, { ...given, cookies: { ...given.cookies, ...cookies } }),
    sign: (who, bytes) => signAs(certification, clock, who, bytes),
    runJobs: () => runJobs(db, deps),
  };
}

async function testDeps(given: {
  db: TestDatabase;
  dir: string;
  clock: FixedClock;
  certification: DemoCertification;
  verifier: DirectVerifier;
  mailbox: Mailbox;
  options: PortalOptions;
}): Promise<Deps> {
  const { db, dir, clock, certification, verifier, mailbox, options } = given;
  const config = { ...readConfig({ DATA_DIR: dir, DEMO: '1' }), demo: options.production !== true };
  const currentCalendar = await openCurrentCalendar(db.app);
  return {
    config,
    clock,
    random: { bytes: (count) => randomBytes(count), uuid: () => randomUUID() },
    get calendar() {
      return currentCalendar.now();
    },
    currentCalendar,
    gateway: db.app,
    jobGateway: db.job,
    files: await diskFiles({ dir }),
    mail: mailbox,
    mailbox: config.demo ? mailbox : null,
    verifier,
    seal: holderSeal({
      holder: certification.pki.seal,
      clock,
      verifier,
      stamp: ownTimestamp((request) => certification.timestamp(request)),
    }),
    trusted: [certification.pki.root.certificate, certification.pki.issuingCa.certificate],
    demo: config.demo ? certification : null,
    publicUrl: config.publicUrl,
    egovMobile: config.demo,
    sigex: options.sigex
      ? new SigexSignings(
          sigexClient({ ...options.sigex, timeoutMs: 1000, now: () => clock.now().epochMilliseconds }),
        )
      : null,
    verdictWithinMs: 3000,
  };
}

function personOf(who: Who): { person: DemoPerson; inPost: boolean } {
  const [key = '', as] = who.split('.');
  const person = findDemoPerson(key);
  if (person === undefined) throw new Error(`Nobody in the demonstration is called ${who}`);
  return { person, inPost: person.post !== null && as !== 'self' };
}

async function openBrowser(deps: Deps, who: Who): Promise<Record<string, string>> {
  const { person, inPost } = personOf(who);
  const browser = {
    language: 'kk',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Firefox/140.0',
  } as const;
  const { token, tokenSha256 } = await signInForDemo(deps, person, browser);
  if (inPost) {
    const [post] = await listPosts(deps, tokenSha256);
    if (post === undefined || !(await actInPost(deps, tokenSha256, post.officialId)))
      throw new Error(`${who} holds no post`);
  }
  return { qabyldau: token };
}

function signAs(certification: DemoCertification, clock: FixedClock, who: Who, bytes: Uint8Array): string {
  const { person, inPost } = personOf(who);
  const random = (count: number): Uint8Array => randomBytes(count);
  const signer = holderFromJson(certification.identity(person, inPost ? 'post' : 'self'), random);
  const { tsa } = certification.pki;
  const cms = cadesT(signer, bytes, { signingTime: clock.now().epochMilliseconds, tsa, random });
  return Buffer.from(cms).toString('base64');
}

async function runJobs(db: TestDatabase, deps: Deps): Promise<void> {
  const pool = new pg.Pool({ ...db.connections.owner, max: 4 });
  hearErrors(pool, () => undefined);
  const signal = new AbortController().signal;
  const failures: unknown[] = [];
  const tasks = Object.entries(jobHandlers(deps)).map(([name, handler]) => [
    name,
    async (payload: unknown) => {
      try {
        await handler(payload, { jobId: '0', attempt: 1, lastAttempt: true, signal });
      } catch (error) {
        failures.push(error);
      }
    },
  ]);
  try {
    await runOnce({
      pgPool: pool,
      schema: jobsSchema,
      taskList: Object.fromEntries(tasks) as Record<string, (payload: unknown) => Promise<void>>,
      noHandleSignals: true,
      logger: new Logger(() => () => undefined),
    });
  } finally {
    await pool.end();
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Jobs failed');
}
