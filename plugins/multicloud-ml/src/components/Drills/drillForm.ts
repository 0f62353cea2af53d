import { DateTime } from 'luxon';
import {
  checkDrill,
  type DrillInput,
  type Problem,
  type SiteDirectory,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Translate } from '../../format';

/** What the person typed, as the fields hold it. */
export interface DrillFormValues {
  type: DrillInput['type'];
  from: string;
  to: string;
  /** `YYYY-MM-DDTHH:mm` in the reader's time zone, or empty. */
  startedAt: string;
  recoveredAt: string;
  dataLossMinutes: string;
  result: DrillInput['result'];
  version: string;
  evidenceUrl: string;
  notes: string;
}

/** Messages by field; what concerns no field of the form is under `form`. */
export type DrillFormErrors = Partial<
  Record<keyof DrillFormValues | 'form', string>
>;

/** What is sent: empty fields are left out, times carry their zone. */
export function toDrillInput(values: DrillFormValues): DrillInput {
  const { type, from, to, result } = values;
  const dataLoss = values.dataLossMinutes.trim();
  return {
    type,
    from: from.trim(),
    to: to.trim(),
    result,
    startedAt: toInstant(values.startedAt) ?? '',
    recoveredAt: toInstant(values.recoveredAt),
    // What is no number is refused as such by the drill's rules.
    dataLossMinutes: dataLoss === '' ? undefined : Number(dataLoss),
    version: values.version.trim() || undefined,
    evidenceUrl: values.evidenceUrl.trim() || undefined,
    notes: values.notes.trim() || undefined,
  };
}

function toInstant(local: string): string | undefined {
  return local ? DateTime.fromISO(local).toUTC().toISO() ?? local : undefined;
}

/**
 * The rules of the backend, told before anything is sent. Whether the model is stateless is the backend's to know, so a
 * missing data loss is left for it to refuse.
 */
export function checkDrillForm(
  values: DrillFormValues,
  sites: SiteDirectory,
  t: Translate,
): DrillFormErrors {
  const problems = checkDrill(toDrillInput(values), {
    stateless: true,
    now: new Date(),
    sites,
  });
  return { ...toFieldErrors(problems), ...missingFields(values, t) };
}

/** An empty field is asked for in a person's words. */
function missingFields(values: DrillFormValues, t: Translate): DrillFormErrors {
  return {
    ...(!values.from && { from: t('drills.record.missing.from') }),
    ...(!values.to && { to: t('drills.record.missing.to') }),
    ...(!values.startedAt && {
      startedAt: t('drills.record.missing.startedAt'),
    }),
    ...(values.result === 'passed' &&
      !values.recoveredAt && {
        recoveredAt: t('drills.record.missing.recoveredAt'),
      }),
  };
}

/** The fields that a refusal may name. */
const DRILL_FIELDS = [
  'type',
  'from',
  'to',
  'startedAt',
  'recoveredAt',
  'dataLossMinutes',
  'result',
  'version',
  'evidenceUrl',
  'notes',
] as const;

/** Puts each problem at the field that it names last in its path. */
export function toFieldErrors(problems: Problem[]): DrillFormErrors {
  const errors: DrillFormErrors = {};
  for (const { path, message } of problems) {
    const last = path.split('.').pop() ?? '';
    const field = DRILL_FIELDS.find(known => known === last) ?? 'form';
    const sentence = asSentence(message, path);
    errors[field] = errors[field] ? `${errors[field]} ${sentence}` : sentence;
  }
  return errors;
}

/** The field names itself on screen, so its path before the message would only repeat it. */
function asSentence(message: string, path: string): string {
  const rest = message.startsWith(path)
    ? message.slice(path.length).replace(/^[:\s]+/, '')
    : message;
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}${
    rest.endsWith('.') ? '' : '.'
  }`;
}
