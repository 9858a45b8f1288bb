import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
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
} from 'type-graphql';
import { endOfDataExport, openDataExport, ownDataExport } from '../use-cases/open-data-export.ts';
import { requestDataExport } from '../use-cases/request-data-export.ts';
import { Me, withMe } from './me.ts';

@ObjectType('DataExport', { description: 'Everything the house knows of oneself, as files to take along (S62).' })
class DataExport {
  @Field(() => Instant, { description: 'When one asked for it.' })
  requestedAt!: Temporal.Instant;

  @Field(() => Instant, { nullable: true, description: 'Since when it can be taken; null while it is being made.' })
  readyAt!: Temporal.Instant | null;

  @Field(() => Instant, { description: 'When it is destroyed.' })
  openUntilAt!: Temporal.Instant;

  @Field(() => Int, { description: 'How many files it has, once it is ready.' })
  fileCount!: number;
}

@InputType('OpenDataExportInput', { description: 'The file to take.' })
class OpenDataExportInput {
  @Field(() => Int, { description: 'Its number, from 1.' })
  fileNumber!: number;
}

@ObjectType('DataExportRequested', { description: 'It is being made, or was already.' })
class DataExportRequested {}

@ObjectType('DataExportOpened', { description: 'A file of one’s own export may be taken.' })
class DataExportOpened {
  @Field(() => String, { description: 'Its address, good for oneself and for a minute.' })
  address!: string;
}

const RequestDataExportResult = createUnionType({
  name: 'RequestDataExportResult',
  description: 'What came of it.',
  types: () => [DataExportRequested] as const,
  resolveType: byKind,
});

const OpenDataExportResult = createUnionType({
  name: 'OpenDataExportResult',
  description: 'What came of it.',
  types: () => [DataExportOpened] as const,
  resolveType: byKind,
});

export const MeOfDataExportRequested = withMe(DataExportRequested);

/** S62. */
@Resolver(() => Me)
export class DataExportResolver {
  @FieldResolver(() => DataExport, { nullable: true, description: 'The export one asked for; null for none.' })
  async dataExport(@Ctx() context: Context): Promise<DataExport | null> {
    const own = await ownDataExport(context);
    if (!own) return null;
    const { requestedAt, readyAt, fileCount } = own;
    return { requestedAt, readyAt: readyAt ?? null, fileCount, openUntilAt: endOfDataExport(context, own) };
  }

  @Mutation(() => RequestDataExportResult, { description: 'Asks for everything that is known of oneself.' })
  requestDataExport(@Ctx() context: Context) {
    return requestDataExport(context);
  }

  @Mutation(() => OpenDataExportResult, { description: 'Opens a file of one’s own export.' })
  openDataExport(@Ctx() context: Context, @Arg('input', () => OpenDataExportInput) input: OpenDataExportInput) {
    return openDataExport(context, input);
  }
}
