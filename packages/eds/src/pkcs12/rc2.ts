/** The permutation of RFC 2268 §2, derived there from the digits of π: 256 octets in hexadecimal. */
const PI = Uint8Array.from(
  (
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad'
  )
    .match(/../g)
    ?.map((pair) => Number.parseInt(pair, 16)) ?? [],
);

const BLOCK = 8;

/** The sixty-four 16-bit words of a key of which so many bits are effective (RFC 2268 §2). */
function expand(key: Uint8Array, bits: number): Uint16Array {
  const list = new Uint8Array(128);
  list.set(key);
  const octets = Math.ceil(bits / 8);
  const mask = 255 % 2 ** (8 + bits - 8 * octets);
  for (let i = key.length; i < 128; i++) {
    list[i] = PI[((list[i - 1] as number) + (list[i - key.length] as number)) & 255] as number;
  }
  list[128 - octets] = PI[(list[128 - octets] as number) & mask] as number;
  for (let i = 127 - octets; i >= 0; i--) {
    list[i] = PI[(list[i + 1] as number) ^ (list[i + octets] as number)] as number;
  }
  return Uint16Array.from(
    { length: 64 },
    (_, i) => (list[2 * i] as number) | ((list[2 * i + 1] as number) << 8),
  );
}

const TURNS = [1, 2, 3, 5];

/** The inverse of a mixing round, which used the four words of the key from `at` (RFC 2268 §4.1). */
function unmix(r: Uint16Array, key: Uint16Array, at: number): void {
  for (let i = 3; i >= 0; i--) {
    const turn = TURNS[i] as number;
    const word = r[i] as number;
    const [a, b, c] = [r[(i + 3) & 3] as number, r[(i + 2) & 3] as number, r[(i + 1) & 3] as number];
    r[i] = ((word >>> turn) | (word << (16 - turn))) - (key[at + i] as number) - (a & b) - (~a & c);
  }
}

/** The inverse of a mashing round (RFC 2268 §4.2). */
function unmash(r: Uint16Array, key: Uint16Array): void {
  for (let i = 3; i >= 0; i--) {
    r[i] = (r[i] as number) - (key[(r[(i + 3) & 3] as number) & 63] as number);
  }
}

/**
 * Decrypts RC2 in CBC mode (RFC 2268): what the certificates in old PKCS #12 files are wrapped in. The key has 1 to 128
 * octets, of which `bits` bits are effective; `iv` has 8 octets and the data whole blocks, otherwise a RangeError. The
 * padding stays on. RC2 with 40 bits protects nothing; it is read because such files exist.
 */
export function decryptRc2Cbc(
  { key, bits, iv }: { readonly key: Uint8Array; readonly bits: number; readonly iv: Uint8Array },
  data: Uint8Array,
): Uint8Array {
  if (key.length < 1 || key.length > 128 || iv.length !== BLOCK || data.length % BLOCK !== 0) {
    throw new RangeError('RC2 needs whole blocks');
  }
  const words = expand(key, bits);
  const out = new Uint8Array(data.length);
  const input = new DataView(data.buffer, data.byteOffset, data.length);
  const r = new Uint16Array(4);
  let previous = iv;
  for (let at = 0; at < data.length; at += BLOCK) {
    for (let i = 0; i < 4; i++) r[i] = input.getUint16(at + 2 * i, true);
    for (let round = 15; round >= 0; round--) {
      unmix(r, words, 4 * round);
      if (round === 5 || round === 11) unmash(r, words);
    }
    for (let i = 0; i < BLOCK; i++) {
      const octet = (r[i >> 1] as number) >>> (8 * (i & 1));
      out[at + i] = octet ^ (previous[i] as number);
    }
    previous = data.subarray(at, at + BLOCK);
  }
  return out;
}
