import { writeFileSync } from 'node:fs';

/** The variable that says where the reporter below writes. */
export const OUTSIDE_ERRORS_FILE = 'OUTSIDE_ERRORS_FILE';

/** A Vitest reporter: how many errors happened outside of every test, which the JSON report leaves out. */
// biome-ignore lint/style/noDefaultExport: Vitest takes the default export of a reporter's file.
export default class OutsideErrors {
  onTestRunEnd(_modules: unknown, errors: readonly unknown[]): void {
    writeFileSync(process.env[OUTSIDE_ERRORS_FILE] ?? '', String(errors.length));
  }
}
