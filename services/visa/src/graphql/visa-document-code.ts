import type { Context } from '@trousseau/service/definition';
import { loadById } from '@trousseau/service/load-by-id';
import { Told } from '@trousseau/service/told';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CodeComparison } from '../domain/paper-code.ts';
import type { VisaDocument } from '../entities/visa-document.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests } from '../entities/visible-to.ts';
import { comparePaperCode, requestDay } from '../use-cases/compare-paper-code.ts';
import { lawInForce } from '../use-cases/law-in-force.ts';
import { VisaDocumentType } from './visa-request-parts.type.ts';

/** What the genuine code of a paper says against what was declared. */
@Resolver(() => VisaDocumentType)
export class VisaDocumentCodeResolver {
  @Told()
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What its genuine code proves of what was declared, in French or as the page asks.',
  })
  async codeProves(@Root() paper: VisaDocument, @Ctx() context: Context) {
    return (await comparisonOf(context, paper))?.proves ?? null;
  }

  @Told()
  @FieldResolver(() => String, {
    nullable: true,
    description: 'What its genuine code says that is not what was declared, in French or as the page asks.',
  })
  async codeContradicts(@Root() paper: VisaDocument, @Ctx() context: Context) {
    return (await comparisonOf(context, paper))?.contradicts ?? null;
  }
}

async function comparisonOf(context: Context, paper: VisaDocument): Promise<CodeComparison | null> {
  if (!paper.codeFacts) return null;
  const request = await loadById(context, VisaRequest, paper.requestId, visibleRequests(context.viewer));
  return request && comparePaperCode(paper, request, requestDay(context, request), await lawInForce(context));
}
