import type { JSX } from 'preact';
import type { Language } from '../kernel/text.ts';
import { FormSection } from './gallery/form-section.tsx';
import { ListSection } from './gallery/list-section.tsx';
import { MessageSection } from './gallery/message-section.tsx';
import { otherDeadlines, storyDeadline, storyTimeline } from './gallery/story.ts';
import { words } from './gallery/words.ts';
import { Page, renderPage } from './layout.tsx';
import type { PageFrame, Site } from './page-frame.ts';
import { Columns, DeadlineCard, PrintButton, Timeline } from './parts/index.ts';
import { actionTexts, sectionTexts } from './texts.ts';
import { partTexts } from './texts/fields.ts';

export interface GalleryOptions {
  readonly lang: Language;
  readonly staff?: boolean | undefined;
  readonly lowVision?: boolean | undefined;
  readonly withErrors?: boolean | undefined;
  readonly site?: Site | undefined;
}

/** The frame of a signed-in citizen, for the gallery and for tests. */
export function galleryFrame({ lang, staff, lowVision, site }: GalleryOptions): PageFrame {
  return {
    lang,
    path: `/${lang}/gallery`,
    user: staff ? { name: 'Ерлан Сапаров', post: words.bodyName[lang] } : { name: 'Айгүл Серікқызы' },
    nav: [
      { href: `/${lang}/appeals`, label: sectionTexts.myAppeals[lang], current: true, count: 2 },
      { href: `/${lang}/receptions`, label: sectionTexts.receptions[lang] },
      { href: `/${lang}/dialogue`, label: sectionTexts.openDialogue[lang] },
    ],
    staff,
    lowVision,
    site: { demo: true, version: '0.1.0', sourceUrl: 'https://example.kz/source', ...site },
  };
}

/** Every part on one page: for eyes, for the accessibility check and for the tests. */
export function galleryPage(options: GalleryOptions): JSX.Element {
  const { lang, withErrors = false } = options;
  const errors = withErrors
    ? [
        { field: 'text', message: words.textError[lang] },
        { field: 'iin', message: words.iinError[lang] },
      ]
    : [];
  return (
    <Page
      {...galleryFrame(options)}
      title={words.title[lang]}
      caption="ЖТ-2026-00001234"
      lead={words.lead[lang]}
      back={{ href: `/${lang}` }}
      errors={errors}
      flash={{ text: words.saved[lang] }}
    >
      <DeadlineCard {...storyDeadline(lang)} />
      <Columns
        label={words.deadlines[lang]}
        aside={otherDeadlines(lang).map((card) => (
          <DeadlineCard {...card} />
        ))}
      >
        <h2>{partTexts.history[lang]}</h2>
        <Timeline items={storyTimeline(lang)} />
      </Columns>
      <PrintButton>{actionTexts.print[lang]}</PrintButton>
      <FormSection lang={lang} errors={errors} />
      <MessageSection lang={lang} />
      <ListSection lang={lang} />
    </Page>
  );
}

export function renderGallery(options: GalleryOptions): string {
  return renderPage(galleryPage(options));
}
