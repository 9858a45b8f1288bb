import { damageLimits } from '@trousseau/scheme/damage-limits';
import type { Context } from '@trousseau/service/definition';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import { isAfter } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { DAMAGE_CATEGORIES, type DamageCategory, isDamageCovered } from '../domain/damage-categories.ts';
import type { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { statementFaults } from '../use-cases/check-damage-statement.ts';
import { readDamage } from '../use-cases/read-damage.ts';
import { leaseById } from './children.ts';
import { damageOf } from './damage-children.ts';
import { DamageEstimateType, DamageStatementInput } from './damage-statement.type.ts';
import { DegradationClaimType } from './degradation-claim.type.ts';
import { DamageCategoryEnum } from './enums.ts';
import { SuretyContractRef } from './surety-contract.type.ts';

@ObjectType('DamageCategoryCover', {
  description: 'One kind of damage, and whether a lease has it covered (R-DEG-06).',
})
class DamageCategoryCover {
  @Field(() => DamageCategoryEnum, { description: 'The kind.' })
  category!: DamageCategory;

  @Field(() => Boolean, { description: 'Whether it is covered.' })
  covered!: boolean;
}

/** What may be declared of the damage of a contract, until when, and what was. */
@ObjectType('DamageOpening', { description: 'Until when damage of a contract may be declared, and what is covered.' })
class DamageOpening {
  @Field(() => PlainDate, {
    nullable: true,
    description: 'Day the tenant left; null until the exit is declared (R-DEG-01).',
  })
  exitOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day the dwelling was recovered; null until then.' })
  recoveredOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Last day to declare (R-DEG-02).' })
  declareByOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Last day for inventories and invoices (R-DEG-03).' })
  documentsByOn!: Temporal.PlainDate | null;

  @Field(() => Boolean, { description: 'The papers fall due before the declaration (R-DEG-04).' })
  limitsCross!: boolean;

  @Field(() => Boolean, { description: 'The last day to declare is behind: an officer decides.' })
  isLate!: boolean;

  @Field(() => Cents, { description: 'Deposit of the lease.' })
  depositCents!: number;

  @Field(() => Boolean, { description: 'A mobility lease has none (law of 6 July 1989, art. 25-12).' })
  hasDeposit!: boolean;

  @Field(() => [DamageCategoryCover], { description: 'Every kind of damage, covered or not.' })
  categories!: DamageCategoryCover[];

  @Field(() => DegradationClaimType, { nullable: true, description: 'What was declared; null when nothing was.' })
  claim!: DegradationClaimType | null;
}

@InputType('DamageEstimateInput', { description: 'A damage file as it is being written.' })
class DamageEstimateInput extends DamageStatementInput {
  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;
}

/** What claims adds to a contract about its damage, before and after it is declared. */
@Resolver(() => SuretyContractRef)
export class DamageOpeningResolver {
  @FieldResolver(() => DamageOpening, { nullable: true, description: 'The damage of its exit, declared or not.' })
  async damage(@Root() { id }: SuretyContractRef, @Ctx() context: Context): Promise<DamageOpening | null> {
    const lease = await leaseById(context, id);
    return (
      lease && {
        ...openingOf(lease, context.today),
        claim: (await damageOf(context, id)) as DegradationClaimType | null,
      }
    );
  }

  @Query(() => DamageEstimateType, {
    nullable: true,
    description: 'What a damage file being written would come to; null while it cannot be told.',
  })
  async damageEstimate(
    @Ctx() context: Context,
    @Arg('input', () => DamageEstimateInput) input: DamageEstimateInput,
  ): Promise<DamageEstimateType | null> {
    const lease = await leaseById(context, input.contractId);
    return lease && statementFaults(lease, input).length === 0 ? readDamage(lease, input) : null;
  }
}

function openingOf(lease: GuaranteedLease, today: Temporal.PlainDate): Omit<DamageOpening, 'claim'> {
  const { exitOn = null, recoveredOn = null, kind, depositCents } = lease;
  const limits = exitOn && recoveredOn ? damageLimits({ exitOn, recoveredOn }) : null;
  return {
    exitOn,
    recoveredOn,
    declareByOn: limits?.declareBy ?? null,
    documentsByOn: limits?.documentsBy ?? null,
    limitsCross: limits?.conflict ?? false,
    isLate: limits !== null && isAfter(today, limits.declareBy),
    depositCents: kind === 'MOBILITY' ? 0 : (depositCents ?? 0),
    hasDeposit: kind !== 'MOBILITY',
    categories: DAMAGE_CATEGORIES.map((category) => ({ category, covered: isDamageCovered(category, kind) })),
  };
}
