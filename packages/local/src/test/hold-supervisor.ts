import { startGuard } from '../guard.ts';
import { Supervisor } from '../supervisor.ts';

/** Keeps one child running until it is killed itself, after telling its parent the child's process id. */
const [folder = '', script = '', port = ''] = process.argv.slice(2);
const supervisor = new Supervisor(startGuard(), folder);
const child = supervisor.start({
  name: 'child',
  args: [script],
  cwd: folder,
  env: { PORT: port },
  readyUrl: `http://127.0.0.1:${port}/`,
});
await child.ready();
process.send?.(child.pid);
