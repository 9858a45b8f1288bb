import { useMayChange, useSpace } from '@trousseau/space';
import { Button, Cluster, Notice, Stack } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import { MOST_OF_A_SEARCH } from '../event-of-many/use-chosen-contracts.ts';

/** What one file takes at once, and an address of the browser holds; the server bounds both. */
const MOST_CHOSEN = 100;

interface ChosenContractsProps {
  readonly asked: URLSearchParams;
  /** How many the search found, counted to a thousand and one. */
  readonly foundCount: number;
  /** Those of the page that is shown. */
  readonly page: readonly string[];
  /** Across pages. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** What can be done with many contracts: chosen page by page, taken away as a table, declared of together. */
export function ChosenContracts({ asked, foundCount, page, chosen, onChoose }: ChosenContractsProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const mayChange = useMayChange();
  const isChosen = chosen.length > 0;
  const tooMany = chosen.length > MOST_CHOSEN;
  const all = new URLSearchParams([['tous', 'oui'], ...asked]);
  const ids = new URLSearchParams({ contrats: chosen.join(',') });
  return (
    <Stack>
      <Cluster>
        <Button size="small" onPress={() => onChoose([...new Set([...chosen, ...page])])}>
          {t('contracts.choosePage')}
        </Button>
        {isChosen && (
          <Button size="small" variant="quiet" onPress={() => onChoose([])}>
            {t('contracts.chooseNone')}
          </Button>
        )}
        {!tooMany && (
          <Button
            size="small"
            icon="download"
            download
            href={`/files/contract/contracts.csv?${isChosen ? ids : asked}`}
          >
            {isChosen ? t('contracts.takeChosen', { count: chosen.length }) : t('contracts.takeAll')}
          </Button>
        )}
        {mayChange && isChosen && !tooMany && (
          <Button size="small" icon="pen" href={`${basePath}/contrats/declarer?${ids}`}>
            {t('contracts.declareOfChosen')}
          </Button>
        )}
        {mayChange && !isChosen && foundCount > 1 && foundCount <= MOST_OF_A_SEARCH && (
          <Button size="small" icon="pen" href={`${basePath}/contrats/declarer?${all}`}>
            {t('contracts.declareOfAll', { count: foundCount })}
          </Button>
        )}
      </Cluster>
      {isChosen && <p role="status">{t('contracts.chosen', { count: chosen.length })}</p>}
      {tooMany && <Notice tone="warning">{t('contracts.chooseLess', { most: MOST_CHOSEN })}</Notice>}
    </Stack>
  );
}
