import type { RouteResponse } from '@trousseau/service/definition';

/** An answer in JSON that nobody keeps. */
export const json = (status: number, value: object): RouteResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

/** What is not there, or not the viewer’s: the answer is the same (S19). */
export const notFound = (message: string): RouteResponse => json(404, { code: 'NOT_FOUND', message });
