import { CardPaymentResolver, CardPaymentsOfDebt } from './card-payment.resolver.ts';
import { CardPaymentOfCardPaymentChecked, CheckCardPaymentMutation } from './check-card-payment.ts';
import { NoteCardPaymentGivenBackMutation } from './note-card-payment-given-back.ts';
import { PayDebtByCardMutation } from './pay-debt-by-card.ts';

/** What is asked and told about repayments by card. */
export const cardPaymentResolvers = [
  CardPaymentsOfDebt,
  CardPaymentResolver,
  PayDebtByCardMutation,
  CheckCardPaymentMutation,
  CardPaymentOfCardPaymentChecked,
  NoteCardPaymentGivenBackMutation,
] as const;
