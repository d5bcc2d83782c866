import sharp, { type Sharp } from 'sharp';
import type { Refusal } from '../../../kernel/refusal.ts';
import { err, ok, unreachable, type Result } from '../../../kernel/result.ts';
import type { PhotoType } from '../domain/content-types.ts';
import { attachmentLimits } from '../domain/limits.ts';

/** A photo that shows what it showed and tells nothing else. */
export interface CleanPhoto {
  readonly bytes: Uint8Array;
  /** Pixels, after turning upright. */
  readonly width: number;
  readonly height: number;
}

export type PhotoRefusal = Refusal<'photoTooManyPixels' | 'photoDamaged'>;

/** Seconds of one thread after which unpacking is given up. */
const patienceSeconds = 20;

/**
 * Turns a photo upright as its camera noted, and drops everything besides the picture: place, time, camera, thumbnails,
 * colour profile (the colours are brought to sRGB), further frames. The format stays.
 * @param bytes content of the given type
 * @param maxPixels the largest picture that is unpacked; checked before unpacking
 */
export async function cleanPhoto(
  bytes: Uint8Array,
  type: PhotoType,
  maxPixels: number = attachmentLimits.photoPixels,
): Promise<Result<CleanPhoto, PhotoRefusal>> {
  const damaged = err<PhotoRefusal>({ code: 'photoDamaged', facts: {} });
  const size = await sharp(bytes, { limitInputPixels: false, failOn: 'error' })
    .metadata()
    .catch(() => undefined);
  if (size === undefined) return damaged;
  const { width, height } = size;
  if (width * height > maxPixels)
    return err({ code: 'photoTooManyPixels', facts: { width, height, limit: maxPixels } });
  try {
    const upright = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .autoOrient()
      .timeout({ seconds: patienceSeconds });
    const { data, info } = await sameFormat(upright, type).toBuffer({ resolveWithObject: true });
    return ok({ bytes: new Uint8Array(data), width: info.width, height: info.height });
  } catch {
    return damaged;
  }
}

/** Fine enough for photographed papers: small print stays readable, colours are not thinned out around letters. */
function sameFormat(photo: Sharp, type: PhotoType): Sharp {
  switch (type) {
    case 'jpeg':
      return photo.jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
    case 'png':
      return photo.png();
    case 'webp':
      return photo.webp({ quality: 90 });
  }
  return unreachable(type);
}
