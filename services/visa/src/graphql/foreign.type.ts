import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A space, by its key; this service adds the visa requests of it. */
@Directive('@key(fields: "id")')
@ObjectType('Space', { description: 'What the guarantee knows one party as.' })
export class SpaceRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
}

/** A colleague, by their key; the account service knows the name. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Officer', { description: 'A colleague who examines files.' })
export class OfficerRef {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;
}
