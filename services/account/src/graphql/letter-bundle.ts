import { connection, type Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { byKind, PageInfo } from '@trousseau/service/graphql-types';
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
} from 'type-graphql';
import { LetterBundle } from '../entities/letter-bundle.ts';
import { visibleBundles } from '../entities/visible-accounts.ts';
import { confirmLettersPrinted } from '../use-cases/destroy-letters.ts';

@ObjectType('LetterBundle', { description: 'Letters to print together, in two files that never meet (R-CAF-01).' })
class LetterBundleType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Letters in each of the two files.' })
  letterCount!: number;

  @Field(() => Instant, { description: 'When they were asked for.' })
  requestedAt!: Temporal.Instant;

  @Field(() => Instant, { nullable: true, description: 'When they were ready; null while they are being made.' })
  renderedAt!: Temporal.Instant | null;

  @Field(() => Instant, { nullable: true, description: 'When they were printed or too old, and destroyed.' })
  destroyedAt!: Temporal.Instant | null;
}

@ObjectType('LetterBundleConnection', { description: 'A page of bundles of letters.' })
class LetterBundleConnection {
  @Field(() => [LetterBundleType], { description: 'Bundles of this page.' })
  nodes!: LetterBundleType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@InputType('ConfirmLettersPrintedInput', { description: 'The letters that are printed.' })
class ConfirmLettersPrintedInput {
  @Field(() => ID, { description: 'The bundle.' })
  letterBundleId!: string;
}

@ObjectType('LettersPrinted', { description: 'Both files are destroyed: the secrets stand on paper only.' })
class LettersPrinted {
  @Field(() => ID, { description: 'The bundle.' })
  letterBundleId!: string;
}

const ConfirmLettersPrintedResult = createUnionType({
  name: 'ConfirmLettersPrintedResult',
  description: 'The letters are printed.',
  types: () => [LettersPrinted] as const,
  resolveType: byKind,
});

/** R-CAF-01. */
@Resolver(() => LetterBundleType)
export class LetterBundleResolver {
  @Query(() => LetterBundleConnection, {
    description: 'Letters the organisation has to print or printed, newest first.',
  })
  letterBundles(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<LetterBundle>> {
    const newestFirst = { requestedAt: 'desc', id: 'desc' } as const;
    return connection(context, LetterBundle, visibleBundles(context.viewer), { first, after }, newestFirst);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The letters of identifiers; null when there is no file.',
  })
  identifiersPath(@Root() bundle: LetterBundle) {
    return pathOf(bundle, 'identifiants');
  }

  @FieldResolver(() => String, { nullable: true, description: 'The letters of secrets; null when there is no file.' })
  secretsPath(@Root() bundle: LetterBundle) {
    return pathOf(bundle, 'mots-de-passe');
  }

  @Mutation(() => ConfirmLettersPrintedResult, { description: 'Says that letters are printed; destroys their files.' })
  confirmLettersPrinted(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmLettersPrintedInput) input: ConfirmLettersPrintedInput,
  ) {
    return confirmLettersPrinted(context, input);
  }
}

const pathOf = ({ id, renderedAt, destroyedAt }: LetterBundle, kind: 'identifiants' | 'mots-de-passe') =>
  renderedAt && !destroyedAt ? `/files/account/letters/${id}/${kind}.pdf` : null;
