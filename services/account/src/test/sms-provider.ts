import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real HTTP server in the test process, keeping the short messages it receives and giving the answers it is told. */
export async function openSmsProvider() {
  const messages: { to: string; text: string }[] = [];
  const replies: { from: string; text: string; receivedAt: string }[] = [];
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return response.end(JSON.stringify(replies));
    let body = '';
    for await (const chunk of request) body += chunk;
    messages.push(JSON.parse(body) as { to: string; text: string });
    response.writeHead(202).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    to: (number: string) => messages.filter(({ to }) => to === number).map(({ text }) => text),
    answer: (from: string, text: string) => replies.push({ from, text, receivedAt: new Date().toISOString() }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
