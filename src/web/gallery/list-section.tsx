import type { JSX } from 'preact';
import type { Language, Text } from '../../kernel/text.ts';
import { formatDayShort } from '../locale.ts';
import { Field, Filters, Pager, Select, Table, Tag, type TagTone } from '../parts/index.ts';
import { actionTexts, stateTexts } from '../texts.ts';
import { words } from './words.ts';

interface Row {
  readonly number: string;
  readonly subject: Text;
  readonly due: number;
  readonly state: Text;
  readonly tone: TagTone;
}

const rows: readonly Row[] = [
  { number: 'ЖТ-2026-00001187', subject: words.water, due: 15, state: stateTexts.overdue, tone: 'late' },
  { number: 'ЖТ-2026-00001219', subject: words.kindergarten, due: 17, state: stateTexts.today, tone: 'wait' },
  { number: 'ЖТ-2026-00001234', subject: words.lighting, due: 28, state: stateTexts.inWork, tone: 'active' },
  { number: 'ЖТ-2026-00001102', subject: words.water, due: 8, state: stateTexts.onTime, tone: 'done' },
];

/** Filters, a table and its pager. */
export function ListSection({ lang }: { readonly lang: Language }): JSX.Element {
  return (
    <>
      <h2>{words.lists[lang]}</h2>
      <Filters action={`/${lang}/gallery`} reset={`/${lang}/gallery`}>
        <Field name="q" type="search" label={actionTexts.find[lang]} />
        <Select
          name="state"
          label={words.state[lang]}
          options={[
            { value: 'inWork', label: stateTexts.inWork[lang] },
            { value: 'overdue', label: stateTexts.overdue[lang] },
          ]}
        />
      </Filters>
      <Table
        caption={words.inbox[lang]}
        rows={rows}
        rowKey={(row) => row.number}
        rowTone={(row) => (row.tone === 'late' ? 'late' : undefined)}
        columns={[
          {
            key: 'number',
            label: words.number[lang],
            cell: (row) => <a href={`/${lang}/appeals/${row.number}`}>{row.number}</a>,
            head: true,
            figures: true,
          },
          { key: 'subject', label: words.subject[lang], cell: (row) => row.subject[lang] },
          {
            key: 'due',
            label: words.due[lang],
            cell: (row) => formatDayShort({ year: 2026, month: 12, day: row.due }),
            figures: true,
            sort: { href: `/${lang}/gallery?sort=-due`, order: 'ascending' },
          },
          {
            key: 'state',
            label: words.state[lang],
            cell: (row) => <Tag tone={row.tone}>{row.state[lang]}</Tag>,
          },
        ]}
      />
      <Pager newer={`/${lang}/gallery?before=9`} older={`/${lang}/gallery?after=3`} shown="26–50" />
    </>
  );
}
