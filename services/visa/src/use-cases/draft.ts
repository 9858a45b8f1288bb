import { invalidState } from '@trousseau/service/refusal';
import { typography } from '@trousseau/values/french';
import type { VisaRequest } from '../entities/visa-request.ts';

/** Throws INVALID_STATE unless the request can still be changed by its tenant (S31). */
export function assertDraft(request: VisaRequest): void {
  if (request.status === 'DRAFT') return;
  throw invalidState(
    typography('Cette demande est déjà envoyée : elle ne peut plus être modifiée. Suivez-la depuis vos demandes.'),
  );
}
