import type { ActivationCodeRule } from '@trousseau/scheme/parameters/access';
import type { Language } from '@trousseau/values/language';
import { resendWait } from '../domain/throttle.ts';

/** S-ACC-02. What a person states to open a space. */
export interface RegisterInput {
  operationId: string;
  role: 'TENANT' | 'LANDLORD';
  email: string;
  password: string;
  heardFrom?: string | null;
  isIntermediation?: boolean | null;
  /** The language of the page one registers on. */
  language?: Language | null;
  marketingConsent: boolean;
}

/** Answered to whoever registers or asks for a code: the same for an address we know and for one we do not (S09). */
export interface ActivationCodeSent {
  kind: 'ActivationCodeSent';
  email: string;
  resendAfterSeconds: number;
  codeValidMinutes: number;
}

/** The registration as it is written; the password is a hash from here on. */
export interface Registration extends Omit<RegisterInput, 'operationId' | 'password'> {
  passwordHash: string;
}

/** Builds the answer of registration and of a new code. */
export function activationCodeSent(email: string, codes: number, rule: ActivationCodeRule): ActivationCodeSent {
  return {
    kind: 'ActivationCodeSent',
    email,
    resendAfterSeconds: resendWait(rule)(codes),
    codeValidMinutes: rule.validMinutes,
  };
}

/** R-ACC-02. The address cannot be one. */
export const emailRefused = () => ({
  kind: 'EmailRefused' as const,
  message: 'Cette adresse e-mail n’est pas complète. Vérifiez-la\u00a0: elle s’écrit comme prenom.nom@exemple.fr.',
});
