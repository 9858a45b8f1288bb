import type { Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Deadline, ExplanationLine } from '@trousseau/service/graphql-types';
import { keysetConnection } from '@trousseau/service/keyset';
import { loadById } from '@trousseau/service/load-by-id';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { eventChoices } from '../domain/contract-event-kinds.ts';
import { momentsOf } from '../domain/contract-moments.ts';
import { normaliseContractNumber } from '../domain/contract-number.ts';
import { coverOf } from '../domain/cover.ts';
import { deadlinesOf } from '../domain/deadlines.ts';
import { editWindow } from '../domain/edit-window.ts';
import { SuretyContract } from '../entities/surety-contract.ts';
import { visibleContracts } from '../entities/visible-to.ts';
import { contractsAsked } from '../use-cases/contract-filter.ts';
import { eventsOf, factsToday, isInEffect, lifeAfter, lifeEvent } from '../use-cases/contract-life.ts';
import { BY_AGE } from '../use-cases/contract-orders.ts';
import { factsOf } from '../use-cases/facts-of.ts';
import { mayBeRenewed } from '../use-cases/renewals.ts';
import { shownEvent } from './contract-event.resolver.ts';
import { ContractEventChoice, ContractEventType } from './contract-event.type.ts';
import { ContractFilter } from './contract-filter.ts';
import { SpaceRef, VisaRef } from './foreign.type.ts';
import {
  ContractMomentType,
  DwellingType,
  LeaseType,
  SuretyContractConnection,
  SuretyContractType,
} from './surety-contract.type.ts';

