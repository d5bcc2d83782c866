import { join, resolve } from 'node:path';
import { isLanguage, type Language } from './kernel/text.ts';

/** A setting that keeps the system from starting, said in one plain sentence. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Where PostgreSQL is: our own embedded server, or one that the operator runs. */
export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly dir: string }
  | { readonly kind: 'external'; readonly app: string; readonly owner: string; readonly job: string };

export const processRoles = ['all', 'web', 'worker'] as const;
export type ProcessRole = (typeof processRoles)[number];

/** Which services of the certification centre are asked, and whose anchors are trusted. Never addresses from a certificate. */
/** Where a list of revoked certificates is had, and the file in TRUST_DIR with the certificate of who signs it. */
export interface ListAddress {
  readonly file: string;
  readonly url: string;
}

export interface TrustConfig {
  readonly dir: string;
  /** Responders in the order in which they are asked. */
  readonly ocspUrls: readonly string[];
  readonly crls: readonly ListAddress[];
  /** Lists of changes since those of `crls`. */
  readonly deltaCrls: readonly ListAddress[];
  readonly tspUrls: readonly string[];
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** The address people use, without a slash at the end; it stands in receipts and in what people sign. */
  readonly publicUrl: string;
  readonly dataDir: string;
  readonly database: DatabaseConfig;
  /** Demo people, a development certification centre and a mailbox page; impossible in production. */
  readonly demo: boolean;
  /** null in the demo, which has a certification centre of its own. */
  readonly trust: TrustConfig | null;
  readonly sealFile: string | null;
  /** Where the password of a PKCS#12 seal file stands. */
  readonly sealPasswordFile: string | null;
  /** Signing on a phone with eGov Mobile, which reads and sends the bytes at the public address. */
  readonly egovMobile: boolean;
  /** A gateway of a third party to eGov Mobile, which sees what is signed; null is off, in the demo too. */
  readonly sigexUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly defaultLanguage: Language;
  readonly workers: number;
  readonly logLevel: string;
  /** What this process does: serve pages, run jobs, or both. Several of each may share one database. */
  readonly role: ProcessRole;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Reads every setting from the environment, in this one place. Without DATABASE_URL the demo is on and everything
 * runs by itself; with it, the demo is off and each outside service must be named.
 * Throws `ConfigError` with one sentence for the first setting that is missing or wrong.
 */
export function readConfig(given: Env): Config {
  // An empty setting, as compose files leave it, is one that was not given.
  const env: Env = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim() !== ''));
  const external = env['DATABASE_URL'] !== undefined;
  const demo = flag(env, 'DEMO', !external);
  if (demo && env['NODE_ENV'] === 'production')
    throw new ConfigError(
      'The demonstration cannot run in production: set DEMO=0 and name the outside services.',
    );
  const port = whole(env, 'PORT', 8080);
  const dataDir = resolve(env['DATA_DIR'] ?? './var');
  const language = env['DEFAULT_LANGUAGE'] ?? 'kk';
  if (!isLanguage(language)) throw new ConfigError('DEFAULT_LANGUAGE must be kk, ru or en.');
  return {
    port,
    host: env['HOST'] ?? '127.0.0.1',
    publicUrl: publicUrl(env, demo, port),
    dataDir,
    database: external
      ? {
          kind: 'external',
          app: needed(env, 'DATABASE_URL', 'the address of PostgreSQL for the role q_app'),
          owner: needed(env, 'DATABASE_OWNER_URL', 'the address of PostgreSQL for the role q_owner'),
          job: needed(env, 'DATABASE_JOB_URL', 'the address of PostgreSQL for the role q_job'),
        }
      : { kind: 'embedded', dir: join(dataDir, 'postgres') },
    demo,
    trust: demo ? null : trust(env),
    sealPasswordFile: env['SEAL_PASSWORD_FILE'] ?? null,
    sealFile: demo
      ? null
      : needed(env, 'SEAL_FILE', 'the key and certificate of this digital system, which seals receipts'),
    egovMobile: flag(env, 'EGOV_MOBILE', demo),
    sigexUrl: sigexUrl(env, demo),
    smtpUrl: smtpUrl(env, demo),
    mailFrom: env['MAIL_FROM'] ?? 'Qabyldau <noreply@localhost>',
    defaultLanguage: language,
    workers: whole(env, 'VERIFY_WORKERS', 2),
    logLevel: oneOf(env, 'LOG_LEVEL', logLevels, 'info'),
    role: oneOf(env, 'ROLE', processRoles, 'all'),
  };
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

