import { compareServers } from './compare-servers.ts';
import { readBenchEnv } from './env.ts';
import { measuredOperations } from './graph.ts';
import { openBench } from './servers.ts';
import { soak } from './soak.ts';

// `npm run bench -- gateway`: our door, Hive Gateway with each of its planners and a merge written by hand, side by side; with
// `soak`, our door alone for some minutes. It prints ratios and judges nothing.
const env = readBenchEnv();
const operations = measuredOperations().filter(({ name }) => name.includes(env.only));
const soaks = process.argv[2] === 'soak';
const bench = await openBench(soaks ? ['ours'] : env.servers, operations);
try {
  if (soaks) await soak(bench, operations, env);
  else await compareServers(bench, operations, env);
} finally {
  bench.close();
}
