import { useQuery } from '@trousseau/space';
import { Cluster, CopyButton, DocumentViewer, Section } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import type { ShownContract } from './contract.tsx';
import styles from './contract-document.module.css';

const Paper = graphql(`
  query ContractPaper($id: ID!) {
    contractPaper(id: $id) { sha256 contract { id } }
  }
`);

/** The contract itself, right under the button while it is still to be read, and the hash by which both sides know it for the same. */
export function ContractDocument({ contract }: { readonly contract: ShownContract }) {
  const { t } = useTexts();
  const sha256 = useQuery(Paper, { id: contract.id }).data?.contractPaper?.sha256;
  return (
    <Section title={t('contract.document')}>
      <DocumentViewer
        src={contract.pdfPath}
        name={t('contract.fileName', { number: contract.number })}
        contentType="application/pdf"
      />
      {sha256 !== undefined && (
        <Cluster>
          <p>
            {t('contract.hash')} <code className={styles.hash}>{sha256}</code>
          </p>
          <CopyButton text={sha256} label={t('contract.hashCopied')} />
        </Cluster>
      )}
    </Section>
  );
}
