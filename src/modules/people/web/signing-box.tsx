import { fileURLToPath } from 'node:url';
import type { JSX } from 'preact';
import type { Language } from '../../../kernel/text.ts';
import type { RouteRequest } from '../../../platform/http/route.ts';
import {
  Actions,
  Button,
  Details,
  Form,
  Island,
  Notice,
  PrimaryButton,
  Select,
  TextArea,
  type IslandEntry,
} from '../../../web/index.ts';
import type { DemoSigningProps, SigningProps } from './signing-client.ts';
import {
  nothingLost,
  ncaLayerLink,
  signingTexts as words,
  troubleTexts,
  type SigningTrouble,
} from './signing-texts.ts';

/** The scripts of the box: NCALayer everywhere, the demo key only where a demonstration shows it. */
export const signingIslands: readonly IslandEntry[] = ['signing', 'signing-demo'].map((name) => ({
  name,
  file: fileURLToPath(new URL(`./${name}.entry.ts`, import.meta.url)),
}));

/** Somebody whose demo key may be used, where nobody has signed in yet. */
export interface DemoKey {
  readonly key: string;
  readonly label: string;
}

export interface SigningBoxProps {
  readonly request: RouteRequest;
  /** The exact bytes that are signed. */
  readonly bytes: Uint8Array;
  /** Where the same bytes are downloaded for another signing program. */
  readonly bytesHref: string;
  /** Where the signature goes: POST with `cms` (base64 or PEM) and the hidden fields. */
  readonly action: string;
  readonly hidden?: Readonly<Record<string, string>>;
  /** Only keys of this person, of this body. */
  readonly iin?: string;
  readonly bin?: string;
  /** The roles of which the certificate must bear one, as the verifier will ask. */
  readonly extKeyUsageOids: readonly string[];
  /** True: the demo key of the person who signed in; a list: choose whose. */
  readonly demo: boolean | readonly DemoKey[];
  /** What the button says; "Sign with NCALayer" without it. */
  readonly label?: string;
  /** What is wrong with the field for a signature of another program; opens its part of the box. */
  readonly error?: string;
}

const states = ['connecting', 'waiting', 'sending'] as const;
const statesOfDemo = [...states, 'signing'] as const;
const troublesOfDemo = Object.keys(troubleTexts) as SigningTrouble[];
const troubles = troublesOfDemo.filter((trouble) => trouble !== 'demoFailed');

/** Troubles that end with the words of NCALayer. */
const withDetail: readonly SigningTrouble[] = ['failed', 'tooOld', 'noTimestamp'];

const emailProtection = '1.3.6.1.5.5.7.3.4';
const legalEntity = '1.2.398.3.3.4.1.2';

/** NCALayer shows the keys that bear all of the usages it is told, so several roles become what they share. */
export function shownUsages(roles: readonly string[]): readonly string[] {
  const [only] = roles;
  if (only !== undefined && roles.length === 1) return [emailProtection, only];
  const all = roles.length > 0 && roles.every((role) => role.startsWith(legalEntity));
  return all ? [emailProtection, legalEntity] : [emailProtection];
}

/**
 * Signing on a page: by NCALayer, in a demonstration by a key in the page, and without scripts by a signature made in
 * another program. Each way sends the same form to the same address.
 */
export function SigningBox(props: SigningBoxProps): JSX.Element {
  const { request, bytes, hidden = {}, action, demo } = props;
  const { language: lang } = request;
  const island: SigningProps = {
    bytes: Buffer.from(bytes).toString('base64'),
    locale: lang,
    iin: props.iin,
    bin: props.bin,
    extKeyUsageOids: shownUsages(props.extKeyUsageOids),
  };
  return (
    <Island name="signing" props={{ ...island }}>
      <Form action={action} hidden={{ ...hidden, cms: '' }}>
        <Actions>
          <button type="button" class="button primary" data-sign hidden>
            {props.label ?? words.sign[lang]}
          </button>
        </Actions>
      </Form>
      <noscript>
        <Notice tone="warning">
          <p>{words.noScript[lang]}</p>
        </Notice>
      </noscript>
      <div aria-live="polite">
        {(demo === false ? states : statesOfDemo).map((state) => (
          <div key={state} data-show={state} hidden>
            <Notice>
              <p>{words[state][lang]}</p>
            </Notice>
          </div>
        ))}
        {(demo === false ? troubles : troublesOfDemo).map((trouble) => (
          <Trouble key={trouble} trouble={trouble} lang={lang} />
        ))}
      </div>
      <div data-cancel hidden>
        <Actions>
          <Button type="button">{words.cancel[lang]}</Button>
        </Actions>
      </div>
      {demo !== false && <DemoKeyBox request={request} people={demo === true ? [] : demo} />}
      <OtherProgram {...props} hidden={hidden} />
    </Island>
  );
}

function Trouble({
  trouble,
  lang,
}: {
  readonly trouble: SigningTrouble;
  readonly lang: Language;
}): JSX.Element {
  const { title, says, tries = [], link } = troubleTexts[trouble];
  return (
    <div data-show={trouble} tabindex={-1} hidden>
      <Notice tone={trouble === 'cancelled' ? 'info' : 'warning'} title={title[lang]}>
        <p>{says[lang]}</p>
        {tries.length > 0 && (
          <ol>
            {tries.map((text) => (
              <li key={text.en}>{text[lang]}</li>
            ))}
          </ol>
        )}
        {withDetail.includes(trouble) && (
          <p>
            <code data-detail />
          </p>
        )}
        {link && (
          <p>
            <a href="https://ncl.pki.gov.kz/" target="_blank" rel="noreferrer">
              {ncaLayerLink[lang]}
            </a>
          </p>
        )}
        <p>{nothingLost[lang]}</p>
      </Notice>
    </div>
  );
}

function DemoKeyBox(props: {
  readonly request: RouteRequest;
  readonly people: readonly DemoKey[];
}): JSX.Element {
  const { request, people } = props;
  const { language: lang, signedIn, actor } = request;
  const as = actor.kind === 'official' ? 'post' : 'self';
  const island: DemoSigningProps = {
    identityUrl: signedIn === null ? null : `/demo/identity/${signedIn.iin}/${as}`,
    tsaUrl: '/demo/tsa',
  };
  return (
    <Island name="signing-demo" props={{ ...island }}>
      <div data-demo hidden>
        <Notice title={words.demoTitle[lang]}>
          <p>{words.demoHint[lang]}</p>
          {people.length > 0 && (
            <Select
              name="demo-person"
              label={words.demoPerson[lang]}
              empty={false}
              options={people.map(({ key, label }) => ({ value: `/demo/identity/${key}/self`, label }))}
            />
          )}
          <Button type="button">{words.demoSign[lang]}</Button>
        </Notice>
      </div>
    </Island>
  );
}

function OtherProgram(props: SigningBoxProps): JSX.Element {
  const { language: lang } = props.request;
  return (
    <Details summary={words.other[lang]} open={props.error !== undefined}>
      <p>{words.otherText[lang]}</p>
      <p>
        <a href={props.bytesHref} download>
          {words.otherFile[lang]}
        </a>
      </p>
      <Form action={props.action} hidden={props.hidden}>
        <TextArea
          name="cms"
          id="cms-of-other-program"
          label={words.otherField[lang]}
          rows={5}
          spellcheck={false}
          error={props.error}
        />
        <PrimaryButton>{words.otherSend[lang]}</PrimaryButton>
      </Form>
    </Details>
  );
}
