import { carriedAnswers } from '@trousseau/space';
import type { Option } from '@trousseau/ui';

/** A sum that was told before there was an account, in cents; null when there is none. */
export function carriedCents(name: 'ressources' | 'loyer'): number | null {
  const text = carriedAnswers().get(name);
  return text !== null && /^\d{1,8}$/.test(text) ? Number(text) : null;
}

/** The commune that was chosen before there was an account; null when there is none. */
export function carriedCommune(): Option | null {
  const carried = carriedAnswers();
  const [value] = (carried.get('communes') ?? '').split('-');
  const label = carried.get('commune-nom');
  return value && label ? { value, label } : null;
}
