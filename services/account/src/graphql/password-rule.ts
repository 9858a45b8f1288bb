import { passwordRule, type PasswordRule as Rule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Context } from '@trousseau/service/definition';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';

/** R-ACC-03, as a form shows it while one types. */
@ObjectType('PasswordRule', { description: 'What a new password must be (R-ACC-03).' })
class PasswordRule implements Rule {
  @Field(() => Int, { description: 'Fewest characters.' })
  minLength!: number;

  @Field(() => Int, { description: 'Most characters.' })
  maxLength!: number;

  @Field(() => Boolean, { description: 'At least one letter.' })
  requiresLetter!: boolean;

  @Field(() => Boolean, { description: 'At least one digit or punctuation mark.' })
  requiresDigitOrPunctuation!: boolean;

  @Field(() => PlainDate, { description: 'Day from which this rule applies.' })
  parameterFrom!: Temporal.PlainDate;
}

/** The rule of the day. */
@Resolver()
export class PasswordRuleResolver {
  @Query(() => PasswordRule, { description: 'What a new password must be today.' })
  passwordRule(@Ctx() { today }: Context): PasswordRule {
    const { value, from } = valueOn(passwordRule, today);
    return { ...value, parameterFrom: from };
  }
}
