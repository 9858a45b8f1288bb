import { searchCommunes } from '@trousseau/communes/communes';
import { badInput } from '@trousseau/service/refusal';
import { Arg, Int, Query, Resolver } from 'type-graphql';
import { CommuneType } from './commune.type.ts';

/** A list to pick from, not to browse. */
const mostCommunes = 50;
const longestSearch = 100;

/** The official list of communes, open to all. */
@Resolver()
export class CommuneResolver {
  @Query(() => [CommuneType], { description: 'Communes whose name or postcode starts as typed, the likeliest first.' })
  communes(@Arg('search', () => String) search: string, @Arg('first', () => Int, { defaultValue: 10 }) first: number) {
    if (first < 1 || first > mostCommunes) throw badInput(`Demandez entre 1 et ${mostCommunes} communes à la fois.`);
    return searchCommunes(search.slice(0, longestSearch), first);
  }
}
