import { randomBytes } from 'node:crypto';
import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { notFound } from '@trousseau/service/refusal';
import { departementOf } from '@trousseau/values/departements';
import type { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import { correctionsOf } from '../domain/admissibility.ts';
import { contractNumber } from '../domain/contract-number.ts';
import { checkLeaseDates, leaseDatesRefused } from '../domain/lease-dates.ts';
import { TERMS_VERSION } from '../domain/terms.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import { findVisa, type VisaFacts } from './find-visa.ts';
import { keepContractWords } from './keep-contract-words.ts';
import { landlordNameOf } from './landlord-name.ts';

/** What the landlord fills: dwelling and lease; money in cents. */
export interface GenerateContractFacts {
  operationId: string;
  visaNumber: string;
  familyName: string;
  dwelling: {
    street: string;
    postcode: string;
    city: string;
    inseeCode: string;
    stock: 'PRIVATE' | 'SOCIAL';
    furnished: boolean;
    mainResidence: boolean;
    decent: boolean;
  };
  lease: {
    kind: SuretyContract['leaseKind'];
    rentCents: number;
    chargesCents: number;
    depositCents: number;
    dueDay: number;
    plannedSignatureOn: Temporal.PlainDate;
    effectiveOn: Temporal.PlainDate;
    endsOn?: Temporal.PlainDate | null;
    terminationClause: boolean;
    familyTie: boolean;
  };
}

/**
 * S-CON-04 to S-CON-06: turns a visa into a contract for one dwelling and one lease (R-CON-01 to -05). The visa is
 * asked of its owner first; two landlords who race are told apart by the index «one live contract per visa».
 */
export async function generateContract(context: Context, input: GenerateContractFacts) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw notFound();
  const visa = await findVisa(context, input.visaNumber, input.familyName);
  const landlordName = await landlordNameOf(context, viewer.spaceId);
  return once(context, 'generateContract', input.operationId, input, async (em) => {
    if (visa.kind === 'VisaNotUsable') return visa;
    const refusal = refusalOf(context, input, visa);
    if (refusal) return refusal;
    const contract = em.create(SuretyContract, {
      ...contentOf(input, visa),
      id: uuidv7(),
      number: contractNumber(context.today, randomBytes(8)),
      status: 'GENERATED',
      regime: null,
      landlordSpaceId: viewer.spaceId,
      landlordName,
      signedOn: null,
      coverEndsOn: null,
      coverWarnedDays: null,
      termsVersion: TERMS_VERSION,
      generatedAt: context.now,
      validatedAt: null,
      lockedAt: null,
      hasOpenClaim: false,
    });
    em.persist(contract);
    await keepContractWords(em, contract);
    await publish(em, 'ContractGenerated', {
      aggregateId: contract.id,
      now: context.now,
      payload: {
        contractId: contract.id,
        visaId: visa.id,
        landlordSpaceId: viewer.spaceId,
        tenantSpaceId: contract.tenantSpaceId,
      },
    });
    return { kind: 'ContractGenerated' as const, contractId: contract.id };
  }).catch((error: unknown) => {
    if (isLostRace(error)) return visaAlreadyUsed;
    throw error;
  });
}

/** R-VISA-11, judged by the database: another contract took the visa between the question and the write. */
const visaAlreadyUsed = {
  kind: 'VisaAlreadyUsed' as const,
  message:
    'Un autre contrat vient d’être créé avec ce visa. Demandez au locataire un nouveau visa, ou l’annulation de l’autre contrat.',
};

const isLostRace = (error: unknown) =>
  error instanceof UniqueConstraintViolationException && error.message.includes('one_live_contract_per_visa');

/** The first thing that stands against this contract, or null. */
function refusalOf(context: Context, { dwelling, lease }: GenerateContractFacts, visa: VisaFacts) {
  const fields = correctionsOf({ ...dwelling, ...lease });
  if (fields.length > 0)
    return {
      kind: 'DwellingRefused' as const,
      message: 'Ce logement ou ce bail ne peut pas être garanti en l’état. Corrigez les points indiqués.',
      fields,
    };
  const rentAndChargesCents = lease.rentCents + lease.chargesCents;
  if (rentAndChargesCents > visa.maxRentCents) {
    return {
      kind: 'RentAboveMaximum' as const,
      message:
        'Le loyer charges comprises dépasse le loyer maximum du visa. Baissez le loyer, ou demandez au locataire s’il peut obtenir un visa plus élevé.',
      rentAndChargesCents,
      maxRentCents: visa.maxRentCents,
    };
  }
  const reason = checkLeaseDates({
    contractValidatedOn: context.today,
    leaseSignedOn: lease.plannedSignatureOn,
    visaIssuedOn: visa.issuedOn,
    visaValidUntil: visa.validUntil,
  });
  return reason === null ? null : leaseDatesRefused(reason);
}

function contentOf({ dwelling, lease }: GenerateContractFacts, visa: VisaFacts) {
  return {
    tenantSpaceId: visa.tenantSpaceId,
    tenantNames: visa.holderNames,
    visaId: visa.id,
    visaNumber: visa.number,
    visaIssuedOn: visa.issuedOn,
    visaValidUntil: visa.validUntil,
    maxRentCents: visa.maxRentCents,
    street: dwelling.street.trim(),
    postcode: dwelling.postcode.trim(),
    city: dwelling.city.trim(),
    inseeCode: dwelling.inseeCode,
    departement: departementOf(dwelling.inseeCode),
    stock: dwelling.stock,
    furnished: dwelling.furnished,
    leaseKind: lease.kind,
    rentCents: lease.rentCents,
    chargesCents: lease.chargesCents,
    depositCents: lease.depositCents,
    dueDay: lease.dueDay,
    plannedSignatureOn: lease.plannedSignatureOn,
    effectiveOn: lease.effectiveOn,
    endsOn: lease.endsOn ?? null,
  };
}
