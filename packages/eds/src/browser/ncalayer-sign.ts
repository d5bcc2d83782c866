/**
 * Signing by NCALayer: its module `kz.gov.pki.knca.basics` (NCALayer 1.4), and where there is none the older
 * `kz.gov.pki.knca.commonUtils`. CMS over bytes, detached, with the time-stamp of the National Certification Authority
 * unless something else is asked for.
 * Source: pkigovkz/NCALayerJSExample js/ncalayer.js, sigex-kz/ncalayer-js-client.
 */
import { connectNcaLayer, type ConnectionOptions, type NcaLayerConnection } from './ncalayer-connection.ts';
import { signWithCommonUtils } from './ncalayer-common-utils.ts';
import { readReply, lacksModule } from './ncalayer-reply.ts';
import { localNetworkPermission, refused, type SigningOutcome } from './problem.ts';
import { queue } from './queue.ts';
import type { NcaLayerSigning } from './signing.ts';

type Socket = Pick<ConnectionOptions, 'signal' | 'url' | 'WebSocket' | 'greetingMs'>;

const inTurn = queue();

/**
 * Connects, lets the person sign, closes. Calls wait for each other, so a second click opens no second window; one that
 * is given up while it waits answers at once.
 */
export function signWithNcaLayer(signing: NcaLayerSigning & Socket): Promise<SigningOutcome> {
  return inTurn(() => signOnce(signing), refused({ kind: 'cancelled' }), signing.signal);
}

async function signOnce(signing: NcaLayerSigning & Socket): Promise<SigningOutcome> {
  const connection = await connectNcaLayer(signing);
  if (connection === 'notReachable') {
    const permission = await localNetworkPermission();
    return refused({ kind: 'notReachable', ...(permission && { localNetworkPermission: permission }) });
  }
  if (typeof connection === 'string') return refused({ kind: connection });
  try {
    return await signOver(connection, signing, signing.signal);
  } finally {
    connection.close();
  }
}

/** Lets the person sign over an open connection: by `basics`, or by what an older NCALayer has instead. */
export async function signOver(
  connection: NcaLayerConnection,
  signing: NcaLayerSigning,
  signal?: AbortSignal,
): Promise<SigningOutcome> {
  const reply = await connection.ask(signRequest(signing), signal);
  if (lacksModule(reply)) return signWithCommonUtils(connection, signing, signal);
  return readReply(reply, typeof signing.data === 'string' ? 1 : signing.data.length, signing.format);
}

/** The request as NCALayer 1.4 takes it. */
export function signRequest(signing: NcaLayerSigning): object {
  const { data, format = 'cms', attached = false, timestamp = true, outputCert } = signing;
  return {
    module: 'kz.gov.pki.knca.basics',
    method: 'sign',
    args: {
      allowedStorages: null,
      format,
      data,
      signingParams: {
        // XML is signed as it is: there is nothing to choose.
        ...(format === 'cms' && {
          decode: true,
          encapsulate: attached,
          digested: false,
          tsaProfile: timestamp ? {} : null,
        }),
        ...(outputCert && { outputCert }),
      },
      signerParams: {
        extKeyUsageOids: signing.extKeyUsageOids,
        iin: signing.iin ?? '',
        bin: signing.bin ?? '',
        serialNumber: signing.serialNumber ?? '',
        chain: signing.chain ?? null,
      },
      locale: signing.locale,
    },
  };
}
