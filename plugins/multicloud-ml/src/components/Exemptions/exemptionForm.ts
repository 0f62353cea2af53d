import {
  checkExemption,
  type ExemptionInput,
  type Problem,
  type Standard,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Translate } from '../../format';

/** Messages by field; what concerns no field of the form is under `form`. */
export type ExemptionErrors = Partial<
  Record<keyof ExemptionInput | 'form', string>
>;

const FIELDS = ['covers', 'reason', 'until'] as const;

/** The rules of the backend, told before anything is sent. An empty field is asked for in a person's words. */
export function checkExemptionForm(
  input: ExemptionInput,
  standard: Standard,
  t: Translate,
): ExemptionErrors {
  const problems = checkExemption(input, { standard, now: new Date() });
  const errors = toErrors(problems);
  for (const field of FIELDS) {
    if (input[field].trim() === '') {
      errors[field] = t(`exemptions.request.missing.${field}`);
    }
  }
  return errors;
}

/** Puts each problem at the field that it names. */
export function toErrors(problems: readonly Problem[]): ExemptionErrors {
  const errors: ExemptionErrors = {};
  for (const { path, message } of problems) {
    const field = FIELDS.find(known => known === path) ?? 'form';
    errors[field] = asSentence(message, path);
  }
  return errors;
}

/** The field names itself on screen, so its path before the message would only repeat it. */
function asSentence(message: string, path: string): string {
  const rest = message.startsWith(`${path}: `)
    ? message.slice(path.length + 2)
    : message;
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}${
    rest.endsWith('.') ? '' : '.'
  }`;
}
