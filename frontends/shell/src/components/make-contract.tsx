import { carryAnswers } from '@trousseau/space';
import { Button } from '@trousseau/ui';
import { useNavigate } from 'react-router';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

interface MakeContractProps {
  /** As printed on the visa. */
  readonly number: string;
  /** Where the tenant showed it; whoever has the number alone types it. */
  readonly familyName?: string;
}

/** From a valid visa to its contract, what is known carried over for this tab; a landlord without a space opens one first. */
export function MakeContract({ number, familyName = '' }: MakeContractProps) {
  const { t } = useTexts();
  const { me } = useSession();
  const navigate = useNavigate();
  if (me && me.role !== 'LANDLORD') return null;

  function begin() {
    carryAnswers(new URLSearchParams({ visa: number, nom: familyName }).toString());
    void navigate(me ? '/bailleur/contrats/nouveau' : '/inscription?role=LANDLORD');
  }

  return (
    <Button variant="primary" iconEnd="arrowRight" onPress={begin}>
      {t('checkVisa.next')}
    </Button>
  );
}
