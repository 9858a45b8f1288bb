import { type EmailContent, email } from '@trousseau/service/email';
import { list } from '@trousseau/values/french';
import { centsIn, dayIn, type Language } from '@trousseau/values/language';
import type { SuretyContract } from '../entities/surety-contract.ts';

function factsOf(contract: SuretyContract, language: Language): [string, string][] {
  const place = `${contract.street}, ${contract.postcode} ${contract.city}`;
  const rent = centsIn(language, contract.rentCents + contract.chargesCents);
  const day = dayIn(language, contract.plannedSignatureOn);
  const [number, dwelling, rentAndCharges, signature] = {
    FR: ['Contrat', 'Logement', 'Loyer charges comprises', 'Signature du bail prévue'] as const,
    EN: ['Contract', 'Dwelling', 'Rent, charges included', 'Lease to be signed'] as const,
  }[language];
  return [
    [number, contract.number],
    [dwelling, place],
    [rentAndCharges, rent],
    [signature, day],
  ];
}

/** N-CONTRACT to the landlord: what to do now. */
export function contractValidatedForLandlord(contract: SuretyContract, publicOrigin: string, language: Language) {
  const url = `${publicOrigin}/bailleur/contrats/${contract.id}`;
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: `Votre contrat ${contract.number} est validé`,
      paragraphs: [
        `Le contrat de cautionnement pour ${list(contract.tenantNames)} est validé. Vous pouvez signer le bail.`,
        'Une fois le bail signé, enregistrez la date dans votre espace\u00a0: vous aurez alors dix jours pour corriger une erreur.',
      ],
      action: { label: 'Ouvrir le contrat', url },
    },
    EN: {
      subject: `Your contract ${contract.number} is validated`,
      paragraphs: [
        `The surety contract for ${contract.tenantNames.join(', ')} is validated. You may sign the lease.`,
        'Once the lease is signed, record the day in your space: you then have ten days to correct a mistake.',
      ],
      action: { label: 'Open the contract', url },
    },
  };
  return email({ language, facts: factsOf(contract, language), ...content[language] });
}

/** N-CONTRACT to the tenant. */
export function contractValidatedForTenant(contract: SuretyContract, publicOrigin: string, language: Language) {
  const url = `${publicOrigin}/locataire`;
  const content: Record<Language, EmailContent> = {
    FR: {
      subject: 'Votre bailleur a validé le contrat de cautionnement',
      paragraphs: [
        `${contract.landlordName} a validé le contrat de cautionnement de votre logement. Le bail peut être signé.`,
        'Si un jour vous ne pouvez pas payer votre loyer, prévenez-nous tôt\u00a0: un remboursement adapté à vos moyens se met en place avec vous.',
      ],
      action: { label: 'Ouvrir mon espace', url },
    },
    EN: {
      subject: 'Your landlord validated the surety contract',
      paragraphs: [
        `${contract.landlordName} validated the surety contract of your dwelling. The lease may be signed.`,
        'If one day you cannot pay your rent, tell us early: a repayment that suits your means is arranged with you.',
      ],
      action: { label: 'Open my space', url },
    },
  };
  return email({ language, facts: factsOf(contract, language), ...content[language] });
}
