import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { VisaShare } from '../entities/visa-share.ts';
import { personOf } from '../use-cases/acting.ts';
import { revokeVisaShare } from '../use-cases/revoke-visa-share.ts';
import { VisaShareType } from './visa-share.type.ts';

@InputType('RevokeVisaShareInput', { description: 'Takes a link back.' })
class RevokeVisaShareInput {
  @Field(() => ID, { description: 'The link.' })
  shareId!: string;
}

@ObjectType('VisaShareRevoked', { description: 'The link opens nothing any longer.' })
class VisaShareRevoked {
  shareId!: string;
}

const RevokeVisaShareResult = createUnionType({
  name: 'RevokeVisaShareResult',
  description: 'The link, taken back.',
  types: () => [VisaShareRevoked] as const,
  resolveType: byKind,
});

/** The link that was taken back. */
@Resolver(() => VisaShareRevoked)
export class ShareOfRevoked {
  @FieldResolver(() => VisaShareType, { description: 'The link.' })
  share(@Root() { shareId }: VisaShareRevoked, @Ctx() context: Context) {
    return context.em.findOneOrFail(VisaShare, { id: shareId, tenantSpaceId: personOf(context).spaceId });
  }
}

/** « Reprendre ce lien ». */
@Resolver()
export class RevokeVisaShareMutation {
  @Mutation(() => RevokeVisaShareResult, { description: 'Takes a link back.' })
  revokeVisaShare(@Ctx() context: Context, @Arg('input', () => RevokeVisaShareInput) input: RevokeVisaShareInput) {
    return revokeVisaShare(context, input);
  }
}
