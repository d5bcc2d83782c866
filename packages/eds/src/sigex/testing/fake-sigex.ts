/** A gateway like SIGEX that is a function: for tests, without a network. It holds one procedure after another. */
import { fromBase64 } from '../../bytes.ts';
import type { DocumentsToSign } from '../../egov-mobile/index.ts';

export interface FakeSigexOptions {
  /** `https://sigex.example`. */
  readonly origin: string;
  /** Milliseconds since 1970 at which procedures end. */
  readonly expireAt: number;
}

/** Base64 of the CMS over bytes. */
export type Signer = (bytes: Uint8Array) => string;

export interface FakeSigex {
  readonly fetch: typeof globalThis.fetch;
  /** Every question, `POST /api/egovQr`, in their order. */
  readonly log: readonly string[];
  /** What was handed over last. */
  received(): DocumentsToSign | undefined;
  /** A phone scans the code of the newest procedure: the gateway takes the documents. Waits until they are there. */
  scan(): Promise<DocumentsToSign>;
  /** The person signs. */
  sign(signer: Signer): void;
  /** The gateway answers whoever waits for signatures with these words. */
  refuse(message: string): void;
}

interface Procedure {
  readonly sent: PromiseWithResolvers<DocumentsToSign>;
  readonly scanned: PromiseWithResolvers<void>;
  readonly signed: PromiseWithResolvers<object>;
  documents?: DocumentsToSign;
}

/** Begins of a GIF, as much as a reader looks at. */
const picture = 'R0lGODlhAQABAAAAACw=';

export function fakeSigex({ origin, expireAt }: FakeSigexOptions): FakeSigex {
  const procedures: Procedure[] = [];
  const log: string[] = [];
  const newest = (): Procedure => {
    const last = procedures.at(-1);
    if (last === undefined) throw new Error('No procedure was begun');
    return last;
  };
  const begin = (): object => {
    const id = procedures.push({
      sent: Promise.withResolvers(),
      scanned: Promise.withResolvers(),
      signed: Promise.withResolvers(),
    });
    const address = `${origin}/api/egovQr/${id}`;
    const eGovMobileLaunchLink = `https://m.egov.kz/mobileSign?link=${encodeURIComponent(address)}`;
    return { expireAt, qrCode: picture, dataURL: address, signURL: address, eGovMobileLaunchLink };
  };
  const answer = async (method: string, path: string, body: string): Promise<object> => {
    if (path === '/api/egovQr') return begin();
    const procedure = procedures[Number(/\d+$/.exec(path)?.[0]) - 1];
    if (procedure === undefined) return { message: 'unknown procedure' };
    if (method === 'GET') return procedure.signed.promise;
    procedure.documents = JSON.parse(body) as DocumentsToSign;
    procedure.sent.resolve(procedure.documents);
    await procedure.scanned.promise;
    return {};
  };
  return {
    log,
    fetch: async (input, { method = 'GET', body } = {}) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (url.origin !== origin) throw new TypeError('Nobody is there');
      log.push(`${method} ${url.pathname}`);
      return Response.json(await answer(method, url.pathname, typeof body === 'string' ? body : ''));
    },
    received: () => procedures.at(-1)?.documents,
    async scan() {
      const documents = await newest().sent.promise;
      newest().scanned.resolve();
      return documents;
    },
    sign(signer) {
      const { documents, signed } = newest();
      const list = documents?.documentsToSign.map((one) => {
        const bytes = fromBase64(one.document?.file.data ?? '') ?? new Uint8Array();
        return { ...one, document: { file: { mime: '', data: signer(bytes) } } };
      });
      signed.resolve({ ...documents, documentsToSign: list });
    },
    refuse(message) {
      newest().signed.resolve({ message });
    },
  };
}
