/** An OCSP responder as a function from request to response (RFC 6960), with the ways in which one can fail. */
import { sha256 } from '@noble/hashes/sha2.js';
import { readAsn1, type Asn1Node } from '../asn1/reader.ts';
import { isContext, readOid, sequence } from '../asn1/values.ts';
import {
  bitString,
  ctx,
  ctxPrimitive,
  enumerated,
  generalizedTime,
  octets,
  oid,
  seq,
} from '../asn1/writer.ts';
import { toHex } from '../bytes.ts';
import { OID } from '../oids.ts';
import type { CertificateStatus } from '../revocation/status.ts';
import { extension } from './extensions.ts';
import { certificateFields, must, type Holder } from './holder.ts';

export interface OcspOptions {
  /** The responder's clock, milliseconds since 1970. */
  now: number;
  /** Status of a certificate by its serial number, lower-case hexadecimal of whole octets. */
  status: (serial: string) => CertificateStatus;
  /** `tryLater`: an error without a signature; `wrongNonce`: another nonce; `stale`: an answer of yesterday. */
  mode?: 'ok' | 'tryLater' | 'wrongNonce' | 'stale' | undefined;
  /** The moment the answer says it was made at; by default that of its contents. */
  producedAt?: number | undefined;
}

const DAY = 86_400_000;
const STATUS = { successful: 0, malformedRequest: 1, tryLater: 3 } as const;

/** The response to a DER request. */
export function ocspRespond(responder: Holder, request: Uint8Array, options: OcspOptions): Uint8Array {
  if (options.mode === 'tryLater') return seq(enumerated(STATUS.tryLater));
  let asked: OcspQuery;
  try {
    asked = readRequest(request);
  } catch {
    return seq(enumerated(STATUS.malformedRequest));
  }
  const updated = options.mode === 'stale' ? options.now - DAY : options.now;
  const nonce =
    asked.nonce && options.mode === 'wrongNonce'
      ? extension(OID.ocspNonce, octets(sha256(asked.nonce.raw)))
      : asked.nonce?.raw;
  const data = seq(
    ctx(1, certificateFields(responder.certificate).subject),
    generalizedTime(options.producedAt ?? updated),
    seq(
      ...asked.certificates.map(({ id, serial }) =>
        seq(id, certStatus(options.status(serial)), generalizedTime(updated)),
      ),
    ),
    ...(nonce ? [ctx(1, seq(nonce))] : []),
  );
  const { key, certificate } = responder;
  const basic = seq(data, key.signatureAlgorithm, bitString(key.sign(data)), ctx(0, seq(certificate)));
  return seq(enumerated(STATUS.successful), ctx(0, seq(oid(OID.ocspBasic), octets(basic))));
}

interface OcspQuery {
  /** CertID, DER, and the serial number in it. */
  certificates: readonly { id: Uint8Array; serial: string }[];
  nonce: Asn1Node | undefined;
}

function readRequest(request: Uint8Array): OcspQuery {
  const tbs = sequence(sequence(readAsn1(request), 'OCSPRequest')[0], 'tbsRequest');
  const list = tbs.find((node) => node.tagClass === 0);
  const extensions = tbs.find((node) => isContext(node, 2))?.children[0]?.children ?? [];
  return {
    certificates: sequence(list, 'requestList').map((single) => {
      const id = must(single.children[0]);
      return { id: id.raw, serial: toHex(must(id.children[3]).body).replace(/^(00)+(?=..)/, '') };
    }),
    nonce: extensions.find((node) => readOid(node.children[0]) === OID.ocspNonce),
  };
}

function certStatus(status: CertificateStatus): Uint8Array {
  switch (status.kind) {
    case 'good':
      return ctxPrimitive(0, new Uint8Array());
    case 'unknown':
      return ctxPrimitive(2, new Uint8Array());
    case 'revoked': {
      const reason = status.reason === 0 ? [] : [ctx(0, enumerated(status.reason))];
      return ctx(1, generalizedTime(status.at), ...reason);
    }
  }
}
