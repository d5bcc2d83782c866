import { Asn1Error, readAsn1, type Asn1Node } from '../asn1/reader.ts';
import { isContext, octetsOf, readInteger, sequence } from '../asn1/values.ts';
import { latin1Text } from '../bytes.ts';
import { OID } from '../oids.ts';
import type { Extension } from '../x509/extensions.ts';

/** For which certificates of its issuer a list speaks (RFC 5280 §5.2.5). */
export interface CrlScope {
  readonly covers: 'all' | 'persons' | 'authorities';
  /** Addresses of the part that the list is; empty when it is not a part. */
  readonly points: readonly string[];
  /** Why the list cannot speak for anybody here, when it cannot. */
  readonly limitation: string | undefined;
}

/** What the extensions of a list say (RFC 5280 §5.2). */
export interface CrlExtensions extends CrlScope {
  readonly authorityKeyId: Uint8Array | undefined;
  /** Number of this list, when given. */
  readonly number: bigint | undefined;
  /** Only changes since a base list: can show a revocation, never the absence of one. */
  readonly delta: boolean;
  /** For changes: the number of the oldest list that they may be added to. */
  readonly baseNumber: bigint | undefined;
}

const UNDERSTOOD: ReadonlySet<string> = new Set([
  OID.authorityKeyIdentifier,
  OID.crlNumber,
  OID.deltaCrlIndicator,
  OID.issuingDistributionPoint,
]);

/** Reads the extensions of a list. Throws only {@link Asn1Error}. */
export function readCrlExtensions(list: readonly Extension[]): CrlExtensions {
  const value = (oid: string): Asn1Node | undefined => {
    const found = list.find((extension) => extension.oid === oid);
    return found === undefined ? undefined : readAsn1(found.value, { rules: 'der', maxNodes: 1024 });
  };
  const key = value(OID.authorityKeyIdentifier)?.children.find((child) => isContext(child, 0));
  const number = value(OID.crlNumber);
  const base = value(OID.deltaCrlIndicator);
  const unknown = list.find(({ oid, critical }) => critical && !UNDERSTOOD.has(oid));
  const scope = scopeOf(value(OID.issuingDistributionPoint));
  return {
    authorityKeyId: key === undefined ? undefined : octetsOf(key),
    number: number === undefined ? undefined : readInteger(number),
    delta: base !== undefined,
    baseNumber: base === undefined ? undefined : readInteger(base),
    ...scope,
    limitation: unknown === undefined ? scope.limitation : `unknown critical extension ${unknown.oid}`,
  };
}

const EVERYBODY: CrlScope = { covers: 'all', points: [], limitation: undefined };
const LIMITED = 'the list is for some certificates or reasons only';

/** issuingDistributionPoint: a part for some reasons, of other issuers or for attribute certificates is of no use here. */
function scopeOf(node: Asn1Node | undefined): CrlScope {
  if (node === undefined) return EVERYBODY;
  const parts = sequence(node, 'issuing distribution point');
  const has = (tag: number): boolean => {
    const part = parts.find((item) => isContext(item, tag));
    return part !== undefined && (tag === 3 || isTrue(part));
  };
  const named = parts.find((item) => isContext(item, 0));
  const points = named === undefined ? [] : addressesOf(named);
  const [persons, authorities] = [has(1), has(2)];
  const limited =
    has(3) || has(4) || has(5) || (persons && authorities) || (named !== undefined && points.length === 0);
  return {
    covers: persons ? 'persons' : authorities ? 'authorities' : 'all',
    points,
    limitation: limited || parts.some(({ tagClass, tag }) => tagClass !== 2 || tag > 5) ? LIMITED : undefined,
  };
}

function isTrue({ body }: Asn1Node): boolean {
  if (body.length !== 1 || (body[0] !== 0 && body[0] !== 255))
    throw new Asn1Error('boolean neither 00 nor FF');
  return body[0] === 255;
}

/** Addresses in DistributionPointName { fullName [0] { uniformResourceIdentifier [6] } }. */
function addressesOf({ children }: Asn1Node): readonly string[] {
  const [full] = children;
  if (!isContext(full, 0)) return [];
  return full.children.flatMap((name) => (isContext(name, 6) ? [latin1Text(octetsOf(name))] : []));
}
