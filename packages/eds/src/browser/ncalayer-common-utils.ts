/**
 * Signing by the older module `kz.gov.pki.knca.commonUtils`, for NCALayer before `basics`. Its arguments stand by place,
 * it knows no filters (the server's verification refuses a wrong key), and for CMS it asks the password for each document.
 */
import type { NcaLayerConnection, Reply } from './ncalayer-connection.ts';
import { lacksModule, problemOf, signed } from './ncalayer-reply.ts';
import { refused, type NotSigned, type SigningOutcome } from './problem.ts';
import type { NcaLayerSigning } from './signing.ts';

type Result = { ok: true; value: unknown } | NotSigned;

/** Signs every document, and stops at the first that is not signed. */
export async function signWithCommonUtils(
  connection: NcaLayerConnection,
  { data, format = 'cms', attached = false, timestamp = true }: NcaLayerSigning,
  signal?: AbortSignal,
): Promise<SigningOutcome> {
  const ask = async (method: string, ...args: readonly unknown[]): Promise<Result> =>
    read(
      await connection.ask({ module: 'kz.gov.pki.knca.commonUtils', method, args }, signal),
      connection.version,
    );
  const tokens = await ask('getActiveTokens');
  if (!tokens.ok) return tokens;
  // A key on a plugged-in token goes before a file; for a file NCALayer opens its own chooser.
  const storage: unknown = Array.isArray(tokens.value) ? (tokens.value[0] ?? 'PKCS12') : 'PKCS12';
  const sign = (method: string, what: unknown, ...more: readonly unknown[]): Promise<Result> =>
    ask(method, storage, 'SIGNATURE', what, ...more);
  const several = typeof data !== 'string';
  const documents = several ? data : [data];
  if (format === 'xml') {
    const result = await sign(several ? 'signXmls' : 'signXml', data, '', '');
    return result.ok ? signed(result.value, documents.length, format) : result;
  }
  const signatures: unknown[] = [];
  for (const one of documents) {
    const result = timestamp
      ? await stamped(sign, one, attached)
      : await sign('createCAdESFromBase64', one, attached);
    if (!result.ok) return result;
    signatures.push(result.value);
  }
  return signed(signatures, documents.length, format);
}

/** One window where NCALayer has the method of both, else a signature and then its time-stamp. */
async function stamped(
  sign: (method: string, what: unknown, ...more: readonly unknown[]) => Promise<Result>,
  document: string,
  attached: boolean,
): Promise<Result> {
  const whole = await sign('createCMSSignatureFromBase64', document, attached);
  if (
    whole.ok ||
    whole.problem.kind !== 'failed' ||
    !NO_METHOD.test(`${whole.problem.code} ${whole.problem.message}`)
  )
    return whole;
  const bare = await sign('createCAdESFromBase64', document, attached);
  return bare.ok ? sign('applyCAdEST', bare.value) : bare;
}

const NO_METHOD = /no.?such.?method|method.?not.?found|not defined/i;

function read(reply: Reply, version: string): Result {
  if (reply.kind !== 'answer') return refused({ kind: reply.kind });
  if (lacksModule(reply)) return refused({ kind: 'tooOld', version });
  const { code, responseObject } = reply.answer;
  if (code !== '200' && code !== 200) return refused(problemOf(reply.answer));
  // An empty result is a window that was closed.
  return responseObject === null || responseObject === undefined || responseObject === ''
    ? refused({ kind: 'cancelled' })
    : { ok: true, value: responseObject };
}
