import { checkStages } from './stages.ts';
import { print } from './terminal.ts';

/** `npm run check`: what is quick to know before a commit. @returns the exit code */
export async function check(): Promise<number> {
  const { passed, failed } = await checkStages();
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
