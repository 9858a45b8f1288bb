import type { Context } from '@trousseau/service/definition';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { visaWorkload, type Workload } from '../use-cases/visa-workload.ts';
import { OfficerRef } from './foreign.type.ts';

@ObjectType('VisaOfficerLoad', { description: 'What one officer has taken and not decided.' })
class VisaOfficerLoad {
  @Field(() => OfficerRef, { nullable: true, description: 'Who.' })
  officer!: OfficerRef | null;

  @Field(() => Int, { description: 'Requests that wait for their decision.' })
  taken!: number;

  @Field(() => Int, { description: 'Of those, past their promised day.' })
  late!: number;
}

@ObjectType('VisaWorkload', {
  description: 'What waits at the desk, by age, and who has taken how much; each counted up to 1 001.',
})
class VisaWorkload implements Omit<Workload, 'officers'> {
  @Field(() => Int, { description: 'Past their promised day.' })
  late!: number;

  @Field(() => Int, { description: 'Promised for today.' })
  dueToday!: number;

  @Field(() => Int, { description: 'Promised for a day to come.' })
  dueLater!: number;

  @Field(() => Int, { description: 'Waiting for papers of the tenant.' })
  awaitingPapers!: number;

  @Field(() => Int, { description: 'Waiting, and taken by nobody.' })
  untaken!: number;

  @Field(() => [VisaOfficerLoad], { description: 'Officers who have taken some, most first; at most a hundred.' })
  officers!: VisaOfficerLoad[];
}

/** How the desk stands. */
@Resolver()
export class VisaWorkloadQuery {
  @Query(() => VisaWorkload, { description: 'What waits at the desk, by age and by officer.' })
  visaWorkload(@Ctx() context: Context) {
    return visaWorkload(context);
  }
}
