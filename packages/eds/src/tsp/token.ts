import { Asn1Error, readAsn1, type Asn1Node } from '../asn1/reader.ts';
import {
  isContext,
  isUniversal,
  readInteger,
  readOctets,
  readOid,
  readSmall,
  readTime,
  sequence,
  TAG,
} from '../asn1/values.ts';
import { toDer } from '../asn1/to-der.ts';
import { OID } from '../oids.ts';
import { parseSignedData, type SignedData } from '../cms/signed-data.ts';
import { readAlgorithm } from '../x509/certificate.ts';
import { readExtensions } from '../x509/extensions.ts';

/** What a time-stamping authority states (RFC 3161 §2.4.2). */
export interface TimeStampInfo {
  readonly policy: string;
  readonly imprintAlgorithm: string;
  readonly imprint: Uint8Array;
  readonly serial: bigint;
  /** Milliseconds since 1970. */
  readonly generatedAt: number;
  readonly nonce?: bigint;
  readonly unknownCritical: readonly string[];
}

/** A time-stamp token: signed-data over a {@link TimeStampInfo}. */
export interface TimeStampToken {
  readonly signed: SignedData;
  readonly info: TimeStampInfo;
}

/** Reads a time-stamp token. Throws only {@link Asn1Error}. */
export function parseTimeStampToken(bytes: Uint8Array): TimeStampToken {
  const signed = parseSignedData(bytes);
  if (signed.contentType !== OID.tstInfo || signed.content === undefined) {
    throw new Asn1Error('token without a statement of time');
  }
  return { signed, info: readInfo(readAsn1(signed.content, { rules: 'der', maxNodes: 1024 })) };
}

function readInfo(node: Asn1Node): TimeStampInfo {
  const [version, policy, imprint, serial, time, ...rest] = sequence(node, 'time-stamp');
  if (readSmall(version) !== 1) throw new Asn1Error('time-stamp of an unknown version');
  const [algorithm, hash, ...more] = sequence(imprint, 'imprint');
  if (more.length > 0) throw new Asn1Error('imprint of a wrong shape');
  const nonce = rest.find((item) => isUniversal(item, TAG.integer));
  const wrapped = rest.find((item) => isContext(item, 1));
  return {
    policy: readOid(policy),
    imprintAlgorithm: readAlgorithm(algorithm),
    imprint: readOctets(hash),
    serial: readInteger(serial),
    generatedAt: readTime(time),
    ...(nonce === undefined ? {} : { nonce: readInteger(nonce) }),
    unknownCritical: wrapped === undefined ? [] : criticalOf(wrapped),
  };
}

function criticalOf(wrapped: Asn1Node): readonly string[] {
  const asSequence = Uint8Array.from(toDer(wrapped));
  asSequence[0] = 0x30;
  return readExtensions(readAsn1(asSequence))
    .filter(({ critical }) => critical)
    .map(({ oid }) => oid);
}
