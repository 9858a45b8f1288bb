import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { isRenewable, renewalValidatedBy, renewedFrom, renewedUntil } from '../domain/renewal.ts';
import { renewedSignatories } from '../domain/signatories.ts';
import { LIVE_STATUSES, SuretyContract } from '../entities/surety-contract.ts';
import { eventsFor, lifeAfter } from './contract-life.ts';
import { createContract, orLostRace, rentAboveMaximum } from './create-contract.ts';
import { findVisa, type VisaFacts } from './find-visa.ts';
import { loadContract } from './load-contract.ts';

export interface RenewContractInput {
  operationId: string;
  contractId: string;
  visaNumber: string;
  familyName: string;
}

/**
 * R-CON-14: goes on with a contract whose cover ends, by the visa of the tenant's new request. Dwelling and lease are those of the contract as its
 * events leave them; validated in time, it covers from the day after the last one covered.
 */
export async function renewContract(context: Context, input: RenewContractInput) {
  const visa = await findVisa(context, input.visaNumber, input.familyName);
  return once(context, 'renewContract', input.operationId, input, async (em) => {
    const former = await loadContract(context, em, input.contractId, LockMode.PESSIMISTIC_WRITE);
    if (visa.kind === 'VisaNotUsable') return visa;
    const { id, coverEndsOn, signatories } = former;
    const why = await refusalOf(context, em, former, visa);
    if (why || !coverEndsOn) return { kind: 'ContractNotRenewable' as const, message: why ?? NOT_YET };
    const { rentCents, chargesCents, firstLandlordName } = lifeAfter(former, await eventsFor(em, id), context.today);
    const tooMuch = rentAboveMaximum(rentCents + chargesCents, visa);
    if (tooMuch) return tooMuch;
    const { landlordSpaceId, landlordName, street, postcode, city, inseeCode, departement, stock, furnished } = former;
    const { leaseKind, depositCents, dueDay, endsOn = null } = former;
    const effectiveOn = renewedFrom(coverEndsOn, context.today);
    const content = {
      ...{ landlordSpaceId, landlordName, street, postcode, city, inseeCode, departement, stock, furnished },
      ...{ leaseKind, depositCents, dueDay, rentCents, chargesCents, effectiveOn },
      plannedSignatureOn: renewalValidatedBy(coverEndsOn, visa.validUntil, context.today),
      endsOn: renewedUntil(endsOn, effectiveOn),
      signatories: renewedSignatories(signatories, visa.holderNames, firstLandlordName === landlordName),
      remadeFromOn: null,
      renewsId: id,
    };
    return { kind: 'ContractRenewed' as const, contractId: await createContract(context, em, content, visa) };
  }).catch(orLostRace);
}

const NOT_YET =
  'Ce contrat ne se renouvelle pas\u00a0: sa couverture n’est pas près de finir, ou elle finit avec le bail.';
const GOES_ON = 'Ce contrat est déjà renouvelé. Ouvrez le contrat qui le suit dans vos contrats.';
const ANOTHER_TENANT =
  'Ce visa n’est pas celui du locataire de ce contrat. Demandez-lui le numéro de son nouveau visa.';

/** Why this contract is not renewed by this visa, or null. Its row is locked: of two renewals at once the second sees the first. */
async function refusalOf(
  { today }: Context,
  em: SqlEntityManager,
  former: SuretyContract,
  visa: VisaFacts,
): Promise<string | null> {
  const { id, status, leaseKind, coverEndsOn = null, tenantSpaceId } = former;
  if (!isRenewable({ status, leaseKind, coverEndsOn }, today)) return NOT_YET;
  if (visa.tenantSpaceId !== tenantSpaceId) return ANOTHER_TENANT;
  return (await em.count(SuretyContract, { renewsId: id, status: { $in: [...LIVE_STATUSES] } })) > 0 ? GOES_ON : null;
}
