import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Visa } from '../entities/visa.ts';
import { stateOf } from '../use-cases/check-visa.ts';
import { openVisaShare } from '../use-cases/open-visa-share.ts';
import { SharedVisaType } from './visa-share.type.ts';

@InputType('OpenVisaShareInput', { description: 'Opens a link received.' })
class OpenVisaShareInput {
  @Field(() => String, { description: 'What stands behind the « # » of the link.' })
  token!: string;
}

@ObjectType('VisaShareOpened', { description: 'The visa the link shows; that it was opened is noted for its tenant.' })
class VisaShareOpened {
  visa!: Visa;
}

@ObjectType('VisaShareClosed', { implements: Refusal, description: 'The link opens nothing.' })
class VisaShareClosed extends Refusal {}

const OpenVisaShareResult = createUnionType({
  name: 'OpenVisaShareResult',
  description: 'The visa, or a closed link.',
  types: () => [VisaShareOpened, VisaShareClosed] as const,
  resolveType: byKind,
});

/** The visa of an open link, as the tenant hands it over. */
@Resolver(() => VisaShareOpened)
export class VisaOfShareOpened {
  @FieldResolver(() => SharedVisaType, { name: 'visa', description: 'The visa.' })
  shown(@Root() { visa }: VisaShareOpened, @Ctx() { today }: Context): SharedVisaType {
    const { number, holders, maxRentCents, zone, validUntil } = visa;
    const holderNames = holders.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
    const familyName = holders[0]?.familyName ?? '';
    return { number, holderNames, familyName, state: stateOf(visa, today), maxRentCents, zone, validUntil };
  }
}

/** Open to all: a write, since that it was opened is noted. */
@Resolver()
export class OpenVisaShareMutation {
  @Mutation(() => OpenVisaShareResult, { description: 'Shows the visa of a link, and notes that it was opened.' })
  openVisaShare(@Ctx() context: Context, @Arg('input', () => OpenVisaShareInput) input: OpenVisaShareInput) {
    return openVisaShare(context, input);
  }
}
