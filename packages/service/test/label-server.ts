import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server was asked. */
export interface Asked {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
}

/** A server of this machine that answers as told. */
export interface LabelServer {
  readonly address: string;
  readonly asked: readonly Asked[];
  stop(): Promise<void>;
}

/** Starts a server; `answer` is given how often its address has been asked before. */
export async function startServer(
  answer: (url: string, times: number, response: ServerResponse, request: IncomingMessage) => void,
): Promise<LabelServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    const times = asked.filter((one) => one.url === url).length;
    asked.push({ url, headers: request.headers });
    answer(url, times, response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
