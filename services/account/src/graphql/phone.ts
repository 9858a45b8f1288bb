import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { maskMobile } from '../domain/phone-number.ts';
import { Phone, StoppedNumber } from '../entities/phone.ts';
import { confirmPhone, forgetPhone } from '../use-cases/confirm-phone.ts';
import { requestPhoneCode } from '../use-cases/request-phone-code.ts';
import { Me, withMe } from './me.ts';
import { ResendTooSoon } from './resend-too-soon.type.ts';

@ObjectType('MobilePhone', { description: 'Where short messages are sent to.' })
class MobilePhone {
  @Field(() => String, { description: 'The number, all but its end hidden.' })
  maskedNumber!: string;

  @Field(() => Boolean, { description: 'The code sent to it came back.' })
  isVerified!: boolean;

  @Field(() => Boolean, { description: 'Its owner answered STOP: nothing is sent until they answer START.' })
  isStopped!: boolean;
}

@InputType('RequestPhoneCodeInput', { description: 'A mobile number to prove.' })
class RequestPhoneCodeInput {
  @Field(() => String, { description: 'French mobile number, as people write it.' })
  number!: string;
}

@InputType('ConfirmPhoneInput', { description: 'The code received by short message.' })
class ConfirmPhoneInput {
  @Field(() => String, { description: 'Two letters and six digits.' })
  code!: string;
}

@ObjectType('PhoneCodeSent', { description: 'A code is on its way to the number.' })
class PhoneCodeSent {
  @Field(() => Int, { description: 'Seconds before another code may be asked for.' })
  resendAfterSeconds!: number;
}

@ObjectType('PhoneNumberRefused', { implements: Refusal, description: 'Not a mobile number we can send to.' })
class PhoneNumberRefused extends Refusal {}

@ObjectType('PhoneConfirmed', { description: 'The number is proved.' })
class PhoneConfirmed {}

@ObjectType('PhoneCodeRefused', { implements: Refusal, description: 'Not the code, or too old.' })
class PhoneCodeRefused extends Refusal {}

@ObjectType('PhoneForgotten', { description: 'No short message is sent any more.' })
class PhoneForgotten {}

const RequestPhoneCodeResult = createUnionType({
  name: 'RequestPhoneCodeResult',
  description: 'A code is on its way, or what to correct.',
  types: () => [PhoneCodeSent, PhoneNumberRefused, ResendTooSoon] as const,
  resolveType: byKind,
});

const ConfirmPhoneResult = createUnionType({
  name: 'ConfirmPhoneResult',
  description: 'The number is proved, or what to correct.',
  types: () => [PhoneConfirmed, PhoneCodeRefused] as const,
  resolveType: byKind,
});

const ForgetPhoneResult = createUnionType({
  name: 'ForgetPhoneResult',
  description: 'No short message is sent any more.',
  types: () => [PhoneForgotten] as const,
  resolveType: byKind,
});

export const meOfPhoneChanges = [PhoneCodeSent, PhoneConfirmed, PhoneForgotten].map((Result) => withMe(Result));

/** Domain §7: the number that short messages go to. */
@Resolver(() => Me)
export class PhoneResolver {
  @FieldResolver(() => MobilePhone, {
    nullable: true,
    description: 'Where short messages are sent to; null for nowhere.',
  })
  async mobilePhone(@Root() { id }: Me, @Ctx() { em }: Context): Promise<MobilePhone | null> {
    const phone = await em.findOne(Phone, { identityId: id });
    if (!phone) return null;
    const isStopped = (await em.count(StoppedNumber, { number: phone.number })) > 0;
    return { maskedNumber: maskMobile(phone.number), isVerified: phone.verifiedAt !== null, isStopped };
  }

  @FieldResolver(() => Boolean, { description: 'Whether this house sends short messages at all.' })
  smsOffered(@Ctx() { env }: Context) {
    return env.smsUrl !== '';
  }

  @Mutation(() => RequestPhoneCodeResult, { description: 'Has a code sent to a mobile number, to prove it.' })
  requestPhoneCode(@Ctx() context: Context, @Arg('input', () => RequestPhoneCodeInput) input: RequestPhoneCodeInput) {
    return requestPhoneCode(context, input);
  }

  @Mutation(() => ConfirmPhoneResult, { description: 'Proves the number with the code received.' })
  confirmPhone(@Ctx() context: Context, @Arg('input', () => ConfirmPhoneInput) input: ConfirmPhoneInput) {
    return confirmPhone(context, input);
  }

  @Mutation(() => ForgetPhoneResult, { description: 'Forgets the number.' })
  forgetPhone(@Ctx() context: Context) {
    return forgetPhone(context);
  }
}
