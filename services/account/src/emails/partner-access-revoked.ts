import { type Email, email } from '@trousseau/service/email';

/** Domain §6. An access ended; who to ask. The reason stays with whoever decided it. */
export function partnerAccessRevokedEmail({
  organisation,
  landlord,
}: {
  organisation: string;
  landlord: string;
}): Email {
  return email({
    subject: 'Votre accès à l’espace bailleur a pris fin',
    paragraphs: [
      `L’accès que ${organisation} vous avait ouvert pour ${landlord} a pris fin. Vos identifiants, votre numéro d’utilisateur et tout mot de passe provisoire n’ouvrent plus rien.`,
      'Les contrats de garantie déjà conclus restent en vigueur, dans l’espace de leur bailleur.',
      `Vous ne comprenez pas pourquoi\u202f? Adressez-vous à ${organisation}, qui vous le dira.`,
    ],
  });
}
