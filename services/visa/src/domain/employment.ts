import { isAfter } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import type { FieldRefusal } from './applicant.ts';
import type { JobContract } from './employment-grounds.ts';

/** A job as it is declared. */
export interface EmploymentFields {
  readonly contract: JobContract | null;
  readonly startsOn: Temporal.PlainDate;
  /** Set when the job is only promised. */
  readonly promisedOn: Temporal.PlainDate | null;
  readonly transferredOn: Temporal.PlainDate | null;
  readonly netMonthlyWageCents: number | null;
}

const mostMonthlyCents = 10_000_000;

/** What cannot be true of a job, field by field; whether it is a ground is another question (R-ELIG-04). */
export function employmentRefusals(job: EmploymentFields, today: Temporal.PlainDate): FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  if (!job.promisedOn && isAfter(job.startsOn, today)) {
    refusals.push({
      field: 'startsOn',
      message: 'Ce poste commence plus tard : choisissez la promesse d’embauche, ou corrigez la date.',
    });
  }
  if (!job.promisedOn && job.contract === null)
    refusals.push({ field: 'contract', message: 'Choisissez le contrat de travail.' });
  if (job.promisedOn && isAfter(job.promisedOn, today))
    refusals.push({ field: 'promisedOn', message: 'La date de la promesse est dans le futur.' });
  if (job.transferredOn && isAfter(job.transferredOn, today))
    refusals.push({ field: 'transferredOn', message: 'Indiquez une mutation déjà intervenue.' });
  if ((job.netMonthlyWageCents ?? 0) > mostMonthlyCents)
    refusals.push({ field: 'netMonthlyWageCents', message: 'Indiquez le salaire net d’un seul mois, en euros.' });
  return refusals;
}
