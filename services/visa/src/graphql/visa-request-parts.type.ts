import { ExplanationLine } from '@trousseau/service/graphql-types';
import { Cents, Instant, PlainDate } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DeclaredResource } from '../domain/declared-resources.ts';
import type { FormPage } from '../domain/half-typed.ts';
import type { VisaDocument } from '../entities/visa-document.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import type { ZONES } from '../entities/zones.ts';
import { CommuneType } from './commune.type.ts';
import { DeclaredResourceType } from './declared-resource.type.ts';
import {
  ApplicantSituationEnum,
  DwellingPlanModeEnum,
  VisaDocumentCodeEnum,
  VisaDocumentKindEnum,
  VisaDocumentReasonEnum,
  VisaDocumentScanEnum,
  VisaDocumentVerdictEnum,
  ZoneEnum,
} from './enums.ts';
import {
  DwellingKindEnum,
  FamilyTieEnum,
  LeaseKindOfVisaEnum,
  ResidenceEnum,
  VisaFormPageEnum,
} from './enums-of-facts.ts';

@ObjectType('Applicant', { description: 'Who asks for the visa.' })
export class ApplicantType {
  @Field(() => String, { description: 'Given names, as on the identity document.' })
  givenName!: string;

  @Field(() => String, { description: 'Family name, as on the identity document.' })
  familyName!: string;

  @Field(() => PlainDate, { description: 'Birth date.' })
  birthDate!: Temporal.PlainDate;

  @Field(() => ResidenceEnum, { nullable: true, description: 'By what right they live in France.' })
  residence?: VisaRequest['residence'];

  @Field(() => ApplicantSituationEnum, { description: 'What the applicant lives on.' })
  situation!: NonNullable<VisaRequest['situation']>;

  @Field(() => Boolean, { description: 'An emancipated minor.' })
  emancipated!: boolean;

  @Field(() => [DeclaredResourceType], { description: 'What they live on, each kind once.' })
  resources!: readonly DeclaredResource[];

  @Field(() => Cents, { description: 'All resources, a month, before any is weighed.' })
  monthlyResourcesCents!: number;
}

@ObjectType('DwellingPlan', { description: 'The dwelling the visa is asked for, or the commune searched.' })
export class DwellingPlanType {
  @Field(() => DwellingPlanModeEnum, { description: 'Whether a dwelling is found.' })
  mode!: NonNullable<VisaRequest['planMode']>;

  @Field(() => CommuneType, { description: 'Where.' })
  commune!: CommuneType;

  @Field(() => Cents, { nullable: true, description: 'Monthly rent without charges.' })
  rentCents?: number | null;

  @Field(() => Cents, { nullable: true, description: 'Monthly charges.' })
  chargesCents?: number | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day the lease is meant to be signed.' })
  plannedLeaseOn?: Temporal.PlainDate | null;

  @Field(() => LeaseKindOfVisaEnum, { description: 'The lease one means to sign.' })
  leaseKind!: NonNullable<VisaRequest['leaseKind']>;

  @Field(() => Boolean, { description: 'Let through an approved body that stands surety.' })
  intermediation!: boolean;

  @Field(() => Int, { nullable: true, description: 'Age of the owner one would live with.' })
  cohabitingOwnerYears?: number | null;

  @Field(() => DwellingKindEnum, { nullable: true, description: 'What the dwelling is, once found.' })
  dwellingKind?: VisaRequest['dwellingKind'];

  @Field(() => FamilyTieEnum, { description: 'What the landlord is to the tenants.' })
  familyTie!: NonNullable<VisaRequest['familyTie']>;
}

@ObjectType('VisaDocument', { description: 'A paper of a visa request.' })
export class VisaDocumentType
  implements
    Pick<VisaDocument, 'id' | 'kind' | 'fileName' | 'contentType' | 'sizeBytes' | 'receivedAt'>,
    Pick<VisaDocument, 'scan' | 'code' | 'verdict' | 'verdictReason' | 'verdictNote'>
{
  @Field(() => ID, { description: 'Id, made by the sender.' })
  id!: string;

  @Field(() => VisaDocumentKindEnum, { description: 'What it proves.' })
  kind!: VisaDocument['kind'];

  @Field(() => String, { description: 'Name to show.' })
  fileName!: string;

  @Field(() => String, { description: 'Type by content.' })
  contentType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  sizeBytes!: number;

  @Field(() => Instant, { description: 'When it was received.' })
  receivedAt!: Temporal.Instant;

  @Field(() => VisaDocumentScanEnum, { description: 'What a scanner found; only a clean paper opens.' })
  scan!: VisaDocument['scan'];

  @Field(() => VisaDocumentCodeEnum, {
    nullable: true,
    description: 'What its 2D-Doc code is worth; null until it was read.',
  })
  code!: NonNullable<VisaDocument['code']> | null;

  @Field(() => VisaDocumentVerdictEnum, { nullable: true, description: 'What an officer said of it; null until then.' })
  verdict!: VisaDocument['verdict'];

  @Field(() => VisaDocumentReasonEnum, { nullable: true, description: 'Why it is to be sent again.' })
  verdictReason!: VisaDocument['verdictReason'];

  @Field(() => String, { nullable: true, description: 'What the officer adds, in French.' })
  verdictNote!: VisaDocument['verdictNote'];
}

@ObjectType('AskedVisaDocument', { description: 'A paper an officer asked for.' })
export class AskedVisaDocumentType {
  @Field(() => VisaDocumentKindEnum, { description: 'What it proves.' })
  kind!: VisaDocument['kind'];

  @Told()
  @Field(() => String, { description: 'What to add, in French or as the page asks.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What the officer says of it, in French.' })
  note!: string | null;

  @Field(() => Boolean, { description: 'Whether one has come since it was asked.' })
  received!: boolean;
}

@ObjectType('RequiredVisaDocument', { description: 'A paper the request needs.' })
export class RequiredVisaDocumentType {
  @Field(() => VisaDocumentKindEnum, { description: 'What it proves.' })
  kind!: VisaDocument['kind'];

  @Told()
  @Field(() => String, { description: 'What to add, in French or as the page asks.' })
  label!: string;

  @Told()
  @Field(() => String, { description: 'Why, in French or as the page asks.' })
  why!: string;

  @Field(() => String, { description: 'The text that lets it be asked, in French.' })
  source!: string;

  @Field(() => Boolean, { description: 'Whether one was received.' })
  received!: boolean;
}

@ObjectType('HalfTypedPage', { description: 'A page of the form that was left before it was whole.' })
export class HalfTypedPageType {
  @Field(() => VisaFormPageEnum, { description: 'The page.' })
  page!: FormPage;

  @Field(() => String, { description: 'Its answers, in the page’s own writing.' })
  content!: string;
}

@ObjectType('EligibilityAssessment', { description: 'What the rules say of a request, line by line.' })
export class EligibilityAssessmentType {
  @Field(() => Boolean, { description: 'Whether no rule blocks.' })
  eligible!: boolean;

  @Field(() => PlainDate, { description: 'Day whose parameters apply (R-GEN-01).' })
  requestDate!: Temporal.PlainDate;

  @Field(() => ZoneEnum, { nullable: true, description: 'Zone of the dwelling.' })
  zone?: (typeof ZONES)[number] | null;

  @Field(() => Cents, { nullable: true, description: 'Largest rent covered, charges included.' })
  maxRentCents?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the rent of the dwelling is within it.' })
  rentAccepted?: boolean | null;

  @Field(() => [ExplanationLine], { description: 'One line per rule.' })
  lines!: ExplanationLine[];
}
