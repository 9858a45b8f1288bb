import { Checkbox, Disclosure, Grid } from '@trousseau/ui';
import { type ContractColumn, contractColumns, usualColumns } from '../../components/contract-table.tsx';
import { useTexts } from '../../use-texts.ts';

/** The columns that the address asks for, in the order of the table; the usual ones when it asks none. */
export function columnsOf(search: URLSearchParams): readonly ContractColumn[] {
  const asked = search.get('colonnes')?.split(',');
  return asked === undefined ? usualColumns : contractColumns.filter((column) => asked.includes(column));
}

interface ContractColumnsProps {
  readonly shown: readonly ContractColumn[];
  readonly onShow: (shown: readonly ContractColumn[]) => void;
}

/** Which columns are shown; the tenant, who leads to the contract, always is. */
export function ContractColumns({ shown, onShow }: ContractColumnsProps) {
  const { t } = useTexts();
  const toggle = (column: ContractColumn, isShown: boolean) =>
    onShow(contractColumns.filter((one) => (one === column ? isShown : shown.includes(one))));
  return (
    <Disclosure title={t('contracts.columns')}>
      <Grid min="11rem" gap={1}>
        {contractColumns.map((column) => (
          <Checkbox
            key={column}
            name={`colonne-${column}`}
            label={t(`contracts.${column}`)}
            value={shown.includes(column)}
            onChange={(isShown) => toggle(column, isShown)}
          />
        ))}
      </Grid>
    </Disclosure>
  );
}
