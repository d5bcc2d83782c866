import { Asn1Error, readAsn1 } from '../asn1/reader.ts';
import { isContext, isUniversal, readOid, TAG } from '../asn1/values.ts';
import { ctx, enumerated, integer, octets, oid, seq } from '../asn1/writer.ts';
import { equalBytes } from '../bytes.ts';
import { decodeContainer } from '../cms/container.ts';
import { openSignedData, parseSignedData, type SignedData } from '../cms/signed-data.ts';
import { OID } from '../oids.ts';
import { parseCrl } from '../revocation/crl.ts';
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
 * stays as it is; what is there already is not added again. Large lists do not fit: an OCSP answer does. Throws only
 * {@link Asn1Error}, for other input and for evidence that is none.
 */
export function addEvidence(cms: Uint8Array, evidence: StoredEvidence): Uint8Array {
  const { contentInfo, members } = openSignedData(cms);
  const [outer] = contentInfo.children;
  const [version, digests, content, ...rest] = members;
  if (outer === undefined || version === undefined || digests === undefined || content === undefined) {
    throw new Asn1Error('signed data of a wrong shape');
  }
  const certificates = rest.find((node) => isContext(node, 0))?.children ?? [];
  const crls = rest.find((node) => isContext(node, 1))?.children ?? [];
  const kept = joined(
    certificates.map(({ raw }) => raw),
    (evidence.certificates ?? []).map((der) => parseCertificate(der).der),
  );
  const lists = (evidence.crls ?? []).map((der) => (parseCrl(der), der));
  const answers = (evidence.ocsp ?? []).map(storedOcsp);
  const revocation = joined(
    crls.map(({ raw }) => raw),
    [...lists, ...answers],
  );
  // RFC 5652 §5.1: evidence of another form than a list asks for version 5.
  const other = revocation.some((raw) => raw[0] !== 0x30);
  const changed = seq(
    outer.raw,
    ctx(
      0,
      seq(
        other ? integer(5) : version.raw,
        digests.raw,
        content.raw,
        ...(kept.length > 0 ? [ctx(0, ...kept)] : []),
        ...(revocation.length > 0 ? [ctx(1, ...revocation)] : []),
        (members[members.length - 1] as typeof version).raw,
      ),
    ),
  );
  // What could not be read again must not be stored.
  parseSignedData(changed);
  return changed;
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

/** Pieces as {@link RevocationEvidence}. */
export function evidenceOf(pieces: readonly EvidencePiece[]): RevocationEvidence {
  const of = (wanted: EvidencePiece['kind']): readonly Uint8Array[] =>
    pieces.filter(({ kind }) => kind === wanted).map(({ bytes }) => bytes);
  return { ocsp: of('ocsp'), crls: of('crl') };
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
