import type { ComponentChildren, JSX, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '../kernel/text.ts';
import { BackLink, Footer, Header } from './frame.tsx';
import { IslandScripts, IslandUse } from './islands/island.tsx';
import { LanguageContext } from './language.ts';
import { stylesheet } from './look/stylesheet.ts';
import { lookFiles } from './look/files.ts';
import { ErrorSummary, type FieldError } from './parts/error-summary.tsx';
import { Flash } from './parts/notices.tsx';
import type { PageFrame } from './page-frame.ts';
import { frameTexts } from './texts.ts';

export interface PageProps extends PageFrame {
  /** Text of the h1 and beginning of the document title. */
  readonly title: string;
  /** A quiet line above the h1: number of the case, name of the step. */
  readonly caption?: string | undefined;
  /** One paragraph in larger type under the h1. */
  readonly lead?: ComponentChildren;
  /** Set to false when the page writes its own h1 (a done panel). */
  readonly heading?: boolean | undefined;
  readonly back?: { readonly href: string; readonly label?: string | undefined } | undefined;
  /** Errors of the form: rendered as the summary above the h1 and announced in the title. */
  readonly errors?: readonly FieldError[] | undefined;
  /** A page that reports a failure without field errors. */
  readonly failed?: boolean | undefined;
  readonly wide?: boolean | undefined;
  /** A paper-like page: in print only its own content stays. */
  readonly paper?: boolean | undefined;
  /** Extra elements of the head. */
  readonly head?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The frame of every page. Turn it into a document with `renderPage`. */
export function Page(props: PageProps): JSX.Element {
  const { lang, title, errors = [], site = {} } = props;
  const failed = props.failed === true || errors.length > 0;
  const bodyClass = [props.staff && 'staff', props.wide && 'wide', props.paper && 'paper'].filter(Boolean);
  return (
    <LanguageContext.Provider value={lang}>
      <IslandUse>
        <html lang={lang} class={props.lowVision ? 'low-vision' : undefined}>
          <head>
            <meta charset="utf-8" />
            <title>{`${failed ? frameTexts.errorPrefix[lang] : ''}${title} – Qabyldau`}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="theme-color" content="#ffffff" />
            <link
              rel="preload"
              href={lookFiles.font.path}
              as="font"
              type="font/woff2"
              crossorigin="anonymous"
            />
            <link rel="icon" href={lookFiles.favicon.path} type="image/svg+xml" />
            <style dangerouslySetInnerHTML={{ __html: stylesheet.css }} />
            {props.head}
          </head>
          <body class={bodyClass.length > 0 ? bodyClass.join(' ') : undefined}>
            <a class="skip" href="#main">
              {frameTexts.skip[lang]}
            </a>
            <Header {...props} />
            <div class="frame">
              {props.back && (
                <BackLink href={props.back.href} label={props.back.label ?? frameTexts.back[lang]} />
              )}
              <main id="main" tabindex={-1}>
                {props.flash && <Flash {...props.flash} />}
                {errors.length > 0 && <ErrorSummary errors={errors} />}
                {props.heading !== false && (
                  <h1>
                    {props.caption && <span class="caption">{props.caption}</span>}
                    {title}
                  </h1>
                )}
                {props.lead && <p class="lead">{props.lead}</p>}
                {props.children}
              </main>
            </div>
            <Footer {...props} />
            <IslandScripts scripts={site.scripts} />
          </body>
        </html>
      </IslandUse>
    </LanguageContext.Provider>
  );
}

/** The whole document as a string, ready to be sent as `text/html; charset=utf-8`. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}

/** A part of a page as markup of its own, in a language: what a script puts into a page that is there already. */
export function renderPart(lang: Language, part: ComponentChildren): string {
  return renderToString(
    <LanguageContext.Provider value={lang}>
      <IslandUse>{part}</IslandUse>
    </LanguageContext.Provider>,
  );
}
