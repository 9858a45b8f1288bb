import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';
import type { AskedPaper } from '../domain/asked-papers.ts';
import type { DeclaredResource } from '../domain/declared-resources.ts';
import type { HalfTyped } from '../domain/half-typed.ts';
import {
  APPLICANT_SITUATIONS,
  DWELLING_KINDS,
  FAMILY_TIES,
  LEASE_KINDS,
  RESIDENCES,
  type StoredHolder,
  type StoredJob,
} from './household-facts.ts';

/** The states of `domain/transitions.ts`. */
export const VISA_REQUEST_STATUSES = ['DRAFT', 'SUBMITTED', 'INCOMPLETE', 'CERTIFIED', 'REFUSED', 'WITHDRAWN'] as const;
/** A dwelling is found and its rent known, or the maximum rent is asked first (R-VISA-02). */
export const DWELLING_PLAN_MODES = ['DWELLING', 'RENT_COMPUTATION'] as const;

export const VisaRequestSchema = defineEntity({
  name: 'VisaRequest',
  tableName: 'visa_request',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    tenantSpaceId: p.uuid(),
    status: p.enum(VISA_REQUEST_STATUSES),
    version: p.integer(),
    createdAt: instant(),
    submittedAt: instant().nullable(),
    decisionDueOn: plainDate().nullable(),
    decidedAt: instant().nullable(),
    officerId: p.uuid().nullable(),
    takenAt: instant().nullable(),
    givenName: p.text().nullable(),
    familyName: p.text().nullable(),
    birthDate: plainDate().nullable(),
    situation: p.enum(APPLICANT_SITUATIONS).nullable(),
    emancipated: p.boolean(),
    resources: p.json<DeclaredResource[]>(),
    /** All of them, a month, before any is weighed. */
    monthlyResourcesCents: cents().nullable(),
    residence: p.enum(RESIDENCES).nullable(),
    job: p.json<StoredJob>().nullable(),
    /** Tells « no job » from not asked yet. */
    jobAnswered: p.boolean(),
    signatories: p.integer().nullable(),
    holder: p.json<StoredHolder>().nullable(),
    housingAidCents: cents().nullable(),
    planMode: p.enum(DWELLING_PLAN_MODES).nullable(),
    inseeCode: p.text().nullable(),
    rentCents: cents().nullable(),
    chargesCents: cents().nullable(),
    plannedLeaseOn: plainDate().nullable(),
    leaseKind: p.enum(LEASE_KINDS).nullable(),
    dwellingKind: p.enum(DWELLING_KINDS).nullable(),
    intermediation: p.boolean().nullable(),
    cohabitingOwnerYears: p.integer().nullable(),
    familyTie: p.enum(FAMILY_TIES).nullable(),
    halfTyped: p.json<HalfTyped>(),
    refusalReasons: p.json<string[]>(),
    askedPapers: p.json<AskedPaper[]>(),
    papersAskedAt: instant().nullable(),
  },
  checks: [
    { name: 'visa_request_resources_not_negative', expression: 'monthly_resources_cents >= 0' },
    { name: 'visa_request_rent_not_negative', expression: 'rent_cents >= 0' },
    { name: 'visa_request_charges_not_negative', expression: 'charges_cents >= 0' },
    { name: 'visa_request_aid_not_negative', expression: 'housing_aid_cents >= 0' },
    { name: 'visa_request_joint_holder', expression: '(holder is null) or (signatories = 2)' },
  ],
  uniques: [{ name: 'one_open_request_per_space', properties: ['tenantSpaceId'], where: 'decided_at is null' }],
  indexes: [
    { name: 'visa_request_newest_of_space', properties: ['tenantSpaceId', 'createdAt'] },
    {
      name: 'visa_request_to_decide',
      properties: ['decisionDueOn', 'submittedAt', 'id'],
      where: "status = 'SUBMITTED'",
    },
    {
      name: 'visa_request_to_take',
      properties: ['decisionDueOn', 'submittedAt', 'id'],
      where: "status = 'SUBMITTED' and officer_id is null",
    },
    {
      name: 'visa_request_of_officer',
      properties: ['officerId', 'decisionDueOn', 'submittedAt', 'id'],
      where: "status = 'SUBMITTED'",
    },
    {
      name: 'visa_request_of_situation',
      properties: ['situation', 'decisionDueOn', 'submittedAt', 'id'],
      where: "status = 'SUBMITTED'",
    },
    { name: 'visa_request_awaiting_papers', properties: ['papersAskedAt', 'id'], where: "status = 'INCOMPLETE'" },
  ],
});

/** What a tenant asks and what was decided of it (R-VISA-01 to 06). `decidedAt` is the end, whatever it was. Distribution key: tenantSpaceId. */
export class VisaRequest extends VisaRequestSchema.class {}
VisaRequestSchema.setClass(VisaRequest);
