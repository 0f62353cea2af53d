import { useId } from 'react';
import { FieldLabel } from '@backstage/ui';
import { useLocale } from '../../format';
import styles from './DateTimeField.module.css';

/**
 * Day and minute in the browser's own control, which people, keyboards and screen readers know; BUI's date picker has no
 * time. The value is `YYYY-MM-DDTHH:mm` in the reader's time zone, or empty.
 */
export function DateTimeField(props: {
  name: string;
  label: string;
  description?: string;
  isRequired?: boolean;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  /** A day alone, `YYYY-MM-DD`, between these two. */
  days?: { first: string; last: string };
}) {
  const { t } = useLocale();
  const { name, label, description, isRequired, value, onChange } = props;
  const { error, days } = props;
  const id = useId();
  const describedBy = [
    description && `${id}-description`,
    error && `${id}-error`,
  ]
    .filter(Boolean)
    .join(' ');

  return (
    <div className={styles.field}>
      <FieldLabel
        htmlFor={id}
        label={label}
        secondaryLabel={isRequired ? t('drills.record.required') : null}
        description={description}
        descriptionId={`${id}-description`}
      />
      <input
        id={id}
        className={styles.input}
        type={days ? 'date' : 'datetime-local'}
        min={days?.first}
        max={days?.last}
        name={name}
        required={isRequired}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy || undefined}
        onChange={event => onChange(event.target.value)}
      />
      {error && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </div>
  );
}
