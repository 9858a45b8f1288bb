/** R-CAF-02, S-CAF-02. The steps of the first login, in order; the first, the credentials received, opens the others. */
export const FIRST_LOGIN_STEPS = ['INFORMATION', 'PASSWORD', 'USAGE_RULES', 'TERMS'] as const;
/** The step a first login waits at. */
export type FirstLoginStep = (typeof FIRST_LOGIN_STEPS)[number];

/** What is done of a first login; everything else is still to do. */
export interface FirstLoginProgress {
  emailProved: boolean;
  passwordChosen: boolean;
  usageRulesAccepted: boolean;
  termsAccepted: boolean;
}

/** R-CAF-02. Where a first login goes on, also after an interruption. Null: all five steps are done. */
export function nextFirstLoginStep(progress: FirstLoginProgress): FirstLoginStep | null {
  const done = [progress.emailProved, progress.passwordChosen, progress.usageRulesAccepted, progress.termsAccepted];
  return FIRST_LOGIN_STEPS[done.indexOf(false)] ?? null;
}
