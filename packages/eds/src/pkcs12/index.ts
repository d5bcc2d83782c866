/** `@qabyldau/eds/pkcs12`: keys and certificates in PKCS #12 files (.p12, .pfx). Node only: its ciphers are used. */
export { holderFromPkcs12 } from './holder.ts';
export { Pkcs12Error, type Pkcs12Reason } from './pkcs12-error.ts';
export { readPkcs12, type Pkcs12, type Pkcs12Key } from './read-pkcs12.ts';
export { writePkcs12, type Pkcs12Writing } from './write-pkcs12.ts';
