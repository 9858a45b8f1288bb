import type { ReactNode } from 'react';
import { classes } from '../base/classes.ts';
import styles from './data-table.module.css';

/** A column: how its cells are made, and what they become on a card. */
export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** `end` for figures. */
  align?: 'start' | 'end';
  /** The column that names the row; the title of its card. */
  rowHeader?: boolean;
  /** Left out of the cards. */
  hideOnCard?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table holds; read aloud, and shown unless a heading already says it. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What to show instead of a table without rows: an `EmptyState`. */
  empty: ReactNode;
}

// Explicit, because browsers drop the roles of a table once CSS lays it out as cards.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** What fits in 40rem; a table of more columns stays a list of cards up to 60rem. */
const MOST_NARROW_COLUMNS = 4;

/** Rows of the same kind; each becomes a card when the place is narrow. */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return empty;
  return (
    <div className={styles.frame} data-wide={columns.length > MOST_NARROW_COLUMNS || undefined}>
      <table className={styles.table} {...roles.table}>
        <caption className={classes(styles.caption, captionHidden && styles.hidden)}>{caption}</caption>
        <thead {...roles.rowgroup} className={styles.head}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <th key={column.id} scope="col" {...roles.columnheader} data-align={column.align}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup}>
          {rows.map((row) => (
            <tr key={rowKey(row)} {...roles.row} className={styles.row}>
              {columns.map((column) => (
                <Cell key={column.id} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const { header, align, rowHeader, hideOnCard } = column;
  const content = <span className={styles.value}>{children}</span>;
  if (rowHeader) {
    return (
      <th scope="row" {...roles.rowheader} className={styles.name}>
        {content}
      </th>
    );
  }
  return (
    <td {...roles.cell} data-align={align} data-label={header} data-hidden={hideOnCard || undefined}>
      {content}
    </td>
  );
}
