/** What the door says of itself to whoever decides where requests go. */
export interface Health {
  readonly draining: boolean;
  /** Identifier of the supergraph that answers. */
  readonly supergraph: string;
  /** A newer file was refused, and why is in the logs: the old one keeps serving (F15). */
  readonly refusedSupergraph: boolean;
}

/** `/healthz`: the process lives. `/readyz`: it takes requests; not once it has begun to stop. */
export function answerHealth(path: '/healthz' | '/readyz', health: Health): { status: number; body: string } {
  if (path === '/healthz') return { status: 200, body: '{"status":"ok"}' };
  const { draining, supergraph, refusedSupergraph } = health;
  const body = JSON.stringify({ status: draining ? 'draining' : 'ready', supergraph, refusedSupergraph });
  return { status: draining ? 503 : 200, body };
}
