/**
 * What a refused file turned out to be. A closed list, so that every one of them has its words in every language.
 *
 * `heic` is a photo as Apple telephones keep it: the telephone itself turns it into JPEG when the field asks for JPEG.
 * `text` is text under the name of something else, `foreignText` text in an encoding without all Kazakh letters.
 */
export const foundContents = [
  'program',
  'webPage',
  'archive',
  'oldOffice',
  'macroOffice',
  'otherOffice',
  'heic',
  'otherPicture',
  'sound',
  'video',
  'text',
  'foreignText',
  'unknown',
] as const;

export type FoundContent = (typeof foundContents)[number];

/** Extensions that the signature library answers with, by what they mean to a person. */
const groups: Readonly<Partial<Record<FoundContent, string>>> = {
  program: 'exe elf macho wasm class jar apk deb rpm crx xpi lnk alias reg swf nes chm msi',
  webPage: 'xml',
  archive: 'zip tar tar.gz rar gz bz2 7z xz Z lz lz4 lzh zst cab ar arj ace cpio asar dmg epub',
  oldOffice: 'cfb rtf ps eps mobi',
  macroOffice: 'docm dotm xlsm xltm pptm potm ppsm',
  otherOffice: 'pptx ppsx potx dotx xltx ods odp odg ott ots otp otg vsdx ics vcf',
  heic: 'heic',
  otherPicture:
    'gif tif bmp avif jxl jp2 jpx jpm j2c jls jxr psd ico cur icns flif xcf cr2 cr3 orf arw dng nef rw2 raf bpg dwg dcm',
  sound: 'mp3 mp2 mp1 m4a m4b m4p aac ac3 amr flac wav aif oga ogg opus spx mid ape wv mpc voc qcp f4a f4b',
  video: 'mp4 m4v mov avi mkv webm mpg mts 3gp 3g2 flv f4v f4p ogv ogm ogx asf mxf mj2 rm',
};

const byExtension: ReadonlyMap<string, FoundContent> = new Map(
  foundContents.flatMap((found) =>
    (groups[found] ?? '').split(' ').map((extension): [string, FoundContent] => [extension, found]),
  ),
);

/** What a signature's extension means; `unknown` for the many that no one would attach to an appeal. */
export function foundContent(extension: string): FoundContent {
  return byExtension.get(extension) ?? 'unknown';
}

const markup =
  /^<(?:!--|(?:!doctype|\?xml|html|head|body|title|script|style|iframe|svg|table|div|p|a|b|h1|br|img)\b)/u;

/** Whether a browser could take the bytes for a page or a drawing and run what is in it (as in WHATWG MIME sniffing). */
export function looksLikeMarkup(head: Uint8Array): boolean {
  return markup.test(asciiStart(head).toLowerCase());
}

/** Whether the text begins as the source of a program does. */
export function looksLikeScript(head: Uint8Array): boolean {
  return /^(?:#!|@echo off|<\?php|<%)/u.test(asciiStart(head).toLowerCase());
}

/** The first signs after a byte order mark and white space; also of UTF-16, whose zero bytes are dropped. */
function asciiStart(head: Uint8Array): string {
  const bytes = Buffer.from(head.subarray(0, 512)).filter((byte) => byte !== 0);
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*/u, '');
}
