import { inflateSync } from 'node:zlib';

/** An object of a PDF as pdfkit writes it: its dictionary as text, its stream unpacked. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer;
}

/** One marked run of signs on a page, in the order of the file. */
export interface Marked {
  /** The structure tag (`P`, `H1`, `TD` …) or `Artifact` for what screen readers pass over. */
  readonly tag: string;
  readonly text: string;
}

export interface ReadPdf {
  readonly pages: readonly (readonly Marked[])[];
  /** The catalogue of the document. */
  readonly catalog: string;
  /** The XMP description. */
  readonly description: string;
  /** Dictionaries of all objects. */
  readonly dictionaries: readonly string[];
}

/**
 * Reads a PDF that pdfkit wrote as a reader's text search does: through the fonts' own tables of what each glyph means.
 * Throws when a sign stands outside every tag, or means nothing.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(Buffer.from(bytes));
  const all = [...objects.values()];
  const one = (form: RegExp): PdfObject => {
    const found = all.find(({ dictionary }) => form.test(dictionary));
    if (found === undefined) throw new Error(`The PDF has no ${form.source}`);
    return found;
  };
  return {
    pages: all
      .filter(({ dictionary }) => /\/Type \/Page\n/u.test(dictionary))
      .map((page) => marksOf(page, objects)),
    catalog: one(/\/Type \/Catalog/u).dictionary,
    description: one(/\/Type \/Metadata/u).stream.toString('utf8'),
    dictionaries: all.map(({ dictionary }) => dictionary),
  };
}

/** All text that is read out, with its white space made single. */
export function textOf(pdf: ReadPdf): string {
  return pdf.pages
    .flat()
    .filter(({ tag }) => tag !== 'Artifact')
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ');
}

function objectsOf(file: Buffer): Map<number, PdfObject> {
  const latin1 = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const start = /(\d+) 0 obj\n/gu;
  for (let match = start.exec(latin1); match !== null; match = start.exec(latin1)) {
    const end = latin1.indexOf('\nendobj', start.lastIndex);
    const open = latin1.indexOf('\nstream\n', start.lastIndex);
    const streams = open !== -1 && open < end;
    const dictionary = `${latin1.slice(start.lastIndex, streams ? open : end)}\n`;
    const from = open + '\nstream\n'.length;
    const length = streams ? Number(/\/Length (\d+)/u.exec(dictionary)?.[1]) : 0;
    const raw = file.subarray(from, from + length);
    const stream = dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw;
    objects.set(Number(match[1]), { dictionary, stream: streams ? stream : Buffer.alloc(0) });
    start.lastIndex = streams ? from + length : end;
  }
  return objects;
}

function referred(object: PdfObject, key: string, objects: ReadonlyMap<number, PdfObject>): PdfObject {
  const id = new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(object.dictionary)?.[1];
  const found = objects.get(Number(id));
  if (found === undefined) throw new Error(`Nothing under ${key}`);
  return found;
}

const operation =
  /\/(?<tag>\w+) (?:<<[\s\S]*?>> BDC|BMC)|(?<end>\bEMC\b)|\/(?<font>F\d+) [\d.]+ Tf|\[(?<signs>[^\]]*)\] TJ/gu;

function marksOf(page: PdfObject, objects: ReadonlyMap<number, PdfObject>): Marked[] {
  const resources = referred(page, 'Resources', objects);
  const meanings = new Map<string, readonly string[]>();
  const marks: { tag: string; text: string }[] = [];
  const open: { tag: string; text: string }[] = [];
  let font = '';
  for (const { groups = {} } of referred(page, 'Contents', objects)
    .stream.toString('latin1')
    .matchAll(operation)) {
    if (groups['tag'] !== undefined) {
      open.push({ tag: groups['tag'], text: '' });
      marks.push(open.at(-1));
    } else if (groups['end'] !== undefined) open.pop();
    else if (groups['font'] !== undefined) font = groups['font'];
    else {
      const mark = open.at(-1);
      if (mark === undefined) throw new Error('Signs outside every tag');
      const meaning = meanings.get(font) ?? meaningsOf(referred(resources, font, objects), objects);
      meanings.set(font, meaning);
      mark.text += decoded(groups['signs'] ?? '', meaning);
    }
  }
  return marks;
}

/** What each glyph of a font means, by its number (the ToUnicode table). */
function meaningsOf(font: PdfObject, objects: ReadonlyMap<number, PdfObject>): string[] {
  const table = referred(font, 'ToUnicode', objects).stream.toString('latin1');
  const entries = [...table.matchAll(/<\w{4}> <\w{4}> \[([^\]]*)\]/gu)].flatMap((range) => [
    ...(range[1] ?? '').matchAll(/<([\w ]*)>/gu),
  ]);
  return entries.map((entry) => fromUtf16((entry[1] ?? '').replaceAll(' ', '')));
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

function decoded(signs: string, meaning: readonly string[]): string {
  const glyphs = [...signs.matchAll(/<(\w+)>/gu)].flatMap((run) => (run[1] ?? '').match(/.{4}/gu) ?? []);
  return glyphs
    .map((glyph) => {
      const sign = meaning[Number.parseInt(glyph, 16)] ?? '';
      if (sign === '' || sign === '\0') throw new Error(`Glyph ${glyph} means nothing`);
      return sign;
    })
    .join('');
}
