import { unbroken } from '@qabyldau/law';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import { localDay } from '../../../platform/clock.ts';
import { type RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  Button,
  Checkbox,
  Details,
  errorOf,
  Field,
  Form,
  Notice,
  PrimaryButton,
  Radios,
  Select,
  Steps,
  SummaryList,
  TextArea,
  Page,
  renderPage,
  type FieldError,
  type Site,
} from '../../../web/index.ts';
import { fullName, pageFrame } from '../../people/index.ts';
import { contentLimitOn, problemsOfDraft, type DraftFields } from '../domain/draft.ts';
import type { DraftView } from '../app/open-draft.ts';
import { Attachments } from './draft-attachments.tsx';
import { draftPath } from './draft-path.ts';
import { kindTitle } from '../texts.ts';
import type { AppealWebDeps } from './deps.ts';
import { LiveDueNow } from './due-now.tsx';
import { draftTexts as t, problemTexts } from './texts/draft.ts';

/** Characters that the card takes today. */
const limitOf = (deps: AppealWebDeps): number => contentLimitOn(localDay(deps.clock.now()).toString());

/** What keeps the draft from being filed, as errors of its fields. */
export function errorsOf(deps: AppealWebDeps, fields: DraftFields, lang: Language): FieldError[] {
  return problemsOfDraft(fields, limitOf(deps)).map((problem) => ({
    field: problemTexts[problem].field,
    message: problemTexts[problem].text[lang],
  }));
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
          {
            value: 'complaint',
            label: t.kindComplaint[lang],
            hint: t.kindComplaintHint[lang],
            disabled: true,
          },
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
              .map((head) => ({
                value: `${body.id}:${head.id}`,
                label: `${fullName(head)}, ${head.position[lang]}`,
              })),
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
        label={unbroken(t.contactsConfirmed[lang])}
      />
    </>
  );
}

export interface DraftPageState {
  readonly fields?: DraftFields;
  readonly errors?: readonly FieldError[];
  readonly fileError?: string;
  /** Another device saved this version meanwhile. */
  readonly conflict?: number;
}

/** The form of a draft as a page. */
export function draftPage(
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
        <LiveDueNow
          deps={deps}
          kind={fields.kind}
          body={view.bodies.find(({ id }) => id === fields.bodyId)}
          lang={lang}
        />
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
