import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { findVisa, type VisaNotUsableReason } from '../use-cases/find-visa.ts';
import { VisaNotUsableReasonEnum, ZoneEnum } from './enums.ts';

/** The tenant a visa number and a name designate together. */
@ObjectType('TenantIdentified', { description: 'The visa that number and name designate together.' })
export class TenantIdentified {
  @Field(() => String, { description: 'Number of the visa.' })
  visaNumber!: string;

  @Field(() => [String], { description: 'Holders, as the visa names them.' })
  holderNames!: string[];

  @Field(() => Cents, { description: 'Maximum rent, charges included.' })
  maxRentCents!: number;

  @Field(() => ZoneEnum, { description: 'Zone of the maximum rent.' })
  zone!: string;

  @Field(() => PlainDate, { description: 'Day the visa was issued.' })
  issuedOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Last day of the visa.' })
  validUntil!: Temporal.PlainDate;
}

/** No contract can be made from this visa. */
@ObjectType('VisaNotUsable', { implements: Refusal, description: 'No contract can be made from this visa.' })
export class VisaNotUsable extends Refusal {
  @Field(() => VisaNotUsableReasonEnum, { description: 'Why.' })
  reason!: VisaNotUsableReason;
}

const IdentifyTenantResult = createUnionType({
  name: 'IdentifyTenantResult',
  description: 'The tenant, or why the visa cannot be used.',
  types: () => [TenantIdentified, VisaNotUsable] as const,
  resolveType: byKind,
});

/** R-CON-01, before anything is written. */
@Resolver()
export class IdentifyTenantResolver {
  @Query(() => IdentifyTenantResult, {
    description: 'Finds the visa by its number and one holder’s family name together.',
  })
  async identifyTenant(
    @Ctx() context: Context,
    @Arg('visaNumber', () => String) visaNumber: string,
    @Arg('familyName', () => String) familyName: string,
  ) {
    const visa = await findVisa(context, visaNumber, familyName);
    return visa.kind === 'VisaNotUsable' ? visa : { ...visa, kind: 'TenantIdentified', visaNumber: visa.number };
  }
}
