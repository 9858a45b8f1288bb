import type { Commune } from '@trousseau/communes/communes';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Commune', { description: 'A commune or municipal arrondissement of the official list.' })
export class CommuneType implements Pick<Commune, 'inseeCode' | 'name' | 'departement'> {
  @Field(() => ID, { description: 'INSEE code, e.g. 69123.' })
  inseeCode!: string;

  @Field(() => String, { description: 'Name, e.g. Lyon.' })
  name!: string;

  @Field(() => String, { description: 'Département code, e.g. 69, 2A, 974.' })
  departement!: string;

  @Field(() => [String], { description: 'Its postcodes.' })
  postcodes!: string[];
}
