import type { HousingAidRecipient } from './gql/graphql.ts';

/** The same due day one month later, or the last day of a shorter month; ISO days. What « Ajouter un mois » fills in, the server decides. */
export function dueOnNextMonth(dueOn: string, dueDay: number): string {
  const [year = 0, month = 0] = dueOn.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(dueDay, lastDay))).toISOString().slice(0, 10);
}

/** Every due day from the first to `until` included, `most` at the most. */
export function dueDaysUntil(first: string, dueDay: number, until: string, most: number): string[] {
  const days: string[] = [];
  for (let day = first; day <= until && days.length < most; day = dueOnNextMonth(day, dueDay)) days.push(day);
  return days;
}

/** The housing aid of a month as it is typed. */
interface TypedAid {
  readonly housingAidCents: number | null;
  readonly housingAidPaidTo: HousingAidRecipient;
}

/** Who receives the aid of a month: the landlord until the tenant is said to, nobody when there is none. */
export function aidRecipient({ housingAidCents, housingAidPaidTo }: TypedAid): HousingAidRecipient {
  if (!housingAidCents) return 'NOBODY';
  return housingAidPaidTo === 'NOBODY' ? 'LANDLORD' : housingAidPaidTo;
}

/** What the tenant owes of a month: an aid the landlord receives is taken off the rent. */
export const owedCentsOf = (month: TypedAid & { readonly dueCents: number | null }): number =>
  (month.dueCents ?? 0) - (aidRecipient(month) === 'LANDLORD' ? (month.housingAidCents ?? 0) : 0);
