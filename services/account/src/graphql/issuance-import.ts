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
import { IMPORT_STATUSES, IssuanceImport, IssuanceLine, LINE_OUTCOMES } from '../entities/issuance-import.ts';
import { visibleImports } from '../entities/visible-accounts.ts';
import { confirmIssuance } from '../use-cases/confirm-issuance.ts';
import { asEnum } from './enums.ts';

const StatusEnum = asEnum(IMPORT_STATUSES);
registerEnumType(StatusEnum, { name: 'IssuanceImportStatus', description: 'Where a file of landlords stands.' });
const OutcomeEnum = asEnum(LINE_OUTCOMES);
registerEnumType(OutcomeEnum, { name: 'IssuanceLineOutcome', description: 'What became of a line of it.' });

@ObjectType('IssuanceLine', { description: 'A line of a file of landlords that was refused, and why.' })
class IssuanceLineType {
  @Field(() => Int, { description: 'Number of the line, the first landlord being 1.' })
  number!: number;

  @Field(() => OutcomeEnum, { description: 'What became of it.' })
  outcome!: IssuanceLine['outcome'];

  @Told()
  @Field(() => String, {
    nullable: true,
    description: 'What is to be corrected, in French or as the page asks.',
  })
  fault!: string | null;
}

@ObjectType('IssuanceLineConnection', { description: 'A page of lines.' })
class IssuanceLineConnection {
  @Field(() => [IssuanceLineType], { description: 'Lines of this page.' })
  nodes!: IssuanceLineType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@ObjectType('IssuanceImport', { description: 'A file of landlords: read first, issued on the organisation’s word.' })
class IssuanceImportType {
  @Field(() => ID, { description: 'Id, made by the sender.' })
  id!: string;

  @Field(() => StatusEnum, { description: 'Where it stands.' })
  status!: IssuanceImport['status'];

  @Told()
  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be read, in French or as the page asks.',
  })
  fault!: string | null;

  @Field(() => Int, { description: 'Landlords in it.' })
  lineCount!: number;

  @Field(() => Instant, { description: 'When it was received.' })
  receivedAt!: Temporal.Instant;

  @Field(() => Instant, {
    nullable: true,
    description: 'When the file and its result were destroyed; null while they are kept.',
  })
  fileDestroyedAt!: Temporal.Instant | null;
}

@ObjectType('IssuanceImportConnection', { description: 'A page of files of landlords.' })
class IssuanceImportConnection {
  @Field(() => [IssuanceImportType], { description: 'Files of this page.' })
  nodes!: IssuanceImportType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

@InputType('ConfirmIssuanceInput', { description: 'The file whose accepted lines become accounts.' })
class ConfirmIssuanceInput {
  @Field(() => ID, { description: 'The file.' })
  importId!: string;
}

@ObjectType('IssuanceStarted', { description: 'The accounts are being made.' })
class IssuanceStarted {}

const ConfirmIssuanceResult = createUnionType({
  name: 'ConfirmIssuanceResult',
  description: 'The accounts are being made.',
  types: () => [IssuanceStarted] as const,
  resolveType: byKind,
});

const own = ({ viewer }: Context) => visibleImports(viewer);

/** R-CAF-01. */
@Resolver(() => IssuanceImportType)
export class IssuanceImportResolver {
  @Query(() => IssuanceImportConnection, { description: 'Files the organisation sent, newest first.' })
  issuanceImports(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<IssuanceImport>> {
    return connection(context, IssuanceImport, own(context), { first, after }, { receivedAt: 'desc', id: 'desc' });
  }

  @Query(() => IssuanceImportType, { nullable: true, description: 'One file, null when it is not yours.' })
  issuanceImport(@Ctx() context: Context, @Arg('id', () => ID) id: string) {
    return loadById(context, IssuanceImport, id, own(context));
  }

  @FieldResolver(() => Int, { description: 'Landlords to make an account of, or made.' })
  acceptedCount(@Root() { id }: IssuanceImport, @Ctx() { em }: Context) {
    return em.count(IssuanceLine, { importId: id, outcome: { $ne: 'REFUSED' } });
  }

  @FieldResolver(() => Int, { description: 'Accounts made so far.' })
  issuedCount(@Root() { id }: IssuanceImport, @Ctx() { em }: Context) {
    return em.count(IssuanceLine, { importId: id, outcome: 'ISSUED' });
  }

  @FieldResolver(() => IssuanceLineConnection, { description: 'Lines that were refused, in order.' })
  refusedLines(
    @Root() { id }: IssuanceImport,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<IssuanceLine>> {
    const refused = { importId: id, outcome: 'REFUSED' as const };
    return connection(context, IssuanceLine, refused, { first, after }, { number: 'asc' });
  }

  @FieldResolver(() => String, { nullable: true, description: 'The file with what became of each line.' })
  resultPath(@Root() { id, status, fileDestroyedAt }: IssuanceImport) {
    const hasResult = status !== 'RECEIVED' && status !== 'UNREADABLE' && !fileDestroyedAt;
    return hasResult ? `/files/account/imports/${id}/resultat.csv` : null;
  }

  @Mutation(() => ConfirmIssuanceResult, { description: 'Makes the accounts of the accepted lines of a file.' })
  confirmIssuance(@Ctx() context: Context, @Arg('input', () => ConfirmIssuanceInput) input: ConfirmIssuanceInput) {
    return confirmIssuance(context, input);
  }
}

/** The file, as it stands once its accounts are being made. */
@Resolver(() => IssuanceStarted)
export class ImportOfStarted {
  @FieldResolver(() => IssuanceImportType, { description: 'The file.' })
  issuanceImport(@Root() { importId }: { importId: string }, @Ctx() context: Context) {
    return loadById(context, IssuanceImport, importId, own(context));
  }
}
