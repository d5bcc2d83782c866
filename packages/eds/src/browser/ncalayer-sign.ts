/**
 * Signing by NCALayer's module `kz.gov.pki.knca.basics` (NCALayer 1.4): CMS over bytes, detached, with the time-stamp of
 * the National Certification Authority.
 * Source: pkigovkz/NCALayerJSExample js/ncalayer.js, sigex-kz/ncalayer-js-client.
 */
import { connectNcaLayer, type Answer, type ConnectionOptions, type Reply } from './ncalayer-connection.ts';
import { localNetworkPermission, refused, type SigningOutcome, type SigningProblem } from './problem.ts';

/** The extended key usages by which NCALayer shows only fitting certificates; all must be in the certificate. */
export const SIGNER_USAGES = {
  individual: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1'],
  legalEntity: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2'],
  headOfLegalEntity: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.1'],
  rightOfSignature: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.2'],
  employee: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.5'],
} as const satisfies Record<string, readonly string[]>;

export interface NcaLayerSigning {
  /** The bytes to be signed, in base64. */
  data: string;
  /** The language of NCALayer's window. */
  locale: 'kk' | 'ru' | 'en';
  /** Only certificates of this person. */
  iin?: string | undefined;
  /** Only certificates of this organisation. */
  bin?: string | undefined;
  /** See SIGNER_USAGES; an empty list shows every certificate. */
  extKeyUsageOids: readonly string[];
  /**
   * The certificates that a signer's must chain to, base64: undefined for those built into NCALayer, an empty
   * list for any certificate (test keys).
   */
  chain?: readonly string[] | undefined;
}

type Socket = Pick<ConnectionOptions, 'signal' | 'url' | 'WebSocket'>;

/**
 * Connects, lets the person sign, closes. Calls wait for each other, so a second click opens no second window.
 * The signature is base64 of the DER of a detached CMS.
 */
export function signWithNcaLayer(signing: NcaLayerSigning & Socket): Promise<SigningOutcome> {
  const turn = lastTurn.then(() => signOnce(signing));
  lastTurn = turn;
  return turn;
}

let lastTurn: Promise<unknown> = Promise.resolve();

async function signOnce(signing: NcaLayerSigning & Socket): Promise<SigningOutcome> {
  const connection = await connectNcaLayer(signing);
  if (connection === 'cancelled') return refused({ kind: 'cancelled' });
  if (connection === 'notReachable') {
    const permission = await localNetworkPermission();
    return refused({ kind: 'notReachable', ...(permission && { localNetworkPermission: permission }) });
  }
  try {
    return readReply(await connection.ask(signRequest(signing), signing.signal));
  } finally {
    connection.close();
  }
}

/** The request as NCALayer 1.4 takes it. */
export function signRequest(signing: NcaLayerSigning): object {
  return {
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      allowedStorages: null,
      format: 'cms',
      data: signing.data,
      signingParams: { decode: true, encapsulate: false, digested: false, tsaProfile: {} },
      signerParams: {
        extKeyUsageOids: signing.extKeyUsageOids,
        iin: signing.iin ?? '',
        bin: signing.bin ?? '',
        serialNumber: '',
        chain: signing.chain ?? null,
      },
      locale: signing.locale,
    },
  };
}

/** The outcome that a reply means. */
export function readReply(reply: Reply): SigningOutcome {
  switch (reply.kind) {
    case 'cancelled':
      return refused({ kind: 'cancelled' });
    case 'lost':
      return refused({ kind: 'failed', code: 'CONNECTION_LOST', message: '' });
    case 'answer':
      return readAnswer(reply.answer);
  }
}

function readAnswer(answer: Answer): SigningOutcome {
  if (answer['status'] !== true && answer['status'] !== 'true') return refused(problemOf(answer));
  const body = answer['body'];
  const result = typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined;
  if (result === undefined || result === null) return refused({ kind: 'cancelled' });
  const cms = base64Of(firstSignature(result));
  return cms
    ? { ok: true, cms }
    : refused({ kind: 'failed', code: 'UNREADABLE_ANSWER', message: 'The answer holds no signature' });
}

/** A string in some versions, an array in others; in an object when the certificate was asked for as well. */
function firstSignature(result: unknown): unknown {
  if (Array.isArray(result)) return result[0];
  if (typeof result === 'object' && result !== null && 'signatures' in result) {
    return firstSignature(result.signatures);
  }
  return result;
}

/** Base64 without the lines around it (`-----BEGIN CMS-----`) and the breaks in it. */
function base64Of(signature: unknown): string | undefined {
  if (typeof signature !== 'string') return undefined;
  const bare = signature.replace(/-----(BEGIN|END) [A-Z0-9 ]+-----/g, '').replace(/\s/g, '');
  return /^[A-Za-z0-9+/]+={0,2}$/.test(bare) ? bare : undefined;
}

/** What an error answer says. NCALayer has no code of its own for a missing key, so its words are read. */
function problemOf(answer: Answer): SigningProblem {
  const code = text(answer['code'] ?? answer['errorCode']);
  const message = text(answer['message']);
  const words = `${code} ${message} ${text(answer['details'])}`;
  if (/action\.cancell?ed|user_cancell?ed/i.test(words)) return { kind: 'cancelled' };
  if (NO_KEY.test(words)) return { kind: 'noSuitableKey' };
  return { kind: 'failed', code, message };
}

const NO_KEY =
  /no (suitable|matching|valid) (key|certificate)|(key|certificate)s? (was |were )?not found|empty.?key.?(store|list)/i;

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
