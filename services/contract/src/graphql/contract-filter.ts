import { Field, ID, InputType } from 'type-graphql';
import type { ContractFilterFacts } from '../use-cases/contract-filter.ts';
import { ContractStatusEnum, ContractStepEnum } from './enums.ts';

@InputType('ContractFilter', { description: 'What a landlord looks for among their contracts.' })
export class ContractFilter implements ContractFilterFacts {
  @Field(() => String, { nullable: true, description: 'Beginnings of words: tenant, address, number.' })
  search?: string | null;

  @Field(() => ContractStatusEnum, { nullable: true, description: 'Only in this state.' })
  status?: ContractFilterFacts['status'];

  @Field(() => ContractStepEnum, { nullable: true, description: 'Only those whose next step is this one.' })
  step?: ContractFilterFacts['step'];

  @Field(() => ID, { nullable: true, description: 'Only in the commune of this Insee code.' })
  inseeCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only with, or without, an open claim for unpaid rent.' })
  hasOpenClaim?: boolean | null;
}
