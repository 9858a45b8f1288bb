import type { Context } from '@trousseau/service/definition';
import { Arg, Ctx, Field, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import type { CompanyRecord } from '../domain/company-record.ts';
import { lookCompanyUp } from '../use-cases/look-company-up.ts';
import { PostalAddress } from './space.type.ts';

const CompanyLookupOutcome = { FOUND: 'FOUND', UNKNOWN: 'UNKNOWN', UNAVAILABLE: 'UNAVAILABLE' } as const;
registerEnumType(CompanyLookupOutcome, {
  name: 'CompanyLookupOutcome',
  description: 'Whether a company was found, is not known, or nobody could say.',
});

@ObjectType('Company', { description: 'A company as a public directory states it, to propose to who fills a form.' })
class Company implements CompanyRecord {
  @Field(() => String, { description: 'SIREN.' })
  siren!: string;

  @Field(() => String, { description: 'Its name.' })
  legalName!: string;

  @Field(() => String, { nullable: true, description: 'SIRET of its seat.' })
  siret!: string | null;

  @Field(() => PostalAddress, { nullable: true, description: 'Its seat.' })
  address!: PostalAddress | null;
}

@ObjectType('CompanyLookup', { description: 'What the directory of companies says of a SIREN.' })
class CompanyLookupType {
  @Field(() => CompanyLookupOutcome, { description: 'Whether it says anything.' })
  outcome!: keyof typeof CompanyLookupOutcome;

  @Field(() => Company, { nullable: true, description: 'The company; null unless it was found.' })
  company!: Company | null;
}

/** R-ACC-13. */
@Resolver()
export class CompanyLookupResolver {
  @Query(() => CompanyLookupType, {
    description: 'Name and seat of a company by its SIREN, when a directory is asked.',
  })
  companyLookup(@Ctx() context: Context, @Arg('siren', () => String) siren: string) {
    return lookCompanyUp(context, siren);
  }
}
