import type { Job } from '@trousseau/service/definition';
import { noteGuaranteedLease as note } from '../use-cases/note-guaranteed-lease.ts';

/** ContractValidated, LeaseSigned, ContractCancelled → the copy of the lease says what the contract says now. */
export const noteGuaranteedLease: Job = (context, event) => note(context, event.payload.contractId ?? '');
