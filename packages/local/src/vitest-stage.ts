import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './house.ts';
import { OUTSIDE_ERRORS_FILE } from './outside-errors.ts';
import { type RunOptions, runNode } from './run.ts';
import type { Failure, Outcome } from './stages.ts';
import { say } from './terminal.ts';

/** What one run of Vitest wrote with its JSON reporter. */
interface VitestReport {
  numPassedTests: number;
  testResults: {
    /** Path of the file. */
    name: string;
    status: string;
    message?: string;
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
  }[];
}

/** One run of Vitest, read. */
interface VitestRun {
  passed: number;
  failures: (Failure & { file: string })[];
  /** It ended badly for another reason than a failed test. */
  brokenElsewhere: boolean;
}

const REPORTER = join(import.meta.dirname, 'outside-errors.ts');
/** More files than that fail together for a reason that a second run does not take away. */
const MOST_FILES_RUN_TWICE = 8;
/** What a failure says first is what counts. */
const MESSAGE_LINES = 12;

/**
 * Runs Vitest in a folder, on the files whose path contains one of `files` (all, when it is empty); a file that cannot be
 * loaded and an error outside every test are failures too. The few files that failed are run once more, alone: what passes
 * then is unsteady rather than failed, as on any machine shared with others.
 */
export async function vitestStage(
  folder: string,
  report: string,
  files: readonly string[],
  options: Pick<RunOptions, 'env' | 'quiet'> = {},
): Promise<Outcome> {
  const first = await runVitest(folder, report, files, options);
  const failedFiles = [...new Set(first.failures.map(({ file }) => file))];
  if (failedFiles.length === 0 || failedFiles.length > MOST_FILES_RUN_TWICE || first.brokenElsewhere)
    return outcomeOf(folder, first, []);
  say(`once more, alone: ${failedFiles.join(', ')}`);
  const second = await runVitest(folder, report.replace(/\.json$/, '-again.json'), failedFiles, options);
  const stillFailed = new Set(second.failures.map(({ name }) => name));
  const unsteady = first.failures.map(({ name }) => name).filter((name) => !stillFailed.has(name));
  return outcomeOf(folder, { ...second, passed: first.passed + unsteady.length }, unsteady);
}

async function runVitest(
  folder: string,
  report: string,
  files: readonly string[],
  { env, ...options }: Pick<RunOptions, 'env' | 'quiet'>,
): Promise<VitestRun> {
  const outside = `${report}.outside`;
  const { code } = await runNode(
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    ['run', ...files, '--reporter=default', '--reporter=json', `--reporter=${REPORTER}`, `--outputFile.json=${report}`],
    { ...options, cwd: join(ROOT, folder), env: { NODE_ENV: 'test', ...env, [OUTSIDE_ERRORS_FILE]: outside } },
  );
  if (!existsSync(report) || !existsSync(outside)) return { passed: 0, failures: [], brokenElsewhere: true };
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
  const failures = testResults.flatMap((result) => failuresOf(join(ROOT, folder), result));
  return {
    passed: numPassedTests,
    failures,
    brokenElsewhere: readFileSync(outside, 'utf8') !== '0' || (code !== 0 && failures.length === 0),
  };
}

function failuresOf(folder: string, result: VitestReport['testResults'][number]): VitestRun['failures'] {
  const file = relative(folder, result.name);
  const failed = result.assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 && result.status === 'failed')
    return [{ file, name: `${file} could not be run`, message: firstLines(result.message ?? '') }];
  return failed.map(({ fullName, failureMessages = [] }) => ({
    file,
    name: `${file}: ${fullName}`,
    message: firstLines(failureMessages.join('\n')),
  }));
}

function outcomeOf(folder: string, { passed, failures, brokenElsewhere }: VitestRun, unsteady: string[]): Outcome {
  const elsewhere = { name: `${folder}: an error outside of every test, or Vitest did not finish`, message: '' };
  const all = brokenElsewhere ? [...failures, elsewhere] : failures;
  return { passed, failed: all.length, failures: all, unsteady };
}

const firstLines = (text: string) => stripVTControlCharacters(text).split('\n').slice(0, MESSAGE_LINES).join('\n');
