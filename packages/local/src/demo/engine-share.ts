import type { Temporal } from 'temporal-polyfill';
import { noonOf } from './noon.ts';
import type { Person } from './person.ts';

/** Of a hundred requests proved by machine, those the engine certifies in the demonstration; the others show officers whether it is right. */
const PERCENT = 80;

/** Two officers let the engine certify, from two days ago on: what the demonstration sends today finds it so (decision 0034). */
export async function letTheEngineDecide(proposer: Person, approver: Person, today: Temporal.PlainDate): Promise<void> {
  proposer.at = approver.at = noonOf(today.subtract({ days: 3 }));
  const { change } = await proposer.act<{ change: { id: string } }>(
    'proposeParameterChange',
    {
      ...{ parameterId: 'P-ENGINE-SHARE', startsOn: today.subtract({ days: 2 }).toString() },
      figures: [{ key: '', figure: PERCENT }],
      source: 'Décision de la démonstration',
      reason: 'La liste de confiance de la démonstration est en place.',
    },
    'ParameterChangeProposed',
    'change { id }',
  );
  const decision = { changeId: change.id, approves: true };
  await approver.act('decideParameterChange', decision, 'ParameterChangeDecided', 'change { id }');
  proposer.at = approver.at = null;
}
