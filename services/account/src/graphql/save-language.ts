import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import type { Language } from '@trousseau/values/language';
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
import { Identity } from '../entities/identity.ts';
import { saveLanguage } from '../use-cases/save-language.ts';
import { LanguageEnum } from './enums.ts';
import { Me, withMe } from './me.ts';

@InputType('SaveLanguageInput', { description: 'The language to be written to in.' })
class SaveLanguageInput {
  @Field(() => LanguageEnum, { description: 'French or English.' })
  language!: Language;
}

@ObjectType('LanguageSaved', { description: 'Messages come in that language from now on.' })
class LanguageSaved {}

const SaveLanguageResult = createUnionType({
  name: 'SaveLanguageResult',
  description: 'Messages come in that language from now on.',
  types: () => [LanguageSaved] as const,
  resolveType: byKind,
});

export const MeOfLanguageSaved = withMe(LanguageSaved);

/** The language of e-mails and short messages; that of the pages is each device's own. */
@Resolver(() => Me)
export class LanguageResolver {
  @FieldResolver(() => LanguageEnum, { description: 'The language one is written to in.' })
  async language(@Root() { id }: Me, @Ctx() { em }: Context) {
    return (await em.findOneOrFail(Identity, { id })).language;
  }

  @Mutation(() => SaveLanguageResult, { description: 'Chooses the language one is written to in.' })
  saveLanguage(@Ctx() context: Context, @Arg('input', () => SaveLanguageInput) input: SaveLanguageInput) {
    return saveLanguage(context, input);
  }
}
