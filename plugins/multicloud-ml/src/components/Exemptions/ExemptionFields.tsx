import { Select, TextAreaField } from '@backstage/ui';
import {
  lastExemptionDay,
  type ExemptionInput,
  type GetModelResponse,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { DateTimeField } from '../Drills/DateTimeField';
import { coverWords } from './coverWords';
import type { ExemptionErrors } from './exemptionForm';
import { coversToRequest } from './coversToRequest';

/** What is exempt, why, and through which day. */
export function ExemptionFields(props: {
  model: GetModelResponse;
  standard: Standard;
  values: ExemptionInput;
  errors: ExemptionErrors;
  onChange: (change: Partial<ExemptionInput>) => void;
}) {
  const { model, standard, values, errors, onChange } = props;
  const { t, format } = useLocale();
  const now = new Date();
  const last = lastExemptionDay(standard, now);

  /** How React Aria is told of a message that does not come from the field itself. */
  const refusal = (field: keyof ExemptionInput) => ({
    validationBehavior: 'aria' as const,
    validate: () => errors[field] ?? null,
  });

  return (
    <>
      <Select
        name="covers"
        label={t('exemptions.request.covers')}
        description={t('exemptions.request.coversNote')}
        isRequired
        options={coversToRequest(model).map(id => ({
          id,
          label: coverWords(id, t),
        }))}
        value={values.covers || null}
        onChange={key => onChange({ covers: String(key ?? '') })}
        {...refusal('covers')}
      />
      <TextAreaField
        name="reason"
        label={t('exemptions.request.reason')}
        description={t('exemptions.request.reasonNote')}
        isRequired
        rows={4}
        value={values.reason}
        onChange={reason => onChange({ reason })}
        {...refusal('reason')}
      />
      <DateTimeField
        name="until"
        label={t('exemptions.request.until')}
        description={t('exemptions.request.untilNote', {
          last: format.billDay(last),
          days: format.count(standard.exemptionMaxDays),
        })}
        isRequired
        days={{ first: now.toISOString().slice(0, 10), last }}
        value={values.until}
        onChange={until => onChange({ until })}
        error={errors.until}
      />
    </>
  );
}
