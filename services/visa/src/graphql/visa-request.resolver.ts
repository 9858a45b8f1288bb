import { communeOf } from '@trousseau/communes/communes';
import { connection, type Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { asksEmployment, asksHolderEmployment } from '../domain/asks-employment.ts';
import { formPages } from '../domain/half-typed.ts';
import type { StoredHolder } from '../entities/household-facts.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests } from '../entities/visible-to.ts';
import { holderJobFacts, jobOf } from '../use-cases/facts-of-request.ts';
import { assertFileOpen, hasConflict } from '../use-cases/file-opening.ts';
import { lawInForce } from '../use-cases/law-in-force.ts';
import { applicantRequirements, askedDocuments, isLate, stepsToDo } from '../use-cases/request-facts.ts';
import { RequestStepEnum } from './enums.ts';
import { OfficerRef, SpaceRef } from './foreign.type.ts';
import { EmploymentType, VisaHouseholdType } from './household.type.ts';
import { VisaRequestConnection, VisaRequestType } from './visa-request.type.ts';
import { documentsOf } from './visa-request-documents.ts';
import {
  ApplicantType,
  AskedVisaDocumentType,
  DwellingPlanType,
  HalfTypedPageType,
  RequiredVisaDocumentType,
  VisaDocumentType,
} from './visa-request-parts.type.ts';

const newestFirst = { createdAt: 'desc', id: 'desc' } as const;

/** Reads of visa requests. */
@Resolver(() => VisaRequestType)
export class VisaRequestResolver {
  @Query(() => VisaRequestConnection, { description: 'Requests of the space one acts in, newest first.' })
  myVisaRequests(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<VisaRequest>> {
    return connection(context, VisaRequest, visibleRequests(context.viewer), { first, after }, newestFirst);
  }

  @Query(() => VisaRequestType, {
    nullable: true,
    description: 'One request, null when it is not yours; an officer says first why they open a colleague’s (S34).',
  })
  async visaRequest(@Ctx() context: Context, @Arg('id', () => ID) id: string) {
    const request = await loadById(context, VisaRequest, id, visibleRequests(context.viewer));
    if (request) await assertFileOpen(context, request);
    return request;
  }

  @FieldResolver(() => ApplicantType, { nullable: true, description: 'Step 1, null until it is done.' })
  applicant(@Root() request: VisaRequest) {
    return request.givenName ? request : null;
  }

  @FieldResolver(() => DwellingPlanType, { nullable: true, description: 'Step 2, null until it is done.' })
  dwellingPlan(@Root() request: VisaRequest) {
    const commune = communeOf(request.inseeCode ?? '');
    if (!request.planMode || !commune) return null;
    const { planMode: mode, leaseKind, intermediation, familyTie } = request;
    return {
      ...request,
      mode,
      commune,
      leaseKind: leaseKind ?? 'ORDINARY',
      intermediation: intermediation ?? false,
      familyTie: familyTie ?? 'NONE',
    };
  }

  @FieldResolver(() => Boolean, { description: 'Whether the job is asked: the age is no ground by itself.' })
  async asksEmployment(@Root() request: VisaRequest, @Ctx() context: Context) {
    return asksEmployment(request, context.today, await lawInForce(context));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the job of the joint holder is asked: it may be the one ground.',
  })
  async asksHolderEmployment(@Root() request: VisaRequest, @Ctx() context: Context) {
    return asksHolderEmployment(holderJobFacts(request), context.today, await lawInForce(context));
  }

  @FieldResolver(() => EmploymentType, { nullable: true, description: 'The job behind another ground than age.' })
  async employment(@Root() request: VisaRequest, @Ctx() context: Context) {
    await assertFileOpen(context, request);
    return request.job ? jobOf(request.job) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the job was told, or that there is none.' })
  employmentAnswered(@Root() { jobAnswered }: VisaRequest) {
    return jobAnswered;
  }

  @FieldResolver(() => [HalfTypedPageType], { description: 'Pages of a draft that were left before they were whole.' })
  halfTypedPages(@Root() { halfTyped }: VisaRequest) {
    return formPages.flatMap((page) => {
      const content = halfTyped[page];
      return content === undefined ? [] : [{ page, content }];
    });
  }

  @FieldResolver(() => VisaHouseholdType, {
    nullable: true,
    description: 'Who signs the lease, null until it is said.',
  })
  async household(@Root() request: VisaRequest, @Ctx() context: Context) {
    await assertFileOpen(context, request);
    const { signatories, holder, housingAidCents } = request;
    if (!signatories) return null;
    return { signatories, holder: holder ? holderInGraph(holder) : null, housingAidCents };
  }

  @FieldResolver(() => [VisaDocumentType], { description: 'Step 3, in the order the tenant put them.' })
  documents(@Root() request: VisaRequest, @Ctx() context: Context) {
    return documentsOf(context, request);
  }

  @FieldResolver(() => [RequiredVisaDocumentType], {
    description: 'Papers the request needs; empty until step 1 is done.',
  })
  async requiredDocuments(@Root() request: VisaRequest, @Ctx() context: Context) {
    return applicantRequirements(request, await documentsOf(context, request));
  }

  @FieldResolver(() => [AskedVisaDocumentType], { description: 'Papers an officer asked for last.' })
  async askedDocuments(@Root() request: VisaRequest, @Ctx() context: Context) {
    return askedDocuments(request, await documentsOf(context, request));
  }

  @FieldResolver(() => [RequestStepEnum], { description: 'Steps still to do, in order.' })
  async missingSteps(@Root() request: VisaRequest, @Ctx() context: Context) {
    return stepsToDo(request, await documentsOf(context, request));
  }

  @FieldResolver(() => Boolean, { description: 'Whether you are the officer who took it.' })
  assignedToMe(@Root() { officerId }: VisaRequest, @Ctx() { viewer }: Context) {
    return viewer.kind === 'PERSON' && viewer.identityId === officerId;
  }

  @FieldResolver(() => OfficerRef, { nullable: true, description: 'Who examines it; null while nobody does.' })
  officer(@Root() { officerId }: VisaRequest) {
    return officerId ? { id: officerId } : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you said that you know the applicant (S32).' })
  async conflictDeclared(@Root() { id }: VisaRequest, @Ctx() context: Context) {
    return hasConflict(context, id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the promised day is past without a decision.' })
  late(@Root() request: VisaRequest, @Ctx() { today }: Context) {
    return isLate(request, today);
  }

  @FieldResolver(() => SpaceRef, { nullable: true, description: 'Space of the tenant.' })
  tenant(@Root() { tenantSpaceId: id }: VisaRequest) {
    return { id };
  }
}

const holderInGraph = ({ job, jobAnswered, ...holder }: StoredHolder) => ({
  ...holder,
  birthDate: Temporal.PlainDate.from(holder.birthDate),
  employment: job && jobOf(job),
  employmentAnswered: jobAnswered,
});
