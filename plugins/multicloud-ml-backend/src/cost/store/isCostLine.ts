import type {
  CostItem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Longest text of a bill that is kept. */
export const LONGEST_TEXT = 4096;

export const AMOUNT = /^-?\d{1,12}(?:\.\d{1,18})?$/;
export const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
export const CURRENCY = /^[A-Z]{3}$/;

const OPTIONAL_TEXTS = [
  'billingAccountId',
  'accountId',
  'accountName',
  'category',
  'region',
  'resourceId',
  'resourceName',
  'tag',
  'allocatedResourceId',
  'allocatedTag',
  'cluster',
  'namespace',
] as const satisfies ReadonlyArray<keyof CostItem>;

/** Few days come in many lines: looked at once each. */
const days = new Map<string, boolean>();
const MOST_DAYS = 10_000;

/**
 * Whether a value is a cost line but for its item. By hand, because a bill may have hundreds of thousands of them: a
 * tenth of what a schema takes.
 */
export function isCostLine(value: unknown): value is CostLine {
  return (
    isRecord(value) &&
    typeof value.day === 'string' &&
    isDay(value.day) &&
    matches(MONTH, value.billingPeriod) &&
    matches(CURRENCY, value.currency) &&
    matches(AMOUNT, value.effective) &&
    matches(AMOUNT, value.billed) &&
    (value.hours === undefined || matches(AMOUNT, value.hours)) &&
    typeof value.rows === 'number' &&
    Number.isSafeInteger(value.rows) &&
    value.rows >= 0
  );
}

/** Whether a value is a cost item. */
export function isCostItem(value: unknown): value is CostItem {
  return (
    isRecord(value) &&
    isName(value.provider) &&
    isText(value.service) &&
    typeof value.machineLearning === 'boolean' &&
    typeof value.tax === 'boolean' &&
    OPTIONAL_TEXTS.every(
      key => value[key] === undefined || isText(value[key]),
    ) &&
    (value.entered === undefined || isEntered(value.entered))
  );
}

function isEntered(value: unknown): boolean {
  return (
    isRecord(value) &&
    isName(value.entityRef) &&
    (value.deployment === undefined || isName(value.deployment))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isName(value: unknown): boolean {
  return isText(value) && value !== '';
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isDay(text: string): boolean {
  const known = days.get(text);
  if (known !== undefined) {
    return known;
  }
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? Date.parse(`${text}T00:00:00Z`)
    : NaN;
  // A day that no month has becomes one of the next, or none.
  const valid =
    !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  if (days.size < MOST_DAYS) {
    days.set(text, valid);
  }
  return valid;
}
