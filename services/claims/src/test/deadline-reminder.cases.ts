import { registerLandlord } from '@trousseau/service/test/actors';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, TWO_TERMS, term } from './claims-house.ts';

const OURS = /^(Envoyer la mise en demeure|Déclarer l’impayé|Joindre toutes les pièces|Lire et valider)/;

/** Domain §5: what a landlord has to do for a claim is recalled seven, three and one day before its last day. */
export const deadlineReminderCases = (inHouse: () => ClaimsHouse) => {
  /** The subjects of the reminders written on a day, on which the clocks run twice. */
  async function remindedOn(on: string): Promise<string[]> {
    const { house } = inHouse();
    const before = house.post.mails.length;
    for (const hour of ['08', '09']) await house.clock(`${on}T${hour}:00:00Z`);
    await house.jobsDone();
    return house.post.mails
      .slice(before)
      .map(({ subject }) => subject)
      .filter((subject) => OURS.test(subject));
  }

  /** A default constituted on 6 August, of a landlord of its own. */
  async function inDefault(legalName: string) {
    const { house, guaranteed, save } = inHouse();
    const claim = await guaranteed({ landlord: await registerLandlord(house, legalName) });
    await save(
      claim,
      TWO_TERMS.map((dueOn) => term(dueOn)),
    );
    return claim;
  }

  describe('the reminders of a claim', () => {
    test('K-MED, K-DECL: the notice, then the declaration, each recalled until it is made', async () => {
      const { notice, declare, house } = inHouse();
      const claim = await inDefault('SCI des Rappels');
      const ofNotice = 'Envoyer la mise en demeure par lettre recommandée au plus tard le 21 août 2026';
      const ofDeclaration = 'Déclarer l’impayé au plus tard le 5 septembre 2026';
      expect(await remindedOn('2026-08-13')).toEqual([]);
      expect(await remindedOn('2026-08-14')).toEqual([ofNotice]);
      expect(await remindedOn('2026-08-16')).toEqual([]);
      expect(await remindedOn('2026-08-18')).toEqual([ofNotice]);
      await notice(claim, '2026-08-19');
      expect(await remindedOn('2026-08-20')).toEqual([]);
      expect(await remindedOn('2026-08-30')).toEqual([ofDeclaration]);
      await declare(claim, '2026-09-01');
      expect(await remindedOn('2026-09-02')).toEqual([]);
      expect(await house.violations()).toEqual([]);
    });

    test('K-DOCS: the papers, with what happens without them; once in a night that had missed a reminder', async () => {
      const { declared, house } = inHouse();
      const landlord = await registerLandlord(house, 'SCI des Pièces');
      const { claimId } = await declared({ landlord });
      const subject = 'Joindre toutes les pièces justificatives au plus tard le 9 octobre 2026';
      expect(await remindedOn('2026-10-01')).toEqual([]);
      expect(await remindedOn('2026-10-07')).toEqual([subject]);
      const mail = house.post.mails.findLast((one) => one.subject === subject);
      expect(mail?.text).toContain('la déclaration devient caduque');
      expect(mail?.text).toContain(`/bailleur/sinistres/${claimId}`);
      expect(await remindedOn('2026-10-08')).toEqual([subject]);
      expect(await remindedOn('2026-10-09')).toEqual([]);
    });

    test('K-VALID: the receipt that waits; validated, nobody is reminded of it', async () => {
      const { issued, validate, house } = inHouse();
      const landlord = await registerLandlord(house, 'SCI des Quittances');
      const { receiptId } = await issued({ landlord });
      expect(await remindedOn('2026-09-02')).toEqual([
        'Lire et valider la quittance subrogative au plus tard le 9 septembre 2026',
      ]);
      await validate(landlord, receiptId, '2026-09-03');
      expect(await remindedOn('2026-09-06')).toEqual([]);
    });

    test('the contract void meanwhile, nothing is recalled', async () => {
      const { house } = inHouse();
      const { contractId } = await inDefault('SCI du Silence');
      await house.sql("update guaranteed_lease set status = 'VOID' where id = $1", [contractId]);
      await remindedOn('2026-08-14');
      const sql = "select 1 from domain_event where type = 'DeclarationDeadlineNear' and payload->>'contractId' = $1";
      expect(await house.sql(sql, [contractId])).toEqual([]);
    });
  });
};
