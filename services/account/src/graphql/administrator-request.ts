import { connection, type Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { byKind, PageInfo } from '@trousseau/service/graphql-types';
import { loadById } from '@trousseau/service/load-by-id';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { ADMINISTRATOR_REQUEST_STATUSES, AdministratorRequest } from '../entities/administrator-request.ts';
import { PartnerAccount } from '../entities/partner-account.ts';
import { PartnerUser } from '../entities/partner-user.ts';
import { visibleAccounts, visibleRequests } from '../entities/visible-accounts.ts';
import { decideAdministratorRequest } from '../use-cases/decide-administrator-request.ts';
import { requestAdministration } from '../use-cases/request-administration.ts';
import { asEnum } from './enums.ts';
import { PartnerAccountType } from './partner-account.type.ts';
import { withPartnerAccount } from './with-partner-account.ts';

const StatusEnum = asEnum(ADMINISTRATOR_REQUEST_STATUSES);
registerEnumType(StatusEnum, { name: 'AdministratorRequestStatus', description: 'Where a request stands.' });

@ObjectType('AdministratorRequest', {
  description: 'A body asks for another administrator, the former one being gone.',
})
class AdministratorRequestType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => StatusEnum, { description: 'Where it stands.' })
  status!: AdministratorRequest['status'];

  @Field(() => String, { description: 'Why, as the person wrote it.' })
  reason!: string;

  @Field(() => Instant, { description: 'When it was asked.' })
  askedAt!: Temporal.Instant;

  @Field(() => Instant, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Temporal.Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decision!: string | null;
}

@ObjectType('AdministratorRequestConnection', { description: 'A page of such requests.' })
class AdministratorRequestConnection {
  @Field(() => [AdministratorRequestType], { description: 'Requests of this page.' })
  nodes!: AdministratorRequestType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@InputType('RequestAdministrationInput', { description: 'Why the body has no administrator any more.' })
class RequestAdministrationInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => String, { description: 'In a sentence.' })
  reason!: string;
}

@ObjectType('AdministrationRequested', { description: 'The organisation decides; the administrator is told.' })
class AdministrationRequested {}

const RequestAdministrationResult = createUnionType({
  name: 'RequestAdministrationResult',
  description: 'The request waits.',
  types: () => [AdministrationRequested] as const,
  resolveType: byKind,
});

@InputType('DecideAdministratorRequestInput', { description: 'What the organisation decides.' })
class DecideAdministratorRequestInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Boolean, { description: 'Whether the person becomes administrator; the former one’s access then ends.' })
  isApproved!: boolean;

  @Field(() => String, { description: 'Why; it is kept and told to who asked.' })
  reason!: string;
}

@ObjectType('AdministratorRequestDecided', { description: 'The request has its decision.' })
class AdministratorRequestDecided {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

const DecideAdministratorRequestResult = createUnionType({
  name: 'DecideAdministratorRequestResult',
  description: 'The decision.',
  types: () => [AdministratorRequestDecided] as const,
  resolveType: byKind,
});

export const AccountOfRequested = withPartnerAccount(AdministrationRequested);

/** R-CAF-03, decision 0016. */
@Resolver(() => AdministratorRequestType)
export class AdministratorRequestResolver {
  @Query(() => AdministratorRequestConnection, {
    description: 'Requests of bodies that lost their administrator, newest first.',
  })
  administratorRequests(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<AdministratorRequest>> {
    const newestFirst = { askedAt: 'desc', id: 'desc' } as const;
    return connection(context, AdministratorRequest, visibleRequests(context.viewer), { first, after }, newestFirst);
  }

  @FieldResolver(() => PartnerAccountType, { nullable: true, description: 'The account of the body.' })
  partnerAccount(@Root() { accountId }: AdministratorRequest, @Ctx() context: Context) {
    return loadById(context, PartnerAccount, accountId, visibleAccounts(context.viewer));
  }

  @FieldResolver(() => String, { description: 'Who asks, by the name they gave at their first login.' })
  async askedBy(@Root() { partnerUserId }: AdministratorRequest, @Ctx() context: Context) {
    const user = await loadById(context, PartnerUser, partnerUserId, {});
    return [user?.givenName, user?.familyName].filter(Boolean).join(' ');
  }

  @Mutation(() => RequestAdministrationResult, {
    description: 'Asks to administer a body whose administrator is gone.',
  })
  requestAdministration(
    @Ctx() context: Context,
    @Arg('input', () => RequestAdministrationInput) input: RequestAdministrationInput,
  ) {
    return requestAdministration(context, input);
  }

  @Mutation(() => DecideAdministratorRequestResult, { description: 'Decides who administers a body.' })
  decideAdministratorRequest(
    @Ctx() context: Context,
    @Arg('input', () => DecideAdministratorRequestInput) input: DecideAdministratorRequestInput,
  ) {
    return decideAdministratorRequest(context, input);
  }
}
