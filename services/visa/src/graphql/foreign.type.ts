import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A space, by its key; this service adds the visa requests of it. */
@Directive('@key(fields: "id")')
@ObjectType('Space', { description: 'What the guarantee knows one party as.' })
export class SpaceRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
}
