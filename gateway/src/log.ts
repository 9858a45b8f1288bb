import { type DestinationStream, destination, type Logger, pino } from 'pino';

/** Characters of lines that are handed over at once; a second after the last time in any case. */
const AT_ONCE = 16 * 1024;
const AT_LEAST_EVERY_MS = 1000;

/**
 * Where the door writes what it does, one JSON object a line. Aside and many at once: a line per request, written at once, took a
 * fifteenth of the door's time.
 *
 * @param file standard output when left out
 */
export function openLog(file?: string): Logger {
  return pino({ name: 'gateway' }, gather(destination({ sync: false, ...(file === undefined ? {} : { dest: file }) })));
}

/** Lines are put together here: the library measures all that waits at each line it is given, which costs more than the line. */
function gather(out: ReturnType<typeof destination>): DestinationStream & Pick<typeof out, 'flush' | 'flushSync'> {
  let lines = '';
  const handOver = () => {
    if (lines !== '') out.write(lines);
    lines = '';
  };
  const flushSync = () => {
    handOver();
    out.flushSync();
  };
  setInterval(handOver, AT_LEAST_EVERY_MS).unref();
  process.once('exit', flushSync);
  return {
    write(line) {
      lines += line;
      if (lines.length >= AT_ONCE) handOver();
    },
    flush(done) {
      handOver();
      out.flush(done);
    },
    flushSync,
  };
}
