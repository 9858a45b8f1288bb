import { Instant } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequiredDocument } from '../domain/required-documents.ts';
import type { ClaimDocument } from '../entities/claim-document.ts';
import { ClaimDocumentKindEnum, PaperVerdictEnum } from './enums.ts';

/** A paper of a claim; the entity itself is returned. */
@ObjectType('ClaimDocument', { description: 'A paper of a claim.' })
export class ClaimDocumentType
  implements Pick<ClaimDocument, 'id' | 'kind' | 'fileName' | 'contentType' | 'sizeBytes' | 'receivedAt'>
{
  @Field(() => ID, { description: 'Id, made by the browser.' })
  id!: string;

  @Field(() => ClaimDocumentKindEnum, { description: 'What it proves.' })
  kind!: ClaimDocument['kind'];

  @Field(() => String, { description: 'Name, made safe to show.' })
  fileName!: string;

  @Field(() => String, { description: 'What the file really is.' })
  contentType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  sizeBytes!: number;

  @Field(() => Instant, { description: 'When it arrived.' })
  receivedAt!: Temporal.Instant;

  @Field(() => PaperVerdictEnum, { nullable: true, description: 'What an officer thinks of it; null until read.' })
  verdict!: ClaimDocument['verdict'];

  @Field(() => String, { nullable: true, description: 'What is wrong with it, in the officer’s words.' })
  verdictNote!: string | null;
}

/** Where a paper is read. */
@Resolver(() => ClaimDocumentType)
export class ClaimDocumentResolver {
  @FieldResolver(() => String, { description: 'Where to read it.' })
  path(@Root() document: ClaimDocument) {
    return `/files/claims/documents/${document.id}`;
  }
}

/** A paper the file needs (R-CLM-06). */
@ObjectType('RequiredClaimDocument', { description: 'A paper the claim needs, and why.' })
export class RequiredClaimDocumentType implements RequiredDocument {
  @Field(() => ClaimDocumentKindEnum, { description: 'What it proves.' })
  kind!: RequiredDocument['kind'];

  @Told()
  @Field(() => String, { description: 'Its name, in French or as the page asks.' })
  label!: string;

  @Told()
  @Field(() => String, { description: 'What it is for, in French or as the page asks.' })
  why!: string;

  @Field(() => Boolean, { description: 'The file cannot be confirmed without it.' })
  mandatory!: boolean;

  @Field(() => Boolean, { description: 'At least one paper of this kind arrived that is not to be done again.' })
  received!: boolean;
}
