/** The services of a dev PKI behind a port of this machine. Node only. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DevServices } from './services.ts';

export interface ServedDevServices {
  /** Such as `http://127.0.0.1:40123`, without a path. */
  readonly origin: string;
  /** Cuts every connection. */
  close(): Promise<void>;
}

/** Serves on 127.0.0.1; port 0 takes a free one. */
export async function serveDevServices(services: DevServices, port = 0): Promise<ServedDevServices> {
  const server = createServer((request, response) => void answer(services, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  services: DevServices,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part as Uint8Array);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
  }
  const answered = services.answer(request.url ?? '', new Uint8Array(Buffer.concat(parts)), headers);
  // Who is silent keeps the connection open and says nothing.
  if (answered === undefined) return;
  response.writeHead(answered.status, answered.headers);
  if (answered.stalls === true) response.write(answered.body);
  else response.end(answered.body);
}
