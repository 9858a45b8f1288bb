import { Actor } from './actor.ts';

/** What somebody answers in the simulator, page after page; what is left out is not asked. */
export interface Enquiry {
  age: string;
  situation: RegExp;
  job?: RegExp;
  months?: string;
  company?: RegExp;
  partnerAge?: string;
  resources: string;
  partnerResources?: string;
  commune: string;
}

/** Somebody who has no account and wants to know. */
export class Enquirer extends Actor {
  /** From the home page to the answer. */
  async enquire(enquiry: Enquiry): Promise<void> {
    await this.open('/');
    await this.follow('Tester mon éligibilité');
    await this.title('Quel âge avez-vous ?');
    await this.fill('Votre âge', enquiry.age);
    await this.goOn('Que faites-vous aujourd’hui ?');
    await this.choose(enquiry.situation);
    if (enquiry.job) await this.answerJob(enquiry.job, enquiry.months);
    await this.goOn('Qui signera le bail ?');
    await this.choose(enquiry.company ?? /sans personne d’autre/);
    if (enquiry.partnerAge) await this.fill('Âge de l’autre personne', enquiry.partnerAge);
    await this.goOn('De quoi vivez-vous ?');
    await this.fill(/^Votre (salaire net|allocation chômage|revenu professionnel)/, enquiry.resources);
    if (enquiry.partnerResources) await this.fill(/Ressources de l’autre personne/, enquiry.partnerResources);
    await this.goOn('Où cherchez-vous ?');
    await this.pickCommune('Commune du logement', enquiry.commune.slice(0, 6), new RegExp(`^${enquiry.commune} \\(`));
    await this.press('Continuer');
  }

  private async answerJob(job: RegExp, months: string | undefined): Promise<void> {
    await this.goOn('Quel est votre emploi ?');
    await this.choose(job);
    if (months) await this.fill(/combien de mois/, months);
  }

  private async goOn(title: string): Promise<void> {
    await this.press('Continuer');
    await this.title(title);
  }
}
