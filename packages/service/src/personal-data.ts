import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Context } from './definition.ts';

/** Something a person may read of themselves: what it is called in French, and what it says; days and instants in ISO 8601. */
export type PersonalValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PersonalValue[]
  | { readonly [label: string]: PersonalValue };

/** A paper the person gave, by the id its service knows it under. */
export interface PersonalPaper {
  id: string;
  fileName: string;
}

/** What one service knows of the parties behind some spaces. */
export interface PersonalData {
  /** By chapter, in the order to read them. */
  chapters: Readonly<Record<string, PersonalValue>>;
  papers: readonly PersonalPaper[];
}

/** S62. How a service answers for what it knows: of these spaces, and nothing of whoever stands on the other side. */
export interface PersonalDataReader {
  read(context: Context, spaceIds: readonly string[]): Promise<PersonalData>;
  /** The bytes of one of these papers; null when it is not of these spaces, or not readable yet. */
  readPaper(context: Context, spaceIds: readonly string[], paperId: string): Promise<Uint8Array | null>;
}

/** A code as its person reads it, with the code behind it for a program: « Actif (ACTIVE) »; null of what is not known. */
export const inWords = <Code extends string>(words: Readonly<Record<Code, string>>, code: Code | null | undefined) =>
  code == null ? null : `${words[code]} (${code})`;

/** Most rows of one kind that are read for one person. */
export const MOST_PERSONAL_ROWS = 5_000;

/**
 * S62 (decision 0030). The two questions the account service asks of another one when somebody wants everything that is known of them.
 * Papers come one by one: nobody holds all of them at once.
 * @param prefix of their names, since each subgraph has its own
 */
export function personalDataResolver(prefix: string, { read, readPaper }: PersonalDataReader) {
  @Resolver()
  class PersonalDataResolver {
    @Directive('@inaccessible')
    @Query(() => String, {
      name: `${prefix}PersonalData`,
      description: 'Services only: JSON text of what is known of the parties behind these spaces (S62).',
    })
    async data(@Ctx() context: Context, @Arg('spaceIds', () => [ID]) spaceIds: string[]): Promise<string> {
      return JSON.stringify(await read(context, spaceIds));
    }

    @Directive('@inaccessible')
    @Query(() => String, {
      nullable: true,
      name: `${prefix}PersonalPaper`,
      description: 'Services only: a paper of these spaces in base 64; null when it is none of theirs (S62).',
    })
    async paper(
      @Ctx() context: Context,
      @Arg('spaceIds', () => [ID]) spaceIds: string[],
      @Arg('paperId', () => ID) paperId: string,
    ): Promise<string | null> {
      const bytes = await readPaper(context, spaceIds, paperId);
      return bytes && Buffer.from(bytes).toString('base64');
    }
  }
  return PersonalDataResolver;
}
