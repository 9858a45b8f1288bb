import { parisDay } from '@trousseau/values/days';
import type { ContractFacts } from '../domain/cover.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';

/** What the rules look at in a contract, before anything happened to its lease. */
export function factsOf(contract: SuretyContract): ContractFacts {
  return {
    regime: contract.regime ?? null,
    leaseKind: contract.leaseKind,
    stock: contract.stock,
    rentCents: contract.rentCents,
    chargesCents: contract.chargesCents,
    maxRentCents: contract.maxRentCents,
    effectiveOn: contract.effectiveOn,
    endsOn: contract.endsOn ?? null,
    plannedSignatureOn: contract.plannedSignatureOn,
    signedOn: contract.signedOn ?? null,
    validatedOn: contract.validatedAt ? parisDay(contract.validatedAt) : null,
    visaValidUntil: contract.visaValidUntil,
    exit: null,
  };
}
