import type { OpenHouse } from '../open-house.ts';

export async function demonstration(_open: OpenHouse): Promise<string[]> {
  return [];
}
