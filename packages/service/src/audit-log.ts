import { type AuditedAct, auditedActs } from '@trousseau/scheme/audited-acts';
import { type Role, roles } from '@trousseau/scheme/roles';
import { startOfParisDay } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { validate } from 'uuid';
import { AUDIT_RESULTS, AuditEntry } from './audit-entry.ts';
import { connection } from './connection.ts';
import type { Context } from './definition.ts';
import type { ServiceName } from './env.ts';
import { PageInfo } from './graphql-types.ts';
import { Instant, PlainDate } from './scalars.ts';

const asEnum = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

const AuditedActEnum = asEnum(Object.keys(auditedActs) as AuditedAct[]);
registerEnumType(AuditedActEnum, { name: 'AuditedAct', description: 'What was done, or tried (S66).' });

const AuditSubjectEnum = asEnum(Object.values(auditedActs));
registerEnumType(AuditSubjectEnum, { name: 'AuditSubjectKind', description: 'Kind of thing an act is done on.' });

const AuditActorRoleEnum = asEnum(roles);
registerEnumType(AuditActorRoleEnum, {
  name: 'AuditActorRole',
  description: 'What somebody was when they acted; SERVICE is the house itself.',
});

const AuditResultEnum = asEnum(AUDIT_RESULTS);
registerEnumType(AuditResultEnum, { name: 'AuditResult', description: 'What an audited act came to.' });

/** S66. */
@Directive('@shareable')
@ObjectType('AuditEntry', { description: 'One act in the audit of a service: ids only.' })
export class AuditEntryType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Place in the chain.' })
  position!: number;

  @Field(() => Instant, { description: 'When.' })
  at!: Temporal.Instant;

  @Field(() => String, { description: 'Who: id of a person, `service:…`, or `anonymous`.' })
  actorId!: string;

  @Field(() => AuditActorRoleEnum, { description: 'What they were at that moment.' })
  actorRole!: Role;

  @Field(() => ID, { nullable: true, description: 'The space in which they acted.' })
  spaceId!: string | null;

  @Field(() => AuditedActEnum, { description: 'What.' })
  act!: AuditedAct;

  @Field(() => AuditSubjectEnum, { description: 'Kind of thing it was done on.' })
  subjectKind!: (typeof auditedActs)[AuditedAct];

  @Field(() => ID, { nullable: true, description: 'The thing it was done on; null when it was nothing known.' })
  subjectId!: string | null;

  @Field(() => String, { nullable: true, description: 'Network it came from, its end cut off.' })
  network!: string | null;

  @Field(() => AuditResultEnum, { description: 'What it came to.' })
  result!: (typeof AUDIT_RESULTS)[number];

  @Field(() => String, { nullable: true, description: 'A code, an id, or the reason that was written.' })
  detail!: string | null;
}

@Directive('@shareable')
@ObjectType('AuditEntryConnection', { description: 'A page of audit entries.' })
export class AuditEntryConnection {
  @Field(() => [AuditEntryType], { description: 'The entries of this page, newest first.' })
  nodes!: AuditEntryType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}

@InputType('AuditFilter', { description: 'Which entries; what is absent does not restrict.' })
class AuditFilter {
  @Field(() => ID, { nullable: true, description: 'What the act was done on.' })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who did it.' })
  actorId?: string | null;

  @Field(() => PlainDate, { nullable: true, description: 'First day.' })
  fromOn?: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Last day, included.' })
  untilOn?: Temporal.PlainDate | null;
}

/** The query by which officers read the audit of a service: `accountAudit`, `visaAudit`, … */
export function auditLogOf(service: ServiceName) {
  @Resolver()
  class AuditLog {
    @Query(() => AuditEntryConnection, {
      name: `${service}Audit`,
      description: `What was done in the ${service} service, newest first (S66).`,
    })
    entries(
      @Ctx() context: Context,
      @Arg('filter', () => AuditFilter) filter: AuditFilter,
      @Arg('first', () => Int, { defaultValue: 25 }) first: number,
      @Arg('after', () => String, { nullable: true }) after?: string | null,
    ) {
      return connection(context, AuditEntry, visibleEntries(context, filter), { first, after }, { position: 'desc' });
    }
  }
  return AuditLog;
}

/** Officers only, also if the rights table failed. */
function visibleEntries({ viewer }: Context, { subjectId, actorId, fromOn, untilOn }: AuditFilter) {
  if (viewer.kind !== 'PERSON' || viewer.role !== 'OFFICER') return null;
  // What is no id is nothing's.
  if (subjectId && !validate(subjectId)) return null;
  return {
    ...(subjectId ? { subjectId } : {}),
    ...(actorId ? { actorId } : {}),
    at: {
      ...(fromOn ? { $gte: startOfParisDay(fromOn) } : {}),
      ...(untilOn ? { $lt: startOfParisDay(untilOn.add({ days: 1 })) } : {}),
    },
  };
}
