/** Where randomness comes from: an argument, so that a test can repeat itself. */
export interface Random {
  /** `count` random bytes. */
  bytes(count: number): Uint8Array;
  /** A random UUID (RFC 9562, version 4). */
  uuid(): string;
}

/** A UUID made of 16 random bytes. */
export function uuidFrom(bytes: Uint8Array): string {
  const copy = Uint8Array.from(bytes.subarray(0, 16));
  copy[6] = ((copy[6] ?? 0) & 0x0f) | 0x40;
  copy[8] = ((copy[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(copy, (b) => b.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An 80-bit code for people: sixteen letters and digits that cannot be mistaken for each other (Crockford base 32). */
export function codeFrom(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes.subarray(0, 10)) value = (value << 8n) | BigInt(byte);
  let code = '';
  for (let i = 0; i < 16; i++) {
    code = (crockford[Number(value & 31n)] ?? '') + code;
    value >>= 5n;
  }
  return code;
}

/** What a person typed, brought to the form of `codeFrom`: spaces and dashes dropped, O read as 0, I and L as 1. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s-]/gu, '').replaceAll('O', '0').replaceAll(/[IL]/gu, '1');
}

/** The code in groups of four, as it is printed. */
export function groupCode(code: string): string {
  return (code.match(/.{1,4}/gu) ?? []).join('-');
}
