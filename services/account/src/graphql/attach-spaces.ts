import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { confirmSpaceAttachment, requestSpaceAttachment } from '../use-cases/attach-spaces.ts';
import { withMe } from './me.ts';
import { EmailRefused } from './password-refused.type.ts';
import { ResendTooSoon } from './resend-too-soon.type.ts';
import { SecondFactorRefused, SecondFactorRequired } from './second-factor-refused.type.ts';

@InputType('RequestSpaceAttachmentInput', { description: 'Another login of the same person.' })
class RequestSpaceAttachmentInput {
  @Field(() => String, { description: 'Its address.' })
  email!: string;
}

@InputType('ConfirmSpaceAttachmentInput', { description: 'What was received at the other address.' })
class ConfirmSpaceAttachmentInput {
  @Field(() => String, { description: 'Two letters and six digits, as for activation.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the other login’s authenticator, or one of its recovery codes, when it has them.',
  })
  secondFactorCode?: string | null;
}

@ObjectType('AttachmentCodeSent', {
  description: 'A code is on its way to this address if somebody signs in with it; the answer does not say (S09).',
})
class AttachmentCodeSent {
  @Field(() => String, { description: 'The address, as it is kept.' })
  email!: string;

  @Field(() => Int, { description: 'Seconds before another code may be asked for.' })
  resendAfterSeconds!: number;

  @Field(() => Int, { description: 'Minutes a code is valid.' })
  codeValidMinutes!: number;
}

@ObjectType('SpacesAttached', { description: 'The spaces of the other login are on the ring.' })
class SpacesAttached {
  @Field(() => Int, { description: 'How many.' })
  attachedCount!: number;
}

@ObjectType('AttachmentRefused', {
  implements: Refusal,
  description: 'The code is wrong or too old, or there is nothing to add.',
})
class AttachmentRefused extends Refusal {}

const RequestSpaceAttachmentResult = createUnionType({
  name: 'RequestSpaceAttachmentResult',
  description: 'A code is on its way, or what to correct.',
  types: () => [AttachmentCodeSent, EmailRefused, ResendTooSoon] as const,
  resolveType: byKind,
});

const ConfirmSpaceAttachmentResult = createUnionType({
  name: 'ConfirmSpaceAttachmentResult',
  description: 'The spaces are on the ring, or why not.',
  types: () => [SpacesAttached, AttachmentRefused, SecondFactorRequired, SecondFactorRefused] as const,
  resolveType: byKind,
});

export const MeOfSpacesAttached = withMe(SpacesAttached);

/** D-ACC-04. */
@Resolver()
export class AttachSpacesMutations {
  @Mutation(() => RequestSpaceAttachmentResult, { description: 'Sends a code to another login of one’s own.' })
  requestSpaceAttachment(
    @Ctx() context: Context,
    @Arg('input', () => RequestSpaceAttachmentInput) input: RequestSpaceAttachmentInput,
  ) {
    return requestSpaceAttachment(context, input);
  }

  @Mutation(() => ConfirmSpaceAttachmentResult, { description: 'Takes the spaces of another login onto one’s ring.' })
  confirmSpaceAttachment(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmSpaceAttachmentInput) input: ConfirmSpaceAttachmentInput,
  ) {
    return confirmSpaceAttachment(context, input);
  }
}
