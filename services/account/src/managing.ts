import { Mandate } from './entities/mandate.ts';
import {
  MandateMutations,
  SpaceOfMandateAccepted,
  SpaceOfMandateEnded,
  SpaceOfMandateProposed,
} from './graphql/mandates.ts';
import { MandatesOfSpace } from './graphql/mandates-of-space.ts';
import { tellMandate } from './jobs/tell-mandate.ts';
import { turnMandates } from './use-cases/turn-mandates.ts';

/** What managing a space for its owner adds to the account service (domain §1, decision 0012). */
export const managing = {
  entities: [Mandate],
  resolvers: [MandatesOfSpace, MandateMutations, SpaceOfMandateProposed, SpaceOfMandateAccepted, SpaceOfMandateEnded],
  jobs: { 'tell-mandate': tellMandate },
  clocks: { 'turn-mandates': turnMandates },
};
