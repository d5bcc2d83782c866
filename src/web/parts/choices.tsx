import type { ComponentChildren, JSX } from 'preact';
import { useLanguage } from '../language.ts';
import { partTexts } from '../texts/fields.ts';
import { describedBy, ErrorLine, type ControlProps } from './field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly disabled?: boolean | undefined;
  /** Fields that belong to this choice, shown under it while it is chosen. */
  readonly more?: ComponentChildren;
}

export interface RadiosProps extends Omit<ControlProps, 'labelHidden'> {
  readonly choices: readonly Choice[];
  readonly value?: string | undefined;
  /** Short choices side by side. */
  readonly inline?: boolean | undefined;
}

/** One of several, in a fieldset whose legend is the question. */
export function Radios(props: RadiosProps): JSX.Element {
  return (
    <ChoiceFrame {...props}>
      {props.choices.map((choice, index) => (
        <ChoiceLine
          key={choice.value}
          type="radio"
          name={props.name}
          id={index === 0 ? (props.id ?? props.name) : `${props.id ?? props.name}-${index + 1}`}
          choice={choice}
          checked={choice.value === props.value}
        />
      ))}
    </ChoiceFrame>
  );
}

export interface CheckboxesProps extends Omit<ControlProps, 'labelHidden'> {
  readonly choices: readonly Choice[];
  readonly values?: readonly string[] | undefined;
  readonly inline?: boolean | undefined;
}

/** Any number of several. */
export function Checkboxes(props: CheckboxesProps): JSX.Element {
  return (
    <ChoiceFrame {...props}>
      {props.choices.map((choice, index) => (
        <ChoiceLine
          key={choice.value}
          type="checkbox"
          name={props.name}
          id={index === 0 ? (props.id ?? props.name) : `${props.id ?? props.name}-${index + 1}`}
          choice={choice}
          checked={props.values?.includes(choice.value) ?? false}
        />
      ))}
    </ChoiceFrame>
  );
}

export interface CheckboxProps {
  readonly name: string;
  readonly label: ComponentChildren;
  readonly id?: string | undefined;
  readonly value?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
}

/** A single statement to agree with. */
export function Checkbox(props: CheckboxProps): JSX.Element {
  const id = props.id ?? props.name;
  return (
    <div class={props.error ? 'field invalid' : 'field'}>
      <div class="choice">
        <input
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? 'yes'}
          checked={props.checked}
          aria-describedby={describedBy(id, props)}
          aria-invalid={props.error ? true : undefined}
        />
        <label for={id}>{props.label}</label>
        {props.hint && (
          <div class="hint" id={`${id}-hint`}>
            {props.hint}
          </div>
        )}
      </div>
      <ErrorLine id={id} error={props.error} />
    </div>
  );
}

function ChoiceFrame(
  props: Omit<ControlProps, 'labelHidden'> & {
    readonly inline?: boolean | undefined;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const lang = useLanguage();
  const id = props.id ?? props.name;
  const legend = (
    <>
      {props.label}
      {props.optional && <span class="optional"> ({partTexts.optional[lang]})</span>}
    </>
  );
  return (
    <fieldset class={props.error ? 'field invalid' : 'field'} aria-describedby={describedBy(id, props)}>
      <legend>{props.asHeading ? <h1>{legend}</h1> : legend}</legend>
      {props.hint && (
        <div class="hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      <div class={props.inline ? 'choices inline' : 'choices'}>{props.children}</div>
      <ErrorLine id={id} error={props.error} />
    </fieldset>
  );
}

function ChoiceLine(props: {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly id: string;
  readonly choice: Choice;
  readonly checked: boolean;
}): JSX.Element {
  const { choice, id } = props;
  return (
    <>
      <div class="choice">
        <input
          type={props.type}
          id={id}
          name={props.name}
          value={choice.value}
          checked={props.checked}
          disabled={choice.disabled}
          aria-describedby={choice.hint ? `${id}-hint` : undefined}
        />
        <label for={id}>{choice.label}</label>
        {choice.hint && (
          <div class="hint" id={`${id}-hint`}>
            {choice.hint}
          </div>
        )}
      </div>
      {choice.more && <div class="more">{choice.more}</div>}
    </>
  );
}
