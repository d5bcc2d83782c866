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
  /** Only in a list of changes: the certificate is not revoked any more. */
  removeFromCrl: 8,
  privilegeWithdrawn: 9,
  aaCompromise: 10,
} as const;

export type RevocationReason = (typeof REASON)[keyof typeof REASON];

export interface RevokedCertificate {
  /** The revoked certificate, DER. */
  certificate: Uint8Array;
  /** Milliseconds since 1970. */
  at: number;
  reason: RevocationReason;
  /** Further extensions of the entry, DER. */
  extensions?: readonly Uint8Array[] | undefined;
}

export interface CrlContents {
  number: number;
  thisUpdate: number;
  nextUpdate: number;
  revoked: readonly RevokedCertificate[];
  /** Makes a delta CRL: the number of the full CRL that it adds to. */
  baseNumber?: number | undefined;
  /** Further extensions of the list, DER. */
  extensions?: readonly Uint8Array[] | undefined;
}

/** A CRL signed by the authority, DER. */
export function makeCrl(ca: Holder, contents: CrlContents): Uint8Array {
  const entries = contents.revoked.map((entry) =>
    seq(
      integer(certificateFields(entry.certificate).serial),
      time(entry.at),
      seq(extension(OID.crlReason, enumerated(entry.reason)), ...(entry.extensions ?? [])),
    ),
  );
  const extensions = [
    authorityKeyIdentifier(ca.key),
    extension(OID.crlNumber, integer(contents.number)),
    ...(contents.baseNumber === undefined
      ? []
      : [extension(OID.deltaCrlIndicator, integer(contents.baseNumber), true)]),
    ...(contents.extensions ?? []),
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
