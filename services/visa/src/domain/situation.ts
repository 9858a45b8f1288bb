/** What somebody does; only a student's and an apprentice's changes the figures (R-ELIG-10, G1s). */
export const situations = ['EMPLOYEE', 'CIVIL_SERVANT', 'STUDENT', 'APPRENTICE', 'JOBSEEKER', 'SELF_EMPLOYED'] as const;
export type Situation = (typeof situations)[number];

/** Students and apprentices have a flat-rate maximum rent (R-ELIG-10, G1s). */
export const isStudent = (situation: string) => situation === 'STUDENT' || situation === 'APPRENTICE';
