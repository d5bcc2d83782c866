import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import { contentTypeOf } from './content-type-of.ts';
import { acceptedExtensions } from '../domain/content-types.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

function told(name: string, bytes: Uint8Array): ReturnType<typeof contentTypeOf> {
  return contentTypeOf(name, bytes.slice(0, 4100), () => Promise.resolve(bytes));
}

/** A ZIP archive as an office program packs it: local headers only, which is all that telling types reads. */
function zip(entries: Readonly<Record<string, string>>, store = false): Uint8Array {
  const parts = Object.entries(entries).map(([name, text]) => {
    const plain = Buffer.from(text);
    const packed = store ? plain : deflateRawSync(plain);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(store ? 0 : 8, 8);
    header.writeUInt32LE(crc32(plain), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(plain.length, 22);
    header.writeUInt16LE(name.length, 26);
    return Buffer.concat([header, Buffer.from(name), packed]);
  });
  return new Uint8Array(Buffer.concat([...parts, Buffer.from('504b0506'.padEnd(44, '0'), 'hex')]));
}

const openXml = (main: string): string =>
  `<?xml version="1.0"?><Types><Override PartName="/x" ContentType="application/vnd.${main}.main+xml"/></Types>`;
const word = openXml('openxmlformats-officedocument.wordprocessingml.document');
const sheet = openXml('openxmlformats-officedocument.spreadsheetml.sheet');
const macros = openXml('ms-word.document.macroEnabled');
const filler = 'x'.repeat(3000) + Array.from({ length: 3000 }, (_, i) => (i * i) % 97).join('');

const pdf = latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n');
const program = latin1(`MZ\x90\x00\x03${'\x00'.repeat(200)}This program cannot be run in DOS mode`);
const page = utf8('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>');
const picture = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'tiff'): Promise<Uint8Array> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#00796b' } })
    .toFormat(format)
    .toBuffer()
    .then((bytes) => new Uint8Array(bytes));
const docx = zip({ '[Content_Types].xml': word, 'word/document.xml': '<w/>' });

describe('what may be attached', () => {
  test('is told by its content and taken', async () => {
    const cases: readonly (readonly [string, Uint8Array, string])[] = [
      ['Арыз.pdf', pdf, 'pdf'],
      ['Арыз.PDF', pdf, 'pdf'],
      ['newline first.pdf', latin1('\r\n%PDF-1.4\n'), 'pdf'],
      ['photo.jpg', await picture('jpeg'), 'jpeg'],
      ['photo.png', await picture('png'), 'png'],
      ['photo.webp', await picture('webp'), 'webp'],
      ['letter.docx', docx, 'docx'],
      [
        'types last, as LibreOffice packs.docx',
        zip({ '_rels/.rels': filler, 'word/document.xml': filler, '[Content_Types].xml': word }),
        'docx',
      ],
      ['table.xlsx', zip({ '[Content_Types].xml': sheet, 'xl/workbook.xml': '<x/>' }), 'xlsx'],
      ['letter.odt', zip({ mimetype: 'application/vnd.oasis.opendocument.text' }, true), 'odt'],
      ['хат.txt', utf8('Құрметті әкім!\r\n\tЖолымыз бұзылған.\n'), 'txt'],
      ['with a byte order mark.txt', utf8('\ufeffҚұрметті'), 'txt'],
      ['begins like a picture.txt', utf8('BMW 320, номер 001 AAA 02'), 'txt'],
      ['a letter without an ending', utf8('Здравствуйте'), 'txt'],
      ['Арыз 12.05.2026', pdf, 'pdf'],
    ];
    for (const [name, bytes, type] of cases)
      assert.deepEqual(await told(name, bytes), { ok: true, value: type }, name);
  });

  test('a photo under the name of another kind of photo is taken for what it is', async () => {
    assert.deepEqual(await told('IMG_0001.PNG', await picture('jpeg')), { ok: true, value: 'jpeg' });
    assert.deepEqual(await told('photo.jpg', await picture('webp')), { ok: true, value: 'webp' });
  });

  test('the field offers exactly these endings', () => {
    assert.equal(acceptedExtensions, '.pdf,.jpg,.jpeg,.jpe,.jfif,.png,.webp,.docx,.xlsx,.odt,.txt');
  });
});

