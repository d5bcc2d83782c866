import type { JSX } from 'preact';
import { ControlFrame, describedBy, type ControlProps } from './field.tsx';

export interface FileInputProps extends ControlProps {
  /** `.pdf,.docx,image/*` */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly capture?: 'user' | 'environment' | undefined;
}

/** A native file input; put it in a `<Form multipart>`. */
export function FileInput(props: FileInputProps): JSX.Element {
  const id = props.id ?? props.name;
  return (
    <ControlFrame {...props}>
      <input
        type="file"
        id={id}
        name={props.name}
        accept={props.accept}
        multiple={props.multiple}
        capture={props.capture}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? true : undefined}
      />
    </ControlFrame>
  );
}
