import { ASIC_E } from '../asic/layout.ts';
import { readAsic } from '../asic/read-asic.ts';
import { Asn1Error } from '../asn1/reader.ts';
import { latin1Text } from '../bytes.ts';
import { decodeContainer } from '../cms/container.ts';
import { parseSignedData } from '../cms/signed-data.ts';
import { tryCrl } from '../revocation/crl.ts';
import { parseOcspResponse } from '../revocation/ocsp-response.ts';
import { tryCertificate } from '../x509/certificate.ts';

/** A file that a person chose. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file was found to be, by its content: a name proves nothing. */
export type FileKind =
  'signature' | 'certificate' | 'revocationList' | 'ocspAnswer' | 'container' | 'document';

/** A file and what it is; `der` are the bytes taken out of PEM or base64. */
export interface SortedFile extends ChosenFile {
  readonly kind: FileKind;
  readonly der: Uint8Array;
}

const LABELS = ['CMS', 'PKCS7', 'CERTIFICATE', 'X509 CRL'];

/** Finds out what each file is. A file that is nothing else is a document. Never throws. */
export function sortFile({ name, bytes }: ChosenFile): SortedFile {
  if (isContainer(bytes)) return { name, bytes, kind: 'container', der: bytes };
  const container = decodeContainer(bytes, LABELS);
  const kind = container.ok ? kindOf(container.der) : 'document';
  return { name, bytes, kind, der: container.ok && kind !== 'document' ? container.der : bytes };
}

/** A ZIP may be a document as well: it is a container when it says so first of all, or holds a manifest of signatures. */
function isContainer(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return false;
  const first = latin1Text(bytes.subarray(30, 38 + ASIC_E.length));
  return first === `mimetype${ASIC_E}` || readAsic(bytes).manifests.length > 0;
}

function kindOf(der: Uint8Array): FileKind {
  if (reads(() => parseSignedData(der))) return 'signature';
  if (tryCertificate(der) !== undefined) return 'certificate';
  if (tryCrl(der) !== undefined) return 'revocationList';
  if (reads(() => parseOcspResponse(der))) return 'ocspAnswer';
  return 'document';
}

function reads(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof Asn1Error) return false;
    throw error;
  }
}
