import type { JSX } from 'preact';
import { languages, type Language } from '../kernel/text.ts';
import { pathInLanguage } from './language.ts';
import type { PageFrame, Site } from './page-frame.ts';
import { HiddenFields } from './parts/hidden-fields.tsx';
import { Mark } from './look/mark.tsx';
import { sharedPaths } from './paths.ts';
import { footerTexts, frameTexts } from './texts.ts';

const languageNames: Record<Language, readonly [short: string, full: string]> = {
  kk: ['Қаз', 'Қазақша'],
  ru: ['Рус', 'Русский'],
  en: ['Eng', 'English'],
};

/** Name, language switch, who is signed in, and the main navigation. */
export function Header(props: PageFrame): JSX.Element {
  const { lang, nav = [] } = props;
  return (
    <header class="header">
      <div class="frame header-top">
        <a class="brand" href={sharedPaths.home(lang)}>
          <Mark />
          <span>
            <b>{frameTexts.name[lang]}</b>
            <small>{frameTexts.tagline[lang]}</small>
            <span class="hidden">. {frameTexts.home[lang]}</span>
          </span>
        </a>
        <div class="header-tools">
          <LanguageSwitch lang={lang} path={props.path} />
          <UserCorner {...props} />
        </div>
      </div>
      {nav.length > 0 && (
        <nav class="main-nav" aria-label={frameTexts.navigation[lang]}>
          <ul class="frame">
            {nav.map((link) => (
              <li key={link.href}>
                <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                  {link.label}
                  {link.count ? <span class="count">{link.count}</span> : null}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Banners lang={lang} site={props.site ?? {}} />
    </header>
  );
}

function LanguageSwitch({ lang, path }: { lang: Language; path: string }): JSX.Element {
  return (
    <nav class="languages" aria-label={frameTexts.language[lang]}>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <a
              href={pathInLanguage(path, language)}
              lang={language}
              hreflang={language}
              aria-current={language === lang ? 'true' : undefined}
            >
              <span aria-hidden="true">{languageNames[language][0]}</span>
              <span class="hidden">{languageNames[language][1]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function UserCorner({ lang, user, formFields }: PageFrame): JSX.Element {
  if (!user) {
    return (
      <a class="sign-in" href={sharedPaths.signIn(lang)}>
        {frameTexts.signIn[lang]}
      </a>
    );
  }
  return (
    <div class="user">
      <a href={sharedPaths.account(lang)}>
        {user.name}
        {user.post && <small>{user.post}</small>}
      </a>
      <form method="post" action={sharedPaths.signOut(lang)}>
        <HiddenFields fields={formFields} />
        <button class="plain">{frameTexts.signOut[lang]}</button>
      </form>
    </div>
  );
}

/** Demonstration and disruption banners: the first things under the header. */
function Banners({ lang, site }: { lang: Language; site: Site }): JSX.Element {
  return (
    <>
      {site.demo && (
        <div class="banner demo" role="note">
          <p class="frame">
            <b>{frameTexts.demo[lang]}</b> {frameTexts.demoText[lang]}
          </p>
        </div>
      )}
      {site.outage && (
        <div class="banner outage" role="region" aria-label={frameTexts.outage[lang]}>
          <p class="frame">
            <b>{frameTexts.outage[lang]}</b> {site.outage[lang]}
          </p>
        </div>
      )}
    </>
  );
}

export function BackLink({ href, label }: { href: string; label: string }): JSX.Element {
  return (
    <nav class="back" aria-label={label}>
      <a href={href}>{label}</a>
    </nav>
  );
}

/** Help, accessibility, personal data, source, version, the contact centre and the low-vision switch. */
export function Footer({ lang, path, lowVision, site = {}, formFields }: PageFrame): JSX.Element {
  return (
    <footer class="footer">
      <div class="frame">
        <h2 class="hidden">{footerTexts.title[lang]}</h2>
        <ul>
          <li>
            <a href={sharedPaths.terms(lang)}>{footerTexts.terms[lang]}</a>
          </li>
          <li>
            <a href={sharedPaths.help(lang)}>{footerTexts.help[lang]}</a>
          </li>
          <li>
            <a href={sharedPaths.accessibility(lang)}>{footerTexts.accessibility[lang]}</a>
          </li>
          <li>
            <a href={sharedPaths.personalData(lang)}>{footerTexts.personalData[lang]}</a>
          </li>
          {site.sourceUrl && (
            <li>
              <a href={site.sourceUrl}>{footerTexts.source[lang]}</a>
            </li>
          )}
          <li>
            <form method="post" action={sharedPaths.vision(lang)}>
              <HiddenFields fields={{ ...formFields, back: path, vision: lowVision ? 'regular' : 'low' }} />
              <button class="plain">{frameTexts[lowVision ? 'lowVisionOff' : 'lowVisionOn'][lang]}</button>
            </form>
          </li>
        </ul>
        <p>{footerTexts.contactCentre[lang]}</p>
        <p>
          {footerTexts.time[lang]}
          {site.version && ` ${footerTexts.version[lang]}:\u00a0${site.version}`}
        </p>
      </div>
    </footer>
  );
}
