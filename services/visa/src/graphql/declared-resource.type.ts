import { resourceKinds } from '@trousseau/scheme/parameters/resources';
import { Cents } from '@trousseau/service/scalars';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { DeclaredResource } from '../domain/declared-resources.ts';
import { names } from './enums.ts';

/** What somebody lives on, as the rules tell it apart. */
export const ResourceKindEnum = names(resourceKinds);
registerEnumType(ResourceKindEnum, {
  name: 'ResourceKind',
  description: 'What somebody lives on, as the resource base tells it apart (R-ELIG-20).',
});

const ofWhen = 'Sum of last month; of the last calendar year for SELF_EMPLOYED.';

@ObjectType('DeclaredResource', { description: 'One resource, as it was declared.' })
export class DeclaredResourceType implements DeclaredResource {
  @Field(() => ResourceKindEnum, { description: 'What it is.' })
  kind!: DeclaredResource['kind'];

  @Field(() => Cents, { description: ofWhen })
  declaredCents!: number;
}

@InputType('DeclaredResourceInput', { description: 'One resource: each kind is said once.' })
export class DeclaredResourceInput implements DeclaredResource {
  @Field(() => ResourceKindEnum, { description: 'What it is; the housing aid is told with the household.' })
  kind!: DeclaredResource['kind'];

  @Field(() => Cents, { description: ofWhen })
  declaredCents!: number;
}
