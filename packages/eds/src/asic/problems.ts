/** What can be wrong with a container as a whole; what is wrong with one signature is in its own report. */
export type AsicProblemCode =
  // The ZIP: two programs must see the same files in it, and no more than we are ready to hold
  | 'notZip'
  | 'tooLarge'
  | 'tooManyFiles'
  | 'compressionBomb'
  | 'zip64'
  | 'encrypted'
  | 'unsupportedZip'
  | 'headersDiffer'
  | 'hiddenBytes'
  | 'damaged'
  | 'badName'
  | 'duplicateName'
  // The container
  | 'mimetypeNotFirst'
  | 'mimetypeWrong'
  | 'manifestUnreadable'
  | 'signatureMissing'
  | 'signatureWithoutManifest'
  | 'signatureUnsupported'
  | 'noSignature'
  | 'tooManySignatures'
  | 'documentMissing'
  | 'purposeUnknown'
  // What the manifests say of the files
  | 'fileMissing'
  | 'digestDiffers'
  | 'digestUnsupported'
  | 'notCovered'
  // Time-stamps over the container
  | 'layerBroken'
  | 'layerOutOfOrder';

/** One thing that is wrong, and with which file. */
export interface AsicProblem {
  readonly code: AsicProblemCode;
  readonly file?: string;
  readonly detail?: string;
}

/** The only error that reading the parts of a container throws. */
export class AsicError extends Error {
  override readonly name = 'AsicError';
  readonly code: AsicProblemCode;
  readonly file: string | undefined;

  constructor(code: AsicProblemCode, detail: string, file?: string) {
    super(detail);
    this.code = code;
    this.file = file;
  }
}

/** The problem that an error tells of. */
export function problemOf({ code, file, message }: AsicError): AsicProblem {
  return { code, ...(file === undefined ? {} : { file }), detail: message };
}
