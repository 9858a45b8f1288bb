import { communeOf } from '@trousseau/communes/communes';
import type { Context } from '@trousseau/service/definition';
import { staleVersion } from '@trousseau/service/graphql-types';
import { transact } from '@trousseau/service/operations';
import type { Temporal } from 'temporal-polyfill';
import { dwellingPlanRefusals } from '../domain/dwelling-plan.ts';
import { withoutTyped } from '../domain/half-typed.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { lockRequest } from './acting.ts';
import { assertDraft } from './draft.ts';

export interface SaveDwellingPlanInput {
  requestId: string;
  version: number;
  mode: 'DWELLING' | 'RENT_COMPUTATION';
  inseeCode: string;
  rentCents?: number | null;
  chargesCents?: number | null;
  plannedLeaseOn?: Temporal.PlainDate | null;
  leaseKind: NonNullable<VisaRequest['leaseKind']>;
  intermediation: boolean;
  cohabitingOwnerYears?: number | null;
  dwellingKind?: VisaRequest['dwellingKind'];
  familyTie: NonNullable<VisaRequest['familyTie']>;
}

/** Second step of the form (R-VISA-02): a dwelling and its rent, or only the commune to compute the maximum rent. */
export async function saveDwellingPlan(context: Context, input: SaveDwellingPlanInput) {
  return transact(context, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    assertDraft(request);
    if (request.version !== input.version) return staleVersion(request.version);
    const hasDwelling = input.mode === 'DWELLING';
    const plan = {
      mode: input.mode,
      // Without a dwelling a rent means nothing: what another tab left in the form is not kept.
      rentCents: hasDwelling ? (input.rentCents ?? null) : null,
      chargesCents: hasDwelling ? (input.chargesCents ?? 0) : null,
      plannedLeaseOn: input.plannedLeaseOn ?? null,
      cohabitingOwnerYears: input.cohabitingOwnerYears ?? null,
    };
    const fields = dwellingPlanRefusals(plan, communeOf(input.inseeCode) !== undefined, context.today);
    if (fields.length > 0)
      return { kind: 'DwellingPlanRefused' as const, message: 'Corrigez les champs signalés.', fields };
    request.planMode = plan.mode;
    request.inseeCode = input.inseeCode;
    request.rentCents = plan.rentCents;
    request.chargesCents = plan.chargesCents;
    request.plannedLeaseOn = plan.plannedLeaseOn;
    request.leaseKind = input.leaseKind;
    request.intermediation = input.intermediation;
    request.cohabitingOwnerYears = plan.cohabitingOwnerYears;
    request.dwellingKind = hasDwelling ? (input.dwellingKind ?? null) : null;
    request.familyTie = hasDwelling ? input.familyTie : 'NONE';
    request.halfTyped = withoutTyped(request.halfTyped, 'DWELLING');
    request.version += 1;
    return { kind: 'DwellingPlanSaved' as const, requestId: request.id };
  });
}
