/** A user number as letters print it: «1234 5678 9012 34», with spaces that do not break. */
export const groupedUserNumber = (userNumber: string) => userNumber.replace(/(.{4})(?=.)/g, '$1\u00a0');

/** The day of an instant in Paris, for the components that show days. */
export const dayOf = (instant: string) => new Date(instant).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
