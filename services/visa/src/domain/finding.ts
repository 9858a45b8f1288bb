import type { Ground } from '@trousseau/scheme/parameters/grounds';
import type { Dated } from '@trousseau/scheme/parameters/series';
import type { Zone } from '@trousseau/scheme/parameters/zones';
import type { Temporal } from 'temporal-polyfill';
import type { VisaMode } from './co-tenancy.ts';
import type { DwellingPlace } from './dwelling-by-ground.ts';
import type { FamilyTie } from './family-tie.ts';
import type { GroundFigures } from './ground.ts';
import type { MaxRentFigures } from './max-rent.ts';
import type { Residence } from './residence.ts';
import type { CountedResources } from './resource-base.ts';

/** What each topic of a decision is about: the figures that went in and what came out. Money is in cents a month. */
export interface Figures {
  TIMING: { leaseOn: Temporal.PlainDate; requestDate: Temporal.PlainDate };
  REQUEST_AGE: { who: Who; earliestOn: Temporal.PlainDate | null; months: number; emancipated: boolean };
  RESIDENCE: { who: Who; residence: Residence };
  CO_TENANCY: { signatories: number; eligible: number; visaMode: VisaMode; eligibleIsHolder: boolean };
  AGE: {
    who: Who;
    ageYears: number;
    judgedOn: Temporal.PlainDate;
    atSignature: boolean;
    /** Whether it counted: a minor who is not one in law (C-12). */
    emancipated: boolean;
    fromYears: number;
    beforeYears: number;
  };
  GROUND: { who: Who; ground: Ground } & GroundFigures;
  GROUNDS: { grounds: readonly Ground[] };
  FAMILY_TIE: { tie: FamilyTie };
  DWELLING: { place: DwellingPlace; admitting: readonly Ground[] };
  RESOURCES: CountedResources;
  ZONE: { commune: string; zone: Zone; ceilingCents: number };
  MAX_RENT: MaxRentFigures;
  RENT: { totalCents: number; maxRentCents: number };
}

/** Whose line it is: a couple has two of some. */
export type Who = 'APPLICANT' | 'HOLDER';

export type Topic = keyof Figures;

/** One rule that counted: what it was asked, what it answered, by which dated parameter. */
export type Finding = {
  [T in Topic]: {
    readonly topic: T;
    readonly ruleId: string;
    readonly outcome: 'OK' | 'BLOCKS' | 'INFO';
    readonly figures: Figures[T];
    /** The parameter that decided comes first. */
    readonly parameters: readonly Dated<unknown>[];
  };
}[Topic];

/** The finding of a topic. */
export type FindingOf<T extends Topic> = Extract<Finding, { topic: T }>;
