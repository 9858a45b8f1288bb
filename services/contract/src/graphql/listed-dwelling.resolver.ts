import type { FilterQuery } from '@mikro-orm/core';
import type { Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { type KeysetColumn, keysetConnection, readId } from '@trousseau/service/keyset';
import { loadById } from '@trousseau/service/load-by-id';
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
import { searchedWords } from '../domain/contract-words.ts';
import { ListedDwelling } from '../entities/listed-dwelling.ts';
import { ownDwellings } from '../entities/visible-to.ts';
import { removeListedDwelling } from '../use-cases/remove-listed-dwelling.ts';
import { type SaveListedDwellingFacts, saveListedDwelling } from '../use-cases/save-listed-dwelling.ts';
import { ListedDwellingInput } from './dwelling-inputs.ts';
import { ListedDwellingConnection, ListedDwellingType, UsualLeaseType } from './listed-dwelling.type.ts';

@InputType('SaveListedDwellingInput', { description: 'A dwelling to add to the book, or to change in it.' })
class SaveListedDwellingInput implements SaveListedDwellingFacts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { nullable: true, description: 'The dwelling to change; absent, it is added.' })
  dwellingId?: string | null;

  @Field(() => ListedDwellingInput, { description: 'What it is.' })
  dwelling!: ListedDwellingInput;
}

@ObjectType('ListedDwellingSaved', { description: 'The book says so.' })
class ListedDwellingSaved {
  dwellingId!: string;
}

@ObjectType('ListedDwellingRefused', { implements: Refusal, description: 'Fields to correct.' })
class ListedDwellingRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'What to correct.' })
  fields!: FieldRefusal[];
}

const SaveListedDwellingResult = createUnionType({
  name: 'SaveListedDwellingResult',
  description: 'Kept, or what to correct.',
  types: () => [ListedDwellingSaved, ListedDwellingRefused] as const,
  resolveType: byKind,
});

@InputType('RemoveListedDwellingInput', { description: 'A dwelling to take out of the book.' })
class RemoveListedDwellingInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The dwelling.' })
  dwellingId!: string;
}

@ObjectType('ListedDwellingRemoved', { description: 'It is no longer in the book.' })
class ListedDwellingRemoved {
  @Field(() => ID, { description: 'The dwelling that was.' })
  dwellingId!: string;
}

const RemoveListedDwellingResult = createUnionType({
  name: 'RemoveListedDwellingResult',
  description: 'The dwelling is no longer in the book.',
  types: () => [ListedDwellingRemoved] as const,
  resolveType: byKind,
});

const BY_REFERENCE: readonly KeysetColumn<ListedDwelling>[] = [
  ['referenceKey', String],
  ['id', readId],
];

/** The dwellings of a landlord, chosen when a contract is made instead of typed again (S-CON-05). */
@Resolver(() => ListedDwellingType)
export class ListedDwellingResolver {
  @Query(() => ListedDwellingConnection, { description: 'Dwellings of the space one acts in, by their reference.' })
  listedDwellings(
    @Ctx() context: Context,
    @Arg('search', () => String, { nullable: true, description: 'Beginnings of words: reference, address.' })
    search: string | null | undefined,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<ListedDwelling>> {
    const own = ownDwellings(context.viewer);
    // Letters and figures only, so that no word holds a sign of `like`; a word begins the text or follows a space.
    const words = searchedWords(search ?? '').map((word) => ({
      $or: [{ words: { $like: `${word}%` } }, { words: { $like: `% ${word}%` } }],
    }));
    const asked = own && ({ $and: [own, ...words] } as FilterQuery<ListedDwelling>);
    return keysetConnection(context, ListedDwelling, asked, { first, after }, BY_REFERENCE);
  }

  @Query(() => ListedDwellingType, { nullable: true, description: 'One dwelling, null when it is not yours.' })
  listedDwelling(@Ctx() context: Context, @Arg('id', () => ID) id: string) {
    return loadById(context, ListedDwelling, id, ownDwellings(context.viewer));
  }

  @FieldResolver(() => UsualLeaseType, { nullable: true, description: 'How it is usually let, when that is stated.' })
  lease(@Root() { leaseKind, rentCents, chargesCents, depositCents, dueDay }: ListedDwelling) {
    return leaseKind ? { kind: leaseKind, rentCents, chargesCents, depositCents, dueDay } : null;
  }

  @Mutation(() => SaveListedDwellingResult, { description: 'Adds a dwelling to the book, or changes it.' })
  saveListedDwelling(
    @Ctx() context: Context,
    @Arg('input', () => SaveListedDwellingInput) input: SaveListedDwellingInput,
  ) {
    return saveListedDwelling(context, input);
  }

  @Mutation(() => RemoveListedDwellingResult, { description: 'Takes a dwelling out of the book; contracts stay.' })
  removeListedDwelling(
    @Ctx() context: Context,
    @Arg('input', () => RemoveListedDwellingInput) input: RemoveListedDwellingInput,
  ) {
    return removeListedDwelling(context, input);
  }
}

/** The result of a save carries the dwelling, read again as anybody else would read it. */
@Resolver(() => ListedDwellingSaved)
export class DwellingOfSaved {
  @FieldResolver(() => ListedDwellingType, { nullable: true, description: 'The dwelling, as it now stands.' })
  listedDwelling(@Root() { dwellingId }: { dwellingId: string }, @Ctx() context: Context) {
    return loadById(context, ListedDwelling, dwellingId, ownDwellings(context.viewer));
  }
}
