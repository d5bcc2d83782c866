import { explainRegistration, formatDayWithWeekday } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Citizen } from '../../../kernel/actor.ts';
import type { Language } from '../../../kernel/text.ts';
import { localDay } from '../../../platform/clock.ts';
import { field, type Route, type RouteReply, type RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  Button,
  Checkbox,
  Details,
  errorOf,
  Field,
  FileInput,
  Form,
  Notice,
  PlainButton,
  PrimaryButton,
  Radios,
  Select,
  Steps,
  SummaryList,
  TextArea,
  formatFileSize,
  formatTime,
  Page,
  renderPage,
  type FieldError,
  type Site,
} from '../../../web/index.ts';
import { acceptedExtensions, listDraftPapers, type Paper } from '../../papers/index.ts';
import { fullName, getOwnAccount, pageFrame, type OwnAccount } from '../../people/index.ts';
import { listBodies, listHeads, type Body, type BodyOfficial } from '../../bodies/index.ts';
import { attachFile, detachFile } from '../app/attach-file.ts';
import { beginDraft, deleteDraft, saveDraft, whereDraftWent } from '../app/save-draft.ts';
import { contentLimitOn, problemsOfDraft, type Draft, type DraftFields } from '../domain/draft.ts';
import { lawfulTerms } from '../domain/terms.ts';
import { refuse, type AppealRefusal } from '../domain/refusals.ts';
import { findDraft } from '../store/drafts.ts';
import { kindTitle } from '../texts.ts';
import type { AppealWebDeps } from './deps.ts';
import { DeadlineView } from './deadline-view.tsx';
import { isUuid, readDraftForm } from './form.ts';
import { refusalReply } from './refusal-page.tsx';
import { fileRefusalTexts } from './refusal-texts.ts';
import { draftTexts as t, problemTexts } from './texts/draft.ts';

interface DraftView {
  readonly draft: Draft;
  readonly papers: readonly Paper[];
  readonly account: OwnAccount;
  readonly bodies: readonly Body[];
  readonly heads: readonly BodyOfficial[];
}

async function readView(
  deps: AppealWebDeps,
  actor: Citizen,
  id: string,
): Promise<{ view: DraftView } | { refusal: AppealRefusal }> {
  if (!isUuid(id)) return { refusal: refuse('notFound') };
  return deps.gateway.withActor(actor, 'open-draft', async (tx) => {
    const draft = await findDraft(tx, id);
    if (!draft) return { refusal: await whereDraftWent(tx, id) };
    return {
      view: {
        draft,
        papers: await listDraftPapers(tx, id),
        account: await getOwnAccount(tx),
        bodies: (await listBodies(tx)).filter(({ acceptsAppeals }) => acceptsAppeals),
        heads: await listHeads(tx),
      },
    };
  });
}

function citizen(request: RouteRequest): Citizen {
  if (request.actor.kind !== 'citizen') throw new Error('The route is for citizens');
  return request.actor;
}

/** Characters that the card takes today. */
const limitOf = (deps: AppealWebDeps): number => contentLimitOn(localDay(deps.clock.now()).toString());

/** Where the pages of a draft are. */
export const draftPath = (lang: Language, id: string, rest = ''): string => `/${lang}/appeals/drafts/${id}${rest}`;

function errorsOf(deps: AppealWebDeps, fields: DraftFields, lang: Language): FieldError[] {
  return problemsOfDraft(fields, limitOf(deps)).map((problem) => ({
    field: problemTexts[problem].field,
    message: problemTexts[problem].text[lang],
  }));
}

