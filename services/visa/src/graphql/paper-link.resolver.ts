import type { Context } from '@trousseau/service/definition';
import { Instant } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import type { VisaDocument } from '../entities/visa-document.ts';
import { paperAddress, paperLinkOf } from '../use-cases/use-paper-link.ts';
import { VisaDocumentKindEnum } from './enums.ts';
import { UnfinishedVisaDocumentType } from './unfinished-visa-document.ts';

@ObjectType('PaperLinkPaper', { description: 'A paper a phone may add, and nothing of whose it is.' })
class PaperLinkPaperType {
  @Field(() => VisaDocumentKindEnum, { description: 'What it proves.' })
  kind!: VisaDocument['kind'];

  @Told()
  @Field(() => String, { description: 'What to add, in French or as the page asks.' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether one has come.' })
  received!: boolean;
}

@ObjectType('PaperLink', { description: 'What a phone sees of a request by its link: which papers it needs.' })
class PaperLinkType {
  @Field(() => Instant, { description: 'When it ends.' })
  expiresAt!: Temporal.Instant;

  @Field(() => [PaperLinkPaperType], { description: 'The papers it needs.' })
  papers!: PaperLinkPaperType[];

  @Field(() => [UnfinishedVisaDocumentType], { description: 'Papers that are on their way, or that a cut stopped.' })
  unfinished!: UnfinishedVisaDocumentType[];
}

/** What a phone asks with the secret of its link. */
@Resolver()
export class PaperLinkResolver {
  @Query(() => PaperLinkType, { nullable: true, description: 'The papers to add by a link; null once it has ended.' })
  paperLink(@Ctx() context: Context, @Arg('secret', () => String) secret: string) {
    return paperLinkOf(context, secret);
  }

  @Query(() => String, { nullable: true, description: 'Where to send one paper by a link; null once it has ended.' })
  paperAddress(
    @Ctx() context: Context,
    @Arg('secret', () => String) secret: string,
    @Arg('documentId', () => ID) documentId: string,
  ) {
    return paperAddress(context, secret, documentId);
  }
}
