import { createServer, type Socket } from 'node:net';

/** A scanner for tests that speaks the protocol of clamd and knows one threat, the test file of all scanners. */
export async function startScanner() {
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((socket) => {
    if (isSilent) return socket.destroy();
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    let received = Buffer.alloc(0);
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      const file = fileOf(received);
      if (file)
        socket.end(`stream: ${file.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE') ? 'Eicar-Test FOUND' : 'OK'}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The scanner of the tests does not listen.');
  return {
    address: `127.0.0.1:${address.port}`,
    /** Whether it hangs up on everybody from now on. */
    silence(silent: boolean) {
      isSilent = silent;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** The file in a stream of chunks, once its end has come. */
function fileOf(received: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'.length;
  const chunks: Buffer[] = [];
  for (let at = command; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > received.length) return null;
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
