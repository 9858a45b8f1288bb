import { SMALL_PDF } from '@trousseau/service/test/actors';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS, term } from './claims-house.ts';

interface Shown {
  id: string;
  turn: string;
  answerByOn: string | null;
  unreadCount: number;
  messages: {
    nodes: { id: string; text: string; fromGuarantor: boolean; readAt: string | null; documents: { path: string }[] }[];
  };
}

const QUESTION = `query C($contractId: ID!, $side: ConversationSide!, $containing: String) {
  conversation(contractId: $contractId, side: $side) { id turn answerByOn unreadCount
    messages(first: 20, containing: $containing) { nodes { id text fromGuarantor readAt documents { fileName path } } } } }`;

/** Landlord or tenant, and the officers (R-CON-10, S-OFF-06). */
export const messageCases = (inHouse: () => ClaimsHouse) =>
  describe('messages', () => {
    type Side = 'LANDLORD' | 'TENANT';
    const send = (
      viewer: Viewer,
      contractId: string,
      side: Side,
      text: string,
      on = '2026-08-12',
      operationId = uuidv7(),
    ) => inHouse().act(viewer, 'sendMessage', { operationId, contractId, side, text }, { on });
    const read = async (viewer: Viewer, contractId: string, side: Side, containing?: string) =>
      (
        await inHouse().house.graphql<{ conversation: Shown | null }>(
          viewer,
          QUESTION,
          { contractId, side, containing: containing ?? null },
          { now: '2026-08-12T12:30:00Z' },
        )
      ).data.conversation;
    const join = (viewer: Viewer, messageId: string, now = '2026-08-12T10:10:00Z', bytes: Uint8Array = SMALL_PDF) =>
      inHouse().house.request(
        viewer,
        'PUT',
        `/files/messages/${messageId}/documents/${uuidv7()}?name=accuse-de-reception.pdf`,
        bytes,
        { now },
      );

    test('a landlord writes, once, and is promised an answer within two working days; the officer answers', async () => {
      const { declared, examiner, house } = inHouse();
      const { contractId, landlord } = await declared();
      const operationId = uuidv7();
      // The 14th is a Friday and the 15th a holiday; the 12th is a Wednesday.
      for (let index = 0; index < 2; index++)
        await send(landlord, contractId, 'LANDLORD', ' Le locataire m’a promis de payer. ', '2026-08-12', operationId);
      expect(await read(landlord, contractId, 'LANDLORD')).toMatchObject({
        turn: 'GUARANTOR',
        answerByOn: '2026-08-14',
        messages: { nodes: [{ text: 'Le locataire m’a promis de payer.', fromGuarantor: false, readAt: null }] },
      });
      expect(await read(examiner, contractId, 'LANDLORD')).toMatchObject({ unreadCount: 1 });
      await send(examiner, contractId, 'LANDLORD', 'Notez ce qu’il vous verse.', '2026-08-13');
      await house.jobsDone();
      expect(await read(landlord, contractId, 'LANDLORD')).toMatchObject({
        ...{ turn: 'PARTY', answerByOn: null, unreadCount: 1 },
        messages: { nodes: [{ fromGuarantor: true }, { fromGuarantor: false }] },
      });
      const events = await house.sql('select payload from domain_event where type = $1 and payload->>$2 = $3', [
        ...['GuarantorWroteToLandlord', 'contractId', contractId],
      ]);
      expect(events).toHaveLength(1);
      expect(JSON.stringify(events)).not.toContain('Notez');
    });

    test('each side reads its own conversation and no other; an outsider reads nothing and writes nowhere', async () => {
      const { indebted, examiner, rival } = inHouse();
      const { contractId, landlord, tenant } = await indebted();
      await send(landlord, contractId, 'LANDLORD', 'Où en est mon paiement ?', '2026-08-27');
      await send(tenant, contractId, 'TENANT', 'Je cherche un emploi.', '2026-08-27');
      for (const [viewer, side] of [
        [landlord, 'TENANT'],
        [tenant, 'LANDLORD'],
        [rival, 'LANDLORD'],
      ] as const) {
        expect(await read(viewer, contractId, side)).toBeNull();
        expect((await send(viewer, contractId, side, 'Bonjour', '2026-08-27')).code).toBe('NOT_FOUND');
      }
      expect((await read(examiner, contractId, 'TENANT'))?.messages.nodes).toMatchObject([
        { text: 'Je cherche un emploi.' },
      ]);
    });

    test('the queue has what waits for an answer, until it is answered or set aside', async () => {
      const { declared, examiner, house, act } = inHouse();
      const { contractId, landlord } = await declared();
      await send(landlord, contractId, 'LANDLORD', 'Merci.');
      const conversation = await read(examiner, contractId, 'LANDLORD');
      const queued = async () =>
        (
          await house.graphql<{ conversationsToAnswer: { nodes: { id: string }[] } }>(
            examiner,
            '{ conversationsToAnswer(first: 100) { nodes { id partyName answerByOn claim { id } } } }',
          )
        ).data.conversationsToAnswer.nodes.filter(({ id }) => id === conversation?.id);
      expect(await queued()).toMatchObject([{ partyName: 'SCI Les Tilleuls', answerByOn: '2026-08-14' }]);
      const aside = () =>
        act(examiner, 'setConversationAside', { conversationId: conversation?.id }, { on: '2026-08-12' });
      expect((await aside()).code).toBeUndefined();
      expect(await queued()).toEqual([]);
      expect((await aside()).code).toBe('INVALID_STATE');
      const audited = await house.sql('select 1 from audit_entry where act = $1 and subject_id = $2', [
        'CONVERSATION_SET_ASIDE',
        conversation?.id,
      ]);
      expect(audited).toHaveLength(1);
    });

    test('what is read is marked, and only what the other side wrote', async () => {
      const { declared, examiner, act } = inHouse();
      const { contractId, landlord } = await declared();
      await send(landlord, contractId, 'LANDLORD', 'Une question.');
      await send(examiner, contractId, 'LANDLORD', 'Une réponse.');
      const conversationId = (await read(landlord, contractId, 'LANDLORD'))?.id;
      await act(landlord, 'markConversationRead', { conversationId }, { on: '2026-08-13' });
      expect(await read(landlord, contractId, 'LANDLORD')).toMatchObject({
        unreadCount: 0,
        messages: {
          nodes: [
            { fromGuarantor: true, readAt: '2026-08-13T10:00:00Z' },
            { fromGuarantor: false, readAt: null },
          ],
        },
      });
    });

    test('words are found as they are typed, signs of the search included', async () => {
      const { declared } = inHouse();
      const { contractId, landlord } = await declared();
      for (const text of ['Il a versé 50 % du loyer.', 'Il a versé 500 euros.'])
        await send(landlord, contractId, 'LANDLORD', text);
      const found = await read(landlord, contractId, 'LANDLORD', '50 %');
      expect(found?.messages.nodes).toMatchObject([{ text: 'Il a versé 50 % du loyer.' }]);
    });

    test('a paper joins the message of its author, within the hour, and the other side opens it', async () => {
      const { declared, examiner, rival, house } = inHouse();
      const { contractId, landlord } = await declared();
      await send(landlord, contractId, 'LANDLORD', 'Voici l’accusé de réception.');
      const [message] = (await read(landlord, contractId, 'LANDLORD'))?.messages.nodes ?? [];
      const id = message?.id ?? '';
      expect((await join(rival, id)).status).toBe(404);
      expect((await join(examiner, id)).status).toBe(404);
      expect((await join(landlord, id, '2026-08-12T10:10:00Z', Buffer.from('rien'))).status).toBe(415);
      expect((await join(landlord, id)).status).toBe(201);
      const late = await join(landlord, id, '2026-08-12T11:10:00Z');
      expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('plus d’une heure')]);
      const shown = await read(landlord, contractId, 'LANDLORD');
      const path = shown?.messages.nodes[0]?.documents[0]?.path.replace('/claims', '') ?? '';
      const statusFor = async (viewer: Viewer) =>
        (await house.request(viewer, 'GET', path, '', { now: '2026-08-12T12:30:00Z' })).status;
      expect([await statusFor(examiner), await statusFor(landlord), await statusFor(rival)]).toEqual([200, 200, 404]);
    });

    test.each([
      ['   ', 'Écrivez votre message'],
      ['x'.repeat(4001), 'raccourcissez-le'],
    ])('a text that cannot be sent is refused with what to do', async (text, told) => {
      const { contractId, landlord } = await inHouse().declared();
      const { result } = await send(landlord, contractId, 'LANDLORD', text);
      expect([result?.__typename, result?.message]).toEqual(['MessageRefused', expect.stringContaining(told)]);
      expect(await read(landlord, contractId, 'LANDLORD')).toBeNull();
    });

    test('without an unpaid rent or a debt there is nothing to write about', async () => {
      const { guaranteed, save } = inHouse();
      const contract = await guaranteed();
      const { contractId, landlord, tenant } = contract;
      const paid = { receivedCents: MONTH_CENTS, receivedOn: '2026-07-05' };
      await save(contract, [term('2026-07-05', paid)], '2026-07-06');
      expect((await send(landlord, contractId, 'LANDLORD', 'Bonjour')).code).toBe('INVALID_STATE');
      expect((await send(tenant, contractId, 'TENANT', 'Bonjour')).code).toBe('INVALID_STATE');
    });
  });
