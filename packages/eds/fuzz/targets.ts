import { Asn1Error, readAsn1 } from '../src/asn1/reader.ts';
import { decodeContainer } from '../src/cms/container.ts';
import { parseSignedData } from '../src/cms/signed-data.ts';
import { utf8Bytes, toBase64 } from '../src/bytes.ts';
import { parseCrl } from '../src/revocation/crl.ts';
import { parseOcspResponse } from '../src/revocation/ocsp-response.ts';
import { parseTimeStampResponse } from '../src/tsp/request.ts';
import { parseTimeStampToken } from '../src/tsp/token.ts';
import { parseCertificate } from '../src/x509/certificate.ts';
import type { Material } from './material.ts';

/** Something that takes hostile bytes. */
export interface Target {
  readonly name: string;
  readonly seeds: readonly Uint8Array[];
  /** Takes an input made from a seed; answers what is wrong with how it was taken, or undefined. */
  readonly take: (input: Uint8Array, origin: Uint8Array) => string | undefined;
}

/** A reader may refuse only with its named error. */
export function reader(
  name: string,
  seeds: readonly Uint8Array[],
  read: (bytes: Uint8Array) => unknown,
  refusal: new (...args: never[]) => Error = Asn1Error,
): Target {
  return {
    name,
    seeds,
    take: (input) => {
      try {
        read(input);
        return undefined;
      } catch (error) {
        return error instanceof refusal ? undefined : `throws ${String(error)}`;
      }
    },
  };
}

/** All readers of the package over all material. */
export function readers(material: Material): readonly Target[] {
  const { signatures, certificates, crls, ocsp, tsp, tokens } = material;
  const every = [...signatures, ...certificates, ...crls, ...ocsp, ...tsp, ...tokens];
  const texts = signatures.map((der) =>
    utf8Bytes(`-----BEGIN CMS-----\n${toBase64(der)}\n-----END CMS-----\n`),
  );
  return [
    reader('asn1', every, (bytes) => readAsn1(bytes)),
    reader('asn1-der', every, (bytes) => readAsn1(bytes, { rules: 'der' })),
    reader('certificate', certificates, parseCertificate),
    reader('signed-data', signatures, parseSignedData),
    reader('crl', crls, (bytes) => parseCrl(bytes)),
    reader('ocsp', ocsp, parseOcspResponse),
    reader('tsp', tsp, parseTimeStampResponse),
    reader('token', tokens, parseTimeStampToken),
    reader('container', [...texts, ...signatures], (bytes) => {
      const container = decodeContainer(bytes);
      if (container.ok) parseSignedData(container.der);
    }),
  ];
}
