import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A visa, by its key: the visa service says the rest. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Visa', { description: 'The certificate that a tenant is guaranteed.' })
export class VisaRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
}

/** A space, by its key; this service adds the contracts of it. */
@Directive('@key(fields: "id")')
@ObjectType('Space', { description: 'What the guarantee knows one party as.' })
export class SpaceRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
}
