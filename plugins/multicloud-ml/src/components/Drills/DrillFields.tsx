import {
  Radio,
  RadioGroup,
  Select,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import type {
  Assessment,
  SiteDirectory,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { DateTimeField } from './DateTimeField';
import type { DrillFormErrors, DrillFormValues } from './drillForm';
import { siteOptions } from './siteOptions';
import styles from './RecordDrillDialog.module.css';

const TYPES = [
  { id: 'restore', label: 'Restore: brought back from a copy' },
  { id: 'failover', label: 'Failover: traffic moved to the second site' },
  { id: 'tabletop', label: 'Tabletop: walked through, nothing moved' },
] as const;

/** The fields of a drill, in the order in which it happened. */
export function DrillFields(props: {
  assessment: Assessment;
  sites: SiteDirectory;
  values: DrillFormValues;
  errors: DrillFormErrors;
  onChange: (change: Partial<DrillFormValues>) => void;
}) {
  const { assessment, sites, values, errors, onChange } = props;
  const options = siteOptions(assessment, sites);
  const passed = values.result === 'passed';

  /** How React Aria is told of a message that does not come from the field itself. */
  const refusal = (field: keyof DrillFormErrors) => ({
    validationBehavior: 'aria' as const,
    validate: () => errors[field] ?? null,
  });

  return (
    <div className={styles.fields}>
      <Select
        className={styles.wide}
        name="type"
        label="Kind of drill"
        isRequired
        options={TYPES}
        value={values.type}
        onChange={key => {
          const type = TYPES.find(({ id }) => id === key)?.id;
          if (type) onChange({ type });
        }}
        {...refusal('type')}
      />
      <Select
        name="from"
        label="From"
        isRequired
        options={options}
        searchable
        searchPlaceholder="Provider, region or place"
        value={values.from || null}
        onChange={key => onChange({ from: String(key ?? '') })}
        {...refusal('from')}
      />
      <Select
        name="to"
        label="Recovered to"
        isRequired
        options={options}
        searchable
        searchPlaceholder="Provider, region or place"
        value={values.to || null}
        onChange={key => onChange({ to: String(key ?? '') })}
        {...refusal('to')}
      />
      <DateTimeField
        name="startedAt"
        label="Started"
        isRequired
        value={values.startedAt}
        onChange={startedAt => onChange({ startedAt })}
        error={errors.startedAt}
      />
      <DateTimeField
        name="recoveredAt"
        label="Recovered"
        isRequired={passed}
        value={values.recoveredAt}
        onChange={recoveredAt => onChange({ recoveredAt })}
        error={errors.recoveredAt}
      />
      <RadioGroup
        name="result"
        label="Result"
        isRequired
        orientation="horizontal"
        value={values.result}
        onChange={value =>
          onChange({ result: value === 'failed' ? 'failed' : 'passed' })
        }
        {...refusal('result')}
      >
        <Radio value="passed">Passed</Radio>
        <Radio value="failed">Failed</Radio>
      </RadioGroup>
      <TextField
        name="dataLossMinutes"
        label="Data loss, minutes"
        description="0 when none was lost; may stay empty for a stateless model"
        inputMode="decimal"
        value={values.dataLossMinutes}
        onChange={dataLossMinutes => onChange({ dataLossMinutes })}
        {...refusal('dataLossMinutes')}
      />
      <TextField
        name="version"
        label="Model version"
        value={values.version}
        onChange={version => onChange({ version })}
        {...refusal('version')}
      />
      <TextField
        name="evidenceUrl"
        type="url"
        label="Link to the evidence"
        placeholder="https://"
        value={values.evidenceUrl}
        onChange={evidenceUrl => onChange({ evidenceUrl })}
        {...refusal('evidenceUrl')}
      />
      <TextAreaField
        className={styles.wide}
        name="notes"
        label="Notes"
        rows={3}
        value={values.notes}
        onChange={notes => onChange({ notes })}
        {...refusal('notes')}
      />
    </div>
  );
}
