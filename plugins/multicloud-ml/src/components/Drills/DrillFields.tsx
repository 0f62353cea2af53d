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
import { useLocale } from '../../format';
import { DateTimeField } from './DateTimeField';
import type { DrillFormErrors, DrillFormValues } from './drillForm';
import { siteOptions } from './siteOptions';
import styles from './RecordDrillDialog.module.css';

const TYPES = ['restore', 'failover', 'tabletop'] as const;

/** The fields of a drill, in the order in which it happened. */
export function DrillFields(props: {
  assessment: Assessment;
  sites: SiteDirectory;
  values: DrillFormValues;
  errors: DrillFormErrors;
  onChange: (change: Partial<DrillFormValues>) => void;
}) {
  const { t, format } = useLocale();
  const { assessment, sites, values, errors, onChange } = props;
  const options = siteOptions(assessment, sites, { t, format });
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
        label={t('drills.record.type')}
        isRequired
        options={TYPES.map(id => ({
          id,
          label: t(`drills.record.types.${id}`),
        }))}
        value={values.type}
        onChange={key => {
          const type = TYPES.find(id => id === key);
          if (type) onChange({ type });
        }}
        {...refusal('type')}
      />
      <Select
        name="from"
        label={t('drills.record.from')}
        isRequired
        options={options}
        searchable
        searchPlaceholder={t('drills.record.searchPlace')}
        value={values.from || null}
        onChange={key => onChange({ from: String(key ?? '') })}
        {...refusal('from')}
      />
      <Select
        name="to"
        label={t('drills.record.recoveredTo')}
        isRequired
        options={options}
        searchable
        searchPlaceholder={t('drills.record.searchPlace')}
        value={values.to || null}
        onChange={key => onChange({ to: String(key ?? '') })}
        {...refusal('to')}
      />
      <DateTimeField
        name="startedAt"
        label={t('drills.record.started')}
        isRequired
        value={values.startedAt}
        onChange={startedAt => onChange({ startedAt })}
        error={errors.startedAt}
      />
      <DateTimeField
        name="recoveredAt"
        label={t('drills.record.recovered')}
        isRequired={passed}
        value={values.recoveredAt}
        onChange={recoveredAt => onChange({ recoveredAt })}
        error={errors.recoveredAt}
      />
      <RadioGroup
        name="result"
        label={t('drills.record.result')}
        isRequired
        orientation="horizontal"
        value={values.result}
        onChange={value =>
          onChange({ result: value === 'failed' ? 'failed' : 'passed' })
        }
        {...refusal('result')}
      >
        <Radio value="passed">{t('drills.passed')}</Radio>
        <Radio value="failed">{t('drills.failed')}</Radio>
      </RadioGroup>
      <TextField
        name="dataLossMinutes"
        label={t('drills.record.dataLoss')}
        description={t('drills.record.dataLossNote')}
        inputMode="decimal"
        value={values.dataLossMinutes}
        onChange={dataLossMinutes => onChange({ dataLossMinutes })}
        {...refusal('dataLossMinutes')}
      />
      <TextField
        name="version"
        label={t('drills.record.version')}
        value={values.version}
        onChange={version => onChange({ version })}
        {...refusal('version')}
      />
      <TextField
        name="evidenceUrl"
        type="url"
        label={t('drills.record.evidence')}
        placeholder="https://"
        value={values.evidenceUrl}
        onChange={evidenceUrl => onChange({ evidenceUrl })}
        {...refusal('evidenceUrl')}
      />
      <TextAreaField
        className={styles.wide}
        name="notes"
        label={t('drills.record.notes')}
        rows={3}
        value={values.notes}
        onChange={notes => onChange({ notes })}
        {...refusal('notes')}
      />
    </div>
  );
}