function oneOf<Word extends string>(env: Env, name: string, words: readonly Word[], otherwise: Word): Word {
  const value = env[name] ?? otherwise;
  const known = words.find((word) => word === value);
  if (known === undefined) throw new ConfigError(`${name} must be one of ${words.join(', ')}.`);
  return known;
}

function smtpUrl(env: Env, demo: boolean): string | null {
  if (demo && env['SMTP_URL'] === undefined) return null;
  return address(env, 'SMTP_URL', 'the mail server for notices', ['smtp:', 'smtps:']);
}

/** Personal data go there: outside the demo never over bare HTTP. */
function sigexUrl(env: Env, demo: boolean): string | null {
  if (env['SIGEX_URL'] === undefined) return null;
  return address(env, 'SIGEX_URL', 'the gateway SIGEX', demo ? ['http:', 'https:'] : ['https:']);
}

/** An address of a service that the system asks. */
function address(env: Env, name: string, what: string, protocols = ['http:', 'https:']): string {
  const value = needed(env, name, what);
  if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
    throw new ConfigError(`${name} must be an address that begins with ${protocols.join('// or ')}//.`);
  return value;
}

function trust(env: Env): TrustConfig {
  return {
    dir: needed(
      env,
      'TRUST_DIR',
      'the folder of trusted certificates (npm run trust -- import <folder> --into <folder>)',
    ),
    ocspUrls: addresses(env, 'OCSP_URL', 'the OCSP service of the certification centre'),
    crls: lists(env, 'CRL_URL'),
    deltaCrls: lists(env, 'DELTA_CRL_URL'),
    tspUrls: addresses(env, 'TSP_URL', 'the time-stamp service of the certification centre'),
  };
}

/** One address or several, parted by spaces, in the order in which they are asked. */
function addresses(env: Env, name: string, what: string): readonly string[] {
  const parts = needed(env, name, what).trim().split(/\s+/u);
  return parts.map((part) => address({ [name]: part }, name, what));
}

/** `authority.cer=http://…` for every list, parted by spaces: each authority, and each root, signs its own. */
function lists(env: Env, name: string): readonly ListAddress[] {
  const parts = env[name]?.trim().split(/\s+/u) ?? [];
  return parts.map((part) => {
    const [, file, url] = /^([^=/]+)=(.+)$/u.exec(part) ?? [];
    if (file === undefined || url === undefined || !URL.canParse(url) || !/^https?:/u.test(url))
      throw new ConfigError(
        `${name} must be file=http://…: the certificate in TRUST_DIR of the authority that signs the list, and its address.`,
      );
    return { file, url };
  });
}

function publicUrl(env: Env, demo: boolean, port: number): string {
  const given = env['PUBLIC_URL'];
  if (given === undefined) {
    if (demo) return `http://localhost:${port}`;
    throw new ConfigError('PUBLIC_URL is missing: the address at which people open the portal.');
  }
  if (!/^https?:\/\//u.test(given) || !URL.canParse(given))
    throw new ConfigError('PUBLIC_URL is not an address.');
  const url = new URL(given);
  if (!demo && url.protocol !== 'https:') throw new ConfigError('PUBLIC_URL must begin with https://.');
  return url.origin;
}

function needed(env: Env, name: string, what: string): string {
  const value = env[name];
  if (value === undefined) throw new ConfigError(`${name} is missing: ${what}.`);
  return value;
}

function flag(env: Env, name: string, otherwise: boolean): boolean {
  const value = env[name];
  if (value === undefined) return otherwise;
  if (value === '1' || value === 'true' || value === 'on') return true;
  if (value === '0' || value === 'false' || value === 'off') return false;
  throw new ConfigError(`${name} must be 1 or 0.`);
}

function whole(env: Env, name: string, otherwise: number): number {
  const value = env[name];
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new ConfigError(`${name} must be a whole number.`);
  return number;
}
