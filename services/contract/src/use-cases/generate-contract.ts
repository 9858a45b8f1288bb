import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { departementOf } from '@trousseau/values/departements';
import type { Temporal } from 'temporal-polyfill';
import { correctionsOf } from '../domain/admissibility.ts';
import { checkLeaseDates, leaseDatesRefused } from '../domain/lease-dates.ts';
import { keptSignatories, type Signatory, signatoriesToCorrect } from '../domain/signatories.ts';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { createContract, orLostRace, rentAboveMaximum } from './create-contract.ts';
import { findVisa, type VisaFacts } from './find-visa.ts';
import { landlordNameOf } from './landlord-name.ts';
import { remadeFrom } from './remade-from.ts';

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
    signatories?: readonly Signatory[] | null;
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
    const remadeFromOn = await remadeFrom(em, { visaId: visa.id, landlordSpaceId: viewer.spaceId });
    const refusal = refusalOf(context, input, visa, remadeFromOn);
    if (refusal) return refusal;
    const content = {
      ...contentOf(input),
      landlordSpaceId: viewer.spaceId,
      landlordName,
      remadeFromOn,
      renewsId: null,
    };
    const contractId = await createContract(context, em, content, visa);
    return { kind: 'ContractGenerated' as const, contractId };
  }).catch(orLostRace);
}

/** The first thing that stands against this contract, or null. */
function refusalOf(
  context: Context,
  { dwelling, lease }: GenerateContractFacts,
  visa: VisaFacts,
  remadeFromOn: Temporal.PlainDate | null,
) {
  const fields = [
    ...correctionsOf({ ...dwelling, ...lease }),
    ...signatoriesToCorrect(lease.signatories ?? [], visa.holderNames),
  ];
  if (fields.length > 0)
    return {
      kind: 'DwellingRefused' as const,
      message: 'Ce logement ou ce bail ne peut pas être garanti en l’état. Corrigez les points indiqués.',
      fields,
    };
  const tooMuch = rentAboveMaximum(lease.rentCents + lease.chargesCents, visa);
  if (tooMuch) return tooMuch;
  const reason = checkLeaseDates({
    contractValidatedOn: context.today,
    leaseSignedOn: lease.plannedSignatureOn,
    visaIssuedOn: visa.issuedOn,
    visaValidUntil: visa.validUntil,
    remadeFromOn,
  });
  return reason === null ? null : leaseDatesRefused(reason);
}

const contentOf = ({ dwelling, lease }: GenerateContractFacts) => ({
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
  signatories: keptSignatories(lease.signatories ?? []),
});
