import type { ResourceKind } from '@trousseau/scheme/parameters/resources';
import { prorataCents, sumCents } from '@trousseau/values/cents';
import { typography } from '@trousseau/values/french';
import type { FieldRefusal } from './applicant.ts';
import type { Resource } from './resource-base.ts';

/** A resource as it is declared: its kind, and the sum of last month, or of the last calendar year for professional income. */
export interface DeclaredResource {
  readonly kind: ResourceKind;
  readonly declaredCents: number;
}

/** R-ELIG-20. Professional income is that of the last calendar year, every other resource that of last month. */
export const isYearly = (kind: ResourceKind): boolean => kind === 'SELF_EMPLOYED';

/** Declared resources as the resource base takes them. */
export const resourcesOf = (declared: readonly DeclaredResource[]): Resource[] =>
  declared.map(({ kind, declaredCents: cents }) => ({ kind, cents, period: isYearly(kind) ? 'YEAR' : 'MONTH' }));

/** All that was declared, a month, before anything is weighed; a yearly sum for its twelfth. */
export const monthlyCentsOf = (declared: readonly DeclaredResource[]): number =>
  sumCents(
    resourcesOf(declared).map(({ cents, period }) => (period === 'YEAR' ? prorataCents(cents, 1, 12, 'down') : cents)),
  );

/** What was declared as net pay, which alone a pay slip proves; in cents a month. */
export const netPayCentsOf = (declared: readonly DeclaredResource[]): number =>
  sumCents(declared.filter(({ kind }) => kind === 'NET_PAY').map(({ declaredCents }) => declaredCents));

const mostMonthlyCents = 10_000_000;

/** What cannot be true of declared resources, or says the same twice. */
export function resourcesRefusals(declared: readonly DeclaredResource[]): FieldRefusal[] {
  const message = refusalOf(declared);
  return message === null ? [] : [{ field: 'resources', message: typography(message) }];
}

function refusalOf(declared: readonly DeclaredResource[]): string | null {
  if (declared.some(({ kind }) => kind === 'HOUSING_AID'))
    return 'L’aide au logement se déclare à la page suivante, pour tous ceux qui signent.';
  if (new Set(declared.map(({ kind }) => kind)).size < declared.length)
    return 'Indiquez chaque ressource une seule fois.';
  if (declared.some(({ declaredCents }) => declaredCents <= 0))
    return 'Retirez les ressources dont la somme est nulle.';
  return monthlyCentsOf(declared) > mostMonthlyCents
    ? 'Indiquez les ressources d’un seul mois, en euros : au plus 100\u202f000 €.'
    : null;
}
