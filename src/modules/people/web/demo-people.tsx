import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { Button, Form, Table } from '../../../web/index.ts';
import type { DemoVisitor } from '../app/deps.ts';
import { signInAsText, signInTexts as words } from './sign-in-texts.ts';

/** Given name and surname, as people are greeted. */
export function shortName(person: { readonly surname: string; readonly givenName: string }): string {
  return `${person.givenName} ${person.surname}`;
}

/** Who can be tried in a demonstration, each with a button that signs in as them, without any script. */
export function DemoPeople(props: {
  readonly people: readonly DemoVisitor[];
  readonly lang: Language;
  readonly next?: string | undefined;
}): JSX.Element {
  const { people, lang, next } = props;
  return (
    <Table
      caption={words.demoTable[lang]}
      captionHidden
      rows={people}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'person',
          label: words.person[lang],
          head: true,
          cell: (person) => (
            <>
              <b>{shortName(person)}</b>
              {person.post && <small>{person.post.position[lang]}</small>}
            </>
          ),
        },
        { key: 'tells', label: words.tells[lang], cell: ({ tells }) => tells[lang] },
        {
          key: 'enter',
          label: words.enter[lang],
          labelHidden: true,
          figures: true,
          cell: (person) => (
            <Form
              action={`/${lang}/sign-in/demo`}
              hidden={{ person: person.key, ...(next === undefined ? {} : { next }) }}
            >
              <Button label={signInAsText[lang](shortName(person))}>{words.enter[lang]}</Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
