import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Another service's contract: here only its id (rule 10 of the house style). */
@Directive('@key(fields: "id")')
@ObjectType('SuretyContract', { description: 'The guarantee contract between the guarantor and a landlord.' })
export class SuretyContractRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
}
