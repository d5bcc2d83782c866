import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fixedClock } from '../clock.ts';
import { letterHtml } from './letter-html.ts';
import { mailContract, sampleLetter, type PostOffice } from './mail.contract.ts';
import { mailboxMail, type Mailbox } from './mailbox-mail.ts';

const home = await mkdtemp(join(tmpdir(), 'qabyldau-mailbox-'));
after(() => rm(home, { recursive: true, force: true }));
let count = 0;
const clock = fixedClock('2026-11-23T10:00:00+05:00');
const freshDir = (): string => join(home, String(++count));

/** A mailbox as a post office: its letters without what only the mailbox knows. */
function office(mailbox: Mailbox): PostOffice {
  const arrived: PostOffice['arrived'] = async () =>
    (await mailbox.list()).map(({ to, subject, text, html, messageId, language }) => {
      return { to, subject, text, html, messageId, language };
    });
  return { mail: mailbox, arrived };
}

mailContract('the mailbox on disk', () => Promise.resolve(office(mailboxMail({ dir: freshDir(), clock }))));
mailContract('the mailbox in memory', () => Promise.resolve(office(mailboxMail({ memory: true, clock }))));

describe('a mailbox', () => {
  test('shows letters newest first, those of one address, and each by its id', async () => {
    const mailbox = mailboxMail({ memory: true, clock });
    await mailbox.send({ ...sampleLetter, messageId: '<1@q>' });
    await mailbox.send({ ...sampleLetter, messageId: '<2@q>', to: 'Erlan@example.kz' });
    await mailbox.send({ ...sampleLetter, messageId: '<3@q>' });
    const order = (await mailbox.list()).map((letter) => letter.messageId);
    assert.deepEqual(order, ['<3@q>', '<2@q>', '<1@q>']);
    const [erlans] = await mailbox.list('erlan@EXAMPLE.kz');
    assert.equal(erlans?.messageId, '<2@q>');
    assert.deepEqual(await mailbox.get(erlans.id), erlans);
    assert.equal(await mailbox.get('unknown'), undefined);
  });

  test('keeps a letter that was sent twice once, with the time of the first', async () => {
    const mailbox = mailboxMail({ memory: true, clock });
    await mailbox.send(sampleLetter);
    const [first] = await mailbox.list();
    clock.advance({ minutes: 1 });
    await mailbox.send(sampleLetter);
    assert.deepEqual(await mailbox.list(), [first]);
  });

  test('is the same for another process and after a restart, also when a crash cut a line short', async () => {
    const dir = freshDir();
    const one = mailboxMail({ dir, clock });
    assert.deepEqual(await one.list(), []);
    await one.send(sampleLetter);
    await appendFile(join(dir, 'letters.jsonl'), '\n{"id":"half');
    const other = mailboxMail({ dir, clock });
    assert.equal((await other.list()).length, 1);
    await other.send({ ...sampleLetter, messageId: '<after@q>' });
    assert.deepEqual(await one.list(), await other.list());
    assert.equal((await one.list()).length, 2);
  });

  test('takes letters of many senders at once', async () => {
    const mailbox = mailboxMail({ dir: freshDir(), clock });
    const ids = Array.from({ length: 50 }, (_, i) => `<${i}@q>`);
    await Promise.all(ids.map((messageId) => mailbox.send({ ...sampleLetter, messageId })));
    assert.equal((await mailbox.list()).length, 50);
  });
});

describe('the HTML of a letter', () => {
  test('shows what was written and runs nothing', () => {
    const html = letterHtml('<script>alert(1)</script> & "x"', 'A < B', 'ru');
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;x&quot;/u);
    assert.match(html, /<title>A &lt; B<\/title>/u);
    assert.doesNotMatch(html, /<script/u);
  });

  test('links web addresses and nothing else, without the sign that ends the sentence', () => {
    const html = letterHtml('Смотрите (https://a.kz/x?y=1). javascript:alert(1)', 's', 'ru');
    assert.match(
      html,
      /\(<a href="https:\/\/a\.kz\/x\?y=1">https:\/\/a\.kz\/x\?y=1<\/a>\)\. javascript:alert/u,
    );
    assert.equal(html.match(/<a /gu)?.length, 1);
  });

  test('keeps lines and paragraphs', () => {
    const html = letterHtml('бір\nекі\n\n\nүш\n', 's', 'kk');
    assert.match(html, />бір<br>\nекі<\/p>\n<p [^>]+>үш</u);
    assert.equal(html.match(/<p /gu)?.length, 2);
  });
});