/** The date that a filing now would get, with its reasons (T05). */
function DueNow({ deps, view, fields, lang }: FormParts): JSX.Element | null {
  const body = view.bodies.find(({ id }) => id === fields.bodyId);
  if (fields.kind === null || body === undefined) return null;
  const now = deps.clock.now();
  const terms = lawfulTerms({
    kind: fields.kind,
    receivedAt: now.epochMilliseconds,
    workingHours: body,
    calendar: deps.calendar,
  });
  return (
    <section aria-label={t.dueToday[lang]}>
      <h2>{t.dueToday[lang]}</h2>
      <p>
        <b>{`${t.registeredOn[lang]}: ${formatDayWithWeekday(terms.registration.on, lang)}.`}</b>{' '}
        {explainRegistration(terms.registration, lang)
          .map(({ text }) => text)
          .join(' ')}
      </p>
      <DeadlineView
        deadline={terms.consider}
        today={localDay(now).toString()}
        metOn={null}
        calendar={deps.calendar}
        lang={lang}
      />
    </section>
  );
}

interface FormParts {
  readonly deps: AppealWebDeps;
  readonly view: DraftView;
  readonly fields: DraftFields;
  readonly errors: readonly FieldError[];
  readonly lang: Language;
}

function KindAndAddressee({ view, fields, errors, lang }: FormParts): JSX.Element {
  const value = fields.bodyId === null ? '' : [fields.bodyId, fields.officialId].filter(Boolean).join(':');
  return (
    <>
      <Radios
        name="kind"
        label={t.kind[lang]}
        error={errorOf(errors, 'kind')}
        value={fields.kind ?? undefined}
        choices={[
          { value: 'application', label: kindTitle('application', lang), hint: t.kindApplication[lang] },
          { value: 'inquiry', label: kindTitle('inquiry', lang), hint: t.kindInquiry[lang] },
          { value: 'complaint', label: t.kindComplaint[lang], hint: t.kindComplaintHint[lang], disabled: true },
        ]}
      />
      <Select
        name="addressee"
        label={t.addressee[lang]}
        hint={t.addresseeHint[lang]}
        error={errorOf(errors, 'addressee')}
        value={value}
        options={view.bodies.map((body) => ({
          group: body.name[lang],
          options: [
            { value: String(body.id), label: `${body.name[lang]} (${t.wholeBody[lang]})` },
            ...view.heads
              .filter(({ bodyId }) => bodyId === body.id)
              .map((head) => ({ value: `${body.id}:${head.id}`, label: `${fullName(head)}, ${head.position[lang]}` })),
          ],
        }))}
      />
      <Radios
        name="language"
        label={t.language[lang]}
        hint={t.languageHint[lang]}
        error={errorOf(errors, 'language')}
        value={fields.language ?? undefined}
        inline
        choices={[
          { value: 'kk', label: t.kazakh[lang] },
          { value: 'ru', label: t.russian[lang] },
        ]}
      />
    </>
  );
}

function ApplicantFields({ view, fields, errors, lang }: FormParts): JSX.Element {
  return (
    <>
      <h2>{t.applicant[lang]}</h2>
      <p class="hint">{t.applicantHint[lang]}</p>
      <SummaryList
        rows={[
          { label: t.fullName[lang], value: fullName(view.account) },
          { label: t.iin[lang], value: view.account.iin },
        ]}
      />
      <Field
        name="postalAddress"
        label={t.postalAddress[lang]}
        hint={t.postalAddressHint[lang]}
        error={errorOf(errors, 'postalAddress')}
        value={fields.postalAddress}
        autocomplete="street-address"
        maxlength={500}
      />
      <Field
        name="email"
        type="email"
        label={t.email[lang]}
        hint={t.emailHint[lang]}
        error={errorOf(errors, 'email')}
        value={fields.email}
        autocomplete="email"
        optional
        maxlength={254}
      />
      <Field
        name="phone"
        type="tel"
        label={t.phone[lang]}
        error={errorOf(errors, 'phone')}
        value={fields.phone}
        autocomplete="tel"
        optional
        width="medium"
        maxlength={20}
      />
      <Checkbox
        name="consent"
        value="yes"
        checked={fields.consentVersion !== null}
        error={errorOf(errors, 'consent')}
        label={t.consent[lang]}
        hint={<a href={`/${lang}/personal-data`}>{t.consentLink[lang]}</a>}
      />
      <Checkbox
        name="contactsConfirmed"
        value="yes"
        checked={fields.contactsConfirmed}
        error={errorOf(errors, 'contactsConfirmed')}
        label={t.contactsConfirmed[lang]}
      />
    </>
  );
}

