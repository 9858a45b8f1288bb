import type { FilterQuery } from '@mikro-orm/core';
import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { ExplanationLine } from '@trousseau/service/graphql-types';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { requiredDamagePapers } from '../domain/damage-papers.ts';
import { DegradationClaim } from '../entities/degradation-claim.ts';
import { damageVisibleTo } from '../entities/visible-to.ts';
import { countedKinds } from '../use-cases/needed-documents.ts';
import { readDamage } from '../use-cases/read-damage.ts';
import { receiptsOf } from './children.ts';
import { damageById, damageDecisionsOf, damageDocumentsOf, itemsOf, leaseOfDamage } from './damage-children.ts';
import {
  DamageDecisionType,
  DamageDocumentType,
  DamageItemType,
  RequiredDamageDocumentType,
} from './damage-file.type.ts';
import { DamageEstimateType } from './damage-statement.type.ts';
import { DegradationClaimConnection, DegradationClaimType } from './degradation-claim.type.ts';
import { SubrogationReceiptType } from './subrogation-receipt.type.ts';
import { SuretyContractRef } from './surety-contract.type.ts';

/** The damage claim a reference of another service names, when it is the viewer's. */
export const resolveDegradationClaim = ({ id }: { id: string }, context: Context) => damageById(context, id);

/** What waits for an officer: declared, checked, or lapsed and to be lifted. */
const QUEUED: DegradationClaim['status'][] = ['DECLARED', 'ASSESSED', 'LAPSED'];

async function estimateOf(context: Context, claim: DegradationClaim) {
  const [lease, items] = await Promise.all([leaseOfDamage(context, claim), itemsOf(context, claim.id)]);
  const { depositCents, depositUsedForRentCents } = claim;
  return readDamage(lease, { depositCents, depositUsedForRentCents, items });
}

/** Damage claims: the landlord's own, the officer's queue. */
@Resolver(() => DegradationClaimType)
export class DegradationClaimResolver {
  @Query(() => DegradationClaimType, { nullable: true, description: 'One damage claim.' })
  degradationClaim(@Ctx() context: Context, @Arg('id', () => ID) id: string) {
    return damageById(context, id);
  }

  @Query(() => DegradationClaimConnection, { description: 'The damage claims of the landlord’s space, newest first.' })
  myDegradationClaims(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const visible = damageVisibleTo(context.viewer);
    return connection(context, DegradationClaim, visible, { first, after }, { declaredAt: 'desc', id: 'desc' });
  }

  @Query(() => DegradationClaimConnection, { description: 'Damage claims that wait for an officer, oldest first.' })
  damageQueue(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const visible = damageVisibleTo(context.viewer);
    const waiting = visible && ({ $and: [visible, { status: { $in: QUEUED } }] } as FilterQuery<DegradationClaim>);
    return connection(context, DegradationClaim, waiting, { first, after }, { declaredOn: 'asc', id: 'asc' });
  }

  @FieldResolver(() => SuretyContractRef, { nullable: true, description: 'The contract it calls.' })
  contract(@Root() claim: DegradationClaim): SuretyContractRef {
    return { id: claim.lease.id };
  }

  @FieldResolver(() => [String], { description: 'Names of the tenants.' })
  async tenantNames(@Root() claim: DegradationClaim, @Ctx() context: Context) {
    return (await leaseOfDamage(context, claim)).tenantNames;
  }

  @FieldResolver(() => String, { description: 'Name of the landlord.' })
  async landlordName(@Root() claim: DegradationClaim, @Ctx() context: Context) {
    return (await leaseOfDamage(context, claim)).landlordName;
  }

  @FieldResolver(() => [DamageItemType], { description: 'Repairs, room by room.' })
  items(@Root() claim: DegradationClaim, @Ctx() context: Context) {
    return itemsOf(context, claim.id);
  }

  @FieldResolver(() => [DamageDocumentType], { description: 'Papers and photographs received.' })
  documents(@Root() claim: DegradationClaim, @Ctx() context: Context) {
    return damageDocumentsOf(context, claim.id);
  }

  @FieldResolver(() => [RequiredDamageDocumentType], {
    description: 'Papers needed, received or not (R-DEG-03, R-DEG-07); one to be done again does not count.',
  })
  async requiredDocuments(@Root() claim: DegradationClaim, @Ctx() context: Context) {
    return requiredDamagePapers(countedKinds(await damageDocumentsOf(context, claim.id)));
  }

  @FieldResolver(() => DamageEstimateType, { description: 'What its repairs come to.' })
  estimate(@Root() claim: DegradationClaim, @Ctx() context: Context) {
    return estimateOf(context, claim);
  }

  @FieldResolver(() => [ExplanationLine], { description: 'Why this is payable on the invoices there are.' })
  async payableLines(@Root() claim: DegradationClaim, @Ctx() context: Context) {
    return (await estimateOf(context, claim)).payableLines;
  }

  @FieldResolver(() => [SubrogationReceiptType], { description: 'Its receipts.' })
  async receipts(@Root() claim: DegradationClaim, @Ctx() context: Context) {
    return (await receiptsOf(context, claim.lease.id)).filter((receipt) => receipt.damage?.id === claim.id);
  }

  @FieldResolver(() => [DamageDecisionType], { description: 'What officers answered, newest first.' })
  decisions(@Root() claim: DegradationClaim, @Ctx() context: Context) {
    return damageDecisionsOf(context, claim.id);
  }
}
