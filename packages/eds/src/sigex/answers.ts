/** Reading what the gateway SIGEX answers (spec §7.2). A third party may answer anything: nothing here throws. */
import { fromBase64, toBase64, utf8Text } from '../bytes.ts';

/**
 * Why there is no answer that could be used. `refused`: the gateway said no. `expired`: the procedure is over, or nobody
 * knows it any more. `timeout`: nothing came within the time of the caller. `noAnswer`: nobody could be spoken to, or only
 * servers in front of the gateway. `foreignAddress`: it sent us to another host. `unusable`: not the JSON agreed on.
 */
export type SigexProblem =
  'refused' | 'expired' | 'timeout' | 'aborted' | 'noAnswer' | 'tooLarge' | 'foreignAddress' | 'unusable';

export interface SigexFailure {
  readonly ok: false;
  readonly problem: SigexProblem;
  /** What the gateway says about its refusal, in its words and cut short; not for people to read as ours. */
  readonly message?: string;
}

export type SigexAnswer<T> = { readonly ok: true; readonly value: T } | SigexFailure;

/** A procedure of signing that the gateway has begun. */
export interface SigexProcedure {
  /** Milliseconds since 1970; undefined where the gateway does not say it in a way that can be believed. */
  readonly expireAt: number | undefined;
  /** The QR code: base64 of a GIF. */
  readonly qrPicture: string;
  /** Where the documents go, and where the signatures come from; both under the configured host. */
  readonly dataUrl: string;
  readonly signUrl: string;
  /** Links that open the application on this phone; null for what leads to nobody we know. */
  readonly launchLinks: { readonly eGovMobile: string | null; readonly eGovBusiness: string | null };
}

/** Characters of the base64 of a picture; codes are a few kilobytes. */
const LARGEST_PICTURE = 100_000;
const LONGEST_ADDRESS = 2000;
const LONGEST_MESSAGE = 300;
const DAY = 86_400_000;
/** Where links into the applications may lead (spec §7.1). */
const APPLICATIONS = ['m.egov.kz', 'mgovsign.page.link', 'egovbusiness.page.link'];

export function failed(problem: SigexProblem, message?: string): SigexFailure {
  return message === undefined ? { ok: false, problem } : { ok: false, problem, message };
}

/** The JSON of an answer, or the refusal that it holds: `{message}` comes with a good status too. */
export function readJson(body: Uint8Array): SigexAnswer<unknown> {
  let root: unknown;
  try {
    root = JSON.parse(utf8Text(body));
  } catch {
    return failed('unusable');
  }
  if (typeof root !== 'object' || root === null) return failed('unusable');
  const message = own(root, 'message');
  if (message === undefined || message === null || message === '') return { ok: true, value: root };
  return failed('refused', typeof message === 'string' ? message.slice(0, LONGEST_MESSAGE) : '');
}

/** The answer that begins a procedure. `origin` is the only one whose addresses are taken, `now` milliseconds since 1970. */
export function readProcedure(body: Uint8Array, origin: string, now: number): SigexAnswer<SigexProcedure> {
  const json = readJson(body);
  if (!json.ok) return json;
  const [dataUrl, signUrl] = ['dataURL', 'signURL'].map((name) => own(json.value, name));
  const qrPicture = gif(own(json.value, 'qrCode'));
  if (typeof dataUrl !== 'string' || typeof signUrl !== 'string' || qrPicture === undefined)
    return failed('unusable');
  if (!isUnder(dataUrl, origin) || !isUnder(signUrl, origin)) return failed('foreignAddress');
  return {
    ok: true,
    value: {
      expireAt: moment(own(json.value, 'expireAt'), now),
      qrPicture,
      dataUrl,
      signUrl,
      launchLinks: {
        eGovMobile: launchLink(own(json.value, 'eGovMobileLaunchLink')),
        eGovBusiness: launchLink(own(json.value, 'eGovBusinessLaunchLink')),
      },
    },
  };
}

/** Whether an address lies under an origin: same scheme, host and port, and no name and password in it. */
export function isUnder(address: string, origin: string): boolean {
  if (address.length > LONGEST_ADDRESS || !URL.canParse(address)) return false;
  const url = new URL(address);
  return url.origin === origin && url.username === '' && url.password === '';
}

function launchLink(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS || !URL.canParse(value)) return null;
  const url = new URL(value);
  const known = url.protocol === 'https:' && url.port === '' && APPLICATIONS.includes(url.hostname);
  return known && url.username === '' && url.password === '' ? url.href : null;
}

function gif(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LARGEST_PICTURE) return undefined;
  const bytes = fromBase64(value);
  const isGif = bytes !== undefined && /^GIF8[79]a$/.test(String.fromCharCode(...bytes.subarray(0, 6)));
  return isGif ? toBase64(bytes) : undefined;
}

/** Milliseconds or text of ISO 8601. A moment that is over, or further away than a day, is in another unit or made up. */
function moment(value: unknown, now: number): number | undefined {
  const at = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : NaN;
  return at > now && at - now <= DAY ? at : undefined;
}

/** A field of an object itself, never one that every object inherits. */
function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
