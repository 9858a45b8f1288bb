import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
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
import { type ShareVisaInput as Facts, shareVisa } from '../use-cases/share-visa.ts';
import { VisaShareType } from './visa-share.type.ts';

@InputType('ShareVisaInput', { description: 'Opens a link to a visa of one’s own.' })
class ShareVisaInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The visa.' })
  visaId!: string;

  @Field(() => String, { description: 'Whom it is for, to know it again.' })
  label!: string;
}

@ObjectType('VisaShared', { description: 'The link is open.' })
class VisaShared {
  shareId!: string;
}

@ObjectType('VisaShareRefused', { implements: Refusal, description: 'No link was made.' })
class VisaShareRefused extends Refusal {}

const ShareVisaResult = createUnionType({
  name: 'ShareVisaResult',
  description: 'The link, or why there is none.',
  types: () => [VisaShared, VisaShareRefused] as const,
  resolveType: byKind,
});

/** The link of a sharing. */
@Resolver(() => VisaShared)
export class ShareOfShared {
  @FieldResolver(() => VisaShareType, { description: 'The link made.' })
  share(@Root() { shareId }: VisaShared, @Ctx() context: Context) {
    return context.em.findOneOrFail(VisaShare, { id: shareId, tenantSpaceId: personOf(context).spaceId });
  }
}

/** « Partager mon visa ». */
@Resolver()
export class ShareVisaMutation {
  @Mutation(() => ShareVisaResult, { description: 'Opens a link by which somebody sees a visa.' })
  shareVisa(@Ctx() context: Context, @Arg('input', () => ShareVisaInput) input: ShareVisaInput) {
    return shareVisa(context, input);
  }
}
