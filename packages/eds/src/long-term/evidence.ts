import { Asn1Error, readAsn1 } from '../asn1/reader.ts';
import { isContext, isUniversal, readOid, TAG } from '../asn1/values.ts';
import { ctx, enumerated, integer, octets, oid, seq } from '../asn1/writer.ts';
import { equalBytes } from '../bytes.ts';
import { decodeContainer, MAX_CONTAINER } from '../cms/container.ts';
import {
  openSignedData,
  parseSignedData,
  readSignedData,
  type SignedData,
  type SignedDataNodes,
} from '../cms/signed-data.ts';
import { OID } from '../oids.ts';
import { parseCrl, tryCrl, type Crl } from '../revocation/crl.ts';
import type { RevocationEvidence } from '../revocation/evidence.ts';
import { parseOcspResponse } from '../revocation/ocsp-response.ts';
import { parseCertificate } from '../x509/certificate.ts';

/** What is stored with a signature so that it can be verified when nobody answers any more; DER each. */
export interface StoredEvidence {
  readonly certificates?: readonly Uint8Array[];
  /** Whole OCSP responses, as received. */
  readonly ocsp?: readonly Uint8Array[];
  readonly crls?: readonly Uint8Array[];
}

/**
 * The CMS (or time-stamp token) with certificates and answers about revocation added to SignedData.certificates and
 * SignedData.crls (CAdES-B-LT, ETSI EN 319 122-1 §5.4; OCSP as RFC 5940). The signature does not cover them and
 * stays as it is; what is there already is not added again. Large lists do not fit: an OCSP answer does. A signer may
 * have filled the CMS up to its limits with what nobody signed: then the certificates are left out, and where not even the
 * answers fit, it comes back as it was. Throws only {@link Asn1Error}, for other input and for evidence that is none.
 */
export function addEvidence(cms: Uint8Array, evidence: StoredEvidence): Uint8Array {
  const nodes = openSignedData(cms);
  readSignedData(nodes);
  const certificates = (evidence.certificates ?? []).map((der) => parseCertificate(der).der);
  const lists = (evidence.crls ?? []).map((der) => (parseCrl(der), der));
  const answers = [...lists, ...(evidence.ocsp ?? []).map(storedOcsp)];
  for (const added of [certificates, []]) {
    const changed = withEvidence(nodes, added, answers);
    if (isReadable(changed)) return changed;
  }
  return cms;
}

function withEvidence(
  { contentInfo, members }: SignedDataNodes,
  certificates: readonly Uint8Array[],
  answers: readonly Uint8Array[],
): Uint8Array {
  const [outer] = contentInfo.children;
  const [version, digests, content, ...rest] = members;
  const signers = members[members.length - 1];
  if (!outer || !version || !digests || !content || !signers) {
    throw new Asn1Error('signed data of a wrong shape');
  }
  const present = (tag: number): readonly Uint8Array[] =>
    (rest.find((node) => isContext(node, tag))?.children ?? []).map(({ raw }) => raw);
  const kept = joined(present(0), certificates);
  const revocation = joined(present(1), answers);
  // RFC 5652 §5.1: evidence of another form than a list asks for version 5.
  const other = revocation.some((raw) => raw[0] !== 0x30);
  const body = seq(
    other ? integer(5) : version.raw,
    digests.raw,
    content.raw,
    ...(kept.length > 0 ? [ctx(0, ...kept)] : []),
    ...(revocation.length > 0 ? [ctx(1, ...revocation)] : []),
    signers.raw,
  );
  return seq(outer.raw, ctx(0, body));
}

/** What could not be read again must not be stored. */
function isReadable(cms: Uint8Array): boolean {
  if (cms.length > MAX_CONTAINER) return false;
  try {
    parseSignedData(cms);
    return true;
  } catch (error) {
    if (error instanceof Asn1Error) return false;
    throw error;
  }
}

function storedOcsp(response: Uint8Array): Uint8Array {
  if (parseOcspResponse(response).kind !== 'basic') throw new Asn1Error('an OCSP answer without a statement');
  return ctx(1, oid(OID.storedOcsp), response);
}

function joined(present: readonly Uint8Array[], added: readonly Uint8Array[]): readonly Uint8Array[] {
  const all = [...present];
  for (const item of added) if (!all.some((other) => equalBytes(other, item))) all.push(item);
  return all;
}

/** One answer about revocation stored in a signature. */
export interface EvidencePiece {
  readonly kind: 'ocsp' | 'crl';
  readonly bytes: Uint8Array;
  /** The element of SignedData.crls that holds it, as an archive time-stamp covers it. */
  readonly stored?: Uint8Array;
  /** The list, where it has been read. */
  readonly list?: Crl;
}

/** The piece with its list read, so that it is not read again each time that it is looked at. */
export function withListRead(piece: EvidencePiece): EvidencePiece {
  const list = piece.kind === 'crl' ? (piece.list ?? tryCrl(piece.bytes)) : undefined;
  return list === undefined ? piece : { ...piece, list };
}

/** The answers stored in a signed-data; elements of unknown forms are left out. Throws only {@link Asn1Error}. */
export function evidencePieces(signed: SignedData): readonly EvidencePiece[] {
  return signed.crls.flatMap((stored): readonly EvidencePiece[] => {
    if (stored[0] === 0x30) return [{ kind: 'crl', bytes: stored, stored }];
    const node = readAsn1(stored);
    const [format, value] = node.children;
    if (!isContext(node, 1) || !isUniversal(format, TAG.oid) || value === undefined) return [];
    const form = readOid(format);
    if (form === OID.storedOcsp) return [{ kind: 'ocsp', bytes: value.raw, stored }];
    // Some software stores the inner answer alone.
    if (form !== OID.ocspBasic) return [];
    const response = seq(enumerated(0), ctx(0, seq(oid(OID.ocspBasic), octets(value.raw))));
    return [{ kind: 'ocsp', bytes: response, stored }];
  });
}

/** Answers that lie beside a signature, as pieces. */
export function piecesOf({
  ocsp = [],
  crls = [],
}: Pick<RevocationEvidence, 'ocsp' | 'crls'>): readonly EvidencePiece[] {
  return [
    ...ocsp.map((bytes) => ({ kind: 'ocsp', bytes }) as const),
    ...crls.map((list) =>
      list instanceof Uint8Array
        ? ({ kind: 'crl', bytes: list } as const)
        : ({ kind: 'crl', bytes: list.bytes ?? new Uint8Array(), list } as const),
    ),
  ];
}

/** Pieces as {@link RevocationEvidence}. */
export function evidenceOf(pieces: readonly EvidencePiece[]): RevocationEvidence {
  const of = (wanted: EvidencePiece['kind']): readonly EvidencePiece[] =>
    pieces.filter(({ kind }) => kind === wanted);
  return {
    ocsp: of('ocsp').map(({ bytes }) => bytes),
    crls: of('crl').map(({ bytes, list }) => list ?? bytes),
  };
}

/**
 * The answers about revocation stored in a CMS (PEM, base64 or DER), for `verifyCms({ evidence })` with `now` set to
 * the moment of the first verification. Nothing for what is no CMS.
 */
export function embeddedEvidence(cms: Uint8Array): RevocationEvidence {
  const container = decodeContainer(cms);
  if (!container.ok) return {};
  try {
    return evidenceOf(evidencePieces(parseSignedData(container.der)));
  } catch (error) {
    if (error instanceof Asn1Error) return {};
    throw error;
  }
}
