interface ContentKind {
  readonly mime: string;
  /** Lower case; the first one is given to a file that has none or a wrong one. */
  readonly extensions: readonly [string, ...string[]];
  /** Photos are cleaned and may be named after each other; a document must be called what it is. */
  readonly family: 'photo' | 'document';
}

/** Everything that an applicant may attach. */
export const contentTypes = {
  pdf: { mime: 'application/pdf', extensions: ['pdf'], family: 'document' },
  jpeg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], family: 'photo' },
  png: { mime: 'image/png', extensions: ['png'], family: 'photo' },
  webp: { mime: 'image/webp', extensions: ['webp'], family: 'photo' },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    family: 'document',
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    family: 'document',
  },
  odt: { mime: 'application/vnd.oasis.opendocument.text', extensions: ['odt'], family: 'document' },
  txt: { mime: 'text/plain; charset=utf-8', extensions: ['txt'], family: 'document' },
} as const satisfies Readonly<Record<string, ContentKind>>;

export type ContentType = keyof typeof contentTypes;

/** The types that `cleanPhoto` knows how to clean. */
export type PhotoType = {
  [T in ContentType]: (typeof contentTypes)[T]['family'] extends 'photo' ? T : never;
}[ContentType];

/** The `accept` attribute of the field for files: what a person may choose. */
export const acceptedExtensions: string = Object.values<ContentKind>(contentTypes)
  .flatMap((kind) => kind.extensions.map((extension) => `.${extension}`))
  .join(',');

export function isPhoto(type: ContentType): type is PhotoType {
  return contentTypes[type].family === 'photo';
}

/** Which type of ours bears an extension (lower case, without the dot). */
export const typeByExtension: ReadonlyMap<string, ContentType> = new Map(
  (Object.keys(contentTypes) as ContentType[]).flatMap((type) =>
    contentTypes[type].extensions.map((extension): [string, ContentType] => [extension, type]),
  ),
);
