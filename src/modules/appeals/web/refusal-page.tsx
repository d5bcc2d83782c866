import { formatArticleShort, isActId } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import type { RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import { signingFailures, type SigningFailure } from '../../../kernel/signing.ts';
import { Page, Refusal, renderPage, type Site } from '../../../web/index.ts';
import { pageFrame, type Section } from '../../people/index.ts';
import { refusalStatus, type AppealRefusal } from '../domain/refusals.ts';
import { refusalTexts, signingFailureTexts } from './refusal-texts.ts';

/** The article of a refusal in words, or undefined where no law speaks. */
export function articleOf(refusal: AppealRefusal, lang: Language): string | undefined {
  const { by } = refusal;
  if (by === undefined || !isActId(by.act)) return undefined;
  return formatArticleShort({ act: by.act, article: by.article }, lang);
}

/** The reason of a refused signature, when that is what was refused. */
export function signingReason(refusal: AppealRefusal): SigningFailure | null {
  const reason = refusal.code === 'signatureRefused' ? refusal.facts['reason'] : undefined;
  return signingFailures.find((one) => one === reason) ?? null;
}

/** A refusal inside a page: what, by which article, what one can do. */
export function RefusalBox({
  refusal,
  lang,
}: {
  readonly refusal: AppealRefusal;
  readonly lang: Language;
}): JSX.Element {
  const words = refusalTexts[refusal.code];
  const reason = signingReason(refusal);
  return (
    <Refusal
      title={words.what[lang](refusal.facts)}
      article={articleOf(refusal, lang)}
      options={[words.do[lang]]}
    >
      {reason === null ? null : <p>{signingFailureTexts[reason][lang]}</p>}
    </Refusal>
  );
}

const titles = {
  404: { kk: 'Табылмады', ru: 'Не найдено', en: 'Not found' },
  403: { kk: 'Бұл әрекетке рұқсат жоқ', ru: 'Это действие вам недоступно', en: 'Not allowed' },
  other: { kk: 'Бұл әрекет орындалмады', ru: 'Действие не выполнено', en: 'This was not done' },
} as const;

/** A page that holds nothing but a refusal, with its status; an island gets the same as JSON. */
export function refusalReply(
  request: RouteRequest,
  site: Site,
  refusal: AppealRefusal,
  options: { section?: Section; back?: string; retryAfter?: number } = {},
): RouteReply {
  const { language: lang } = request;
  const status = refusalStatus[refusal.code];
  const wait = options.retryAfter === undefined ? {} : { retryAfter: options.retryAfter };
  if (request.wantsJson)
    return {
      kind: 'json',
      status,
      body: {
        code: refusal.code,
        message: refusalTexts[refusal.code].what[lang](refusal.facts),
        facts: refusal.facts,
      },
      ...wait,
    };
  const title = status === 404 || status === 403 ? titles[status] : titles.other;
  const html = renderPage(
    <Page
      {...pageFrame(request, site, options.section ?? null)}
      title={title[lang]}
      failed
      {...(options.back === undefined ? {} : { back: { href: options.back } })}
    >
      <RefusalBox refusal={refusal} lang={lang} />
    </Page>,
  );
  return { kind: 'page', status, html, ...wait };
}
