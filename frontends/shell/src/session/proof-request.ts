import { createPersonRequest } from './person-request.ts';

/** Between the graph client, which learns that an act asks for a fresh proof (S16), and the dialog that asks for it. */
export const proofRequest = createPersonRequest();
