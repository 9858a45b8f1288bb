import { contentHash } from './content-hash.ts';
import { environment, spacesDir } from './env.ts';
import { publish, publishAll } from './publish.ts';
import { readHistory, readRegistry } from './registry-file.ts';
import { rollback } from './rollback.ts';

const usage = `registry publish [space…]           publish builds (all of them without a name)
registry rollback <space> [version]  make an earlier version live again
registry list                        what is live, and what was
registry verify                      compare every live build with the hash it is named by`;

const verbs: Record<string, (names: string[]) => Promise<string[]>> = {
  async publish(names) {
    if (names.length === 0) return Object.entries(await publishAll({ spacesDir, environment })).map(line);
    const lines: string[] = [];
    for (const name of names) lines.push(line([name, await publish(name, { spacesDir })]));
    return lines;
  },
  async rollback([name = '', version]) {
    return [line([name, await rollback(name, spacesDir, version)])];
  },
  async list() {
    const live = Object.entries((await readRegistry(spacesDir)).spaces).map(line);
    const past = (await readHistory(spacesDir)).map(
      ({ at, verb, name, live }) => `  ${at} ${verb} ${name} ${live.version}`,
    );
    return [...live, ...past];
  },
  async verify() {
    const { spaces } = await readRegistry(spacesDir);
    const rows = Object.entries(spaces).map(async ([name, { version }]) => {
      const found = await contentHash(`${spacesDir}/${name}/${version}`);
      if (found !== version) process.exitCode = 1;
      return `${name} ${version} ${found === version ? 'intact' : `CHANGED (${found})`}`;
    });
    return Promise.all(rows);
  },
};

function line([name, { version, basePath }]: [string, { version: string; basePath: string }]): string {
  return `${name.padEnd(10)} ${version}  ${basePath}`;
}

const [verb = '', ...names] = process.argv.slice(2);
const run = verbs[verb];
if (run === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else {
  try {
    process.stdout.write(`${(await run(names)).join('\n')}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
