import { type Email, email } from '@trousseau/service/email';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';

/** What became of a mandate, for one of its two sides. */
export interface MandateEmail {
  change: 'PROPOSED' | 'ACCEPTED' | 'BEGAN' | 'ENDED';
  /** Who is written to: the people of the space, or the agency. */
  to: 'LANDLORD' | 'AGENT';
  spaceName: string;
  /** Name of the agency, or the address the mandate was proposed to. */
  agentName: string;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate | null;
  publicOrigin: string;
}

/** Domain §1, letting agent. Tells both sides of each step of a mandate, with its dates. */
export function mandateEmail(about: MandateEmail): Email {
  const { change, to, spaceName, agentName, startsOn, endsOn, publicOrigin } = about;
  return email({
    subject: `${SUBJECTS[change]} : ${to === 'LANDLORD' ? agentName : spaceName}`.replace(' : ', '\u00a0: '),
    paragraphs: [sentence(about), ...NEXT[change][to]],
    facts: [
      ['Espace', spaceName],
      ['Mandataire', agentName],
      ['Premier jour', formatDay(startsOn)],
      ['Dernier jour', endsOn ? formatDay(endsOn) : 'sans terme'],
    ],
    action: { label: 'Voir les mandats', url: `${publicOrigin}/personnes` },
  });
}

const SUBJECTS = {
  PROPOSED: 'Mandat de gestion proposé',
  ACCEPTED: 'Mandat de gestion accepté',
  BEGAN: 'Mandat de gestion commencé',
  ENDED: 'Mandat de gestion terminé',
} as const;

function sentence({ change, spaceName, agentName }: MandateEmail): string {
  switch (change) {
    case 'PROPOSED':
      return `Un responsable de l’espace ${spaceName} propose d’en confier la gestion à ${agentName}.`;
    case 'ACCEPTED':
      return `${agentName} a accepté de gérer l’espace ${spaceName}.`;
    case 'BEGAN':
      return `À partir d’aujourd’hui, ${agentName} gère l’espace ${spaceName}.`;
    case 'ENDED':
      return `Le mandat de ${agentName} sur l’espace ${spaceName} est terminé\u00a0: plus personne n’y accède à ce titre.`;
  }
}

const NEXT: Record<MandateEmail['change'], Record<MandateEmail['to'], string[]>> = {
  PROPOSED: {
    AGENT: [
      'Connectez-vous à l’espace de votre agence avec cette adresse, puis acceptez ou déclinez dans «\u00a0Personnes qui ont accès\u00a0». Pas encore d’espace\u202f? Inscrivez-vous comme bailleur, puis choisissez «\u00a0mandataire\u00a0» dans votre profil.',
    ],
    LANDLORD: ['Rien ne s’ouvre avant que le mandataire accepte. Vous pouvez retirer cette proposition à tout moment.'],
  },
  ACCEPTED: {
    AGENT: ['L’espace apparaîtra sur votre trousseau pendant les jours du mandat.'],
    LANDLORD: [
      'Pendant les jours du mandat, ses collaborateurs agiront dans l’espace comme gestionnaires. Le compte bancaire, vos données et les personnes restent à vous seuls.',
    ],
  },
  BEGAN: { AGENT: ['L’espace est sur votre trousseau, en haut de chaque page.'], LANDLORD: [] },
  ENDED: { AGENT: [], LANDLORD: ['Vous pouvez en proposer un autre quand vous voulez.'] },
};
