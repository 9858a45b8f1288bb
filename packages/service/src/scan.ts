import { connect } from 'node:net';

/** What a scanner says of a file; `unknown` when it did not answer in time. */
export type ScanVerdict = 'clean' | 'infected' | 'unknown';

const TIMEOUT_MS = 10_000;
const CHUNK_BYTES = 65_536;

/**
 * S51. Asks ClamAV about a file (clamd, command INSTREAM: chunks after their length, then a zero). Fails closed: what is not clearly
 * «OK» or «FOUND» is unknown, and nobody opens an unknown file.
 *
 * @param address `host:port` of clamd; empty when the house has no scanner, and then every file is clean
 */
export function scan(address: string, bytes: Uint8Array): Promise<ScanVerdict> {
  if (address === '') return Promise.resolve('clean');
  const [host = '', port = ''] = address.split(':');
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect({ host, port: Number(port), timeout: TIMEOUT_MS });
    const say = (verdict: ScanVerdict) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(verdict);
    };
    // The timeout of a socket counts silence; this one counts from the beginning.
    const timer = setTimeout(() => say('unknown'), TIMEOUT_MS);
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let from = 0; from < bytes.length; from += CHUNK_BYTES) {
        const chunk = bytes.subarray(from, from + CHUNK_BYTES);
        socket.write(lengthOf(chunk));
        socket.write(chunk);
      }
      socket.write(lengthOf(new Uint8Array()));
    });
    socket.on('data', (data) => {
      answer += data.toString('latin1');
      if (answer.includes('\0')) say(verdictOf(answer));
    });
    socket.on('end', () => say(verdictOf(answer)));
    socket.on('timeout', () => say('unknown'));
    socket.on('error', () => say('unknown'));
  });
}

function lengthOf(chunk: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}

function verdictOf(answer: string): ScanVerdict {
  if (/^stream: OK\0?\s*$/.test(answer)) return 'clean';
  return / FOUND\0?\s*$/.test(answer) ? 'infected' : 'unknown';
}
