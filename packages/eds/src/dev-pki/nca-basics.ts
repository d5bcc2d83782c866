/**
 * What the stand-in answers to requests of the module `kz.gov.pki.knca.basics`.
 * Source: pkigovkz/NCALayerJSExample js/ncalayer.js.
 */
import { fromBase64, utf8Bytes } from '../bytes.ts';
import { XmlError } from '../xml/xml-error.ts';
import { cadesBes } from './cades.ts';
import { cadesT } from './cades-t.ts';
import type { Holder } from './holder.ts';
import { fitsFilter } from './nca-filter.ts';
import { pem } from './pem.ts';
import type { Random } from './random.ts';
import { xmlDsig } from './xml-sign.ts';

export type StandInIdentity = Holder;

export interface StandInSettings {
  /**
   * `ok` signs, `cancel` is a person who closes the window, `error` a signing failure, `noTimestamp` an authority out of
   * reach, `silent` never answers, `close` breaks the connection instead of an answer.
   */
  mode: 'ok' | 'cancel' | 'error' | 'noTimestamp' | 'silent' | 'close';
  /** How long the person thinks. */
  delayMs: number;
  /** Versions of NCALayer differ: an array of signatures, or a string when there was one document. */
  results: 'array' | 'string';
  /** Version in the greeting; an empty string greets nobody. */
  greeting: string;
  greetingDelayMs: number;
  /** Modules that answer; one without `basics` is an older NCALayer. */
  modules: readonly ('basics' | 'commonUtils')[];
  /** Methods of `commonUtils` that this version does not have. */
  lacking: readonly string[];
  /** Storages that are plugged in, as `getActiveTokens` lists them. */
  tokens: readonly string[];
  /** Stamps when `tsaProfile` is asked for. */
  tsa: Holder;
  now: () => number;
  random: Random;
}

type SigningParams = Readonly<Record<string, unknown>>;

interface SignArguments {
  format?: unknown;
  data?: unknown;
  signingParams?: SigningParams | null;
  signerParams?: Record<string, unknown> | null;
}

/** The answer object to a parsed request. */
export function answerBasics(
  request: unknown,
  settings: StandInSettings,
  identities: readonly StandInIdentity[],
): object {
  const { method, args } = (request ?? {}) as { method?: unknown; args?: unknown };
  if (method !== 'sign')
    return failure('GENERAL_ERROR', 'General error.', `${String(method)} is not defined in Basics`);
  const { format, data, signingParams, signerParams } = (args ?? {}) as SignArguments;
  if (typeof signingParams !== 'object' || signingParams === null) {
    return failure(
      'INVOCATION_ERROR',
      'An invoked method threw an exception.',
      'signingParams is not a JSONObject.',
    );
  }
  if (format !== 'cms' && format !== 'xml') {
    return failure('INVALID_SIGNING_PARAMS', 'Only CMS and XML are made here.');
  }
  if (settings.mode === 'cancel') return { status: true, body: {} };
  if (settings.mode === 'error') return failure('SIGNING_FAILURE', 'Signing failure.');
  if (settings.mode === 'noTimestamp') return failure('SIGNING_FAILURE', 'TSP response: connect timed out');
  const signer = identities.find(({ certificate }) => fitsFilter(certificate, signerParams ?? {}));
  if (!signer) return failure('SIGNING_FAILURE', 'No suitable key.');
  const documents = (Array.isArray(data) ? data : [data]).map((one) => bytesOf(String(one), signingParams));
  if (!documents.every((one) => one !== undefined))
    return failure('SIGNING_FAILURE', 'The data is not base64.');
  const signatures = documents.map((one) =>
    format === 'xml' ? signXml(signer, one) : pem('CMS', sign(signer, one, signingParams, settings)),
  );
  if (!signatures.every((one) => one !== undefined))
    return failure('SIGNING_FAILURE', 'The data is not XML that is signed here.');
  const result = settings.results === 'string' && signatures.length === 1 ? signatures[0] : signatures;
  const withCertificate = { signatures: result, certificate: pem('CERTIFICATE', signer.certificate) };
  return { status: true, body: { result: isTrue(signingParams['outputCert']) ? withCertificate : result } };
}

function failure(code: string, message: string, details?: string): object {
  return { status: false, code, message, ...(details && { details }) };
}

/** Booleans of the official example are texts. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

/** The bytes that `data` stands for; undefined when it should be base64 and is not. */
function bytesOf(data: string, params: SigningParams): Uint8Array | undefined {
  return isTrue(params['digested']) || isTrue(params['decode']) ? fromBase64(data) : utf8Bytes(data);
}

/** The signed document; undefined for what is not signed as XML. */
function signXml(signer: Holder, document: Uint8Array): string | undefined {
  try {
    return xmlDsig(signer, document);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

function sign(
  signer: Holder,
  content: Uint8Array,
  params: SigningParams,
  { tsa, now, random }: StandInSettings,
): Uint8Array {
  const options = {
    signingTime: now(),
    attached: isTrue(params['encapsulate']),
    digested: isTrue(params['digested']),
  };
  return params['tsaProfile']
    ? cadesT(signer, content, { ...options, tsa, random })
    : cadesBes(signer, content, options);
}
