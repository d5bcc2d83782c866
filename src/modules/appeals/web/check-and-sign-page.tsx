import { explainRegistration, formatDayWithWeekday, unbroken } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Citizen } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import { localDay } from '../../../platform/clock.ts';
import type { Route, RouteReply, RouteRequest } from '../../../platform/http/route.ts';
import { certificateRoles } from '../../../kernel/signing.ts';
import {
  Details,
  formatFileSize,
  Page,
  renderPage,
  Steps,
  SummaryList,
  type Site,
  type SummaryRow,
} from '../../../web/index.ts';
import { fullName, pageFrame, SigningBox } from '../../people/index.ts';
import { fileAppeal } from '../app/file-appeal.ts';
import { prepareSigning, type Prepared } from '../app/prepare-signing.ts';
import type { Manifest } from '../domain/draft.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import { kindTitle } from '../texts.ts';
import type { AppealWebDeps } from './deps.ts';
import { DeadlineView } from './deadline-view.tsx';
import { draftPath } from './draft-path.ts';
import { gone } from './draft-page.tsx';
import { PhoneWay } from './phone-page.tsx';
import { placeOfDraft } from './phone-routes.ts';
import { cmsOf, commandIdOf, isUuid } from './form.ts';
import { RefusalBox } from './refusal-page.tsx';
import { SigexWay } from './sigex-way.tsx';
import { draftTexts as t } from './texts/draft.ts';

function citizen(request: RouteRequest): Citizen {
  if (request.actor.kind !== 'citizen') throw new Error('The route is for citizens');
  return { ...request.actor, language: request.language };
}

/** The fields of what is signed, as they stand in the signed bytes. */
function manifestRows(manifest: Manifest, draftId: string, lang: Language): SummaryRow[] {
  const { applicant, addressee, attachments } = manifest;
  const change = (field: string): string => draftPath(lang, draftId, `#${field}`);
  const languages = { kk: t.kazakh, ru: t.russian };
  return [
    { label: t.kindLabel[lang], value: kindTitle(manifest.kind, lang), change: change('kind') },
    {
      label: t.addressee[lang],
      value: [addressee.body, addressee.official].filter((part) => part !== null).join(' – '),
      change: change('addressee'),
    },
    { label: t.language[lang], value: languages[manifest.language][lang], change: change('language') },
    { label: t.fullName[lang], value: fullName(applicant) },
    { label: t.iin[lang], value: applicant.iin },
    { label: t.postalAddress[lang], value: applicant.postalAddress, change: change('postalAddress') },
    { label: t.email[lang], value: applicant.email ?? '–', change: change('email') },
    { label: t.phone[lang], value: applicant.phone ?? '–', change: change('phone') },
    {
      label: t.content[lang],
      value: (
        <span class="written" lang={manifest.language}>
          {manifest.content}
        </span>
      ),
      change: change('content'),
    },
    {
      label: t.attachments[lang],
      value:
        attachments.length === 0 ? (
          t.noAttachments[lang]
        ) : (
          <ul>
            {attachments.map(({ name, size, sha256 }) => (
              <li key={sha256}>
                {name} ({formatFileSize(size, lang)})<br />
                <code class="hash">SHA-256: {sha256}</code>
              </li>
            ))}
          </ul>
        ),
      change: change('attachments'),
    },
  ];
}

function Dates({
  deps,
  prepared,
  lang,
}: {
  deps: AppealWebDeps;
  prepared: Prepared;
  lang: Language;
}): JSX.Element {
  const { registration, consider } = prepared.terms;
  return (
    <>
      <h2>{t.dueToday[lang]}</h2>
      <p>
        <b>{unbroken(`${t.registeredOn[lang]}: ${formatDayWithWeekday(registration.on, lang)}.`)}</b>{' '}
        {explainRegistration(registration, lang)
          .map(({ text }) => unbroken(text))
          .join(' ')}
      </p>
      <DeadlineView
        deadline={consider}
        today={localDay(deps.clock.now()).toString()}
        metOn={null}
        calendar={deps.calendar}
        lang={lang}
      />
    </>
  );
}

/** Why the page comes back. */
export interface CheckTrouble {
  readonly refusal?: AppealRefusal;
  /** Signing through SIGEX was asked for without the consent. */
  readonly sigexNotAgreed?: boolean;
}

