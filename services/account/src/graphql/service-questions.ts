import { familyOf } from '@trousseau/scheme/notifications';
import type { Context } from '@trousseau/service/definition';
import { badInput } from '@trousseau/service/refusal';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { BankAccount } from '../entities/bank-account.ts';
import { type EmailRecipient, emailRecipients } from '../use-cases/email-recipients.ts';
import { findOwnerOfSpace } from '../use-cases/find-owner.ts';
import { landlordSpacesOf } from '../use-cases/landlord-spaces.ts';
import { LanguageEnum } from './enums.ts';

/** Who to write to. */
@Directive('@inaccessible')
@ObjectType('SpaceContact', { description: 'Services only: who to write to.' })
class SpaceContact {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;

  @Field(() => String, { description: 'Where to write.' })
  email!: string;

  @Field(() => String, { description: 'The name contracts and receipts print.' })
  displayName!: string;

  @Field(() => String, { nullable: true, description: 'Postal address on one line.' })
  addressLine!: string | null;

  @Field(() => String, { nullable: true, description: 'SIREN of a company.' })
  siren!: string | null;
}

/** Somebody a message leaves for now. */
@Directive('@inaccessible')
@ObjectType('EmailRecipient', { description: 'Services only: a member of a space to write to now.' })
class EmailRecipientType implements EmailRecipient {
  @Field(() => ID, { description: 'Id of the person.' })
  identityId!: string;

  @Field(() => String, { description: 'Where to write.' })
  email!: string;

  @Field(() => LanguageEnum, { description: 'The language to write in.' })
  language!: EmailRecipient['language'];
}

/** Where to pay. */
@Directive('@inaccessible')
@ObjectType('PayoutAccount', { description: 'Services only: where to pay.' })
class PayoutAccount {
  @Field(() => ID, { description: 'Id of the space.' })
  spaceId!: string;

  @Field(() => String, { description: 'IBAN, without spaces.' })
  iban!: string;

  @Field(() => String, { description: 'Who holds the account.' })
  holderName!: string;

  @Field(() => PlainDate, { nullable: true, description: 'First day anything may be paid on it (S59); null: at once.' })
  heldUntilOn!: Temporal.PlainDate | null;
}

/** What the other services ask of this one, in their own name. */
@Resolver()
export class ServiceQuestions {
  @Directive('@inaccessible')
  @Query(() => SpaceContact, { nullable: true, description: 'Services only: who to write to.' })
  async spaceContact(@Ctx() { em }: Context, @Arg('spaceId', () => ID) spaceId: string): Promise<SpaceContact | null> {
    const owner = await findOwnerOfSpace(em, spaceId);
    if (!owner) return null;
    const { displayName, siren, street, postcode, city } = owner.space;
    return {
      spaceId,
      email: owner.identity.email,
      displayName: displayName ?? owner.identity.email,
      addressLine: street && postcode && city ? `${street}, ${postcode} ${city}` : null,
      siren: siren ?? null,
    };
  }

  @Directive('@inaccessible')
  @Query(() => [EmailRecipientType], {
    description: 'Services only: the members of a space who want the e-mail of a notification at once.',
  })
  emailRecipients(
    @Ctx() { em }: Context,
    @Arg('spaceId', () => ID) spaceId: string,
    @Arg('notification', () => String, { description: 'Event and recipient: « VisaCertified.tenantSpaceId ».' })
    notification: string,
  ): Promise<EmailRecipient[]> {
    const family = familyOf(notification);
    if (!family) throw badInput(`Aucune notification ne s’appelle ${notification}.`);
    return emailRecipients(em, spaceId, family);
  }

  @Directive('@inaccessible')
  @Query(() => [ID], { description: 'Services only: the open landlord’s spaces on somebody’s ring today.' })
  landlordSpacesOf(@Ctx() { em, today }: Context, @Arg('identityId', () => ID) identityId: string): Promise<string[]> {
    return landlordSpacesOf(em, identityId, today);
  }

  @Directive('@inaccessible')
  @Query(() => PayoutAccount, { nullable: true, description: 'Services only: where to pay.' })
  async payoutAccount(
    @Ctx() { em }: Context,
    @Arg('spaceId', () => ID) spaceId: string,
  ): Promise<PayoutAccount | null> {
    const account = await em.findOne(BankAccount, { spaceId });
    if (!account) return null;
    const { iban, holderName, heldUntilOn } = account;
    return { spaceId, iban, holderName, heldUntilOn: heldUntilOn ?? null };
  }
}
