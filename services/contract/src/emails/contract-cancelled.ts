import { email } from '@trousseau/service/email';
import type { SuretyContract } from '../entities/surety-contract.ts';

/** N-CONTRACT to both sides: the contract ended before it began. */
export const contractCancelled = (contract: SuretyContract) =>
  email({
    subject: `Le contrat ${contract.number} est annulé`,
    paragraphs: [
      `Le contrat de cautionnement du logement situé ${contract.street}, ${contract.postcode} ${contract.city}, a été annulé par le bailleur.`,
      'Le visa du locataire est de nouveau disponible jusqu’à sa date de fin.',
    ],
  });
