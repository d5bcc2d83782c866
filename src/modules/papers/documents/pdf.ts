import PDFDocument from 'pdfkit';
import { faces } from './fonts.ts';
import { margins } from './look.ts';

export type Pdf = InstanceType<typeof PDFDocument>;
/** An element of the tree that a screen reader walks. */
export type Element = ReturnType<Pdf['struct']>;

export interface PdfOptions {
  readonly language: 'kk' | 'ru' | 'en';
  /** Shown by readers in place of the file's name, and the first heading. No personal data: it is kept by every cache. */
  readonly title: string;
  /** The body or installation that issues the paper. */
  readonly author: string;
  /** What the paper is about, for its description: the number. */
  readonly subject: string;
  /** The same content and moment give the same bytes. */
  readonly madeAt: Temporal.Instant;
}

/** What pdfkit can do and its type declarations do not know yet. */
interface ElementOptions {
  readonly alt?: string;
  readonly scope?: 'Row';
  /** Left, top, right, bottom, in points from the upper left corner. */
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
}
const pdfUa = { subset: 'PDF/UA' } as object;

/** A tagged A4 document with its first page, its fonts named `regular` and `strong`, and nothing in it that changes by itself. */
export function openPdf({ language, title, author, subject, madeAt }: PdfOptions): Pdf {
  // eslint-disable-next-line no-restricted-syntax -- pdfkit writes moments from a Date alone; this one was given, not read
  const moment = new Date(madeAt.epochMilliseconds);
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    font: '',
    lang: language,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      Creator: 'Qabyldau',
      Producer: 'Qabyldau',
      CreationDate: moment,
      ModDate: moment,
    },
    ...pdfUa,
  });
  // pdfkit takes an opened font, though its declarations name only files and bytes.
  for (const [name, face] of Object.entries(faces())) pdf.registerFont(name, face as string);
  return pdf;
}

/** An element whose content `draw` puts on the page as soon as the element gets its place in the tree. */
export function element(pdf: Pdf, tag: string, options: ElementOptions, draw: () => void): Element {
  return pdf.struct(tag, options, draw);
}
