import { v7 as newId } from 'uuid';
import type { Visitor } from '../visitor.ts';

const HEADINGS =
  'référence;adresse;code postal;commune;type;surface;meublé;bail;loyer;charges;dépôt de garantie;jour d’échéance';

/** A file of dwellings, one for each reference; those that are wrong are in a commune that does not exist. */
export function dwellingsFile(references: readonly string[], wrong: ReadonlySet<string> = new Set()): string {
  const lines = references.map(
    (reference) =>
      `${reference};12 rue du Taur;31000;${wrong.has(reference) ? 'Toulouze' : 'Toulouse'};appartement;42;non;vide;570,00;60,00;570,00;5`,
  );
  return [HEADINGS, ...lines].join('\r\n');
}

/** A dwelling in a landlord’s book, and a file of others that waits for their word. */
export async function playDwelling(landlord: Visitor): Promise<{ id: string; importId: string }> {
  const dwelling = {
    reference: `Lot ${newId().slice(-6)}`,
    address: { street: '12 rue du Taur', postcode: '31000', inseeCode: '31555' },
    ...{ kind: 'FLAT', surfaceM2: 42, furnished: false, stock: 'PRIVATE', mainResidence: true, decent: true },
  };
  const saved = await landlord.act<{ listedDwelling: { id: string } }>(
    'saveListedDwelling',
    { operationId: newId(), dwelling },
    'ListedDwellingSaved',
    'listedDwelling { id }',
  );
  const importId = newId();
  const bytes = new TextEncoder().encode(dwellingsFile(['Lot 1']));
  const response = await landlord.put(`/files/contract/dwelling-imports/${importId}`, 'text/csv', bytes);
  if (response.status !== 201) throw new Error(`The file was not taken: ${response.status}`);
  return { id: saved.listedDwelling.id, importId };
}
