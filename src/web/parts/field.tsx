import type { ComponentChildren, JSX } from 'preact';
import { formatNumber } from '../locale.ts';
import { useLanguage } from '../language.ts';
import { actionTexts } from '../texts.ts';
import { partTexts } from '../texts/fields.ts';

/** What every form control has in common. The error's place is reserved, so nothing jumps when it appears. */
export interface ControlProps {
  readonly name: string;
  readonly label: string;
  /** Defaults to `name`; the error summary links to it. */
  readonly id?: string | undefined;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Shows "(optional)" after the label. Fields are required unless they say otherwise. */
  readonly optional?: boolean | undefined;
  /** The label is the page's heading: `<h1><label>`. Give the page `heading={false}` then. */
  readonly asHeading?: boolean | undefined;
  readonly labelHidden?: boolean | undefined;
}

/** `aria-describedby` of a control with these parts. */
export function describedBy(
  id: string,
  parts: { hint?: unknown; error?: unknown; more?: string | undefined },
): string | undefined {
  const ids = [parts.hint ? `${id}-hint` : '', parts.error ? `${id}-error` : '', parts.more ?? ''].filter(
    Boolean,
  );
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** The line under a control: empty but reserved, or the error. */
export function ErrorLine({
  id,
  error,
}: {
  readonly id: string;
  readonly error?: string | undefined;
}): JSX.Element {
  const lang = useLanguage();
  return (
    <p class="error" id={`${id}-error`}>
      {error && (
        <>
          <span class="hidden">{partTexts.errorWord[lang]} </span>
          {error}
        </>
      )}
    </p>
  );
}

/** Label, hint, the control itself and its error line. */
export function ControlFrame(props: ControlProps & { readonly children: ComponentChildren }): JSX.Element {
  const lang = useLanguage();
  const id = props.id ?? props.name;
  const label = (
    <label for={id} class={props.labelHidden ? 'hidden' : undefined}>
      {props.label}
      {props.optional && <span class="optional"> ({partTexts.optional[lang]})</span>}
    </label>
  );
  return (
    <div class={props.error ? 'field invalid' : 'field'}>
      {props.asHeading ? <h1>{label}</h1> : label}
      {props.hint && (
        <div class="hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.children}
      <ErrorLine id={id} error={props.error} />
    </div>
  );
}

export interface FieldProps extends ControlProps {
  readonly value?: string | undefined;
  readonly type?:
    'text' | 'email' | 'tel' | 'date' | 'time' | 'number' | 'password' | 'search' | 'url' | undefined;
  /** Expected length, which sets the width: `short` (code, day), `medium` (phone, IIN), otherwise the whole column. */
  readonly width?: 'short' | 'medium' | undefined;
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url' | undefined;
  readonly maxlength?: number | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly readonly?: boolean | undefined;
  /** Values offered while typing; the input is then plain text. */
  readonly suggestions?: readonly string[] | undefined;
  /** Shown after the input: «теңге», a button. */
  readonly suffix?: ComponentChildren;
}

/** Preact types each kind of input apart; all of ours take the attributes of a text input. */
function oneType(type: NonNullable<FieldProps['type']>): 'text' {
  return type as 'text';
}

/** One line of input. */
export function Field(props: FieldProps): JSX.Element {
  const id = props.id ?? props.name;
  const listId = `${id}-list`;
  const attributes = {
    id,
    name: props.name,
    class: props.width,
    value: props.value,
    autocomplete: props.autocomplete,
    inputmode: props.inputmode,
    maxlength: props.maxlength,
    min: props.min,
    max: props.max,
    placeholder: props.placeholder,
    spellcheck: props.spellcheck,
    readonly: props.readonly,
    'aria-describedby': describedBy(id, props),
    'aria-invalid': props.error ? true : undefined,
  } as const;
  const input = props.suggestions ? (
    <input type="text" list={listId} {...attributes} />
  ) : (
    <input type={oneType(props.type ?? 'text')} {...attributes} />
  );
  return (
    <ControlFrame {...props}>
      {props.suffix ? (
        <div class="with-suffix">
          {input}
          {props.suffix}
        </div>
      ) : (
        input
      )}
      {props.suggestions && (
        <datalist id={listId}>
          {props.suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </ControlFrame>
  );
}

export interface TextAreaProps extends ControlProps {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  /** Shows how many characters are left. Not enforced while typing, so that nothing pasted is cut silently. */
  readonly limit?: number | undefined;
  readonly spellcheck?: boolean | undefined;
  /** Language of what is written, when it differs from the page's. */
  readonly lang?: string | undefined;
}

/** Several lines of text, with a counter when there is a limit. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const lang = useLanguage();
  const id = props.id ?? props.name;
  const counterId = props.limit === undefined ? undefined : `${id}-counter`;
  return (
    <ControlFrame {...props}>
      <textarea
        id={id}
        name={props.name}
        rows={props.rows ?? 8}
        spellcheck={props.spellcheck}
        lang={props.lang}
        data-limit={props.limit}
        aria-describedby={describedBy(id, { ...props, more: counterId })}
        aria-invalid={props.error ? true : undefined}
      >
        {props.value}
      </textarea>
      {props.limit !== undefined && counterId && (
        <CharacterCounter id={counterId} length={props.value?.length ?? 0} limit={props.limit} lang={lang} />
      )}
    </ControlFrame>
  );
}

function CharacterCounter(props: {
  readonly id: string;
  readonly length: number;
  readonly limit: number;
  readonly lang: 'kk' | 'ru' | 'en';
}): JSX.Element {
  const left = props.limit - props.length;
  const words = { left: partTexts.charactersLeft[props.lang], over: partTexts.charactersOver[props.lang] };
  return (
    <p
      class={left < 0 ? 'counter over' : 'counter'}
      id={props.id}
      data-left={words.left}
      data-over={words.over}
    >
      {left < 0 ? words.over : words.left} {formatNumber(Math.abs(left), props.lang)}
    </p>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface OptionGroup {
  readonly group: string;
  readonly options: readonly Option[];
}

export interface SelectProps extends ControlProps {
  readonly value?: string | undefined;
  readonly options: readonly (Option | OptionGroup)[];
  /** The first, empty choice; `false` leaves it out. Defaults to "Choose". */
  readonly empty?: string | false | undefined;
  readonly width?: 'short' | 'medium' | undefined;
  readonly autocomplete?: string | undefined;
}

/** A native select. For up to seven choices `Radios` are kinder. */
export function Select(props: SelectProps): JSX.Element {
  const lang = useLanguage();
  const id = props.id ?? props.name;
  const one = (option: Option): JSX.Element => (
    <option
      key={option.value}
      value={option.value}
      selected={option.value === props.value}
      disabled={option.disabled}
    >
      {option.label}
    </option>
  );
  return (
    <ControlFrame {...props}>
      <select
        id={id}
        name={props.name}
        class={props.width}
        autocomplete={props.autocomplete}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? true : undefined}
      >
        {props.empty !== false && <option value="">{props.empty ?? actionTexts.chooseOne[lang]}</option>}
        {props.options.map((entry) =>
          'group' in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.options.map(one)}
            </optgroup>
          ) : (
            one(entry)
          ),
        )}
      </select>
    </ControlFrame>
  );
}
