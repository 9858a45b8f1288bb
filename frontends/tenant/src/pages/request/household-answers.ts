import { noResources, type ResourceAnswers, resourceAnswersOf, resourcesInput } from '@trousseau/space';
import { isDay } from '@trousseau/ui';
import type { ApplicantSituation, Residence, SaveHouseholdInput } from '../../gql/graphql.ts';
import type { ShownRequest } from './request.tsx';

export const companies = ['ALONE', 'TWO', 'MORE'] as const;
type Company = (typeof companies)[number];

/** Who signs, as it is typed; the other person's answers count only when they are two. */
export interface HouseholdAnswers {
  company: '' | Company;
  givenName: string;
  familyName: string;
  birthDate: string;
  residence: '' | Residence;
  situation: '' | ApplicantSituation;
  emancipated: boolean;
  resources: ResourceAnswers;
  housingAidCents: number | null;
}

export type HouseholdInput = Omit<SaveHouseholdInput, 'requestId' | 'version'>;

const signatories: Readonly<Record<Company, number>> = { ALONE: 1, TWO: 2, MORE: 3 };

/** What is stored. */
export function answersOf(household: ShownRequest['household']): HouseholdAnswers {
  const holder = household?.holder;
  const stored = household && (companies.find((one) => signatories[one] === Math.min(household.signatories, 3)) ?? '');
  return {
    company: stored ?? '',
    givenName: holder?.givenName ?? '',
    familyName: holder?.familyName ?? '',
    birthDate: holder?.birthDate ?? '',
    residence: holder?.residence ?? '',
    situation: holder?.situation ?? '',
    emancipated: holder?.emancipated ?? false,
    resources: holder ? resourceAnswersOf(holder.situation, holder.resources) : noResources,
    housingAidCents: household?.housingAidCents ?? null,
  };
}

/** The answers as the server takes them; null while one is missing. */
export function inputOf({ company, housingAidCents, ...typed }: HouseholdAnswers): HouseholdInput | null {
  if (company === '') return null;
  const holder = company === 'TWO' ? holderOf(typed) : null;
  if (company === 'TWO' && holder === null) return null;
  return { signatories: signatories[company], holder, housingAidCents };
}

function holderOf(typed: Omit<HouseholdAnswers, 'company' | 'housingAidCents'>) {
  const { residence, situation, resources: answers, ...names } = typed;
  if (residence === '' || situation === '' || !isDay(names.birthDate)) return null;
  if (names.givenName.trim() === '' || names.familyName.trim() === '') return null;
  const resources = resourcesInput(situation, answers);
  return resources && { ...names, residence, situation, resources };
}
