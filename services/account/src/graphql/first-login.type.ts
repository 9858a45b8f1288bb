import type { Context } from '@trousseau/service/definition';
import { FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql';
import { TERMS, USAGE_RULES } from '../domain/access-texts.ts';
import { FIRST_LOGIN_STEPS, type FirstLoginStep } from '../domain/first-login.ts';
import { FirstLogin } from '../entities/first-login.ts';
import type { PartnerAccount } from '../entities/partner-account.ts';
import { accountOf } from '../use-cases/account-of.ts';
import { findOwner } from '../use-cases/find-owner.ts';
import { stepOf } from '../use-cases/first-login-of.ts';
import { asEnum, PartnerLandlordKindEnum } from './enums.ts';

const FirstLoginStepEnum = asEnum(FIRST_LOGIN_STEPS);
registerEnumType(FirstLoginStepEnum, {
  name: 'FirstLoginStep',
  description: 'The step a first login waits at (R-CAF-02).',
});

export const AccessTextNameEnum = asEnum(['USAGE_RULES', 'TERMS']);
registerEnumType(AccessTextNameEnum, {
  name: 'AccessTextName',
  description: 'A text accepted during the first login.',
});

@ObjectType('FirstLogin', { description: 'A first login, where it stands; read with the credentials only.' })
class FirstLoginType {
  @Field(() => FirstLoginStepEnum, { description: 'What is to be done next.' })
  step!: FirstLoginStep;

  @Field(() => String, { description: 'The name on the account.' })
  accountName!: string;

  @Field(() => PartnerLandlordKindEnum, { description: 'What the landlord is in law.' })
  landlordKind!: PartnerAccount['landlordKind'];

  @Field(() => String, { description: 'The organisation that issued it.' })
  organisation!: string;

  @Field(() => String, { description: 'Fourteen characters that pair identifier and secret (R-CAF-05).' })
  userNumber!: string;

  @Field(() => String, { nullable: true, description: 'Given name, when it is known.' })
  givenName!: string | null;

  @Field(() => String, { nullable: true, description: 'Family name, when it is known.' })
  familyName!: string | null;

  @Field(() => String, { nullable: true, description: 'The address stated or known.' })
  email!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the proved address signs in already: its password is asked, and none is chosen.',
  })
  hasPassword!: boolean;
}

@ObjectType('FirstLoginOpen', { description: 'The first login goes on.' })
export class FirstLoginOpen {}

@ObjectType('FirstLoginInformationRefused', { implements: Refusal, description: 'Some answers are to be corrected.' })
export class FirstLoginInformationRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'Every answer to correct.' })
  fields!: FieldRefusal[];
}

@ObjectType('AccessText', { description: 'A text to read and accept during the first login.' })
class AccessTextType {
  @Field(() => AccessTextNameEnum, { description: 'Which.' })
  text!: 'USAGE_RULES' | 'TERMS';

  @Field(() => String, { description: 'Its version, kept with the acceptance.' })
  version!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => [String], { description: 'Paragraphs.' })
  paragraphs!: readonly string[];
}

/** What the pages of a first login show. */
@Resolver(() => FirstLoginOpen)
export class FirstLoginResolver {
  @Query(() => [AccessTextType], { description: 'The texts of the first login, in the order they are accepted.' })
  accessTexts(): AccessTextType[] {
    return [USAGE_RULES, TERMS];
  }

  @FieldResolver(() => FirstLoginType, { description: 'The first login, where it stands.' })
  async firstLogin(
    @Root() { partnerUserId }: { partnerUserId: string },
    @Ctx() { em }: Context,
  ): Promise<FirstLoginType> {
    const found = await accountOf(em, partnerUserId);
    const login = await em.findOne(FirstLogin, { partnerUserId });
    if (!found) throw new Error('An access has no account.');
    const { user, account, organisation } = found;
    const email = login?.email ?? user.email ?? null;
    return {
      step: stepOf(login) ?? 'TERMS',
      accountName: account.displayName,
      landlordKind: account.landlordKind,
      organisation,
      userNumber: user.userNumber,
      givenName: login?.givenName ?? user.givenName ?? account.givenName ?? null,
      familyName: login?.familyName ?? user.familyName ?? account.familyName ?? null,
      email,
      // Told to who proved the mailbox, and to nobody else (S09).
      hasPassword: Boolean(login?.emailProvedAt && email && (await findOwner(em, email))),
    };
  }
}
