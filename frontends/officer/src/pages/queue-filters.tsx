import { useSearchParams } from '@trousseau/space';
import { Button, Card, Cluster, Grid, Select, Stack } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';
import { type FilterName, filterNames, filters } from './queue-filter.ts';
import { SavedViews } from './saved-views.tsx';

/** What one looks for: each choice goes into the address at once, so that a page that is reloaded or sent shows the same. */
export function QueueFilters() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const value = (name: FilterName) => filters[name].find((one) => one === params.get(name)) ?? '';

  function choose(name: FilterName, chosen: string) {
    const next = new URLSearchParams(params);
    if (chosen === '') next.delete(name);
    else next.set(name, chosen);
    setParams(next);
  }

  const optionLabel = (name: FilterName, one: string) =>
    name === 'situation' ? t(`situation.${one}` as 'situation.STUDENT') : t(`queue.${name}.${one}` as 'queue.age.LATE');
  return (
    <Card>
      <Stack>
        <Grid min="13rem">
          {filterNames.map((name) => (
            <Select
              key={name}
              name={name}
              label={t(`queue.filter.${name}`)}
              options={[
                { value: 'ALL', label: t(`queue.all.${name}`) },
                ...filters[name].map((one) => ({ value: one, label: optionLabel(name, one) })),
              ]}
              value={value(name) || 'ALL'}
              onChange={(chosen) => choose(name, chosen === 'ALL' ? '' : chosen)}
            />
          ))}
        </Grid>
        <Cluster>
          <SavedViews />
          {filterNames.some((name) => value(name) !== '') && (
            <Button variant="quiet" size="small" onPress={() => setParams({})}>
              {t('queue.clear')}
            </Button>
          )}
        </Cluster>
      </Stack>
    </Card>
  );
}
