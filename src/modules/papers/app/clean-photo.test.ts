import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import { cleanPhoto } from './clean-photo.ts';
import type { PhotoType } from '../domain/content-types.ts';

const blank = (width: number, height: number, background: string): ReturnType<typeof sharp> =>
  sharp({ create: { width, height, channels: 3, background } });

/** A red photo with a blue band at its left edge, taken with the camera on its side, with place and time in it. */
async function sidewaysPhoto(format: PhotoType): Promise<Uint8Array> {
  const band = await blank(4, 20, '#0000ff').png().toBuffer();
  const bytes = await blank(40, 20, '#ff0000')
    .composite([{ input: band, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'Camera', Artist: 'Айгүл' },
      IFD3: { GPSLatitude: '51/1 10/1 0/1', GPSLongitude: '71/1 26/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>Astana</place></x:xmpmeta>')
    .toFormat(format)
    .toBuffer();
  return new Uint8Array(bytes);
}

describe('a photo', () => {
  for (const format of ['jpeg', 'png', 'webp'] as const)
    test(`in ${format} is turned upright and tells neither place nor time nor camera`, async () => {
      const before = await sidewaysPhoto(format);
      assert.ok((await sharp(before).metadata()).exif !== undefined, 'the photo has something to hide');
      const cleaned = await cleanPhoto(before, format);
      assert.ok(cleaned.ok);
      const { bytes, width, height } = cleaned.value;
      assert.deepEqual([width, height], [20, 40]);
      const facts = await sharp(bytes).metadata();
      assert.equal(facts.format, format);
      assert.equal(facts.exif, undefined);
      assert.equal(facts.xmp, undefined);
      assert.equal(facts.icc, undefined);
      assert.equal(facts.orientation ?? 1, 1);
      assert.doesNotMatch(Buffer.from(bytes).toString('latin1'), /Camera|Astana|GPS/u);
      const pixel = await sharp(bytes).extract({ left: 10, top: 0, width: 1, height: 1 }).raw().toBuffer();
      assert.ok((pixel[2] ?? 0) > 200 && (pixel[0] ?? 255) < 60, 'the band is at the top now');
    });

  test('is cleaned to the same bytes each time', async () => {
    const before = await sidewaysPhoto('jpeg');
    assert.deepEqual(await cleanPhoto(before, 'jpeg'), await cleanPhoto(before, 'jpeg'));
  });

  test('keeps one frame of a moving picture', async () => {
    const frames = await sharp(await blank(10, 40, '#00ff00').raw().toBuffer(), {
      raw: { width: 10, height: 40, channels: 3, pageHeight: 20 },
    })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer();
    const cleaned = await cleanPhoto(new Uint8Array(frames), 'webp');
    assert.ok(cleaned.ok);
    assert.equal((await sharp(cleaned.value.bytes).metadata()).pages ?? 1, 1);
  });

  test('with more pixels than allowed is refused before it is unpacked, however few bytes it has', async () => {
    const bomb = new Uint8Array(
      await blank(10_000, 10_000, '#ffffff').png({ compressionLevel: 9 }).toBuffer(),
    );
    assert.ok(bomb.length < 400_000);
    assert.deepEqual(await cleanPhoto(bomb, 'png'), {
      ok: false,
      error: { code: 'photoTooManyPixels', facts: { width: 10_000, height: 10_000, limit: 40_000_000 } },
    });
  });

  test('that is cut short or is no picture is refused as damaged', async () => {
    const whole = await sidewaysPhoto('jpeg');
    const damaged = { ok: false, error: { code: 'photoDamaged', facts: {} } };
    assert.deepEqual(await cleanPhoto(whole.slice(0, whole.length - 30), 'jpeg'), damaged);
    assert.deepEqual(await cleanPhoto(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), 'jpeg'), damaged);
  });
});
