/** Who has a space of the same kind, and nothing of what is tried. */
export type Outsider = 'tenant' | 'landlord' | 'partner';

/**
 * Root fields tried by an outsider with a thing of another.
 * @param name argument or input field that designates it
 * @param real what it designates, once it exists
 * @param fields names of root fields, apart from one another by spaces
 */
export const tries = (outsider: Outsider, name: string, real: () => string, fields: string) =>
  fields.split(/\s+/).map((field) => ({ field, outsider, name, real }));