export function checkPage(
  deps: AppealWebDeps,
  request: RouteRequest,
  site: Site,
  prepared: Prepared,
  { refusal, sigexNotAgreed = false }: CheckTrouble = {},
): string {
  const { language: lang } = request;
  const { draft, manifest, bytes } = prepared;
  return renderPage(
    <Page
      {...pageFrame(request, site, 'new')}
      title={t.checkTitle[lang]}
      lead={t.checkLead[lang]}
      failed={refusal !== undefined || sigexNotAgreed}
      back={{ href: draftPath(lang, draft.id) }}
    >
      <Steps
        label={t.steps[lang]}
        steps={[
          { label: t.stepWrite[lang], state: 'done', href: draftPath(lang, draft.id) },
          { label: t.stepCheck[lang], state: 'current' },
          { label: t.stepReceipt[lang], state: 'coming' },
        ]}
      />
      {refusal ? <RefusalBox refusal={refusal} lang={lang} /> : null}
      <SummaryList label={t.checkTitle[lang]} rows={manifestRows(manifest, draft.id, lang)} />
      <h2>{t.youConfirm[lang]}</h2>
      <ul>
        <li>{`${t.consent[lang]} (${manifest.consent})`}</li>
        <li>{unbroken(t.contactsConfirmed[lang])}</li>
      </ul>
      <Dates deps={deps} prepared={prepared} lang={lang} />
      <SigningBox
        request={request}
        bytes={bytes}
        bytesHref={draftPath(lang, draft.id, '/bytes')}
        action={draftPath(lang, draft.id, '/sign')}
        hidden={{ commandId: deps.random.uuid() }}
        iin={manifest.applicant.iin}
        extKeyUsageOids={certificateRoles.person}
        demo={deps.demo !== null}
      />
      {deps.egovMobile ? <PhoneWay place={placeOfDraft(lang, draft.id)} lang={lang} /> : null}
      {deps.sigex === null ? null : <SigexWay draftId={draft.id} lang={lang} notAgreed={sigexNotAgreed} />}
      <Details summary={t.rawBytes[lang]}>
        <pre>{new TextDecoder().decode(bytes)}</pre>
      </Details>
    </Page>,
  );
}

/** Draws with what was prepared, or leads to where what is missing can be mended. */
export async function prepared(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  draw: (ready: Prepared) => RouteReply,
): Promise<RouteReply> {
  const id = request.params['id'] ?? '';
  if (!isUuid(id)) return gone(request, site, refuse('notFound'));
  const ready = await prepareSigning(deps, citizen(request), id);
  if (ready.ok) return draw(ready.value);
  // What is missing is shown where it can be mended.
  if (ready.error.code === 'draftIncomplete')
    return { kind: 'redirect', to: draftPath(request.language, id, '?check') };
  return gone(request, site, ready.error);
}

async function sign(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const id = request.params['id'] ?? '';
  const { language: lang } = request;
  if (!isUuid(id)) return gone(request, site, refuse('notFound'));
  const filed = await fileAppeal(deps, citizen(request), {
    draftId: id,
    cms: cmsOf(request.form),
    commandId: commandIdOf(request.form, () => deps.random.uuid()),
  });
  if (filed.ok) {
    const to = `/${lang}/appeals/${filed.value.caseId}/filed`;
    return { kind: 'redirect', to };
  }
  const { error } = filed;
  if (error.code === 'signatureRefused' || error.code === 'draftChanged')
    return prepared(deps, site, request, (ready) => ({
      kind: 'page',
      status: error.code === 'draftChanged' ? 409 : 422,
      html: checkPage(deps, request, site, ready, { refusal: error }),
    }));
  if (error.code === 'draftIncomplete') return { kind: 'redirect', to: draftPath(lang, id, '?check') };
  return gone(request, site, error);
}

/** The check page, the exact bytes, and the signature over them. */
export function signingRoutes(deps: AppealWebDeps, site: Site): Route[] {
  return [
    {
      name: 'check before signing',
      method: 'GET',
      url: '/appeals/drafts/:id/check',
      access: 'citizen',
      handle: (request) =>
        prepared(deps, site, request, (ready) => ({
          kind: 'page',
          status: 200,
          html: checkPage(deps, request, site, ready),
        })),
    },
    {
      name: 'the bytes to be signed',
      method: 'GET',
      url: '/appeals/drafts/:id/bytes',
      access: 'citizen',
      handle: (request) =>
        prepared(deps, site, request, ({ bytes, draft }) => ({
          kind: 'file',
          stream: bytes,
          mime: 'application/json',
          name: `${draft.id}.json`,
          inline: false,
          size: bytes.length,
        })),
    },
    {
      name: 'sign and file',
      method: 'POST',
      url: '/appeals/drafts/:id/sign',
      access: 'citizen',
      handle: (request) => sign(deps, site, request),
    },
  ];
}
