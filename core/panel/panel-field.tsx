import { Field, makeStyles, type FieldProps } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Without a bound, a long option would widen the field beyond the panel
  field: { gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' },
});

interface PanelFieldProps extends Pick<FieldProps, 'children' | 'hint'> {
  readonly label: string;
  /** The id of the input, where it has one of its own: a click on the label then reaches it. */
  readonly inputId?: string;
  /** What the person must still do here. */
  readonly missing?: string | undefined;
  /** How much that matters: "error" once they have tried to go on without it. */
  readonly severity?: 'warning' | 'error';
}

/** A labelled input of the panel, and what is missing in it. */
export function PanelField({ label, inputId, missing, severity = 'error', hint, children }: PanelFieldProps) {
  const styles = useStyles();
  return (
    <Field
      className={styles.field}
      label={inputId === undefined ? label : { children: label, htmlFor: inputId }}
      hint={hint ?? null}
      validationState={missing === undefined ? 'none' : severity}
      validationMessage={missing ?? null}
    >
      {children}
    </Field>
  );
}
