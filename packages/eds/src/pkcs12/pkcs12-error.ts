/** Why a PKCS #12 file gives no key. */
export type Pkcs12Reason =
  /** The password is wrong; or the file was changed, which looks the same. */
  | 'password'
  /** The bytes are not what RFC 7292 allows, or exceed a limit. */
  | 'malformed'
  /** An algorithm or a kind of key that this reader does not know. */
  | 'unsupported'
  /** No private key in the file. */
  | 'noKey'
  /** No certificate in the file is that of the private key. */
  | 'noCertificate';

/** The only error that reading a PKCS #12 file throws. Its message holds nothing of the file or the password. */
export class Pkcs12Error extends Error {
  override readonly name = 'Pkcs12Error';
  readonly reason: Pkcs12Reason;

  constructor(reason: Pkcs12Reason, message: string) {
    super(message);
    this.reason = reason;
  }
}
