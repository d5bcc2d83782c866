/**
 * What the stand-in answers to requests of the module `kz.gov.pki.knca.basics`.
 * Source: pkigovkz/NCALayerJSExample js/ncalayer.js.
 */
import { readAsn1, type Asn1Node } from '../asn1/reader.ts';
import { readOid, readText } from '../asn1/values.ts';
import { fromBase64, utf8Bytes } from '../bytes.ts';
import { OID } from '../oids.ts';
import { cadesBes } from './cades.ts';
import { cadesT } from './cades-t.ts';
import { must, type Holder } from './holder.ts';
import { pem } from './pem.ts';
import type { Random } from './random.ts';

export type StandInIdentity = Holder;

export interface StandInSettings {
  /** `ok` signs, `cancel` is a person who closes the window, `error` a signing failure, `silent` never answers. */
  mode: 'ok' | 'cancel' | 'error' | 'silent';
  /** How long the person thinks. */
  delayMs: number;
  /** Versions of NCALayer differ: an array of signatures, or a string when there was one document. */
  results: 'array' | 'string';
  /** Version in the greeting; an empty string greets nobody. */
  greeting: string;
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
  const { module, method, args } = (request ?? {}) as { module?: unknown; method?: unknown; args?: unknown };
  if (module !== 'kz.gov.pki.knca.basics') return { success: false, errorCode: 'MODULE_NOT_FOUND' };
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
  if (format !== 'cms') return failure('INVALID_SIGNING_PARAMS', 'Only CMS is made here.');
  if (settings.mode === 'cancel') return { status: true, body: {} };
  if (settings.mode === 'error') return failure('SIGNING_FAILURE', 'Signing failure.');
  const signer = identities.find((identity) => fits(identity, signerParams ?? {}));
  if (!signer) return failure('SIGNING_FAILURE', 'No suitable key.');
  const documents = (Array.isArray(data) ? data : [data]).map((one) => bytesOf(String(one), signingParams));
  if (!documents.every((one) => one !== undefined))
    return failure('SIGNING_FAILURE', 'The data is not base64.');
  const signatures = documents.map((one) => pem('CMS', sign(signer, one, signingParams, settings)));
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

/** Whether a certificate passes the filters of the request: person, organisation, and every usage asked for. */
function fits({ certificate }: StandInIdentity, filter: Readonly<Record<string, unknown>>): boolean {
  const { texts, usages } = describe(certificate);
  const { iin, bin, extKeyUsageOids } = filter;
  const names = (prefix: string, number: unknown): boolean =>
    typeof number !== 'string' || number === '' || texts.includes(prefix + number);
  const asked = Array.isArray(extKeyUsageOids) ? extKeyUsageOids : [];
  return names('IIN', iin) && names('BIN', bin) && asked.every((usage) => usages.includes(String(usage)));
}

/** Texts of the subject and the extended key usages of a certificate. */
function describe(certificate: Uint8Array): { texts: string[]; usages: string[] } {
  const tbs = must(readAsn1(certificate).children[0]).children;
  const subject = must(tbs[5]).children.flatMap((rdn) => rdn.children);
  const extensions = must(tbs.at(-1)?.children[0]).children;
  const usage = extensions.find((one) => readOid(one.children[0]) === OID.extendedKeyUsage);
  const value: Asn1Node | undefined = usage && readAsn1(must(usage.children.at(-1)).body);
  return {
    texts: subject.map((attribute) => readText(must(attribute.children[1]))),
    usages: (value?.children ?? []).map(readOid),
  };
}
