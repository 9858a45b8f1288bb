import { sameNames } from '@trousseau/values/names';
import type { LandlordOfLeaseQuery, SignatoryCapacity } from '../../gql/graphql.ts';

/** One line of the question «Qui signe le bail ?». */
export interface Signatory {
  readonly capacity: SignatoryCapacity;
  readonly name: string;
}

/** As what one signs, the landlord’s side first. */
export const capacities = [
  'OWNER',
  'REPRESENTATIVE',
  'AGENT',
  'TENANT',
] as const satisfies readonly SignatoryCapacity[];

type Me = NonNullable<LandlordOfLeaseQuery['me']>;

/** Who signs for the landlord, as far as the space says it: the person, who acts for the company, or the agency that manages it. */
export function landlordSignatory(me: Me | null): Signatory {
  const space = me?.space;
  if (space?.underMandate) {
    const agency = me?.spaces.find(({ kind }) => kind === 'LETTING_AGENT');
    return { capacity: 'AGENT', name: agency?.displayName ?? '' };
  }
  const person = [space?.givenName, space?.familyName].filter((name) => name).join(' ');
  return { capacity: space?.kind === 'LANDLORD_NATURAL' ? 'OWNER' : 'REPRESENTATIVE', name: person };
}

/** The same signatories for the landlord, and for the tenants the holders of a visa (R-CON-08). */
export const withHolders = (signatories: readonly Signatory[], holderNames: readonly string[]): Signatory[] => [
  ...signatories.filter(({ capacity }) => capacity !== 'TENANT'),
  ...holderNames.map((name) => ({ capacity: 'TENANT' as const, name })),
];

/** The signatories when somebody the book names signs for the landlord, as what the first of them would. */
export const signedBy = (signatories: readonly Signatory[], name: string): Signatory[] => [
  { capacity: signatories.find(({ capacity }) => capacity !== 'TENANT')?.capacity ?? 'OWNER', name },
  ...signatories.filter(({ capacity }) => capacity === 'TENANT'),
];

/** What is wrong with the signatories of a lease under a visa, by the key of its message; null when nothing is (R-CON-08). */
export function signatoriesFault(signatories: readonly Signatory[], holderNames: readonly string[]) {
  if (signatories.some(({ name }) => name.trim() === '')) return 'unnamed';
  const tenants = signatories.filter(({ capacity }) => capacity === 'TENANT');
  if (tenants.length === signatories.length) return 'noLandlord';
  return sameNames(
    tenants.map(({ name }) => name),
    holderNames,
  )
    ? null
    : 'notTheHolders';
}
