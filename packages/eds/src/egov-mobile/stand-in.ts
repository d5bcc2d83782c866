/**
 * A simulated phone with eGov Mobile: reads API №1 and API №2, signs with a key of the dev PKI and sends the signatures
 * back. For tests and demonstrations; its keys prove nothing about anybody. Runs in Node and in browsers.
 */
import { fromBase64, toBase64 } from '../bytes.ts';
import { askForTimestamp } from '../dev-pki/cades-t.ts';
import { cadesBes } from '../dev-pki/cades.ts';
import type { Holder } from '../dev-pki/holder.ts';
import type { Random } from '../dev-pki/random.ts';
import type { DocumentsToSign, Invitation } from './documents.ts';
import { addressInQr } from './links.ts';

export interface StandInPhone {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: Random;
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  /** Takes a time-stamp request to an authority and gives back its response; without it a signature has none. */
  readonly getTimestamp?: ((request: Uint8Array) => Promise<Uint8Array>) | undefined;
  /** The language of the phone, as the application tells it. */
  readonly language?: 'kk' | 'ru' | 'en' | undefined;
}

/** What the person sees on the phone, and the button under it. */
export interface Scanned {
  readonly invitation: Invitation;
  readonly documents: DocumentsToSign;
  /** Signs every document, sends them, and tells the status: 200 is accepted, 403 refused. */
  sign(holder: Holder): Promise<number>;
}

/** The status with which a server refused the phone. */
export class PhoneRefused extends Error {
  override readonly name = 'PhoneRefused';
  readonly status: number;
  constructor(status: number) {
    super(`The server answered ${status}`);
    this.status = status;
  }
}

/**
 * Reads the text of a QR code, then both documents. Throws `PhoneRefused` where the server does not let it, TypeError for
 * another QR code or a method that is not CMS.
 */
export async function scanQr(phone: StandInPhone, qr: string): Promise<Scanned> {
  const address = addressInQr(qr);
  if (address === undefined) throw new TypeError('This QR code is not for signing');
  const language = { 'accept-language': phone.language ?? 'ru' };
  const invitation = (await read(phone, address, { headers: language })) as Invitation;
  const { uri, auth_type: auth, auth_token: token } = invitation.document;
  if (auth === 'Eds') throw new TypeError('This phone does not sign to be let in');
  const headers = { ...language, ...(auth === 'Token' && { authorization: `Bearer ${token}` }) };
  const documents = (await read(phone, uri, { headers })) as DocumentsToSign;
  return {
    invitation,
    documents,
    async sign(holder) {
      const { status } = await phone.fetch(uri, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(await signed(phone, holder, documents)),
      });
      return status;
    },
  };
}

async function read(phone: StandInPhone, address: string, init: RequestInit): Promise<unknown> {
  const answer = await phone.fetch(address, init);
  if (!answer.ok) throw new PhoneRefused(answer.status);
  return answer.json();
}

/** The same JSON with a signature in place of each document. */
async function signed(phone: StandInPhone, holder: Holder, asked: DocumentsToSign): Promise<DocumentsToSign> {
  const documents = [];
  for (const one of asked.documentsToSign) {
    const method = asked.signMethod === 'MIX_SIGN' ? one.signMethod : asked.signMethod;
    const content = fromBase64(one.document?.file.data ?? '');
    if (!one.document || !content || (method !== 'CMS_SIGN_ONLY' && method !== 'CMS_WITH_DATA'))
      throw new TypeError('This phone signs CMS only');
    const bare = cadesBes(holder, content, {
      signingTime: phone.now(),
      attached: method === 'CMS_WITH_DATA',
    });
    const data = toBase64(await stamped(phone, bare));
    documents.push({ ...one, document: { file: { ...one.document.file, data } } });
  }
  return { ...asked, documentsToSign: documents };
}

async function stamped({ getTimestamp, random }: StandInPhone, cms: Uint8Array): Promise<Uint8Array> {
  if (!getTimestamp) return cms;
  const asking = askForTimestamp(cms, random);
  return asking.finish(await getTimestamp(asking.request));
}
