import { registerEnumType } from 'type-graphql';
import { formPages } from '../domain/half-typed.ts';
import { changeKinds } from '../domain/single-change.ts';
import {
  DWELLING_KINDS,
  EMPLOYERS,
  FAMILY_TIES,
  JOB_CONTRACTS,
  LEASE_KINDS,
  RESIDENCES,
  SIGNATORIES,
} from '../entities/household-facts.ts';
import { names } from './enums.ts';

/** Pages of the form that are typed. */
export const VisaFormPageEnum = names(formPages);
registerEnumType(VisaFormPageEnum, { name: 'VisaFormPage', description: 'A page of the request form that is typed.' });

/** Whose answers. */
export const VisaSignatoryEnum = names(SIGNATORIES);
registerEnumType(VisaSignatoryEnum, {
  name: 'VisaSignatory',
  description: 'Whose answers: the applicant’s, or the joint holder’s.',
});

/** By what right one lives in France. */
export const ResidenceEnum = names(RESIDENCES);
registerEnumType(ResidenceEnum, {
  name: 'Residence',
  description: 'By what right somebody lives in France (R-ELIG-03).',
});

/** Who employs. */
export const EmployerEnum = names(EMPLOYERS);
registerEnumType(EmployerEnum, {
  name: 'Employer',
  description: 'Private (agricultural employers included) or public employer.',
});

/** Contracts as the grounds tell them apart. */
export const JobContractEnum = names(JOB_CONTRACTS);
registerEnumType(JobContractEnum, { name: 'JobContract', description: 'Work contract, a trial period apart.' });

/** Leases that are grounds, and the ordinary one. */
export const LeaseKindOfVisaEnum = names(LEASE_KINDS);
registerEnumType(LeaseKindOfVisaEnum, {
  name: 'PlannedLeaseKind',
  description: 'The lease one means to sign: ordinary, or a mobility lease.',
});

/** What a dwelling is. */
export const DwellingKindEnum = names(DWELLING_KINDS);
registerEnumType(DwellingKindEnum, { name: 'DwellingKind', description: 'What the dwelling is (R-CON-03 by ground).' });

/** What the landlord is to the tenant. */
export const FamilyTieEnum = names(FAMILY_TIES);
registerEnumType(FamilyTieEnum, { name: 'FamilyTie', description: 'What the landlord is to the tenant (R-ELIG-31).' });

/** Single changes that would make the answer yes. */
export const ChangeKindEnum = names(changeKinds);
registerEnumType(ChangeKindEnum, { name: 'SingleChangeKind', description: 'What would have to change, alone.' });
