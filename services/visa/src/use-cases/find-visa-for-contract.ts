import type { Context } from '@trousseau/service/definition';
import { sameFamilyName } from '@trousseau/values/names';
import { readVisaNumber } from '@trousseau/values/visa-number';
import { Visa } from '../entities/visa.ts';

/**
 * R-CON-01. The visa of a number, if the family name is one of its holders’. A wrong number and a wrong name are answered alike: null,
 * so that a number alone never tells whose it is.
 */
export async function findVisaForContract({ em }: Context, typed: string, familyName: string): Promise<Visa | null> {
  const number = readVisaNumber(typed);
  if (!number) return null;
  const visa = await em.findOne(Visa, { number });
  return visa?.holders.some((holder) => sameFamilyName(holder.familyName, familyName)) ? visa : null;
}
