import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decodeContainer } from '../cms/container.ts';
import { addTimeStamp, answersRequest, parseTimeStampResponse, timeStampRequestFor } from '../tsp/request.ts';
import { parseTimeStampToken } from '../tsp/token.ts';
import { readBytes, type Terminal } from './files.ts';

const TIMEOUT = 20_000;

/** `eds timestamp`: asks an authority for a time-stamp over the signature and adds it (CAdES-BES becomes CAdES-T). */
export async function timestamp(args: readonly string[], { say, fetch, random }: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined || values.url === undefined || values.out === undefined)
    throw new Error('name a signature file, --url of the authority, and --out');
  const container = decodeContainer(readBytes(file));
  if (!container.ok) throw new Error(`neither PEM, base64 nor DER: ${container.problem}`);
  const request = timeStampRequestFor(container.der, random(16));
  const answer = await fetch(values.url, {
    method: 'POST',
    redirect: 'error',
    headers: { 'Content-Type': 'application/timestamp-query' },
    body: Uint8Array.from(request.der),
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!answer.ok) throw new Error(`the time-stamping authority answers ${answer.status}`);
  const response = parseTimeStampResponse(new Uint8Array(await answer.arrayBuffer()));
  if (!response.granted)
    throw new Error(`the time-stamping authority refuses (PKIStatus ${response.status})`);
  if (!answersRequest(response.token, request)) throw new Error('the answer is to another request');
  writeFileSync(values.out, addTimeStamp(container.der, response.token));
  const moment = new Date(parseTimeStampToken(response.token).info.generatedAt).toISOString();
  say(values.json ? JSON.stringify({ time: moment, file: values.out }) : `${moment}  ${values.out}`);
  return 0;
}
