/** What a page asks of NCALayer, whichever of its modules answers. */

/** The extended key usages by which NCALayer shows only fitting certificates; all must be in the certificate. */
export const SIGNER_USAGES = {
  individual: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.1'],
  legalEntity: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2'],
  headOfLegalEntity: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.1'],
  rightOfSignature: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.2'],
  employee: ['1.3.6.1.5.5.7.3.4', '1.2.398.3.3.4.1.2', '1.2.398.3.3.4.1.2.5'],
} as const satisfies Record<string, readonly string[]>;

export interface NcaLayerSigning {
  /** What is signed: for `cms` the bytes in base64, for `xml` the text. Several documents take one password. */
  data: string | readonly [string, ...string[]];
  /** `cms` unless said otherwise. */
  format?: 'cms' | 'xml' | undefined;
  /** The language of NCALayer's window. */
  locale: 'kk' | 'ru' | 'en';
  /** Only certificates of this person. */
  iin?: string | undefined;
  /** Only certificates of this organisation. */
  bin?: string | undefined;
  /** Only the certificate with this number. */
  serialNumber?: string | undefined;
  /** See SIGNER_USAGES; an empty list shows every certificate. */
  extKeyUsageOids: readonly string[];
  /**
   * The certificates that a signer's must chain to, base64: undefined for those built into NCALayer, an empty
   * list for any certificate (test keys).
   */
  chain?: readonly string[] | undefined;
  /** The signed bytes lie in the CMS. */
  attached?: boolean | undefined;
  /** False: a CMS without a time-stamp. */
  timestamp?: boolean | undefined;
  /** The signer's certificate comes with the signatures; the older module cannot. */
  outputCert?: boolean | undefined;
}
