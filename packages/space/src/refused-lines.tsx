import { DataTable, Pager, type PagerProps, type Pages, Section } from '@trousseau/ui';

interface RefusedLinesProps {
  readonly title: string;
  readonly lead: string;
  /** Headings of the two columns. */
  readonly line: string;
  readonly fault: string;
  readonly lines: {
    readonly nodes: readonly { readonly number: number; readonly fault: string | null }[];
    readonly pageInfo: PagerProps['pageInfo'];
  };
  readonly pages: Pages;
}

/** The lines of a file that are to be corrected, each with its reasons; named in full, as the title of a card has no heading above it. */
export function RefusedLines({ title, lead, line, fault, lines, pages }: RefusedLinesProps) {
  return (
    <Section title={title} lead={lead}>
      <DataTable
        caption={title}
        captionHidden
        rows={lines.nodes}
        rowKey={({ number }) => String(number)}
        empty={null}
        columns={[
          { id: 'number', header: line, rowHeader: true, cell: ({ number }) => `${line} ${number}` },
          { id: 'fault', header: fault, cell: (row) => row.fault ?? '–' },
        ]}
      />
      <Pager pages={pages} pageInfo={lines.pageInfo} sortedBy="name" />
    </Section>
  );
}
