import type { Context } from '@trousseau/service/definition';
import { Told } from '@trousseau/service/told';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { DOUBT_KINDS, type Doubt } from '../domain/doubts.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { doubtsOfRequest } from '../use-cases/doubts-of-request.ts';
import { names } from './enums.ts';
import { VisaRequestType } from './visa-request.type.ts';
import { documentsOf } from './visa-request-documents.ts';

const VisaDoubtKindEnum = names(DOUBT_KINDS);
registerEnumType(VisaDoubtKindEnum, { name: 'VisaDoubtKind', description: 'What does not hold together in a file.' });

@ObjectType('VisaDoubt', { description: 'What an officer should look at twice; it refuses nothing by itself.' })
class VisaDoubtType implements Doubt {
  @Field(() => VisaDoubtKindEnum, { description: 'What does not hold together.' })
  kind!: Doubt['kind'];

  @Told()
  @Field(() => String, { description: 'The same, in French or as the page asks.' })
  sentence!: string;

  @Field(() => ID, { nullable: true, description: 'The paper it is about; null when it is about the answers.' })
  documentId!: string | null;
}

/** What does not hold together, for whoever examines the file. */
@Resolver(() => VisaRequestType)
export class VisaDoubtsResolver {
  @FieldResolver(() => [VisaDoubtType], { description: 'What to look at twice, papers first.' })
  async doubts(@Root() request: VisaRequest, @Ctx() context: Context) {
    return doubtsOfRequest(context, request, await documentsOf(context, request));
  }
}
