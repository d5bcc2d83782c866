/**
 * A WebSocket server of one file over node:http or node:https (RFC 6455), enough for the NCALayer stand-in:
 * text messages of any size up to a limit, fragments, ping, pong, close. No extensions. Node only.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const LARGEST_MESSAGE = 64 * 1024 * 1024;

const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** One accepted connection. */
export interface ServerSocket {
  /** The Origin header of the page, for the log. */
  readonly origin: string | undefined;
  send(text: string): void;
  close(code?: number): void;
  /** Cuts the connection without a closing handshake, as a crash would. */
  destroy(): void;
}

export interface SocketHandler {
  opened(socket: ServerSocket): void;
  received(socket: ServerSocket, text: string): void;
  closed?(socket: ServerSocket): void;
}

interface Frame {
  final: boolean;
  opcode: number;
  masked: boolean;
  payload: Buffer;
}

/** Answers WebSocket upgrades of `server`; gives back a function that cuts all open connections. */
export function acceptWebSockets(server: Server, handler: SocketHandler): () => void {
  const open = new Set<Duplex>();
  server.on('upgrade', (request, stream) => {
    const key = request.headers['sec-websocket-key'];
    if (request.headers.upgrade?.toLowerCase() !== 'websocket' || !key) {
      stream.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
      return;
    }
    open.add(stream);
    stream.on('close', () => open.delete(stream));
    stream.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
        `Sec-WebSocket-Accept: ${acceptValue(key)}\r\n\r\n`,
    );
    serve(request, stream, handler);
  });
  return () => {
    for (const stream of open) stream.destroy();
  };
}

function acceptValue(key: string): string {
  return createHash('sha1')
    .update(key + HANDSHAKE_GUID)
    .digest('base64');
}

function serve(request: IncomingMessage, stream: Duplex, handler: SocketHandler): void {
  let unread: Buffer = Buffer.alloc(0);
  let message: Buffer[] = [];
  const socket: ServerSocket = {
    origin: request.headers.origin,
    send: (text) => {
      if (stream.writable) stream.write(frame(OPCODE.text, Buffer.from(text)));
    },
    close: (code = 1000) => void stream.end(frame(OPCODE.close, closePayload(code))),
    destroy: () => void stream.destroy(),
  };
  const take = (next: Frame): void => {
    if (!next.masked) return socket.close(1002);
    switch (next.opcode) {
      case OPCODE.ping:
        stream.write(frame(OPCODE.pong, next.payload));
        return;
      case OPCODE.pong:
        return;
      case OPCODE.close:
        stream.end(frame(OPCODE.close, next.payload.subarray(0, 2)));
        return;
      case OPCODE.text:
      case OPCODE.continuation:
        message.push(next.payload);
        if (!next.final) return;
        handler.received(socket, Buffer.concat(message).toString('utf8'));
        message = [];
        return;
      default:
        socket.close(1003);
    }
  };
  stream.on('error', () => stream.destroy());
  stream.on('close', () => handler.closed?.(socket));
  stream.on('data', (chunk: Buffer) => {
    unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
    for (let read = readFrame(unread); read; read = readFrame(unread)) {
      unread = unread.subarray(read.length);
      take(read.frame);
    }
    if (unread.length > LARGEST_MESSAGE) socket.close(1009);
  });
  handler.opened(socket);
}

/** The first whole frame of the bytes (RFC 6455 §5.2), unmasked, or undefined when more bytes must come. */
function readFrame(bytes: Buffer): { frame: Frame; length: number } | undefined {
  if (bytes.length < 2) return undefined;
  const first = bytes.readUInt8(0);
  const second = bytes.readUInt8(1);
  const short = second & 0x7f;
  const lengthBytes = short === 126 ? 2 : short === 127 ? 8 : 0;
  const masked = (second & 0x80) !== 0;
  const start = 2 + lengthBytes + (masked ? 4 : 0);
  if (bytes.length < start) return undefined;
  const size =
    lengthBytes === 2 ? bytes.readUInt16BE(2) : lengthBytes === 8 ? Number(bytes.readBigUInt64BE(2)) : short;
  if (bytes.length < start + size) return undefined;
  const payload = Buffer.from(bytes.subarray(start, start + size));
  if (masked) {
    for (let i = 0; i < size; i++) payload[i] = payload.readUInt8(i) ^ bytes.readUInt8(start - 4 + (i % 4));
  }
  return {
    frame: { final: (first & 0x80) !== 0, opcode: first & 0x0f, masked, payload },
    length: start + size,
  };
}

/** One unmasked final frame, as a server sends it. */
function frame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length;
  const head = Buffer.alloc(size < 126 ? 2 : size < 65536 ? 4 : 10);
  head.writeUInt8(0x80 | opcode, 0);
  if (size < 126) {
    head.writeUInt8(size, 1);
  } else if (size < 65536) {
    head.writeUInt8(126, 1);
    head.writeUInt16BE(size, 2);
  } else {
    head.writeUInt8(127, 1);
    head.writeBigUInt64BE(BigInt(size), 2);
  }
  return Buffer.concat([head, payload]);
}

function closePayload(code: number): Buffer {
  const payload = Buffer.alloc(2);
  payload.writeUInt16BE(code, 0);
  return payload;
}
