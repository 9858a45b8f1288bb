import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const started = Date.now();

/** One line of progress, with the seconds since the command began. */
export function say(line: string): void {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5);
  console.log(`${seconds} s  ${line}`);
}

/** A line for people to read as it is. */
export function print(line: string): void {
  console.log(line);
}

/** Something that needs the reader's eye. */
export function warn(line: string): void {
  console.error(line);
}

/** A writer of lines into a file, new at each run. */
export function fileLog(file: string): (line: string) => void {
  mkdirSync(dirname(file), { recursive: true });
  const stream = createWriteStream(file);
  return (line) => void stream.write(`${line}\n`);
}