describe('what may not be attached', () => {
  test('is refused by what it really is, whatever it calls itself', async () => {
    const mp4 = latin1(`\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2${'\x00'.repeat(40)}`);
    const heic = latin1(`\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic${'\x00'.repeat(40)}`);
    const compound = new Uint8Array(Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'));
    const cases: readonly (readonly [string, Uint8Array, string])[] = [
      ['Арыз.pdf', program, 'program'],
      ['Арыз.txt', program, 'program'],
      ['run.exe', program, 'program'],
      ['install.pdf', utf8('#!/bin/sh\nrm -rf ~\n'), 'program'],
      ['install.txt', utf8('@echo off\nformat c:'), 'program'],
      ['Арыз.pdf', page, 'webPage'],
      ['letter.txt', utf8('  \n<!-- x --><script>alert(1)</script>'), 'webPage'],
      ['drawing.png', utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'webPage'],
      ['wide.txt', new Uint8Array(Buffer.from('\ufeff<html>', 'utf16le')), 'webPage'],
      ['papers.zip', zip({ 'a.pdf': 'x' }), 'archive'],
      ['letter.docx', zip({ 'a.exe': 'MZ' }), 'archive'],
      ['letter.docx', zip({ '[Content_Types].xml': macros, 'word/vbaProject.bin': 'x' }), 'macroOffice'],
      ['letter.doc', compound, 'oldOffice'],
      ['letter.txt', utf8('{\\rtf1\\ansi text}'), 'oldOffice'],
      ['table.ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, true), 'otherOffice'],
      ['IMG_0001.HEIC', heic, 'heic'],
      ['IMG_0001.jpg', heic, 'heic'],
      ['moving.gif', await picture('gif'), 'otherPicture'],
      ['scan.pdf', await picture('tiff'), 'otherPicture'],
      ['video.mp4', mp4, 'video'],
      ['table.csv', utf8('a;b\n1;2\n'), 'text'],
      ['Арыз.pdf', utf8('I renamed this text'), 'text'],
      ['broken.pdf', latin1('\x00\x01\x02\x03 nothing known \x7f\x90'), 'unknown'],
      ['broken.txt', latin1('\x00\x01\x02\x03 nothing known'), 'unknown'],
    ];
    for (const [name, bytes, is] of cases) {
      const claims = /\.(\w+)$/u.exec(name)?.[1]?.toLowerCase() ?? null;
      const expected = { ok: false, error: { code: 'attachmentNotAllowed', facts: { is, claims } } };
      assert.deepEqual(await told(name, bytes), expected, `${name} ${is}`);
    }
  });

  test('a document must be called what it is', async () => {
    assert.deepEqual(await told('Арыз.pdf', docx), {
      ok: false,
      error: { code: 'attachmentMislabelled', facts: { is: 'docx', claims: 'pdf' } },
    });
    assert.deepEqual(await told('photo.jpg', pdf), {
      ok: false,
      error: { code: 'attachmentMislabelled', facts: { is: 'pdf', claims: 'jpg' } },
    });
  });

  test('text in an old encoding, which loses Kazakh letters, is sent back to be saved as UTF-8', async () => {
    const windows1251 = Uint8Array.from([
      0xc7, 0xe4, 0xf0, 0xe0, 0xe2, 0xf1, 0xf2, 0xe2, 0xf3, 0xe9, 0x0d, 0x0a,
    ]);
    const utf16 = new Uint8Array(Buffer.from('\ufeffҚұрметті әкім', 'utf16le'));
    for (const bytes of [windows1251, utf16])
      assert.deepEqual(await told('хат.txt', bytes), {
        ok: false,
        error: { code: 'attachmentNotUtf8', facts: { is: 'foreignText', claims: 'txt' } },
      });
  });
});
