import type { Citizen } from '../../../kernel/actor.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import { Actions, PrimaryButton, formatTime, Page, renderPage, type Site } from '../../../web/index.ts';
import { pageFrame } from '../../people/index.ts';
import { attachFile, detachFile } from '../app/attach-file.ts';
import { beginDraft, deleteDraft, saveDraft } from '../app/save-draft.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import { openDraft } from '../app/open-draft.ts';
import { draftPage, errorsOf, type DraftPageState } from './draft-form.tsx';
import { draftPath } from './draft-path.ts';
import { dueNowRoute } from './due-now.tsx';
import type { AppealWebDeps } from './deps.ts';
import { isUuid, readDraftForm } from './form.ts';
import { refusalReply } from './refusal-page.tsx';
import { fileRefusalTexts } from './refusal-texts.ts';
import { draftTexts as t } from './texts/draft.ts';

function citizen(request: RouteRequest): Citizen {
  if (request.actor.kind !== 'citizen') throw new Error('The route is for citizens');
  return request.actor;
}

async function show(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  status = 200,
  state: DraftPageState = {},
): Promise<RouteReply> {
  const id = request.params['id'] ?? '';
  if (!isUuid(id)) return gone(request, site, refuse('notFound'));
  const read = await openDraft(deps, citizen(request), id);
  if (!read.ok) return gone(request, site, read.error);
  // The check page sends back here what it could not let through.
  const missing =
    'check' in request.query ? { errors: errorsOf(deps, read.value.draft, request.language) } : {};
  return { kind: 'page', status, html: draftPage(deps, request, site, read.value, { ...missing, ...state }) };
}

/** A draft that was filed leads to its appeal; one that never was, to an honest 404. */
export function gone(request: RouteRequest, site: Site, refusal: AppealRefusal): RouteReply {
  if (refusal.code === 'draftFiled' && typeof refusal.facts['caseId'] === 'number' && !request.wantsJson)
    return { kind: 'redirect', to: `/${request.language}/appeals/${refusal.facts['caseId']}` };
  return refusalReply(request, site, refusal, { section: 'appeals', back: `/${request.language}/appeals` });
}

async function save(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const { language: lang, form } = request;
  const id = request.params['id'] ?? '';
  const fields = readDraftForm(form);
  const seenVersion = Number(field(form, 'version'));
  if (!isUuid(id)) return gone(request, site, refuse('notFound'));
  const saved = await saveDraft(deps, citizen(request), { id, seenVersion, fields });
  if (!saved.ok) {
    if (saved.error.code !== 'draftChanged' || request.wantsJson) return gone(request, site, saved.error);
    return show(deps, site, request, 409, { fields, conflict: Number(saved.error.facts['version']) });
  }
  if (request.wantsJson) {
    const at = formatTime(deps.clock.now());
    return { kind: 'json', status: 200, body: { version: saved.value.version, savedAt: at } };
  }
  if (field(form, 'then') !== 'check') return { kind: 'redirect', to: draftPath(lang, id), flash: 'saved' };
  const errors = errorsOf(deps, fields, lang);
  if (errors.length > 0) return show(deps, site, request, 422, { fields, errors });
  return { kind: 'redirect', to: draftPath(lang, id, '/check') };
}

async function attach(deps: AppealWebDeps, site: Site, request: RouteRequest): Promise<RouteReply> {
  const id = request.params['id'] ?? '';
  if (!isUuid(id)) return gone(request, site, refuse('notFound'));
  let came = false;
  for await (const part of request.parts()) {
    if (part.filename === '') continue;
    came = true;
    const { filename, content } = part;
    const attached = await attachFile(deps, citizen(request), { draftId: id, filename, content });
    if (attached.ok) continue;
    const { code, facts } = attached.error;
    if (code in fileRefusalTexts) {
      const fileError = fileRefusalTexts[code as keyof typeof fileRefusalTexts][request.language](facts);
      return show(deps, site, request, 422, { fileError: `${filename}: ${fileError}` });
    }
    return gone(request, site, attached.error as AppealRefusal);
  }
  const to = `${draftPath(request.language, id)}#attachments`;
  return came ? { kind: 'redirect', to, flash: 'attached' } : { kind: 'redirect', to };
}

/** The routes of writing: begin, save, attach, remove, delete. */
export function draftRoutes(deps: AppealWebDeps, site: Site): Route[] {
  return [
    {
      name: 'new appeal',
      method: 'GET',
      url: '/appeals/new',
      access: 'citizen',
      handle: (request) => Promise.resolve(beginPage(request, site)),
    },
    {
      name: 'begin a draft',
      method: 'POST',
      url: '/appeals/drafts',
      access: 'citizen',
      handle: async (request) => {
        const id = await beginDraft(deps, citizen(request));
        return { kind: 'redirect', to: draftPath(request.language, id) };
      },
    },
    dueNowRoute(deps),
    {
      name: 'open a draft',
      method: 'GET',
      url: '/appeals/drafts/:id',
      access: 'citizen',
      handle: (request) => show(deps, site, request),
    },
    {
      name: 'save a draft',
      method: 'POST',
      url: '/appeals/drafts/:id',
      access: 'citizen',
      handle: (request) => save(deps, site, request),
    },
    {
      name: 'attach a file',
      method: 'POST',
      url: '/appeals/drafts/:id/attachments',
      access: 'citizen',
      multipart: true,
      handle: (request) => attach(deps, site, request),
    },
    {
      name: 'remove a file',
      method: 'POST',
      url: '/appeals/drafts/:id/attachments/:paper/remove',
      access: 'citizen',
      handle: async (request) => {
        const { id = '', paper = '' } = request.params;
        if (!isUuid(id) || !isUuid(paper)) return gone(request, site, refuse('notFound'));
        const removed = await detachFile(deps, citizen(request), { draftId: id, paperId: paper });
        if (!removed.ok) return gone(request, site, removed.error);
        return { kind: 'redirect', to: `${draftPath(request.language, id)}#attachments`, flash: 'removed' };
      },
    },
    {
      name: 'delete a draft',
      method: 'POST',
      url: '/appeals/drafts/:id/delete',
      access: 'citizen',
      handle: async (request) => {
        const { id = '' } = request.params;
        if (!isUuid(id)) return gone(request, site, refuse('notFound'));
        const deleted = await deleteDraft(deps, citizen(request), id);
        if (!deleted.ok) return gone(request, site, deleted.error);
        return { kind: 'redirect', to: `/${request.language}/appeals`, flash: 'deleted' };
      },
    },
  ];
}

function beginPage(request: RouteRequest, site: Site): RouteReply {
  const { language: lang } = request;
  const html = renderPage(
    <Page {...pageFrame(request, site, 'new')} title={t.title[lang]} lead={t.beginText[lang]}>
      <form method="post" action={`/${lang}/appeals/drafts`}>
        <Actions>
          <PrimaryButton>{t.begin[lang]}</PrimaryButton>
        </Actions>
      </form>
    </Page>,
  );
  return { kind: 'page', status: 200, html };
}
