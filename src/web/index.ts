/** The shared look: what pages of modules import. */
export { assetCacheControl, webAssets, type ServedFile } from './assets.ts';
export {
  buildClassicScript,
  buildIslands,
  scriptUrls,
  type IslandEntry,
  type IslandScript,
} from './islands/build.ts';
export { Island } from './islands/island.tsx';
export { pathInLanguage, useLanguage } from './language.ts';
export { Page, renderPage, renderPart, type PageProps } from './layout.tsx';
export type { NavLink, PageFrame, PageUser, Site } from './page-frame.ts';
export * from './locale.ts';
export { stylesheet } from './look/stylesheet.ts';
export * from './parts/index.ts';
export { sharedPaths, visionCookie } from './paths.ts';
export { actionTexts, footerTexts, frameTexts, sectionTexts, stateTexts } from './texts.ts';
export { comfortTexts, deadlineTexts, partTexts } from './texts/fields.ts';
export { progressText } from './texts/terms.ts';
