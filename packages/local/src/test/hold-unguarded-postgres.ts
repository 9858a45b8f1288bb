import { startPostgres } from '../postgres.ts';

/** Starts a server that nobody ends when this process is killed, and tells its parent the postmaster's process id. */
const [folder = '', port = ''] = process.argv.slice(2);
const guard = { watch: () => undefined, forget: () => undefined };
const server = await startPostgres({ folder, port: Number(port), password: 'for this test', durable: false, guard });
process.send?.(server.pid());
