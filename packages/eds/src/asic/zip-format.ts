/** Numbers of the ZIP format (APPNOTE 6.3, ISO/IEC 21320-1) that reader and writer share. */
export const SIGNATURE = {
  local: 0x04034b50,
  central: 0x02014b50,
  descriptor: 0x08074b50,
  end: 0x06054b50,
  zip64Locator: 0x07064b50,
} as const;
export const LOCAL_HEADER = 30;
export const CENTRAL_HEADER = 46;
export const END_RECORD = 22;
export const METHOD = { stored: 0, deflated: 8 } as const;
export const FLAG = { encrypted: 1, descriptor: 1 << 3, utf8: 1 << 11 } as const;
/** S_IFREG with rw-r--r--, in the upper half of the external attributes. */
export const REGULAR_FILE = 0o100644;

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 of ISO 3309: finds damage, proves nothing. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Date and time of MS-DOS, taken in UTC so that the bytes do not depend on where they are written. */
export function dosTime(moment: number): { date: number; time: number } {
  const at = new Date(moment);
  const year = at.getUTCFullYear();
  if (!(year >= 1980 && year <= 2107)) throw new RangeError('a ZIP knows the years 1980 to 2107');
  return {
    date: ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}

/** Why a name is not a plain relative path of files; undefined when it is. */
export function nameProblem(name: string): string | undefined {
  if (name === '' || name.length > 512) return 'a name of a wrong length';
  // A control character, a backslash or a colon is a path to some systems and a letter to others; a change of the
  // direction of writing shows a program as a picture.
  if (/[\p{Cc}\\:\u202A-\u202E\u2066-\u2069]/u.test(name)) return 'a name with forbidden characters';
  if (/\p{Surrogate}/u.test(name)) return 'a name that is no Unicode text';
  const parts = name.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    return 'a name that is no plain path';
  return undefined;
}

/** Under this name two files would fall together on systems that do not tell case or composition apart. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
