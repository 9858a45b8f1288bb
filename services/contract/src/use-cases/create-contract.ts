import { randomBytes } from 'node:crypto';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { publish } from '@trousseau/service/publish';
import { v7 as uuidv7 } from 'uuid';
import { contractNumber } from '../domain/contract-number.ts';
import { TERMS_VERSION } from '../domain/terms.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import type { VisaFacts } from './find-visa.ts';
import { keepContractWords } from './keep-contract-words.ts';

/** What the landlord states of dwelling and lease, and from what the contract is remade or goes on. */
export type ContractContent = Pick<
  SuretyContract,
  | 'landlordSpaceId'
  | 'landlordName'
  | 'street'
  | 'postcode'
  | 'city'
  | 'inseeCode'
  | 'departement'
  | 'stock'
  | 'furnished'
  | 'leaseKind'
  | 'rentCents'
  | 'chargesCents'
  | 'depositCents'
  | 'dueDay'
  | 'plannedSignatureOn'
  | 'effectiveOn'
  | 'signatories'
> & {
  endsOn: SuretyContract['endsOn'] | null;
  remadeFromOn: SuretyContract['remadeFromOn'] | null;
  renewsId: string | null;
};

/** Writes a contract that still has to be validated, with a copy of the visa's figures. @returns its id */
export async function createContract(
  { today, now }: Pick<Context, 'today' | 'now'>,
  em: SqlEntityManager,
  content: ContractContent,
  visa: VisaFacts,
): Promise<string> {
  const contract = em.create(SuretyContract, {
    ...content,
    tenantSpaceId: visa.tenantSpaceId,
    tenantNames: visa.holderNames,
    visaId: visa.id,
    visaNumber: visa.number,
    visaIssuedOn: visa.issuedOn,
    visaValidUntil: visa.validUntil,
    maxRentCents: visa.maxRentCents,
    id: uuidv7(),
    number: contractNumber(today, randomBytes(8)),
    status: 'GENERATED',
    regime: null,
    signedOn: null,
    coverEndsOn: null,
    coverWarnedDays: null,
    termsVersion: TERMS_VERSION,
    generatedAt: now,
    validatedAt: null,
    lockedAt: null,
    hasOpenClaim: false,
  });
  em.persist(contract);
  await keepContractWords(em, contract);
  const { id, landlordSpaceId, tenantSpaceId } = contract;
  await publish(em, 'ContractGenerated', {
    aggregateId: id,
    now,
    payload: { contractId: id, visaId: visa.id, landlordSpaceId, tenantSpaceId },
  });
  return id;
}

const visaAlreadyUsed = {
  kind: 'VisaAlreadyUsed' as const,
  message:
    'Un autre contrat vient d’être créé avec ce visa. Demandez au locataire un nouveau visa, ou l’annulation de l’autre contrat.',
};

/** R-VISA-11, judged by the database: another contract took the visa between the question and the write. Throws any other error again. */
export function orLostRace(error: unknown) {
  if (error instanceof UniqueConstraintViolationException && error.message.includes('one_live_contract_per_visa'))
    return visaAlreadyUsed;
  throw error;
}

/** R-CON-02. The refusal of a rent above the visa's maximum, in cents, or null. */
export function rentAboveMaximum(rentAndChargesCents: number, { maxRentCents }: Pick<VisaFacts, 'maxRentCents'>) {
  if (rentAndChargesCents <= maxRentCents) return null;
  return {
    kind: 'RentAboveMaximum' as const,
    message:
      'Le loyer charges comprises dépasse le loyer maximum du visa. Baissez le loyer, ou demandez au locataire s’il peut obtenir un visa plus élevé.',
    rentAndChargesCents,
    maxRentCents,
  };
}
