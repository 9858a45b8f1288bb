import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { CafReport } from '../entities/caf-report.ts';
import { cafReportsVisibleTo } from '../entities/visible-to.ts';
import { CafReportConnection, CafReportType } from './caf-report.type.ts';
import { SuretyContractRef } from './surety-contract.type.ts';

/** R-CAF-12, R-CAF-14: what a partner reads of defaults under an aid it pays. */
@Resolver(() => CafReportType)
export class CafReportResolver {
  @Query(() => CafReportConnection, {
    description: 'Declared unpaid rents under a housing aid in the partner’s départements, the last reported first.',
  })
  cafReports(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const visible = cafReportsVisibleTo(context.viewer);
    return connection(
      context,
      CafReport,
      visible,
      { first, after },
      { reportedAt: 'desc', id: 'desc' },
      { bounded: true },
    );
  }

  @FieldResolver(() => SuretyContractRef, { nullable: true, description: 'The contract.' })
  contract(@Root() { lease }: CafReport): SuretyContractRef {
    return { id: lease.id };
  }
}
