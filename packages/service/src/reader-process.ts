import { type ChildProcess, fork } from 'node:child_process';

/** What a reader may take for one file. */
export interface ReaderLimits<Answer> {
  /** Milliseconds for one file. */
  readMs: number;
  /** Megabytes of memory for what is read or drawn. */
  memoryMb: number;
  /** What a file counts as that takes more than that, or breaks the reader. */
  unread: Answer;
}

/**
 * Reads files that people send in a process of its own, which holds no secret: what is made to break a reader must break nothing else. A file that takes
 * too long, or more memory than there is for it, is answered `unread`, and the next one has a new process.
 * @param program path of a program that answers each message it is sent with one, in order
 */
export function createReader<File, Answer>(program: string, { readMs, memoryMb, unread }: ReaderLimits<Answer>) {
  let reader: ChildProcess | null = null;
  // One after the other: when the process ends, the file it was at is the one to blame.
  let last: Promise<unknown> = Promise.resolve();

  function running(): ChildProcess {
    if (reader) return reader;
    const child = fork(program, {
      env: {},
      execArgv: [`--max-old-space-size=${memoryMb}`, '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('exit', () => {
      if (reader === child) reader = null;
    });
    child.unref();
    child.channel?.unref();
    reader = child;
    return child;
  }

  function ask(child: ChildProcess, file: File): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const giveUp = () => {
      child.kill('SIGKILL');
      if (reader === child) reader = null;
      resolve(unread);
    };
    const timer = setTimeout(giveUp, readMs);
    child.once('message', resolve);
    child.once('exit', giveUp);
    child.once('error', giveUp);
    child.send(file as object, (error) => error && giveUp());
    return promise.finally(() => {
      clearTimeout(timer);
      child.off('message', resolve).off('exit', giveUp).off('error', giveUp);
    });
  }

  return (file: File): Promise<Answer> => {
    const answer = last.then(() => ask(running(), file));
    last = answer;
    return answer;
  };
}
