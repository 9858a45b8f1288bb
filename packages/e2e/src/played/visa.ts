import type { Visitor } from '../visitor.ts';
import { once, playCertification, playRequest } from './guarantee.ts';
import { newTenant, openOfficerSpace, signedIn } from './people.ts';

/** A tenant and the visa they hold, still to be used. @param by the officer who certifies; unless said, one nobody knew yet */
export async function playVisa(at: string | null = null, by?: Visitor) {
  const tenant = await newTenant(at);
  const officer = by ?? (await signedIn(await openOfficerSpace(), at));
  const visa = await playCertification(once, officer, await playRequest(once, tenant));
  return { tenant, visa };
}
