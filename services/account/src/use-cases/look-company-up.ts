import type { Context } from '@trousseau/service/definition';
import { isValidSiren, normaliseSiren } from '@trousseau/values/siren';
import { type CompanyRecord, readCompanyRecord } from '../domain/company-record.ts';

/** Longest wait for the directory, in milliseconds: somebody is filling a form and can type. */
const TIMEOUT_MS = 2_000;
/** Misses in a row after which nobody is made to wait any more, for so long. */
const MISSES = 3;
const REST_MS = 60_000;

/** What the directory said. `UNAVAILABLE`: none is configured, or it does not answer; people type. */
export type CompanyLookup =
  | { outcome: 'FOUND'; company: CompanyRecord }
  | { outcome: 'UNKNOWN' | 'UNAVAILABLE'; company: null };

const UNAVAILABLE = { outcome: 'UNAVAILABLE', company: null } as const;
const UNKNOWN = { outcome: 'UNKNOWN', company: null } as const;
let missed = 0;
let restsUntilMs = 0;

/** R-ACC-13. Asks the directory of companies who has a SIREN, to spare a person from typing; whatever it answers, the person decides. */
export async function lookCompanyUp({ env, log }: Context, typed: string): Promise<CompanyLookup> {
  const siren = normaliseSiren(typed);
  if (!isValidSiren(siren)) return UNKNOWN;
  if (env.companyDirectoryUrl === '' || performance.now() < restsUntilMs) return UNAVAILABLE;
  try {
    const response = await fetch(`${env.companyDirectoryUrl}/search?q=${siren}&page=1&per_page=1`, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`The directory answered ${response.status}.`);
    const company = readCompanyRecord(await response.json(), siren);
    missed = 0;
    return company ? { outcome: 'FOUND', company } : UNKNOWN;
  } catch (error) {
    log.warn({ err: error }, 'the directory of companies did not answer');
    missed += 1;
    if (missed >= MISSES) {
      missed = 0;
      restsUntilMs = performance.now() + REST_MS;
    }
    return UNAVAILABLE;
  }
}
