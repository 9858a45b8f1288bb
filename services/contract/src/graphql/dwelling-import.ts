import { connection, type Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { byKind, PageInfo } from '@trousseau/service/graphql-types';
import { loadById } from '@trousseau/service/load-by-id';
import { Instant } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
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
  registerEnumType,
} from 'type-graphql';
import { DWELLING_IMPORT_STATUSES, DwellingImport, DwellingLine } from '../entities/dwelling-import.ts';
import { ownDwellings } from '../entities/visible-to.ts';
import { confirmDwellingImport } from '../use-cases/confirm-dwelling-import.ts';
import { asEnum } from './enums.ts';

const StatusEnum = asEnum(DWELLING_IMPORT_STATUSES);
registerEnumType(StatusEnum, { name: 'DwellingImportStatus', description: 'Where a file of dwellings stands.' });

@ObjectType('DwellingLine', { description: 'A line of a file of dwellings that is to be corrected, and why.' })
class DwellingLineType {
  @Field(() => Int, { description: 'Number of the line, the first dwelling being 1.' })
  number!: number;

  @Told()
  @Field(() => String, { nullable: true, description: 'What is to be corrected, in French or as the page asks.' })
  fault!: string | null;
}

@ObjectType('DwellingLineConnection', { description: 'A page of lines.' })
class DwellingLineConnection {
  @Field(() => [DwellingLineType], { description: 'Lines of this page.' })
  nodes!: DwellingLineType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType('DwellingImport', { description: 'A file of dwellings: read first, listed on the landlord’s word.' })
class DwellingImportType {
  @Field(() => ID, { description: 'Id, made by the sender.' })
  id!: string;

  @Field(() => StatusEnum, { description: 'Where it stands.' })
  status!: DwellingImport['status'];

  @Told()
  @Field(() => String, { nullable: true, description: 'Why it cannot be read, in French or as the page asks.' })
  fault!: string | null;

  @Field(() => Int, { description: 'Dwellings in it.' })
  lineCount!: number;

  @Field(() => Instant, { description: 'When it was received.' })
  receivedAt!: Temporal.Instant;

  @Field(() => Instant, {
    nullable: true,
    description: 'When file and result were destroyed; null while they are kept.',
  })
  fileDestroyedAt!: Temporal.Instant | null;
}

@ObjectType('DwellingImportConnection', { description: 'A page of files of dwellings.' })
class DwellingImportConnection {
  @Field(() => [DwellingImportType], { description: 'Files of this page.' })
  nodes!: DwellingImportType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@InputType('ConfirmDwellingImportInput', { description: 'The file whose accepted lines are listed.' })
class ConfirmDwellingImportInput {
  @Field(() => ID, { description: 'The file.' })
  importId!: string;
}

@ObjectType('DwellingImportStarted', { description: 'The dwellings are being listed.' })
class DwellingImportStarted {}

const ConfirmDwellingImportResult = createUnionType({
  name: 'ConfirmDwellingImportResult',
  description: 'The dwellings are being listed.',
  types: () => [DwellingImportStarted] as const,
  resolveType: byKind,
});

/** Files of dwellings (decision 0035). */
@Resolver(() => DwellingImportType)
export class DwellingImportResolver {
  @Query(() => DwellingImportConnection, { description: 'Files of dwellings the space sent, newest first.' })
  dwellingImports(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<DwellingImport>> {
    const order = { receivedAt: 'desc', id: 'desc' } as const;
    return connection(context, DwellingImport, ownDwellings(context.viewer), { first, after }, order);
  }

  @Query(() => DwellingImportType, { nullable: true, description: 'One file, null when it is not yours.' })
  dwellingImport(@Ctx() context: Context, @Arg('id', () => ID) id: string) {
    return loadById(context, DwellingImport, id, ownDwellings(context.viewer));
  }

  @FieldResolver(() => Int, { description: 'Dwellings to list, or listed.' })
  acceptedCount(@Root() { id }: DwellingImport, @Ctx() { em }: Context) {
    return em.count(DwellingLine, { importId: id, outcome: { $in: ['ACCEPTED', 'LISTED'] } });
  }

  @FieldResolver(() => Int, { description: 'Dwellings listed so far.' })
  listedCount(@Root() { id }: DwellingImport, @Ctx() { em }: Context) {
    return em.count(DwellingLine, { importId: id, outcome: 'LISTED' });
  }

  @FieldResolver(() => Int, { description: 'Dwellings that were in the book already, stated alike.' })
  knownCount(@Root() { id }: DwellingImport, @Ctx() { em }: Context) {
    return em.count(DwellingLine, { importId: id, outcome: 'KNOWN' });
  }

  @FieldResolver(() => DwellingLineConnection, { description: 'Lines to correct, in order.' })
  refusedLines(
    @Root() { id }: DwellingImport,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<DwellingLine>> {
    const refused = { importId: id, outcome: 'REFUSED' as const };
    return connection(context, DwellingLine, refused, { first, after }, { number: 'asc' });
  }

  @FieldResolver(() => String, { nullable: true, description: 'The file with what became of each line.' })
  resultPath(@Root() { id, status, fileDestroyedAt }: DwellingImport) {
    const hasResult = status !== 'RECEIVED' && status !== 'UNREADABLE' && !fileDestroyedAt;
    return hasResult ? `/files/contract/dwelling-imports/${id}/resultat.csv` : null;
  }

  @Mutation(() => ConfirmDwellingImportResult, { description: 'Lists the dwellings of the accepted lines.' })
  confirmDwellingImport(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmDwellingImportInput) input: ConfirmDwellingImportInput,
  ) {
    return confirmDwellingImport(context, input);
  }
}

/** The answer to a confirmation carries the file, read again. */
@Resolver(() => DwellingImportStarted)
export class ImportOfDwellingsStarted {
  @FieldResolver(() => DwellingImportType, { nullable: true, description: 'The file, as it now stands.' })
  dwellingImport(@Root() { importId }: { importId: string }, @Ctx() context: Context) {
    return loadById(context, DwellingImport, importId, ownDwellings(context.viewer));
  }
}
