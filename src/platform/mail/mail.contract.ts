import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Letter, Mail } from './mail.ts';

/** A letter as its reader sees it. */
export type ReadLetter = Letter & { readonly html: string };

/** A post for a test, and what arrived at its other end. */
export interface PostOffice {
  readonly mail: Mail;
  arrived(): Promise<readonly ReadLetter[]>;
}

export const sampleLetter: Letter = {
  to: 'aigul@example.kz',
  subject: 'ЖТ-2026-00000017: жолданымыңыз тіркелді, орындаушы тағайындалды және мерзімі белгіленді',
  text: [
    'Құрметті Айгүл!',
    'Жолданымыңыз тіркелді: № ЖТ-2026-00000017. Әрі қарай не болатынын біліңіз: ұзақтығы, өңделуі, һәм 5 000 ₸.',
    'Толығырақ: https://qabyldau.example.kz/kk/appeals/17?a=1&b=2.',
  ].join('\n\n'),
  messageId: '<notice-17-1@qabyldau.example.kz>',
  language: 'kk',
};

/** What every post promises. `make` opens a fresh one that refuses addresses under `.invalid`. */
export function mailContract(name: string, make: () => Promise<PostOffice>): void {
  describe(`${name} carries letters`, () => {
    test('a Kazakh letter arrives with its subject, text, Message-ID and language as written', async () => {
      const { mail, arrived } = await make();
      const delivery = await mail.send(sampleLetter);
      assert.equal(delivery.accepted, true);
      assert.match(delivery.detail, /^250 /u);
      const [letter, ...others] = await arrived();
      assert.ok(letter !== undefined && others.length === 0);
      const { html, ...rest } = letter;
      assert.deepEqual({ ...rest, text: rest.text.trimEnd() }, sampleLetter);
      assert.match(html, /<p [^>]+>Құрметті Айгүл!<\/p>/u);
      assert.match(html, /<html lang="kk">/u);
      assert.match(html, /<a href="https:\/\/qabyldau\.example\.kz\/kk\/appeals\/17\?a=1&amp;b=2">/u);
    });

    test('HTML of the caller goes as it is', async () => {
      const { mail, arrived } = await make();
      await mail.send({ ...sampleLetter, html: '<p>Сәлем</p>' });
      assert.equal((await arrived())[0]?.html.trim(), '<p>Сәлем</p>');
    });

    test('a retry brings the same Message-ID, so the reader can tell it is one letter', async () => {
      const { mail, arrived } = await make();
      await mail.send(sampleLetter);
      assert.equal((await mail.send(sampleLetter)).accepted, true);
      assert.deepEqual(
        [...new Set((await arrived()).map((letter) => letter.messageId))],
        [sampleLetter.messageId],
      );
    });

    test('a refused recipient is an answer, not a fault, and the reason is kept', async () => {
      const { mail, arrived } = await make();
      const delivery = await mail.send({ ...sampleLetter, to: 'nobody@host.invalid' });
      assert.equal(delivery.accepted, false);
      assert.match(delivery.detail, /^550 /u);
      assert.deepEqual(await arrived(), []);
    });

    test('an address cannot smuggle in another recipient or a header', async () => {
      const { mail, arrived } = await make();
      for (const to of [
        'a@example.kz, b@example.kz',
        'a@example.kz\r\nBcc: b@example.kz',
        'Айгүл <a@example.kz>',
        'a@b@example.kz',
        '',
      ])
        assert.equal((await mail.send({ ...sampleLetter, to })).accepted, false, to);
      assert.deepEqual(await arrived(), []);
    });
  });
}
