import { registerEnumType } from 'type-graphql';
import { SIGNATORY_CAPACITIES } from '../domain/signatories.ts';

/** An enum of the graph whose values are named as they are. */
export const asEnum = <const T extends readonly string[]>(values: T) =>
  Object.fromEntries(values.map((value) => [value, value])) as { [K in T[number]]: K };

/** States of a contract (domain/transitions.ts). */
export const ContractStatusEnum = asEnum([
  'GENERATED',
  'VALIDATED',
  'IN_FORCE',
  'TENANT_LEFT',
  'COVER_ENDED',
  'TERMINATED',
  'CANCELLED',
  'VOID',
  'CLOSED',
]);
registerEnumType(ContractStatusEnum, { name: 'ContractStatus', description: 'Where a contract stands.' });

/** The next dated step of a contract. */
export const ContractStepEnum = asEnum(['TO_VALIDATE', 'TO_SIGN', 'COVER_ENDING']);
registerEnumType(ContractStepEnum, { name: 'ContractStep', description: 'The next dated step of a contract.' });

/** Editions of the law a contract can be under; frozen at validation (R-GEN-01). */
export const ContractRegimeEnum = asEnum(['R2016', 'R2018', 'R2024', 'R2026']);
registerEnumType(ContractRegimeEnum, {
  name: 'ContractRegime',
  description: 'Edition of the rules the contract keeps, by its validation date.',
});

/** Kinds of lease the guarantee knows. */
export const LeaseKindEnum = asEnum([
  'LAW_1989_EMPTY',
  'LAW_1989_FURNISHED',
  'STUDENT_NINE_MONTHS',
  'MOBILITY',
  'SEASONAL',
  'SOCIAL',
  'RESIDENCE',
]);
registerEnumType(LeaseKindEnum, { name: 'LeaseKind', description: 'Kind of lease.' });

/** As what somebody signs a lease. */
export const SignatoryCapacityEnum = asEnum(SIGNATORY_CAPACITIES);
registerEnumType(SignatoryCapacityEnum, {
  name: 'SignatoryCapacity',
  description: 'As what somebody signs the lease: the landlord, who represents it, its agent under mandate, a tenant.',
});

/** Private or social stock. */
export const HousingStockEnum = asEnum(['PRIVATE', 'SOCIAL']);
registerEnumType(HousingStockEnum, { name: 'HousingStock', description: 'Private or social stock.' });

/** Zones of the visa's maximum rent. */
export const ZoneEnum = asEnum(['PARIS', 'IDF', 'OTHER', 'I', 'II', 'III']);
registerEnumType(ZoneEnum, { name: 'Zone', description: 'Zone of the maximum rent, by request date.' });

/** Why a visa cannot back a contract. */
export const VisaNotUsableReasonEnum = asEnum(['UNKNOWN', 'CONSUMED', 'EXPIRED', 'REVOKED']);
registerEnumType(VisaNotUsableReasonEnum, {
  name: 'VisaNotUsableReason',
  description: 'Why the visa cannot be used; UNKNOWN says nothing of what did not match.',
});

/** Why the dates do not fit (R-CON-05). */
export const LeaseDatesReasonEnum = asEnum(['CONTRACT_AFTER_LEASE', 'LEASE_BEFORE_VISA', 'VISA_EXPIRED_AT_SIGNATURE']);
registerEnumType(LeaseDatesReasonEnum, {
  name: 'LeaseDatesReason',
  description: 'Which date of contract, lease and visa does not fit.',
});

/** What may happen to a lease (domain/contract-event-kinds.ts). */
export const ContractEventKindEnum = asEnum([
  'NOTICE_GIVEN',
  'TENANT_EXIT',
  'DWELLING_RECOVERED',
  'COTENANT_EXIT',
  'SALE',
  'GIFT',
  'MANDATE_STARTED',
  'MANDATE_ENDED',
  'AGENT_CHANGED',
  'RENT_REVISION',
  'NEW_LEASE',
  'ENDING_AMENDMENT',
  'DEATH',
  'ERROR',
]);
registerEnumType(ContractEventKindEnum, { name: 'ContractEventKind', description: 'What happened to a lease.' });

/** Where an event stands. */
export const ContractEventStateEnum = asEnum(['RECORDED', 'WAITING', 'ACCEPTED', 'REFUSED']);
registerEnumType(ContractEventStateEnum, {
  name: 'ContractEventState',
  description: 'Whether an event has effect, waits for an officer, or was answered.',
});

/** Of which spaces a calendar shows deadlines. */
export const CalendarScopeEnum = asEnum(['SPACE', 'RING']);
registerEnumType(CalendarScopeEnum, {
  name: 'CalendarScope',
  description: 'The space one acts in, or all spaces one may act in.',
});

/** What a point of the line of time is. */
export const ContractMomentKindEnum = asEnum([
  'REGIME',
  'SIGNATURE',
  'COVER_START',
  'EVENT',
  'NOTICE',
  'DEADLINE',
  'COVER_END',
]);
registerEnumType(ContractMomentKindEnum, {
  name: 'ContractMomentKind',
  description: 'What a point of a contract’s line of time is.',
});

/** Where the tenant is, which decides what one may declare (S-CON-08). */
export const TenantSituationEnum = asEnum(['IN_PLACE', 'UNDER_NOTICE', 'GONE']);
registerEnumType(TenantSituationEnum, { name: 'TenantSituation', description: 'Where the tenant is.' });

/** What a point of a lease came to. */
export const LeasePointOutcomeEnum = asEnum(['OK', 'TO_CORRECT', 'TO_CONFIRM']);
registerEnumType(LeasePointOutcomeEnum, { name: 'LeasePointOutcome', description: 'What a point of a lease came to.' });

/** Events that many contracts have at once (domain/event-of-many.ts). */
export const EventKindOfManyEnum = asEnum(['RENT_REVISION', 'MANDATE_STARTED', 'AGENT_CHANGED', 'MANDATE_ENDED']);
registerEnumType(EventKindOfManyEnum, {
  name: 'EventKindOfMany',
  description: 'Events that are declared of many contracts at once.',
});

/** What becomes of one contract of a list. */
export const ContractEventLineOutcomeEnum = asEnum(['RECORDED', 'SENT_TO_OFFICER', 'REFUSED']);
registerEnumType(ContractEventLineOutcomeEnum, {
  name: 'ContractEventLineOutcome',
  description: 'What becomes of one contract of a list: the event is added, sent to an officer or refused.',
});
