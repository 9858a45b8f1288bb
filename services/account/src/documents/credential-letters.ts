import { type Letter, renderLetters } from '@trousseau/service/pdf-letters';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { grouped, groupedUserNumber } from '../domain/partner-credentials.ts';
import type { PartnerAccount } from '../entities/partner-account.ts';

/** Credentials to print: whose, with which number and secret. */
export interface PrintedCredentials {
  account: Pick<PartnerAccount, 'displayName' | 'street' | 'postcode' | 'city'>;
  identifier: string;
  userNumber: string;
  secret: string;
}

/** What both letters of a bundle share. */
export interface LetterOccasion {
  organisation: string;
  sentAt: Temporal.Instant;
  sentOn: Temporal.PlainDate;
  validUntil: Temporal.PlainDate;
  publicOrigin: string;
}

const CLOSING = [
  'Une difficulté\u202f? La rubrique «\u00a0Problème de connexion\u00a0» de la même page vous guide, sans compte ni mot de passe.',
  'Nous ne demandons jamais vos identifiants, ni par téléphone ni par message.',
];

/** R-CAF-01, R-CAF-05. The letters that carry the identifiers, and no secret. */
export function identifierLetters(all: readonly PrintedCredentials[], occasion: LetterOccasion): Promise<Uint8Array> {
  const letters = all.map((one) =>
    letter(one, occasion, {
      subject: 'Votre identifiant pour l’espace bailleur',
      paragraphs: [
        'Nous vous ouvrons un accès à l’espace bailleur. Ce courrier porte votre identifiant. Un second courrier, envoyé à part, porte votre mot de passe provisoire et le même numéro d’utilisateur.',
        `Munissez-vous des deux courriers et rendez-vous à l’adresse ${address(occasion)}. La première connexion se fait en cinq étapes\u00a0: vos identifiants, quelques informations, votre propre mot de passe, les règles d’usage et les conditions d’utilisation. Interrompue, elle reprend où vous l’avez laissée.`,
        'Vous avez un compte dans plusieurs départements\u202f? Le numéro d’utilisateur indique quel mot de passe va avec quel identifiant.',
      ],
      secretPart: { label: 'Identifiant', value: grouped(one.identifier) },
    }),
  );
  return renderLetters({ title: 'Courriers d’identifiants', issuedAt: occasion.sentAt }, letters);
}

/** R-CAF-01, R-CAF-05. The letters that carry the provisional passwords, and no identifier. */
export function secretLetters(all: readonly PrintedCredentials[], occasion: LetterOccasion): Promise<Uint8Array> {
  const letters = all.map((one) =>
    letter(one, occasion, {
      subject: 'Votre mot de passe provisoire pour l’espace bailleur',
      paragraphs: [
        'Ce courrier porte votre mot de passe provisoire. Il va avec l’identifiant reçu dans un autre courrier, qui porte le même numéro d’utilisateur.',
        `Il sert jusqu’au ${formatDay(occasion.validUntil)}, une seule fois, à l’adresse ${address(occasion)}\u00a0: vous choisirez votre propre mot de passe pendant la première connexion. De nouveaux identifiants remplacent ceux-ci.`,
      ],
      secretPart: { label: 'Mot de passe provisoire', value: grouped(one.secret) },
    }),
  );
  return renderLetters({ title: 'Courriers de mots de passe provisoires', issuedAt: occasion.sentAt }, letters);
}

const address = ({ publicOrigin }: LetterOccasion) =>
  `${publicOrigin.replace(/^https?:\/\//, '')}/espace-bailleur-partenaire`;

interface Body {
  subject: string;
  paragraphs: readonly string[];
  secretPart: { label: string; value: string };
}

function letter({ account, userNumber }: PrintedCredentials, occasion: LetterOccasion, body: Body): Letter {
  return {
    sender: [occasion.organisation, 'Service des bailleurs'],
    recipient: [account.displayName, account.street ?? '', `${account.postcode ?? ''} ${account.city ?? ''}`],
    dateLine: `Le ${formatDay(occasion.sentOn)}`,
    subject: body.subject,
    paragraphs: ['Madame, Monsieur,', ...body.paragraphs],
    highlights: [{ label: 'Numéro d’utilisateur', value: groupedUserNumber(userNumber) }, body.secretPart],
    closing: CLOSING,
  };
}
