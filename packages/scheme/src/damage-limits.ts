import { addDays, isAfter } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';
import { damageDeclarationDays, damageDocumentsDays } from './parameters/claims.ts';
import { valueOn } from './parameters/series.ts';

/** R-DEG-02 (K-DEG). Last day to declare damage, 60 calendar days after the recovery. */
export const damageDeclarableUntil = (recoveredOn: Temporal.PlainDate): Temporal.PlainDate =>
  addDays(recoveredOn, valueOn(damageDeclarationDays, recoveredOn).value);

/** R-DEG-03 (K-DEGDOC). Last day for the inventories and the invoice, 90 calendar days after the exit. */
export const damageDocumentsUntil = (exitOn: Temporal.PlainDate): Temporal.PlainDate =>
  addDays(exitOn, valueOn(damageDocumentsDays, exitOn).value);

/**
 * R-DEG-04, D-DEG-02. Both limits of a damage file, and whether they cross: when the recovery is more than 30 days after
 * the exit, the papers fall due before the declaration, and the earlier day is the one to show first (C-16).
 */
export function damageLimits({ exitOn, recoveredOn }: { exitOn: Temporal.PlainDate; recoveredOn: Temporal.PlainDate }) {
  const declareBy = damageDeclarableUntil(recoveredOn);
  const documentsBy = damageDocumentsUntil(exitOn);
  return { declareBy, documentsBy, conflict: isAfter(declareBy, documentsBy) };
}
