/**
 * What the stand-in answers to the older module `kz.gov.pki.knca.commonUtils`: arguments by place, `code` "200" or "500".
 * Source: pkigovkz/NCALayerJSExample, sigex-kz/ncalayer-js-client.
 */
import { fromBase64, toBase64 } from '../bytes.ts';
import { addTimeStamp, parseTimeStampResponse, timeStampRequestFor } from '../tsp/request.ts';
import { cadesBes } from './cades.ts';
import { cadesT } from './cades-t.ts';
import type { StandInIdentity, StandInSettings } from './nca-basics.ts';
import { certificateSummary } from './nca-filter.ts';
import { pem } from './pem.ts';
import { tsaRespond } from './tsa.ts';
import { xmlDsig } from './xml-sign.ts';

type Method = (args: readonly unknown[], settings: StandInSettings, signer: StandInIdentity) => unknown;

/** Methods that answer without a window in which the person could do something. */
const silentMethods = ['getActiveTokens', 'changeLocale'];

const methods: Readonly<Record<string, Method>> = {
  getActiveTokens: (_args, { tokens }) => tokens,
  changeLocale: () => null,
  getKeyInfo: (_args, _settings, { certificate }) => ({
    alias: '',
    keyId: '',
    algorithm: 'ECGOST34310',
    ...certificateSummary(certificate),
    pem: pem('CERTIFICATE', certificate),
  }),
  createCAdESFromBase64: ([, , data, attached], { now }, signer) =>
    toBase64(cadesBes(signer, bytes(data), { signingTime: now(), attached: attached === true })),
  createCAdESFromBase64Hash: ([, , digest], { now }, signer) =>
    toBase64(cadesBes(signer, bytes(digest), { signingTime: now(), digested: true })),
  createCMSSignatureFromBase64: ([, , data, attached], { now, tsa, random }, signer) =>
    toBase64(cadesT(signer, bytes(data), { signingTime: now(), attached: attached === true, tsa, random })),
  applyCAdEST: ([, , cms], { now, tsa, random }) => {
    const bare = bytes(cms);
    const asked = timeStampRequestFor(bare, random(8));
    const answer = parseTimeStampResponse(tsaRespond(tsa, asked.der, { now: now(), random }));
    if (!answer.granted) throw new Error('The time-stamping authority refused.');
    return toBase64(addTimeStamp(bare, answer.token));
  },
  signXml: ([, , xml, ...paths], _settings, signer) => signXmls([xml], signer, paths)[0],
  signXmls: ([, , xmls, ...paths], _settings, signer) =>
    signXmls(Array.isArray(xmls) ? xmls : [xmls], signer, paths),
};

/** Each document with its signature in it; parts chosen by XPath are not signed here. */
function signXmls(
  documents: readonly unknown[],
  signer: StandInIdentity,
  paths: readonly unknown[],
): string[] {
  if (paths.some(Boolean)) throw new TypeError('Only whole documents are signed.');
  return documents.map((one) => xmlDsig(signer, String(one), { lines: 'wrapped' }));
}

/** The answer object to a parsed request. */
export function answerCommonUtils(
  request: { method?: unknown; args?: unknown },
  settings: StandInSettings,
  identities: readonly StandInIdentity[],
): object {
  const name = String(request.method);
  const method = settings.lacking.includes(name) || !Object.hasOwn(methods, name) ? undefined : methods[name];
  if (!method) return failure(`java.lang.NoSuchMethodException: ${name}`);
  const [signer] = identities;
  if (!silentMethods.includes(name)) {
    if (settings.mode === 'cancel') return failure('action.canceled');
    if (settings.mode === 'noTimestamp')
      return failure('java.lang.Exception: TSP response: connect timed out');
    if (settings.mode === 'error') return failure('kz.gov.pki.kalkan.KalkanException: Signing failure.');
  }
  if (!signer) return failure('EMPTY_KEY_LIST');
  try {
    const args = Array.isArray(request.args) ? (request.args as unknown[]) : [];
    return { code: '200', responseObject: method(args, settings, signer) };
  } catch (error) {
    return failure(`java.lang.Exception: ${(error as Error).message}`);
  }
}

function failure(message: string): object {
  return { code: '500', message };
}

function bytes(data: unknown): Uint8Array {
  const read = fromBase64(String(data));
  if (!read) throw new TypeError('The data is not base64.');
  return read;
}
