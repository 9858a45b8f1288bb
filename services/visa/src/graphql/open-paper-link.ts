import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { qrDrawing } from '@trousseau/service/qr';
import { Instant } from '@trousseau/service/scalars';
import { Temporal } from 'temporal-polyfill';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { type OpenPaperLinkInput as Facts, openPaperLink } from '../use-cases/open-paper-link.ts';
import { linkSecret } from '../use-cases/paper-link-secret.ts';
import { VisaQrCodeType } from './visa.type.ts';

@InputType('OpenPaperLinkInput', { description: 'Lets a phone add papers to a request.' })
class OpenPaperLinkInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@ObjectType('PaperLinkOpened', { description: 'The link is open; the one before it is not any more.' })
class PaperLinkOpened {
  linkId!: string;
  expiresAt!: string;
}

const OpenPaperLinkResult = createUnionType({
  name: 'OpenPaperLinkResult',
  description: 'The link.',
  types: () => [PaperLinkOpened] as const,
  resolveType: byKind,
});

/** The link, as a page shows it. */
@Resolver(() => PaperLinkOpened)
export class LinkOfOpened {
  @FieldResolver(() => VisaQrCodeType, { description: 'The link as a QR code, for the camera of the phone.' })
  qrCode(@Root() { linkId }: PaperLinkOpened, @Ctx() context: Context) {
    const content = `${context.env.publicOrigin}/depuis-mon-telephone#${linkSecret(context, linkId)}`;
    return { content, ...qrDrawing(content) };
  }

  @FieldResolver(() => Instant, { description: 'When it ends.' })
  expiresAt(@Root() opened: PaperLinkOpened) {
    return Temporal.Instant.from(opened.expiresAt);
  }
}

/** « Depuis mon téléphone ». */
@Resolver()
export class OpenPaperLinkMutation {
  @Mutation(() => OpenPaperLinkResult, { description: 'Opens a link by which a phone adds papers to a request.' })
  openPaperLink(@Ctx() context: Context, @Arg('input', () => OpenPaperLinkInput) input: OpenPaperLinkInput) {
    return openPaperLink(context, input);
  }
}
