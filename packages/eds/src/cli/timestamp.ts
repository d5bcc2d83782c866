import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decodeContainer } from '../cms/container.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { OID } from '../oids.ts';
import { timestampClient } from '../tsp/client.ts';
import { parseTimeStampToken } from '../tsp/token.ts';
import { readBytes, type Terminal } from './files.ts';

const TIMEOUT = 20_000;

/** `eds timestamp`: asks an authority for a time-stamp over the signature and adds it (CAdES-BES becomes CAdES-T). */
export async function timestamp(args: readonly string[], { say, fetch, random }: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: 'string', multiple: true },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [file] = positionals;
  if (file === undefined || values.url === undefined || values.out === undefined)
    throw new Error('name a signature file, --url of the authority, and --out');
  const container = decodeContainer(readBytes(file));
  if (!container.ok) throw new Error(`neither PEM, base64 nor DER: ${container.problem}`);
  const client = timestampClient({ urls: values.url, fetch, timeoutMs: TIMEOUT, random });
  const stamped = await client.stamp(container.der);
  if (!stamped.ok) throw new Error(`no time-stamp: ${stamped.unanswered.join(', ')}`);
  writeFileSync(values.out, stamped.value);
  const [signer] = parseSignedData(stamped.value).signers;
  const token = signer?.unsignedAttributes.find(({ oid }) => oid === OID.signatureTimeStamp)?.values[0];
  if (token === undefined) throw new Error('the time-stamp was not added');
  const moment = new Date(parseTimeStampToken(token.raw).info.generatedAt).toISOString();
  say(values.json ? JSON.stringify({ time: moment, file: values.out }) : `${moment}  ${values.out}`);
  return 0;
}
