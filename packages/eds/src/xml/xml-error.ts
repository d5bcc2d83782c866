/** What is wrong with bytes that should be XML: their encoding, markup that is not admitted, or their form. */
export type XmlProblem = 'encoding' | 'markup' | 'form';

/** Bytes that are not the XML this package admits. The only error that {@link readXml} throws. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
  readonly problem: XmlProblem;

  constructor(problem: XmlProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
