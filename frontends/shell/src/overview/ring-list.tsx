import type { Problem } from '@trousseau/space';
import { Button, Cluster, type Column, DataTable, ErrorState, Select, Skeleton, Stack, useToast } from '@trousseau/ui';
import { type CsvRow, csvOf } from '@trousseau/values/csv';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { download } from './download.ts';

/** Lines of a page on screen. */
export const LINES = 20;
/** Lines of a page when a whole list is exported, and the most pages it is read in. */
export const EXPORTED_LINES = 100;
const MOST_PAGES = 100;
/** The server counts no further; a list with more says one more. */
const MOST_COUNTED = 1000;

/** In which order the server reads a list of the ring. */
export const ringOrders = ['NEWEST_FIRST', 'OLDEST_FIRST', 'BY_SPACE'] as const;
export type Order = (typeof ringOrders)[number];

/** What a list is asked with; `''` is every status. */
export interface ListQuestion<Status extends string> {
  readonly status: Status | '';
  readonly order: Order;
}

/** A page of any list of the ring. */
export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface RingListProps<Row extends { readonly id: string }, Status extends string> {
  readonly title: string;
  /** Said in place of the list, when there is nothing in it whatever one chooses. */
  readonly none: string;
  readonly columns: readonly Column<Row>[];
  readonly statuses: readonly { readonly value: Status; readonly label: string }[];
  readonly question: ListQuestion<Status>;
  readonly onQuestion: (question: ListQuestion<Status>) => void;
  readonly page: ListPage<Row> | undefined;
  readonly loading: boolean;
  readonly problem: Problem | null;
  readonly reload: () => void;
  /** Where the page begins, and how to turn it. */
  readonly paging: {
    readonly isFirst: boolean;
    readonly next: (endCursor: string) => void;
    readonly previous: () => void;
  };
  /** A page of the whole list, for the file; undefined when it could not be read. */
  readonly read: (after: string | null) => Promise<ListPage<Row> | undefined>;
  readonly headings: readonly string[];
  readonly csvRow: (row: Row) => CsvRow;
  readonly fileName: string;
}

/** A list over all spaces: chosen by status, put in order, read page by page, exported whole. */
export function RingList<Row extends { readonly id: string }, Status extends string>(
  props: RingListProps<Row, Status>,
) {
  const { t } = useTexts();
  const { title, columns, question, onQuestion, page, loading, problem, reload, paging } = props;
  const exporting = useExport(props);
  if (!page) {
    return loading ? (
      <Skeleton kind="table" />
    ) : (
      <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />
    );
  }
  if (page.totalCount === 0 && question.status === '') return <p role="status">{props.none}</p>;
  return (
    <Stack>
      <Cluster align="end">
        <Select
          label={t('overview.status')}
          name="status"
          width="medium"
          value={question.status || 'ALL'}
          onChange={(status) => onQuestion({ ...question, status: status === 'ALL' ? '' : (status as Status) })}
          options={[{ value: 'ALL', label: t('overview.everyStatus') }, ...props.statuses]}
        />
        <Select
          label={t('overview.sort')}
          name="order"
          width="medium"
          value={question.order}
          onChange={(order) => onQuestion({ ...question, order: order as Order })}
          options={ringOrders.map((value) => ({ value, label: t(`overview.orders.${value}`) }))}
        />
        <Button size="small" icon="download" pending={exporting.running} onPress={() => void exporting.run()}>
          {t('overview.export')}
        </Button>
      </Cluster>
      <p role="status">
        {page.totalCount > MOST_COUNTED
          ? t('overview.moreThanCounted')
          : t('overview.lineCount', { count: page.totalCount })}
      </p>
      <DataTable
        caption={title}
        captionHidden
        rows={page.nodes}
        rowKey={({ id }) => id}
        columns={columns}
        empty={<p>{t('overview.noLine')}</p>}
      />
      <Pager {...paging} pageInfo={page.pageInfo} />
    </Stack>
  );
}

function useExport<Row extends { readonly id: string }, Status extends string>(props: RingListProps<Row, Status>) {
  const { t } = useTexts();
  const toast = useToast();
  const [running, setRunning] = useState(false);
  async function run() {
    setRunning(true);
    const rows: Row[] = [];
    let after: string | null = null;
    let isWhole = false;
    for (let pages = 0; pages < MOST_PAGES && !isWhole; pages += 1) {
      const page: ListPage<Row> | undefined = await props.read(after);
      if (!page) break;
      rows.push(...page.nodes);
      after = page.pageInfo.endCursor;
      isWhole = !page.pageInfo.hasNextPage;
    }
    setRunning(false);
    // Half a list taken for a whole one would be a wrong total in somebody's books.
    if (!isWhole) toast({ tone: 'danger', title: t('overview.exportFailed') });
    else download(props.fileName, csvOf(props.headings, rows.map(props.csvRow)));
  }
  return { run, running };
}

function Pager({
  isFirst,
  next,
  previous,
  pageInfo,
}: RingListProps<{ id: string }, string>['paging'] & Pick<ListPage<never>, 'pageInfo'>) {
  const { t } = useTexts();
  const { hasNextPage, endCursor } = pageInfo;
  if (isFirst && !hasNextPage) return null;
  return (
    <Cluster>
      <Button size="small" icon="chevronLeft" disabled={isFirst} onPress={previous}>
        {t('overview.previous')}
      </Button>
      <Button
        size="small"
        iconEnd="chevronRight"
        disabled={!hasNextPage || endCursor === null}
        onPress={() => endCursor !== null && next(endCursor)}
      >
        {t('overview.nextPage')}
      </Button>
    </Cluster>
  );
}
