import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { Button, FileInput, Form, PlainButton, formatFileSize } from '../../../web/index.ts';
import { acceptedExtensions } from '../../papers/index.ts';
import type { DraftView } from '../app/open-draft.ts';
import { draftTexts as t } from './texts/draft.ts';

import { draftPath } from './draft-path.ts';

/** The files of a draft: a form of their own, so that a file can come without the rest. */
export function Attachments({
  view,
  lang,
  error,
}: {
  view: DraftView;
  lang: Language;
  error?: string | undefined;
}): JSX.Element {
  const { draft, papers } = view;
  return (
    <section id="attachments">
      <h2>{t.attachments[lang]}</h2>
      {papers.length === 0 ? (
        <p>{t.noAttachments[lang]}</p>
      ) : (
        <ul class="files">
          {papers.map((paper) => (
            <li key={paper.id}>
              <a href={`/${lang}/papers/${paper.id}`}>{paper.name}</a> ({formatFileSize(paper.size, lang)}){' '}
              <form method="post" action={draftPath(lang, draft.id, `/attachments/${paper.id}/remove`)}>
                <PlainButton label={`${t.remove[lang]}: ${paper.name}`}>{t.remove[lang]}</PlainButton>
              </form>
            </li>
          ))}
        </ul>
      )}
      <Form action={draftPath(lang, draft.id, '/attachments')} multipart label={t.attach[lang]}>
        <FileInput
          name="file"
          label={t.attach[lang]}
          hint={t.attachHint[lang]}
          accept={acceptedExtensions}
          error={error}
        />
        <Button>{t.attach[lang]}</Button>
      </Form>
    </section>
  );
}
