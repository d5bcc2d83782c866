/** A time-stamping authority as a function from request to response (RFC 3161). */
import { readAsn1, type Asn1Node } from '../asn1/reader.ts';
import { isUniversal, readOid, readOctets, readSmall, sequence, TAG } from '../asn1/values.ts';
import { bitString, generalizedTime, integer, octets, oid, seq, utcTime } from '../asn1/writer.ts';
import { sha1, signingDigest } from '../crypto/digests.ts';
import { OID } from '../oids.ts';
import { attribute, signedData } from './cades.ts';
import { must, type Holder } from './holder.ts';
import type { Random } from './random.ts';

/** PKIFailureInfo bits (RFC 3161 §2.4.2). */
const FAILURE = { badAlg: 0, badDataFormat: 5, unacceptedPolicy: 15 } as const;

export interface TsaOptions {
  /** The authority's clock, milliseconds since 1970. */
  now: number;
  random: Random;
  /** Answers with another nonce than the one asked with. */
  wrongNonce?: boolean | undefined;
}

/** The response of the authority to a DER request. */
export function tsaRespond(tsa: Holder, request: Uint8Array, options: TsaOptions): Uint8Array {
  let asked: TimestampQuery;
  try {
    asked = readQuery(request);
  } catch {
    return rejection(FAILURE.badDataFormat);
  }
  const digest = signingDigest(asked.digest, tsa.key.algorithm === 'gost2004');
  if (!digest || asked.imprintOctets !== digest(new Uint8Array()).length) return rejection(FAILURE.badAlg);
  const policy = asked.policy ?? (tsa.key.algorithm === 'gost512' ? OID.tsaPolicyGost2015 : OID.tsaPolicyRsa);
  if (!policy.startsWith(`${OID.tsaPolicyArc}.`)) return rejection(FAILURE.unacceptedPolicy);
  const nonce = options.wrongNonce ? integer(options.random(8)) : asked.nonce;
  return seq(seq(integer(0)), token(tsa, { ...asked, policy, nonce }, options));
}

interface TimestampQuery {
  /** MessageImprint, DER. */
  imprint: Uint8Array;
  digest: string;
  imprintOctets: number;
  policy: string | undefined;
  /** INTEGER, DER. */
  nonce: Uint8Array | undefined;
  certificateWanted: boolean;
}

function readQuery(request: Uint8Array): TimestampQuery {
  const [version, imprint, ...rest] = sequence(readAsn1(request), 'timeStampReq');
  if (readSmall(version) !== 1) throw new RangeError('another version');
  const [algorithm, hashed] = sequence(imprint, 'messageImprint');
  const find = (tag: number): Asn1Node | undefined => rest.find((node) => isUniversal(node, tag));
  const policy = find(TAG.oid);
  return {
    imprint: must(imprint).raw,
    digest: readOid(algorithm?.children[0]),
    imprintOctets: readOctets(hashed).length,
    policy: policy && readOid(policy),
    nonce: find(TAG.integer)?.raw,
    certificateWanted: find(TAG.boolean)?.body[0] === 0xff,
  };
}

/** A time-stamp token: SignedData version 3 over TSTInfo, bound to the authority's certificate by SHA-1 (spec §3). */
function token(
  tsa: Holder,
  asked: TimestampQuery & { policy: string },
  { now, random }: TsaOptions,
): Uint8Array {
  const serial = random(20);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 1;
  const tstInfo = seq(
    integer(1),
    oid(asked.policy),
    asked.imprint,
    integer(serial),
    generalizedTime(now),
    ...(asked.nonce ? [asked.nonce] : []),
  );
  return signedData({
    signer: tsa,
    version: 3,
    contentType: OID.tstInfo,
    content: tstInfo,
    attributes: [
      attribute(OID.contentType, oid(OID.tstInfo)),
      attribute(OID.signingTime, utcTime(now)),
      attribute(OID.signingCertificate, seq(seq(seq(octets(sha1(tsa.certificate)))))),
      attribute(OID.messageDigest, octets(tsa.key.digest(tstInfo))),
    ],
    certificates: asked.certificateWanted ? [tsa.certificate] : [],
  });
}

/** Status `rejection` with one failure bit (RFC 3161 §2.4.2). */
function rejection(failure: number): Uint8Array {
  const bits = new Uint8Array(1 + (failure >> 3));
  bits[failure >> 3] = 0x80 >> (failure & 7);
  return seq(seq(integer(2), bitString(bits, 7 - (failure & 7))));
}
