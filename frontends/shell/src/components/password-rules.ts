import type { Translate } from '@trousseau/space';
import type { PasswordRuleItem } from '@trousseau/ui';
import type { PasswordRuleQuery } from '../gql/graphql.ts';
import type { Texts } from '../use-texts.ts';

type PasswordRule = PasswordRuleQuery['passwordRule'];

/**
 * The published rule, condition by condition, ticked while one types. The figures come from the server, which decides:
 * this only spares a refusal that can be foreseen. Characters are code points, letters those of any alphabet (D-ACC-02).
 */
export function passwordRules(rule: PasswordRule, password: string, t: Translate<Texts>): PasswordRuleItem[] {
  const composed = password.normalize('NFC');
  const length = [...composed].length;
  const { minLength, maxLength } = rule;
  const conditions: (PasswordRuleItem & { asked: boolean })[] = [
    {
      id: 'length',
      label: t('password.length', { minLength, maxLength }),
      met: length >= minLength && length <= maxLength,
      asked: true,
    },
    { id: 'letter', label: t('password.letter'), met: /\p{L}/u.test(composed), asked: rule.requiresLetter },
    {
      id: 'digit',
      label: t('password.digitOrPunctuation'),
      met: /[\p{Nd}\p{P}\p{S}]/u.test(composed),
      asked: rule.requiresDigitOrPunctuation,
    },
  ];
  return conditions.filter(({ asked }) => asked).map(({ id, label, met }) => ({ id, label, met }));
}

/** Whether all conditions hold; when the rule could not be read, the server alone decides. */
export function meetsRules(rules: readonly PasswordRuleItem[]): boolean {
  return rules.every(({ met }) => met);
}