function Attachments({ view, lang, error }: { view: DraftView; lang: Language; error?: string | undefined }): JSX.Element {
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
        <FileInput name="file" label={t.attach[lang]} hint={t.attachHint[lang]} accept={acceptedExtensions} error={error} />
        <Button>{t.attach[lang]}</Button>
      </Form>
    </section>
  );
}

export interface DraftPageState {
  readonly fields?: DraftFields;
  readonly errors?: readonly FieldError[];
  readonly fileError?: string;
  /** Another device saved this version meanwhile. */
  readonly conflict?: number;
}

function draftPage(
  deps: AppealWebDeps,
  request: RouteRequest,
  site: Site,
  view: DraftView,
  state: DraftPageState = {},
): string {
  const { language: lang } = request;
  const { draft } = view;
  const fields = state.fields ?? draft;
  const errors = [
    ...(state.errors ?? []),
    ...(state.fileError === undefined ? [] : [{ field: 'file', message: state.fileError }]),
  ];
  const parts: FormParts = { deps, view, fields, errors, lang };
  const flash = request.flash === null ? undefined : flashOf(request.flash, lang);
  return renderPage(
    <Page
      {...pageFrame(request, site, 'new', flash)}
      title={t.title[lang]}
      lead={t.lead[lang]}
      errors={errors}
      back={{ href: `/${lang}/appeals` }}
    >
      <Steps
        label={t.steps[lang]}
        steps={[
          { label: t.stepWrite[lang], state: 'current' },
          { label: t.stepCheck[lang], state: 'coming' },
          { label: t.stepReceipt[lang], state: 'coming' },
        ]}
      />
      {state.conflict !== undefined && (
        <Notice tone="warning" title={t.conflict[lang]}>
          <p>{t.conflictText[lang]}</p>
          <p>
            <a href={draftPath(lang, draft.id)}>{t.reopen[lang]}</a>
          </p>
        </Notice>
      )}
      <Form
        action={draftPath(lang, draft.id)}
        autosave={draftPath(lang, draft.id)}
        hidden={{ version: String(state.conflict ?? draft.version) }}
      >
        <KindAndAddressee {...parts} />
        <TextArea
          name="content"
          label={t.content[lang]}
          hint={t.contentHint[lang]}
          error={errorOf(errors, 'content')}
          value={fields.content}
          rows={12}
          limit={limitOf(deps)}
        />
        <ApplicantFields {...parts} />
        <DueNow {...parts} />
        <Actions>
          <PrimaryButton name="then" value="check">
            {t.toCheck[lang]}
          </PrimaryButton>
          <Button name="then" value="stay">
            {t.save[lang]}
          </Button>
        </Actions>
      </Form>
      <Attachments view={view} lang={lang} error={state.fileError} />
      <Details summary={t.delete[lang]}>
        <form method="post" action={draftPath(lang, draft.id, '/delete')}>
          <Button tone="danger">{t.delete[lang]}</Button>
        </form>
      </Details>
    </Page>,
  );
}

function flashOf(key: string, lang: Language): { text: string } | undefined {
  const known = { saved: t.saved, attached: t.attached, removed: t.removed } as const;
  return key in known ? { text: known[key as keyof typeof known][lang] } : undefined;
}

async function show(
  deps: AppealWebDeps,
  site: Site,
  request: RouteRequest,
  status = 200,
  state: DraftPageState = {},
): Promise<RouteReply> {
  const read = await readView(deps, citizen(request), request.params['id'] ?? '');
  if ('refusal' in read) return gone(request, site, read.refusal);
  // The check page sends back here what it could not let through.
  const missing = 'check' in request.query ? { errors: errorsOf(deps, read.view.draft, request.language) } : {};
  return { kind: 'page', status, html: draftPage(deps, request, site, read.view, { ...missing, ...state }) };
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
