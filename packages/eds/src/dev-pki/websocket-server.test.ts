import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { acceptWebSockets } from './websocket-server.ts';

const server = createServer();
const drop = acceptWebSockets(server, {
  opened: (socket) => socket.send('greeting'),
  received: (socket, text) => socket.send(`${text.length}:${text.slice(0, 20)}`),
});
let port: number;
before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
after(() => {
  drop();
  server.close();
});

/** Masked frames by hand: what no browser lets a test do. */
function frame(first: number, text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = Buffer.from([1, 2, 3, 4]);
  const masked = payload.map((octet, i) => octet ^ (mask[i % 4] ?? 0));
  return Buffer.concat([Buffer.from([first, 0x80 | payload.length]), mask, masked]);
}

/** A raw connection after the handshake; `take` waits for bytes and gives all of them. */
async function handshake(key: string): Promise<{ socket: Socket; take: () => Promise<Buffer> }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  const take = async (): Promise<Buffer> => ((await once(socket, 'data')) as [Buffer])[0];
  return { socket, take };
}

test('the handshake answers the key as RFC 6455 shows', async () => {
  const { socket, take } = await handshake('dGhlIHNhbXBsZSBub25jZQ==');
  const answer = (await take()).toString('latin1');
  assert.match(answer, /^HTTP\/1\.1 101 /);
  assert.match(answer, /Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=\r\n/);
  socket.destroy();
});

test('fragments make one message, with a ping between them answered', async () => {
  const { socket, take } = await handshake('AAAAAAAAAAAAAAAAAAAAAA==');
  await take();
  socket.write(frame(0x01, 'бір '));
  socket.write(frame(0x89, 'ping'));
  assert.deepEqual(await take(), Buffer.from('\x8a\x04ping', 'latin1'));
  socket.write(frame(0x80, 'екі'));
  assert.equal((await take()).subarray(2).toString(), '7:бір екі');
  socket.destroy();
});

test('a frame that arrives in pieces is read when it is whole', async () => {
  const { socket, take } = await handshake('AAAAAAAAAAAAAAAAAAAAAA==');
  await take();
  socket.setNoDelay(true);
  const answer = take();
  for (const octet of frame(0x81, 'abc')) {
    socket.write(Buffer.from([octet]));
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  assert.equal((await answer).subarray(2).toString(), '3:abc');
  socket.destroy();
});

test('a frame without a mask closes the connection', async () => {
  const { socket, take } = await handshake('AAAAAAAAAAAAAAAAAAAAAA==');
  await take();
  socket.write(Buffer.from([0x81, 1, 0x61]));
  assert.deepEqual(await take(), Buffer.from([0x88, 2, 1002 >> 8, 1002 & 0xff]));
  socket.destroy();
});

for (const size of [1, 125, 126, 65_535, 65_536, 3_000_000]) {
  test(`a message of ${size} octets comes whole, and so does its answer`, async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/`);
    const messages: string[] = [];
    socket.onmessage = ({ data }) => messages.push(String(data));
    await once(socket, 'open');
    socket.send('x'.repeat(size));
    while (messages.length < 2) await once(socket, 'message');
    assert.deepEqual(messages, ['greeting', `${size}:${'x'.repeat(Math.min(size, 20))}`]);
    socket.close();
    await once(socket, 'close');
  });
}
