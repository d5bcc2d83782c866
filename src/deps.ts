import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sigexClient } from '@qabyldau/eds/sigex';
import type { Config } from './config.ts';
import { openDemoCertification, type DemoCertification } from './demo/certification.ts';
import type { Random } from './kernel/random.ts';
import { SigexSignings } from './modules/appeals/index.ts';
import { openCurrentCalendar, type CurrentCalendar } from './modules/calendars/index.ts';
import { systemClock, type Clock } from './platform/clock.ts';
import { PlainError } from './platform/db/errors.ts';
import type { Gateway } from './platform/db/gateway.ts';
import { holderSeal, httpTimestamp, ownTimestamp, readSealFile } from './platform/eds/holder-seal.ts';
import type { Seal } from './platform/eds/seal.ts';
import { serviceWatch } from './platform/eds/service-watch.ts';
import { authoritiesOf, readTrustFolder } from './platform/eds/trust.ts';
import { openVerifierPool } from './platform/eds/verify-pool.ts';
import type { WorkerSettings } from './platform/eds/verify-worker.ts';
import type { Verifier } from './platform/eds/verifier.ts';
import { diskFiles } from './platform/files/disk-files.ts';
import type { FileStore } from './platform/files/files.ts';
import type { Mail } from './platform/mail/mail.ts';
import { mailboxMail, type Mailbox } from './platform/mail/mailbox-mail.ts';
import { smtpMail } from './platform/mail/smtp-mail.ts';
import type { Calendar } from '@qabyldau/law';

/** Everything the system is made of, wired by hand. Each module takes the part it names in its own `deps.ts`. */
export interface Deps {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  /** The working calendar in force now: read it when it is needed, never keep it. */
  readonly calendar: Calendar;
  readonly currentCalendar: CurrentCalendar;
  readonly gateway: Gateway;
  readonly jobGateway: Gateway;
  readonly files: FileStore;
  readonly mail: Mail;
  /** The demo's mailbox page; null when letters go to a real server. */
  readonly mailbox: Mailbox | null;
  readonly verifier: Verifier;
  readonly seal: Seal;
  /** Certificates of the authorities that are trusted here, DER. */
  readonly trusted: readonly Uint8Array[];
  readonly demo: DemoCertification | null;
  readonly publicUrl: string;
  readonly egovMobile: boolean;
  /** Signing through the gateway SIGEX; null where it is off. */
  readonly sigex: SigexSignings | null;
  readonly verdictWithinMs: number;
}

const random: Random = { bytes: (count) => randomBytes(count), uuid: () => randomUUID() };

function sigexSignings(url: string | null, clock: Clock): SigexSignings | null {
  if (url === null) return null;
  const now = (): number => clock.now().epochMilliseconds;
  return new SigexSignings(sigexClient({ url, fetch: globalThis.fetch, timeoutMs: 10_000, now }));
}

/** Whose certificates are trusted and who is asked about them: the demonstration's own centre, or what is configured. */
async function certification(
  { trust, host, port }: Config,
  demo: DemoCertification | null,
): Promise<WorkerSettings> {
  if (demo !== null) {
    const { root, issuingCa } = demo.pki;
    return {
      signer: [root.certificate],
      tsa: [root.certificate],
      intermediates: [issuingCa.certificate],
      ocspUrls: [`http://${host}:${port}/demo/ocsp`],
      crls: [],
      deltaCrls: [],
      timeoutMs: 2500,
    };
  }
  if (trust === null) throw new Error('Outside the demonstration readConfig demands the trust');
  const { files, ...material } = await readTrustFolder(trust.dir);
  return {
    ...material,
    ocspUrls: trust.ocspUrls,
    crls: authoritiesOf(trust.crls, files),
    deltaCrls: authoritiesOf(trust.deltaCrls, files),
    timeoutMs: 2500,
  };
}

/** Puts the parts together. The gateways are open; the caller closes them and the verifier. */
export async function makeDeps(
  config: Config,
  gateways: { app: Gateway; job: Gateway },
  clock: Clock = systemClock,
  warn: (what: string) => void = () => undefined,
): Promise<Deps> {
  const demo = config.demo ? await openDemoCertification(join(config.dataDir, 'demo'), clock) : null;
  const settings = await certification(config, demo);
  const onCall = serviceWatch(warn);
  const verifier = openVerifierPool({ settings, clock, size: config.workers, queue: 2000, onCall });
  const currentCalendar = await openCurrentCalendar(gateways.app, (error) => {
    const why = error instanceof PlainError ? ` ${error.message}` : '';
    warn(`The working calendar could not be looked at: terms are counted by the version seen last.${why}`);
  });
  const mailbox =
    config.smtpUrl === null ? mailboxMail({ dir: join(config.dataDir, 'mailbox'), clock }) : null;
  return {
    config,
    clock,
    random,
    get calendar() {
      return currentCalendar.now();
    },
    currentCalendar,
    gateway: gateways.app,
    jobGateway: gateways.job,
    files: await diskFiles({ dir: config.dataDir }),
    mail: mailbox ?? smtpMail({ url: config.smtpUrl ?? '', from: config.mailFrom }),
    mailbox,
    verifier,
    seal: holderSeal({
      holder: demo?.pki.seal ?? (await readSealFile(config.sealFile ?? '', config.sealPasswordFile)),
      clock,
      verifier,
      stamp:
        demo === null
          ? httpTimestamp(config.trust?.tspUrls ?? [], { onCall })
          : ownTimestamp((request) => demo.timestamp(request)),
    }),
    trusted: [...settings.signer, ...settings.intermediates],
    demo,
    publicUrl: config.publicUrl,
    egovMobile: config.egovMobile,
    sigex: sigexSignings(config.sigexUrl, clock),
    verdictWithinMs: 3000,
  };
}
