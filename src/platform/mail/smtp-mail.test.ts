import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { after, describe, test } from 'node:test';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { isLanguage } from '../../kernel/text.ts';
import { mailContract, sampleLetter, type PostOffice, type ReadLetter } from './mail.contract.ts';
import { MailFault } from './mail.ts';
import { smtpMail } from './smtp-mail.ts';

const from = 'Qabyldau <portal@qabyldau.example.kz>';

/** What a test server answers; undefined is "all right". */
interface Answers {
  readonly sender?: [number, string];
  readonly recipient?: [number, string];
}

function refusal(answer: readonly [number, string]): Error {
  return Object.assign(new Error(answer[1]), { responseCode: answer[0] });
}

/** A mail server on this machine that keeps the raw letters. */
async function mailServer(answers: Answers = {}): Promise<{ url: string; raw: Buffer[] }> {
  const raw: Buffer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _state, done) => done(answers.sender && refusal(answers.sender)),
    onRcptTo({ address }, _state, done) {
      const answer = address.endsWith('.invalid') ? ([550, 'no such host'] as const) : answers.recipient;
      done(answer && refusal(answer));
    },
    onData(stream, _state, done) {
      void buffer(stream).then((bytes) => {
        raw.push(bytes);
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  after(() => new Promise<void>((resolve) => server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, raw };
}

async function read(raw: Buffer): Promise<ReadLetter> {
  const mail = await PostalMime.parse(raw);
  const language = mail.headers.find((header) => header.key === 'content-language')?.value;
  assert.ok(isLanguage(language));
  return {
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
    messageId: mail.messageId ?? '',
    language,
  };
}

mailContract('SMTP', async (): Promise<PostOffice> => {
  const { url, raw } = await mailServer();
  return { mail: smtpMail({ url, from }), arrived: () => Promise.all(raw.map(read)) };
});

describe('a letter by SMTP', () => {
  test('is seven-bit clean UTF-8 with an automatic mark, and is no mailing list', async () => {
    const { url, raw } = await mailServer();
    await smtpMail({ url, from }).send(sampleLetter);
    const source = raw[0]?.toString('latin1') ?? '';
    assert.match(source, /^[\t\r\n -~]+$/u);
    assert.ok(source.split('\r\n').every((line) => line.length <= 998));
    assert.match(source, /multipart\/alternative/u);
    assert.match(source, /^Auto-Submitted: auto-generated\r$/mu);
    assert.doesNotMatch(source, /^(?:List-|X-Mailer|Bcc)/mu);
    const parsed = await PostalMime.parse(source);
    assert.deepEqual(parsed.from, { address: 'portal@qabyldau.example.kz', name: 'Qabyldau' });
  });

  test('to a host in Kazakh letters goes to its ASCII name', async () => {
    const { url, raw } = await mailServer();
    assert.equal(
      (await smtpMail({ url, from }).send({ ...sampleLetter, to: 'aigul@хат.қаз' })).accepted,
      true,
    );
    assert.match(raw[0]?.toString('latin1') ?? '', /^To: aigul@xn--[a-z0-9]+\.xn--[a-z0-9-]+\r$/mu);
  });

  test('waits and is tried again when the server says later, or does not want us at all', async () => {
    const answers: Answers[] = [
      { recipient: [451, `<${sampleLetter.to}>: greylisted, come back`] },
      { recipient: [530, 'sign in first'] },
      { sender: [550, 'you may not send from here'] },
    ];
    for (const answer of answers) {
      const { url } = await mailServer(answer);
      await assert.rejects(smtpMail({ url, from }).send(sampleLetter), (error: unknown) => {
        assert.ok(error instanceof MailFault);
        assert.match(error.message, /greylisted|sign in first|may not send/u);
        assert.ok(!error.message.includes(sampleLetter.to), 'the log holds no address of a person');
        return true;
      });
    }
  });

  test('does not wait for ever for a server that keeps silent', async () => {
    const silent = createServer();
    silent.listen(0, '127.0.0.1');
    await once(silent, 'listening');
    after(() => silent.close());
    const { port } = silent.address() as AddressInfo;
    const mail = smtpMail({ url: `smtp://127.0.0.1:${port}`, from, patienceMs: 100 });
    await assert.rejects(mail.send(sampleLetter), MailFault);
  });

  test('is a fault when nobody listens', async () => {
    await assert.rejects(smtpMail({ url: 'smtp://127.0.0.1:1', from }).send(sampleLetter), MailFault);
  });
});
