import { email } from '@trousseau/service/email';
import { formatCents } from '@trousseau/values/cents';
import { formatDay, list } from '@trousseau/values/french';
import type { SuretyContract } from '../entities/surety-contract.ts';

const factsOf = (contract: SuretyContract): [string, string][] => [
  ['Contrat', contract.number],
  ['Logement', `${contract.street}, ${contract.postcode} ${contract.city}`],
  ['Loyer charges comprises', formatCents(contract.rentCents + contract.chargesCents)],
  ['Signature du bail prévue', formatDay(contract.plannedSignatureOn)],
];

/** N-CONTRACT to the landlord: what to do now. */
export const contractValidatedForLandlord = (contract: SuretyContract, publicOrigin: string) =>
  email({
    subject: `Votre contrat ${contract.number} est validé`,
    paragraphs: [
      `Le contrat de cautionnement pour ${list(contract.tenantNames)} est validé. Vous pouvez signer le bail.`,
      'Une fois le bail signé, enregistrez la date dans votre espace\u00a0: vous aurez alors dix jours pour corriger une erreur.',
    ],
    facts: factsOf(contract),
    action: { label: 'Ouvrir le contrat', url: `${publicOrigin}/bailleur/contrats/${contract.id}` },
  });

/** N-CONTRACT to the tenant. */
export const contractValidatedForTenant = (contract: SuretyContract, publicOrigin: string) =>
  email({
    subject: 'Votre bailleur a validé le contrat de cautionnement',
    paragraphs: [
      `${contract.landlordName} a validé le contrat de cautionnement de votre logement. Le bail peut être signé.`,
      'Si un jour vous ne pouvez pas payer votre loyer, prévenez-nous tôt\u00a0: un remboursement adapté à vos moyens se met en place avec vous.',
    ],
    facts: factsOf(contract),
    action: { label: 'Ouvrir mon espace', url: `${publicOrigin}/locataire` },
  });
