import { registerTenant } from '@trousseau/service/test/actors';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';
import { damageActs } from './damage-acts.ts';

const TO_ANSWER = `{ conversationsToAnswer(first: 50) { nodes { id side partyName claim { id } damage { id }
  messages(first: 5) { nodes { text } } } } }`;

interface ToAnswer {
  conversationsToAnswer: { nodes: { claim: { id: string } | null; damage: { id: string } | null }[] };
}

/** S-OFF-06: a tenant who owes for damage alone, without an unpaid rent ever declared, is heard as any other. */
export const damageMessageCases = (inHouse: () => ClaimsHouse) =>
  describe('messages about a debt that comes from damage alone', () => {
    const acts = damageActs(inHouse);

    test('what the tenant writes is in the officer’s list, leads to the damage file, and is answered there', async () => {
      const { house, act, examiner } = inHouse();
      const tenant = await registerTenant(house);
      const { contractId, damageClaimId } = await acts.paid(undefined, { tenant });
      const text = 'Je ne peux pas tout rembourser d’un coup.';
      const sent = { operationId: uuidv7(), contractId, side: 'TENANT', text };
      expect((await act(tenant, 'sendMessage', sent, { on: '2027-07-26' })).result?.__typename).toBe('MessageSent');
      const toAnswer = async () => {
        const { data } = await house.graphql<ToAnswer>(examiner, TO_ANSWER, {}, { now: '2027-07-26T12:00:00Z' });
        return data.conversationsToAnswer.nodes.filter(({ damage }) => damage?.id === damageClaimId);
      };
      expect(await toAnswer()).toMatchObject([
        { side: 'TENANT', claim: null, damage: { id: damageClaimId }, messages: { nodes: [{ text }] } },
      ]);
      const answer = { ...sent, operationId: uuidv7(), text: 'Demandez un échéancier à la mesure de vos moyens.' };
      const answered = await act(examiner, 'sendMessage', answer, { on: '2027-07-27' });
      expect(answered.result?.__typename).toBe('MessageSent');
      expect(await toAnswer()).toEqual([]);
      expect(await house.violations()).toEqual([]);
    });
  });
