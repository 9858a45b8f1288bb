import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** A port of the house and who listens on it, in words for the terminal. */
export interface PortUse {
  port: number;
  role: string;
}

/** Said to the person at the terminal as it is, without a stack. */
export class PlainError extends Error {}

/** Below, only root may listen. */
const LOWEST_BASE = 1024;
const HIGHEST_BASE = 32_000;

/** Reads TROUSSEAU_PORT: the first of the forty ports of a house, 4000 unless said otherwise. */
export function basePort(source: NodeJS.ProcessEnv = process.env): number {
  const base = Number(source.TROUSSEAU_PORT ?? 4000);
  if (!Number.isInteger(base) || base < LOWEST_BASE || base > HIGHEST_BASE) {
    throw new PlainError(
      `TROUSSEAU_PORT is «${source.TROUSSEAU_PORT}»; it must be a number from ${LOWEST_BASE} to ${HIGHEST_BASE}.`,
    );
  }
  return base;
}

/**
 * Says which ports are taken, by which part of the house they were wanted, and what to type instead.
 * @throws PlainError when at least one is taken
 */
export async function assertPortsFree(uses: PortUse[], base: number): Promise<void> {
  const free = await Promise.all(uses.map((use) => isFree(use.port)));
  const taken = uses.filter((_, index) => !free[index]);
  if (taken.length === 0) return;
  const offsets = uses.map((use) => use.port - base);
  const lines = taken.map((use) => `  port ${use.port} is taken by another program; ${use.role} wants it`);
  const advice = await freeBase(base, offsets);
  throw new PlainError(
    [
      'Trousseau cannot start:',
      ...lines,
      `Stop that program, or start the house on other ports: TROUSSEAU_PORT=${advice} npm start`,
    ].join('\n'),
  );
}

/** Waits until all ports are free, or the time is over. */
export async function portsFreed(uses: PortUse[], seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    const free = await Promise.all(uses.map((use) => isFree(use.port)));
    if (free.every(Boolean)) return;
    await delay(250);
  }
}

/** A port nobody listens on, below 32768: above, a client's own source port may take it between two instants. */
export async function randomFreePort(neighbours: readonly number[] = [0]): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = 10_000 + Math.floor(Math.random() * 22_000);
    const free = await Promise.all(neighbours.map((offset) => isFree(port + offset)));
    if (free.every(Boolean)) return port;
  }
  throw new PlainError('No free port was found between 10000 and 32000.');
}

async function freeBase(taken: number, offsets: number[]): Promise<number> {
  for (let base = taken + 1000; base <= HIGHEST_BASE - 1000; base += 1000) {
    const free = await Promise.all(offsets.map((offset) => isFree(base + offset)));
    if (free.every(Boolean)) return base;
  }
  return randomFreePort(offsets);
}

async function isFree(port: number): Promise<boolean> {
  // Both: a program on «all addresses» and one on the loopback alone can each hide from the other's probe.
  return (await canListen(port, '127.0.0.1')) && (await canListen(port));
}

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, ...(host ? { host } : {}), exclusive: true }, () => server.close(() => resolve(true)));
  });
}
