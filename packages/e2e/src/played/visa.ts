import { once, playCertification, playRequest } from './guarantee.ts';
import { newTenant, openOfficerSpace, signedIn } from './people.ts';

/** A tenant and the visa they hold, still to be used. */
export async function playVisa(at: string | null = null) {
  const tenant = await newTenant(at);
  const officer = await signedIn(await openOfficerSpace(), at);
  const visa = await playCertification(once, officer, await playRequest(once, tenant));
  return { tenant, visa };
}
