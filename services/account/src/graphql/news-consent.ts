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
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { NEWS_CONSENT } from '../use-cases/record-answers.ts';
import { findNewsConsent, saveNewsConsent } from '../use-cases/save-news-consent.ts';
import { Me, withMe } from './me.ts';

@ObjectType('NewsConsentWording', {
  description: 'The words to show beside the box, kept with the consent (R-ACC-11).',
})
class NewsConsentWording {
  @Field(() => String, { description: 'The words, in French or as the page asks.' })
  wording!: string;

  @Field(() => String, { description: 'Their version.' })
  version!: string;
}

@ObjectType('NewsConsent', { description: 'A consent to news and surveys that stands.' })
class NewsConsent {
  @Field(() => String, { description: 'The words that were shown.' })
  wording!: string;

  @Field(() => String, { description: 'Their version.' })
  version!: string;

  @Field(() => Instant, { description: 'When it was given.' })
  givenAt!: Temporal.Instant;
}

@InputType('SaveNewsConsentInput', { description: 'Whether news and surveys may be sent.' })
class SaveNewsConsentInput {
  @Field(() => Boolean, { description: 'Given, or taken back.' })
  isGiven!: boolean;

  @Field(() => String, { description: 'Version of the words that were shown.' })
  version!: string;
}

@ObjectType('NewsConsentSaved', { description: 'The consent is given or taken back.' })
class NewsConsentSaved {}

const SaveNewsConsentResult = createUnionType({
  name: 'SaveNewsConsentResult',
  description: 'The consent is given or taken back.',
  types: () => [NewsConsentSaved] as const,
  resolveType: byKind,
});

export const MeOfNewsConsentSaved = withMe(NewsConsentSaved);

/** R-ACC-11, S67. */
@Resolver(() => Me)
export class NewsConsentResolver {
  @Query(() => NewsConsentWording, { description: 'What one agrees to when accepting news and surveys.' })
  newsConsentWording(@Ctx() { language }: Context): NewsConsentWording {
    return { wording: NEWS_CONSENT.words[language], version: NEWS_CONSENT.version };
  }

  @FieldResolver(() => NewsConsent, {
    nullable: true,
    description: 'The consent to news and surveys; null when none stands.',
  })
  async newsConsent(@Root() { id }: Me, @Ctx() { em }: Context): Promise<NewsConsent | null> {
    const consent = await findNewsConsent(em, id);
    return consent && { wording: consent.text, version: consent.textVersion, givenAt: consent.givenAt };
  }

  @Mutation(() => SaveNewsConsentResult, { description: 'Gives the consent to news and surveys, or takes it back.' })
  saveNewsConsent(@Ctx() context: Context, @Arg('input', () => SaveNewsConsentInput) input: SaveNewsConsentInput) {
    return saveNewsConsent(context, input);
  }
}
