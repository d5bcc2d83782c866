import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

/** An opened font, as pdfkit keeps it. */
export interface Face {
  layout(text: string): unknown;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { codePoints: number[] };
  /** All code points that the font has. */
  readonly characterSet: readonly number[];
}

/** Noto Sans (SIL Open Font License): the whole TTF, because it has all letters of Kazakh, ₸ and №. */
export interface Faces {
  readonly regular: Face;
  readonly strong: Face;
}

/** ﬀ to ﬆ. */
const firstLigature = 0xfb00;
const lastLigature = 0xfb06;

let opened: Faces | undefined;

/**
 * The faces of all documents, opened once. Opening and preparing a face takes a hundred milliseconds, a document with
 * opened ones a tenth of that; pdfkit takes an opened font wherever it takes bytes, and gives one back only as here.
 */
export function faces(): Faces {
  opened ??= {
    regular: openFace('400Regular/NotoSans_400Regular.ttf'),
    strong: openFace('600SemiBold/NotoSans_600SemiBold.ttf'),
  };
  return opened;
}

/**
 * Opens a face and settles what each of its glyphs means to a reader who searches or copies. A glyph keeps the sign for
 * which it was first asked: one that was first drawn as a part of another (и in й) would mean nothing in all later papers,
 * so each is asked for here. A ligature means its letters (the digest of a file must not be copied with ﬀ in it).
 */
function openFace(file: string): Face {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${file}`)));
  const document = new PDFDocument({ font: '', autoFirstPage: false }).font(bytes);
  const holder = document as unknown as { readonly _font: { readonly font: Face } };
  const face = holder._font.font;
  for (const codePoint of face.characterSet) {
    const glyph = face.glyphForCodePoint(codePoint);
    if (codePoint >= firstLigature && codePoint <= lastLigature) {
      const letters = String.fromCodePoint(codePoint).normalize('NFKD');
      glyph.codePoints = Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
    }
  }
  return face;
}
