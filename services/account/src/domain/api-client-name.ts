import { type FieldFault, oneLine } from '@trousseau/values/typed-text';

const LONGEST_NAME = 60;

/** What a partner states to open an access to a program; `name` as typed. */
export interface TypedApiClient {
  readonly name: string;
  readonly scopes: readonly string[];
}

/** S29. What is to be corrected before a program gets an access: a name its owner recognises, and something to read. */
export function apiClientFaults({ name, scopes }: TypedApiClient): FieldFault[] {
  const named = oneLine(name);
  return [
    ...(named === ''
      ? [{ field: 'name', message: 'Donnez un nom à ce programme, par exemple «\u00a0Logiciel de suivi\u00a0».' }]
      : []),
    ...(named.length > LONGEST_NAME
      ? [{ field: 'name', message: `Choisissez un nom de ${LONGEST_NAME}\u00a0signes au plus.` }]
      : []),
    ...(scopes.length === 0
      ? [{ field: 'scopes', message: 'Cochez au moins une information que ce programme pourra lire.' }]
      : []),
  ];
}
