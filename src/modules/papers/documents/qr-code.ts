import { create } from 'qrcode';

/** A horizontal row of dark modules, in modules from the upper left corner. */
export interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

export interface QrCode {
  /** Modules of a side, without the quiet zone of four modules that must stay white around it. */
  readonly size: number;
  readonly runs: readonly Run[];
}

/** The QR code of a text (ISO/IEC 18004), error correction level M: it reads with up to 15 % of it lost. */
export function qrCode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const runs: Run[] = [];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size;) {
      let length = 0;
      while (x + length < modules.size && modules.get(y, x + length) !== 0) length++;
      if (length > 0) runs.push({ x, y, length });
      x += length + 1;
    }
  }
  return { size: modules.size, runs };
}
