/** How long a reaction (a job, an e-mail, a process that starts again) may take on a busy machine. */
const PATIENCE_MS = 30_000;

/**
 * Looks again and again until the answer is there.
 * @param what for the failure: «the activation mail»
 * @throws Error when it is not there in time, with what the last look threw
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let failure: unknown;
  do {
    try {
      const answer = await look();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (Date.now() < deadline);
  throw new Error(`${what} did not happen within ${patienceMs / 1000} s`, { cause: failure });
}
