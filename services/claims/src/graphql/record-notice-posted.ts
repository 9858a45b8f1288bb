import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
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
import { type RecordNoticePosted, recordNoticePosted } from '../use-cases/record-notice-posted.ts';
import { claimById } from './children.ts';
import { RentDefaultNotConstituted } from './rent-default-not-constituted.type.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

@InputType('RecordNoticePostedInput', { description: 'The day the registered letter was handed to the post.' })
class RecordNoticePostedInput implements RecordNoticePosted {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contract.' })
  contractId!: string;

  @Field(() => PlainDate, { description: 'Day of posting.' })
  postedOn!: Temporal.PlainDate;
}

@ObjectType('NoticePosted', { description: 'The notice is noted.' })
class NoticePosted {
  claimId!: string;
}

@ObjectType('NoticeDateRefused', { implements: Refusal, description: 'The day of posting cannot be right.' })
class NoticeDateRefused extends Refusal {}

const RecordNoticePostedResult = createUnionType({
  name: 'RecordNoticePostedResult',
  description: 'The claim, or why the notice is not noted.',
  types: () => [NoticePosted, RentDefaultNotConstituted, NoticeDateRefused] as const,
  resolveType: byKind,
});

/** The claim the notice belongs to. */
@Resolver(() => NoticePosted)
export class ClaimOfNoticePosted {
  @FieldResolver(() => UnpaidClaimType, { description: 'The claim it belongs to.' })
  claim(@Root() { claimId }: NoticePosted, @Ctx() context: Context) {
    return claimById(context, claimId);
  }
}

/** R-CLM-03. */
@Resolver()
export class RecordNoticePostedMutation {
  @Mutation(() => RecordNoticePostedResult, {
    description: 'Notes that the formal notice was posted; late is flagged, not refused.',
  })
  recordNoticePosted(
    @Ctx() context: Context,
    @Arg('input', () => RecordNoticePostedInput) input: RecordNoticePostedInput,
  ) {
    return recordNoticePosted(context, input);
  }
}
