/** S10. A code or a link was asked for a moment ago. */
export const resendTooSoon = (
  what: 'un code' | 'un lien' | 'un mot de passe' | 'un identifiant',
  retryAfterSeconds: number,
) => ({
  kind: 'ResendTooSoon' as const,
  message: `Vous venez de demander ${what} pour cette adresse. Regardez aussi vos courriers indésirables, puis redemandez-en un dans ${retryAfterSeconds}\u00a0secondes.`,
  retryAfterSeconds,
});
