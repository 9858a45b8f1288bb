import type { Context } from '@trousseau/service/definition';
import { byKind, ExplanationLine, Refusal } from '@trousseau/service/graphql-types';
import { loadById } from '@trousseau/service/load-by-id';
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
import { Visa } from '../entities/visa.ts';
import { visibleVisas } from '../entities/visible-to.ts';
import { certifyVisaRequest, type CertifyVisaRequestInput as Facts } from '../use-cases/certify-visa-request.ts';
import { VisaType } from './visa.type.ts';
import { withRequest } from './with-request.ts';

@InputType('CertifyVisaRequestInput', { description: 'Certifies a request.' })
class CertifyVisaRequestInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@ObjectType('VisaCertified', { description: 'The visa is issued.' })
class VisaCertified {
  requestId!: string;
  visaId!: string;
}

@ObjectType('NotEligible', { implements: Refusal, description: 'A rule blocks; nothing was decided.' })
class NotEligible extends Refusal {
  @Field(() => [ExplanationLine], { description: 'Every rule, with those that block.' })
  lines!: ExplanationLine[];
}

const CertifyVisaRequestResult = createUnionType({
  name: 'CertifyVisaRequestResult',
  description: 'The visa, or the rules that block.',
  types: () => [VisaCertified, NotEligible] as const,
  resolveType: byKind,
});

export const RequestOfCertified = withRequest(VisaCertified);

/** The visa of a certification. */
@Resolver(() => VisaCertified)
export class VisaOfCertified {
  @FieldResolver(() => VisaType, { description: 'The visa issued.' })
  visa(@Root() { visaId }: VisaCertified, @Ctx() context: Context) {
    return loadById(context, Visa, visaId, visibleVisas(context.viewer));
  }
}

/** The officer's decision. */
@Resolver()
export class CertifyVisaRequestMutation {
  @Mutation(() => CertifyVisaRequestResult, { description: 'Certifies a request and issues its visa.' })
  certifyVisaRequest(
    @Ctx() context: Context,
    @Arg('input', () => CertifyVisaRequestInput) input: CertifyVisaRequestInput,
  ) {
    return certifyVisaRequest(context, input);
  }
}
