import { join } from 'node:path';
import { describeHouse } from './house.ts';
import { changeVisaKey as change } from './keys.ts';
import { basePort } from './ports.ts';
import { print } from './terminal.ts';

/** `npm run change-visa-key`: visas printed from the next start on are signed with a new key; codes of the others stay good. */
export async function changeVisaKey(): Promise<number> {
  const { folder } = describeHouse('demonstration', basePort());
  const kid = await change(join(folder, 'keys.json'));
  print(`The key ${kid} signs the codes of visas from the next start on. Those before it stay published.`);
  return 0;
}
