/** A TLS certificate for 127.0.0.1, which NCALayer installs and browsers of tests must be told to trust. Node only. */
import { ctxPrimitive, seq } from '../asn1/writer.ts';
import { utf8Bytes } from '../bytes.ts';
import { OID } from '../oids.ts';
import { issueCertificate, makeRoot, type Validity } from './certificates.ts';
import * as ext from './extensions.ts';
import { distinguishedName } from './names.ts';
import { pem } from './pem.ts';
import { rsaKey } from './rsa-key.ts';

export interface LoopbackTls {
  /** PEM of the key and of the certificate, for a TLS server. */
  key: string;
  cert: string;
  /** PEM of the authority, for the client. */
  ca: string;
}

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

/** An RSA authority and a server certificate for the address 127.0.0.1 and the name localhost. */
export function loopbackTls(validity: Validity): LoopbackTls {
  const caKey = rsaKey();
  const ca = makeRoot({ key: caKey, cn: 'DEV LOOPBACK', ...validity });
  const key = rsaKey();
  const names = seq(ctxPrimitive(7, Uint8Array.of(127, 0, 0, 1)), ctxPrimitive(2, utf8Bytes('localhost')));
  const server = issueCertificate({
    key,
    ...validity,
    issuer: ca,
    subject: distinguishedName([['commonName', '127.0.0.1']]),
    extensions: [
      ext.keyUsage(ext.USAGE.digitalSignature, ext.USAGE.keyEncipherment),
      ext.extendedKeyUsage([SERVER_AUTH]),
      ext.extension(OID.subjectAltName, names),
      ext.subjectKeyIdentifier(key),
      ext.authorityKeyIdentifier(caKey),
    ],
  });
  return {
    key: key.pem,
    cert: pem('CERTIFICATE', server.certificate),
    ca: pem('CERTIFICATE', ca.certificate),
  };
}
