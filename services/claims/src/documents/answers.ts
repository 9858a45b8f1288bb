import type { RouteResponse } from '@trousseau/service/definition';

/** An answer in JSON, kept by nobody on its way. */
export const json = (status: number, value: object): RouteResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

/** 404, for what is not there and for what is not yours alike. */
export const missing = (message: string) => json(404, { code: 'NOT_FOUND', message });
