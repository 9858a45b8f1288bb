/**
 * Who is asking, as far as rights are concerned. ANONYMOUS is not signed in; PENDING is signed in with a profile still to
 * complete, whatever the space; ENROLLING may do without a second factor no longer and has none yet (S16); SERVICE is one of our own services, never a person.
 */
export const roles = [
  'ANONYMOUS',
  'ENROLLING',
  'PENDING',
  'TENANT',
  'LANDLORD',
  'PARTNER',
  'OFFICER',
  'SERVICE',
] as const;
export type Role = (typeof roles)[number];

/** The roles that may read one field, or call one query or mutation. */
export type Roles = readonly Role[];

/** Rights of one or several object types: type → field → roles. What is absent is refused. */
export type RightsTable = Readonly<Record<string, Readonly<Record<string, Roles>>>>;

/** Every person, signed in or not; a service has its own fields and does not need ours. */
export const everybody = [
  'ANONYMOUS',
  'ENROLLING',
  'PENDING',
  'TENANT',
  'LANDLORD',
  'PARTNER',
  'OFFICER',
] as const satisfies Roles;
/** Every person who is signed in, also before the profile is complete. */
export const signedIn = ['PENDING', 'TENANT', 'LANDLORD', 'PARTNER', 'OFFICER'] as const satisfies Roles;
/** Who is signed in, also with no right yet but to enrol a second factor (S16). */
export const present = ['ENROLLING', ...signedIn] as const satisfies Roles;
/** Every person whose profile is complete. */
export const established = ['TENANT', 'LANDLORD', 'PARTNER', 'OFFICER'] as const satisfies Roles;
/** The two sides of the guarantee and the officer, not the partner. */
export const parties = ['TENANT', 'LANDLORD', 'OFFICER'] as const satisfies Roles;

/** Gives the same roles, or positions, to several fields: `...to(['OFFICER'], 'visaRequest', 'visa')`. */
export function to<const Field extends string, Allowed = Roles>(
  allowed: Allowed,
  ...fields: Field[]
): Record<Field, Allowed> {
  return Object.fromEntries(fields.map((field) => [field, allowed])) as Record<Field, Allowed>;
}
