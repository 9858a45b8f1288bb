/** By what right one lives in France, as the form asks it (R-ELIG-03). */
export const residences = ['FREE_MOVEMENT', 'STUDENT_PERMIT', 'OTHER_PERMIT', 'NONE'] as const;
