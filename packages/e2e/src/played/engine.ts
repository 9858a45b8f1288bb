import { v7 as newId } from 'uuid';
import { openOfficerSpace, signedIn } from './people.ts';

/** Two officers let the engine certify whatever is proved by machine, from a day on. @param at the instant they do, before that day */
export async function letTheEngineDecide(at: string, startsOn: string): Promise<void> {
  const [first, second] = [await signedIn(await openOfficerSpace(), at), await signedIn(await openOfficerSpace(), at)];
  const proposal = {
    ...{ operationId: newId(), parameterId: 'P-ENGINE-SHARE', startsOn, figures: [{ key: '', figure: 100 }] },
    ...{ source: 'Décision de la direction', reason: 'La liste de confiance est en place.' },
  };
  const { change } = await first.act<{ change: { id: string } }>(
    'proposeParameterChange',
    proposal,
    'ParameterChangeProposed',
    'change { id }',
  );
  await second.act(
    'decideParameterChange',
    { operationId: newId(), changeId: change.id, approves: true },
    'ParameterChangeDecided',
  );
}
