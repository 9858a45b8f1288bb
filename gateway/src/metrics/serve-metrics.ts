import { createServer, type Server } from 'node:http';

/**
 * Answers `/metrics` on a port of its own, which is not published: the door itself answers 404 (S72).
 *
 * @param host this machine alone, unless the environment says otherwise
 */
export function serveMetrics(text: () => string, { host, port }: { host: string; port: number }): Server {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text());
  });
  // A reader that stays must not keep the door from closing.
  return server.listen(port, host).unref();
}
