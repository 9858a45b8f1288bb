import type { FormError } from '@trousseau/ui';
import type { FieldErrors, FieldValues } from 'react-hook-form';

/** The errors of a form for its summary, in the order of the fields on screen. */
export function fieldErrors<Values extends FieldValues>(
  errors: FieldErrors<Values>,
  order: readonly (keyof Values & string)[],
): FormError[] {
  return order.flatMap((field) => {
    const message = errors[field]?.message;
    return typeof message === 'string' ? [{ field, message }] : [];
  });
}
