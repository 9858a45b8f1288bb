import { useAsk } from '@trousseau/space';
import { Button, Cluster, CopyButton } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import styles from './home.module.css';

const Paper = graphql(`
  query ContractPaper($id: ID!) { contractPaper(id: $id) { sha256 contract { id } } }
`);

/** The hash by which tenant and landlord know that they hold the same contract; asked for, since the contract is printed to tell it. */
export function ContractHash({ id, number }: { readonly id: string; readonly number: string }) {
  const { t } = useTexts();
  const ask = useAsk(Paper);
  const [sha256, setSha256] = useState<string | null>(null);
  const [state, setState] = useState<'UNASKED' | 'ASKING' | 'FAILED'>('UNASKED');

  async function show() {
    setState('ASKING');
    const { data } = await ask({ id });
    setSha256(data?.contractPaper?.sha256 ?? null);
    setState('FAILED');
  }

  if (sha256 === null)
    return (
      <div>
        <Button
          variant="quiet"
          size="small"
          label={state === 'FAILED' ? undefined : t('contract.hashOf', { number })}
          pending={state === 'ASKING'}
          onPress={() => void show()}
        >
          {t(state === 'FAILED' ? 'contract.hashAgain' : 'contract.showHash')}
        </Button>
      </div>
    );
  return (
    <Cluster>
      <p>
        {t('contract.hash')} <code className={styles.hash}>{sha256}</code>
      </p>
      <CopyButton text={sha256} label={t('contract.hashCopied')} />
    </Cluster>
  );
}
