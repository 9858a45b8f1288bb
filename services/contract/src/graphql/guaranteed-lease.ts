import { IsolationLevel, type SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { DomainEvent } from '@trousseau/service/house-entities';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import { parisDay } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { SuretyContract } from '../entities/surety-contract.ts';
import { eventsFor, lifeAfter } from '../use-cases/contract-life.ts';
import { ContractRegimeEnum, ContractStatusEnum, HousingStockEnum, LeaseKindEnum } from './enums.ts';

/** What the claims service needs to know of a contract; services only. */
@Directive('@inaccessible')
@ObjectType('GuaranteedLease', { description: 'What the claims service keeps of a validated contract.' })
class GuaranteedLease {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => Int, { description: 'Its version: how many events it has published when it is read.' })
  version!: number;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => ContractStatusEnum, { description: 'Where it stands.' })
  status!: SuretyContract['status'];

  @Field(() => ContractRegimeEnum, { description: 'Edition of the rules it keeps.' })
  regime!: SuretyContract['regime'];

  @Field(() => ID, { description: 'The landlord’s space.' })
  landlordSpaceId!: string;

  @Field(() => ID, { description: 'The tenant’s space.' })
  tenantSpaceId!: string;

  @Field(() => String, { description: 'Landlord.' })
  landlordName!: string;

  @Field(() => [String], { description: 'Tenants.' })
  tenantNames!: string[];

  @Field(() => String, { description: 'Département of the dwelling.' })
  departement!: string;

  @Field(() => String, { description: 'Postal address of the dwelling on one line; for letters, never kept.' })
  dwellingLine!: string;

  @Field(() => HousingStockEnum, { description: 'Private or social stock.' })
  stock!: SuretyContract['stock'];

  @Field(() => LeaseKindEnum, { description: 'Kind of lease.' })
  kind!: SuretyContract['leaseKind'];

  @Field(() => Cents, { description: 'Monthly rent.' })
  rentCents!: number;

  @Field(() => Cents, { description: 'Monthly charges.' })
  chargesCents!: number;

  @Field(() => Int, { description: 'Day of the month on which rent is due.' })
  dueDay!: number;

  @Field(() => PlainDate, { description: 'Day the lease takes effect.' })
  effectiveOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { nullable: true, description: 'Last day of a lease with an end.' })
  endsOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day the lease was signed.' })
  signedOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day the contract was concluded (R-GEN-01).' })
  concludedOn!: Temporal.PlainDate | null;

  @Field(() => Cents, { description: 'Deposit the tenant paid.' })
  depositCents!: number;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'Day the tenant left, once the exit is declared (R-EXIT-01).',
  })
  exitOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day the landlord had the dwelling back (R-EXIT-01).' })
  recoveredOn!: Temporal.PlainDate | null;
}

/** The question of the claims service. */
@Resolver()
export class GuaranteedLeaseResolver {
  @Directive('@inaccessible')
  @Query(() => GuaranteedLease, { nullable: true, description: 'A validated contract, for the claims service only.' })
  guaranteedLease(@Ctx() context: Context, @Arg('contractId', () => ID) contractId: string) {
    // One snapshot: the version told is the one of the facts told with it.
    return context.em.fork().transactional((em) => leaseAt(em, contractId, context.today), {
      isolationLevel: IsolationLevel.REPEATABLE_READ,
    });
  }
}

async function leaseAt(em: SqlEntityManager, contractId: string, today: Temporal.PlainDate) {
  const contract = await em.findOne(SuretyContract, { id: contractId, regime: { $ne: null } });
  if (!contract) return null;
  const version = await em.count(DomainEvent, { aggregate: 'SuretyContract', aggregateId: contractId });
  const life = lifeAfter(contract, await eventsFor(em, contract.id), today);
  return {
    ...contract,
    contractId: contract.id,
    version,
    kind: contract.leaseKind,
    dwellingLine: `${contract.street}, ${contract.postcode} ${contract.city}`,
    rentCents: life.rentCents,
    chargesCents: life.chargesCents,
    concludedOn: contract.validatedAt ? parisDay(contract.validatedAt) : null,
    exitOn: life.exit?.exitOn ?? null,
    recoveredOn: life.exit?.recoveredOn ?? null,
  };
}
