import type { ComponentChildren, JSX } from 'preact';

export interface ButtonProps {
  readonly children: ComponentChildren;
  /** With `value`, tells the form which button was pressed. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly type?: 'submit' | 'button' | undefined;
  readonly form?: string | undefined;
  readonly formaction?: string | undefined;
  /** Says more than the label where several buttons look alike. */
  readonly label?: string | undefined;
  readonly tone?: 'danger' | undefined;
  readonly id?: string | undefined;
}

function ButtonOf({
  kind,
  children,
  label,
  type,
  tone,
  ...rest
}: ButtonProps & { readonly kind: string }): JSX.Element {
  return (
    <button type={type ?? 'submit'} class={tone ? `${kind} ${tone}` : kind} aria-label={label} {...rest}>
      {children}
    </button>
  );
}

/** The one main action of a page. */
export function PrimaryButton(props: ButtonProps): JSX.Element {
  return <ButtonOf kind="button primary" {...props} />;
}

/** Any other action. */
export function Button(props: ButtonProps): JSX.Element {
  return <ButtonOf kind="button" {...props} />;
}

/** An action that looks like a link: the least important one. */
export function PlainButton(props: ButtonProps): JSX.Element {
  return <ButtonOf kind="plain" {...props} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton(props: {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly primary?: boolean | undefined;
  readonly download?: boolean | undefined;
}): JSX.Element {
  return (
    <a class={props.primary ? 'button primary' : 'button'} href={props.href} download={props.download}>
      {props.children}
    </a>
  );
}

/** Opens the print dialogue; hidden where there is no script. */
export function PrintButton({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <button type="button" class="button" data-print="" hidden>
      {children}
    </button>
  );
}

/** Buttons and links that belong together, the main one first. */
export function Actions({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="actions">{children}</div>;
}
