import type { Context } from '@trousseau/service/definition';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { AdministratorRequest } from '../entities/administrator-request.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { visibleAccounts } from '../entities/visible-accounts.ts';
import { organisationName } from '../use-cases/account-of.ts';
import { PartnerAccountType, PartnerUserType } from './partner-account.type.ts';

/** What a landlord reads of the partner account behind the space they act in. */
@Resolver(() => PartnerAccountType)
export class OwnBodyResolver {
  @Query(() => PartnerAccountType, {
    nullable: true,
    description: 'The partner account behind the space one acts in; null when there is none.',
  })
  ownPartnerAccount(@Ctx() { em, viewer }: Context) {
    const visible = viewer.kind === 'PERSON' && viewer.role === 'LANDLORD' ? visibleAccounts(viewer) : null;
    return visible && em.findOne(PartnerAccount, { $and: [visible, { status: { $ne: 'REVOKED' } }] });
  }

  @FieldResolver(() => PartnerUserType, { nullable: true, description: 'One’s own access to it.' })
  ownAccess(@Root() { id }: PartnerAccount, @Ctx() { em, viewer }: Context) {
    if (viewer.kind !== 'PERSON') return null;
    const own = { accountId: id, identityId: viewer.identityId, status: { $ne: 'REVOKED' as const } };
    return em.findOne(PartnerUser, own);
  }

  @FieldResolver(() => String, { description: 'The organisation that issued it.' })
  organisation(@Root() { organisationSpaceId }: PartnerAccount, @Ctx() { em }: Context) {
    return organisationName(em, organisationSpaceId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether somebody asked to administer it, and waits.' })
  async hasPendingRequest(@Root() { id }: PartnerAccount, @Ctx() { em }: Context) {
    return (await em.count(AdministratorRequest, { accountId: id, status: 'PENDING' })) > 0;
  }
}

/** Who the people of one's own body are. */
@Resolver(() => PartnerUserType)
export class PartnerUserResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name, as given when the access was made or first used.',
  })
  displayName(@Root() { givenName, familyName }: PartnerUser) {
    return givenName || familyName ? [givenName, familyName].filter(Boolean).join(' ') : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Address, as given.' })
  email(@Root() { email }: PartnerUser) {
    return email ?? null;
  }
}
