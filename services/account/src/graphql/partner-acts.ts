import { type AuditedAct, auditedActs } from '@trousseau/scheme/audited-acts';
import { AuditEntry } from '@trousseau/service/audit-entry';
import { connection, type Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { PageInfo } from '@trousseau/service/graphql-types';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import type { PartnerAccount } from '../entities/partner-account.ts';
import { asEnum } from './enums.ts';
import { PartnerAccountType } from './partner-account.type.ts';

/** The acts of the audit that concern a partner account. */
type PartnerActKind = {
  [Act in AuditedAct]: (typeof auditedActs)[Act] extends 'PartnerAccount' ? Act : never;
}[AuditedAct];
const isPartnerAct = (act: AuditedAct): act is PartnerActKind => auditedActs[act] === 'PartnerAccount';
const PartnerActEnum = asEnum((Object.keys(auditedActs) as AuditedAct[]).filter(isPartnerAct));
registerEnumType(PartnerActEnum, { name: 'PartnerActKind', description: 'What was done on a partner account (S66).' });

@ObjectType('PartnerAct', { description: 'One act on a partner account, as the audit holds it.' })
class PartnerActType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Instant, { description: 'When.' })
  at!: Temporal.Instant;

  @Field(() => PartnerActEnum, { description: 'What.' })
  act!: PartnerActKind;

  @Field(() => String, { nullable: true, description: 'User number concerned, and the reason that was written.' })
  detail!: string | null;
}

@ObjectType('PartnerActConnection', { description: 'A page of acts on a partner account.' })
class PartnerActConnection {
  @Field(() => [PartnerActType], { description: 'Acts of this page, newest first.' })
  nodes!: PartnerActType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** S66. What was done on an account, for the organisation that issued it. */
@Resolver(() => PartnerAccountType)
export class PartnerAccountActsResolver {
  @FieldResolver(() => PartnerActConnection, { description: 'What was done on it, newest first.' })
  acts(
    @Root() { id }: PartnerAccount,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<AuditEntry>> {
    const ofAccount = { subjectKind: 'PartnerAccount', subjectId: id };
    return connection(context, AuditEntry, ofAccount, { first, after }, { at: 'desc', id: 'desc' });
  }
}

/** Who acted: the organisation itself, or the landlord's side. */
@Resolver(() => PartnerActType)
export class PartnerActsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether somebody of the organisation did it.' })
  isOwn(@Root() { spaceId }: AuditEntry, @Ctx() { viewer }: Context) {
    return viewer.kind === 'PERSON' && spaceId === viewer.spaceId;
  }
}
