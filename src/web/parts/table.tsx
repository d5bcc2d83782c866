import type { ComponentChildren, JSX } from 'preact';
import { useLanguage } from '../language.ts';
import { partTexts } from '../texts/fields.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** The URL that sorts by this column, and the order when it is sorted by it now. */
  readonly sort?:
    { readonly href: string; readonly order?: 'ascending' | 'descending' | undefined } | undefined;
  /** Figures and dates: tabular figures, no line breaks, right-aligned when `right`. */
  readonly figures?: boolean | 'right' | undefined;
  /** The cell that names the row. */
  readonly head?: boolean | undefined;
  readonly labelHidden?: boolean | undefined;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly captionHidden?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** Marks a row: `late` for an overdue one. */
  readonly rowTone?: ((row: Row) => 'late' | 'new' | undefined) | undefined;
  /** Shown instead of the table when there are no rows. */
  readonly empty?: ComponentChildren;
}

/** A table that becomes cards on a phone. Explicit roles keep it a table for screen readers there. */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const { columns, rows } = props;
  if (rows.length === 0 && props.empty) return <>{props.empty}</>;
  return (
    <div class="table-frame">
      <table role="table">
        <caption class={props.captionHidden ? 'hidden' : undefined}>{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHead key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={props.rowKey(row)} role="row" class={props.rowTone?.(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function figuresClass(figures: boolean | 'right' | undefined): string | undefined {
  if (!figures) return undefined;
  return figures === 'right' ? 'figures right' : 'figures';
}

function ColumnHead<Row>({ column }: { readonly column: Column<Row> }): JSX.Element {
  const lang = useLanguage();
  const { sort } = column;
  const sorted = sort?.order && partTexts[sort.order === 'ascending' ? 'sortedUp' : 'sortedDown'][lang];
  return (
    <th role="columnheader" scope="col" class={figuresClass(column.figures)} aria-sort={sort?.order}>
      {sort ? (
        <a href={sort.href} class={sort.order}>
          {column.label}
          {sorted && <span class="hidden">, {sorted}</span>}
        </a>
      ) : (
        <span class={column.labelHidden ? 'hidden' : undefined}>{column.label}</span>
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): JSX.Element {
  const common = {
    class: figuresClass(column.figures),
    'data-label': column.labelHidden ? undefined : column.label,
    children: column.cell(row),
  };
  return column.head ? <th role="rowheader" scope="row" {...common} /> : <td role="cell" {...common} />;
}