/** Reads of contracts. */
@Resolver(() => SuretyContractType)
export class SuretyContractResolver {
  @Query(() => SuretyContractConnection, {
    description: 'Contracts of the space one acts in, newest first; counted to a thousand.',
  })
  async myContracts(
    @Ctx() context: Context,
    @Arg('filter', () => ContractFilter, { nullable: true }) filter: ContractFilter | null | undefined,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<SuretyContract>> {
    const asked = await contractsAsked(context, visibleContracts(context.viewer), filter ?? {});
    return keysetConnection(context, SuretyContract, asked?.where ?? null, { first, after }, BY_AGE, {
      newestFirst: true,
      count: asked?.count,
    });
  }

  @Query(() => SuretyContractType, { nullable: true, description: 'One contract, null when it is not yours.' })
  contract(@Ctx() context: Context, @Arg('id', () => ID) id: string) {
    return loadById(context, SuretyContract, id, visibleContracts(context.viewer));
  }

  @Query(() => SuretyContractType, {
    nullable: true,
    description: 'One contract by its number; a partner finds those of its départements only.',
  })
  contractByNumber(@Ctx() { em, viewer }: Context, @Arg('number', () => String) number: string) {
    const visible = visibleContracts(viewer);
    return visible && em.findOne(SuretyContract, { $and: [{ number: normaliseContractNumber(number) }, visible] });
  }

  @FieldResolver(() => DwellingType)
  dwelling(@Root() contract: SuretyContract) {
    return contract;
  }

  @FieldResolver(() => LeaseType)
  lease(@Root() contract: SuretyContract) {
    const {
      leaseKind: kind,
      rentCents,
      chargesCents,
      depositCents,
      dueDay,
      plannedSignatureOn,
      effectiveOn,
      endsOn,
      signedOn,
      signatories,
    } = contract;
    const days = { dueDay, plannedSignatureOn, effectiveOn, endsOn, signedOn };
    return { kind, rentCents, chargesCents, depositCents, signatories, ...days };
  }

  @FieldResolver(() => PlainDate, { nullable: true })
  lastEditOn(@Root() { signedOn }: SuretyContract, @Ctx() { today }: Context) {
    return signedOn && editWindow(signedOn, today).lastEditDay;
  }

  @FieldResolver(() => PlainDate, { nullable: true })
  coverEndsOn(@Root() contract: SuretyContract, @Ctx() { today }: Context) {
    return coverOf(factsOf(contract), today).coverEndsOn;
  }

  @FieldResolver(() => Cents)
  async capCents(@Root() contract: SuretyContract, @Ctx() context: Context) {
    return coverOf(await factsToday(context, contract), context.today).capCents;
  }

  @FieldResolver(() => [ExplanationLine])
  async coverLines(@Root() contract: SuretyContract, @Ctx() context: Context) {
    return coverOf(await factsToday(context, contract), context.today).lines;
  }

  @FieldResolver(() => [Deadline])
  async deadlines(@Root() contract: SuretyContract, @Ctx() context: Context) {
    return deadlinesOf(await factsToday(context, contract), context.today);
  }

  @FieldResolver(() => Boolean)
  renewable(@Root() contract: SuretyContract, @Ctx() context: Context) {
    return mayBeRenewed(context, contract);
  }

  @FieldResolver(() => [ContractMomentType])
  async moments(@Root() contract: SuretyContract, @Ctx() context: Context) {
    const inEffect = (await eventsOf(context, contract.id)).filter(isInEffect).map(lifeEvent);
    return momentsOf(await factsToday(context, contract), inEffect, context.today);
  }

  @FieldResolver(() => [ContractEventType])
  async events(@Root() { id }: SuretyContract, @Ctx() context: Context) {
    return (await eventsOf(context, id)).map(shownEvent);
  }

  @FieldResolver(() => [ContractEventChoice])
  async eventChoices(@Root() contract: SuretyContract, @Ctx() context: Context) {
    const { tenantNames } = await lifeToday(context, contract);
    return eventChoices(contract.status, contract.hasOpenClaim, tenantNames);
  }

  @FieldResolver(() => Cents)
  async monthlyCents(@Root() contract: SuretyContract, @Ctx() context: Context) {
    const { rentCents, chargesCents } = await lifeToday(context, contract);
    return rentCents + chargesCents;
  }

  @FieldResolver(() => [String])
  async remainingTenantNames(@Root() contract: SuretyContract, @Ctx() context: Context) {
    return (await lifeToday(context, contract)).tenantNames;
  }

  @FieldResolver(() => String, { nullable: true })
  async agentName(@Root() contract: SuretyContract, @Ctx() context: Context) {
    return (await lifeToday(context, contract)).agentName;
  }

  @FieldResolver(() => String)
  pdfPath(@Root() { id }: SuretyContract) {
    return `/files/contract/contracts/${id}.pdf`;
  }

  @FieldResolver(() => VisaRef, { nullable: true, description: 'The visa it was made from.' })
  visa(@Root() { visaId }: SuretyContract): VisaRef {
    return { id: visaId };
  }

  @FieldResolver(() => SpaceRef, { nullable: true, description: 'The landlord’s space; null unless it is yours.' })
  landlord(@Root() { landlordSpaceId }: SuretyContract, @Ctx() context: Context): SpaceRef | null {
    return spaceFor(context, landlordSpaceId);
  }

  @FieldResolver(() => SpaceRef, { nullable: true, description: 'The tenant’s space; null unless it is yours.' })
  tenant(@Root() { tenantSpaceId }: SuretyContract, @Ctx() context: Context): SpaceRef | null {
    return spaceFor(context, tenantSpaceId);
  }
}

/** The contract as its events leave it today, in the statement all contracts of the request share. */
const lifeToday = async (context: Context, contract: SuretyContract) =>
  lifeAfter(contract, await eventsOf(context, contract.id), context.today);

/** A space is shown to its own people and to officers; to the other side of the contract not even its id. */
const spaceFor = ({ viewer }: Context, spaceId: string) =>
  viewer.kind === 'PERSON' && (viewer.role === 'OFFICER' || viewer.spaceId === spaceId) ? { id: spaceId } : null;
