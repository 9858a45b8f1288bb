import { type Email, type EmailContent, email } from '@trousseau/service/email';
import { dayIn, type Language } from '@trousseau/values/language';
import type { Temporal } from 'temporal-polyfill';

/** What became of a mandate, for one of its two sides. */
export interface MandateEmail {
  language: Language;
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
  const { language, change, to, spaceName, agentName, startsOn, endsOn } = about;
  const other = to === 'LANDLORD' ? agentName : spaceName;
  const [first, last] = [dayIn(language, startsOn), endsOn && dayIn(language, endsOn)];
  const said = SENTENCES[change];
  const url = `${about.publicOrigin}/personnes`;
  const words: Record<Language, EmailContent> = {
    FR: {
      subject: `${SUBJECTS.FR[change]}\u00a0: ${other}`,
      paragraphs: [said.FR(spaceName, agentName), ...NEXT.FR[change][to]],
      facts: [
        ['Espace', spaceName],
        ['Mandataire', agentName],
        ['Premier jour', first],
        ['Dernier jour', last ?? 'sans terme'],
      ],
      action: { label: 'Voir les mandats', url },
    },
    EN: {
      subject: `${SUBJECTS.EN[change]}: ${other}`,
      paragraphs: [said.EN(spaceName, agentName), ...NEXT.EN[change][to]],
      facts: [
        ['Space', spaceName],
        ['Letting agent', agentName],
        ['First day', first],
        ['Last day', last ?? 'no end date'],
      ],
      action: { label: 'See the mandates', url },
    },
  };
  return email({ language, ...words[language] });
}

type Change = MandateEmail['change'];

const SUBJECTS: Record<Language, Record<Change, string>> = {
  FR: {
    PROPOSED: 'Mandat de gestion proposé',
    ACCEPTED: 'Mandat de gestion accepté',
    BEGAN: 'Mandat de gestion commencé',
    ENDED: 'Mandat de gestion terminé',
  },
  EN: {
    PROPOSED: 'Management mandate proposed',
    ACCEPTED: 'Management mandate accepted',
    BEGAN: 'Management mandate begun',
    ENDED: 'Management mandate ended',
  },
};

const SENTENCES: Record<Change, Record<Language, (space: string, agent: string) => string>> = {
  PROPOSED: {
    FR: (space, agent) => `Un responsable de l’espace ${space} propose d’en confier la gestion à ${agent}.`,
    EN: (space, agent) => `An owner of the space ${space} proposes to entrust its management to ${agent}.`,
  },
  ACCEPTED: {
    FR: (space, agent) => `${agent} a accepté de gérer l’espace ${space}.`,
    EN: (space, agent) => `${agent} has agreed to manage the space ${space}.`,
  },
  BEGAN: {
    FR: (space, agent) => `À partir d’aujourd’hui, ${agent} gère l’espace ${space}.`,
    EN: (space, agent) => `From today, ${agent} manages the space ${space}.`,
  },
  ENDED: {
    FR: (space, agent) =>
      `Le mandat de ${agent} sur l’espace ${space} est terminé\u00a0: plus personne n’y accède à ce titre.`,
    EN: (space, agent) =>
      `The mandate of ${agent} on the space ${space} has ended: nobody enters it that way any more.`,
  },
};

const NEXT: Record<Language, Record<Change, Record<MandateEmail['to'], string[]>>> = {
  FR: {
    PROPOSED: {
      AGENT: [
        'Connectez-vous à l’espace de votre agence avec cette adresse, puis acceptez ou déclinez dans «\u00a0Personnes qui ont accès\u00a0». Pas encore d’espace\u202f? Inscrivez-vous comme bailleur, puis choisissez «\u00a0mandataire\u00a0» dans votre profil.',
      ],
      LANDLORD: [
        'Rien ne s’ouvre avant que le mandataire accepte. Vous pouvez retirer cette proposition à tout moment.',
      ],
    },
    ACCEPTED: {
      AGENT: ['L’espace apparaîtra sur votre trousseau pendant les jours du mandat.'],
      LANDLORD: [
        'Pendant les jours du mandat, ses collaborateurs agiront dans l’espace comme gestionnaires. Le compte bancaire, vos données et les personnes restent à vous seuls.',
      ],
    },
    BEGAN: { AGENT: ['L’espace est sur votre trousseau, en haut de chaque page.'], LANDLORD: [] },
    ENDED: { AGENT: [], LANDLORD: ['Vous pouvez en proposer un autre quand vous voulez.'] },
  },
  EN: {
    PROPOSED: {
      AGENT: [
        'Sign in to the space of your agency with this address, then accept or decline under “People who have access”. No space yet? Sign up as a landlord, then choose “letting agent” in your profile.',
      ],
      LANDLORD: ['Nothing opens before the agent accepts. You can withdraw this proposal at any time.'],
    },
    ACCEPTED: {
      AGENT: ['The space will appear on your ring during the days of the mandate.'],
      LANDLORD: [
        'During the days of the mandate, its people act in the space as managers. The bank account, your data and the people stay yours alone.',
      ],
    },
    BEGAN: { AGENT: ['The space is on your ring, at the top of each page.'], LANDLORD: [] },
    ENDED: { AGENT: [], LANDLORD: ['You can propose another one whenever you like.'] },
  },
};
