/** Certificate revocation lists (RFC 5280 §5). */
import { bitString, ctx, enumerated, integer, seq, time } from '../asn1/writer.ts';
import { OID } from '../oids.ts';
import { authorityKeyIdentifier, extension } from './extensions.ts';
import { certificateFields, type Holder } from './holder.ts';

/** CRLReason (RFC 5280 §5.3.1). */
export const REASON = {
  unspecified: 0,
  keyCompromise: 1,
  caCompromise: 2,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
  certificateHold: 6,
} as const;

export type RevocationReason = (typeof REASON)[keyof typeof REASON];

export interface RevokedCertificate {
  /** The revoked certificate, DER. */
  certificate: Uint8Array;
  /** Milliseconds since 1970. */
  at: number;
  reason: RevocationReason;
}

export interface CrlContents {
  number: number;
  thisUpdate: number;
  nextUpdate: number;
  revoked: readonly RevokedCertificate[];
  /** Makes a delta CRL: the number of the full CRL that it adds to. */
  baseNumber?: number | undefined;
}

/** A CRL signed by the authority, DER. */
export function makeCrl(ca: Holder, contents: CrlContents): Uint8Array {
  const entries = contents.revoked.map((entry) =>
    seq(
      integer(certificateFields(entry.certificate).serial),
      time(entry.at),
      seq(extension(OID.crlReason, enumerated(entry.reason))),
    ),
  );
  const extensions = [
    authorityKeyIdentifier(ca.key),
    extension(OID.crlNumber, integer(contents.number)),
    ...(contents.baseNumber === undefined
      ? []
      : [extension(OID.deltaCrlIndicator, integer(contents.baseNumber), true)]),
  ];
  const tbs = seq(
    integer(1),
    ca.key.signatureAlgorithm,
    certificateFields(ca.certificate).subject,
    time(contents.thisUpdate),
    time(contents.nextUpdate),
    ...(entries.length > 0 ? [seq(...entries)] : []),
    ctx(0, seq(...extensions)),
  );
  return seq(tbs, ca.key.signatureAlgorithm, bitString(ca.key.sign(tbs)));
}
