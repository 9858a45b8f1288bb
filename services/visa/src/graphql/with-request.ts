import type { Context } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests } from '../entities/visible-to.ts';
import { VisaRequestType } from './visa-request.type.ts';

/** Results of mutations carry an id; the request itself is read again, as anybody else would read it. */
export function withRequest(Result: ClassType<object>) {
  @Resolver(() => Result)
  class RequestOfResult {
    @FieldResolver(() => VisaRequestType, { description: 'The request, as it now stands.' })
    visaRequest(@Root() { requestId }: { requestId: string }, @Ctx() context: Context) {
      return loadById(context, VisaRequest, requestId, visibleRequests(context.viewer));
    }
  }
  return RequestOfResult;
}
