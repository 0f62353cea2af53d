import { z } from 'zod';
import { isCountry } from './countries';
import { safeHref } from './safeHref';

/**
 * Building blocks of the entity format. The message of each continues a sentence that begins with the field and its
 * value: `spec.mlModel.tier: "T9" is not one of T1, T2, T3, T4`.
 */

/** One of a closed set of words. */
export function word<const T extends readonly string[]>(allowed: T) {
  return z.enum(allowed, { error: `is not one of ${allowed.join(', ')}` });
}

/** Free text on one line. */
export function text(longest: number) {
  const error = `is not a text of 1 to ${longest} characters`;
  return z.string({ error }).trim().min(1, { error }).max(longest, { error });
}

/** A version: text, or a whole number that YAML took for one. `1.10` would have become 1.1, so it needs its quotes. */
export function version() {
  const error =
    'is not a version: a text of 1 to 200 characters; put a number in quotes';
  return z.preprocess(
    value => (Number.isSafeInteger(value) ? String(value) : value),
    z.string({ error }).trim().min(1, { error }).max(200, { error }),
  );
}

/** A term of a vocabulary. Whether the Standard knows it is a question for the assessment. */
export function term() {
  const error =
    'is not a term: use letters, digits, ".", "_" and "-", at most 63 of them';
  return z
    .string({ error })
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, { error });
}

/** A provider id; upper case is written in lower case. */
export function provider() {
  const error =
    'is not a provider id such as aws, gcp, azure or on-prem: use letters, digits and "-", at most 63 of them';
  return z
    .string({ error })
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, { error });
}

/** A provider's code of a region; upper case is written in lower case. */
export function region() {
  const error =
    'is not a region code such as ap-southeast-1: use letters, digits, ".", "_" and "-", at most 63 of them';
  return z
    .string({ error })
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{0,62}$/, { error });
}

/** Stands for a copy in a place that nobody could read: it counts nowhere, and is not forgotten either. */
export const UNKNOWN_PLACE = 'unknown';

/** `provider/region`. */
export function place() {
  const error = 'is not a place written provider/region';
  return z
    .string({ error })
    .trim()
    .toLowerCase()
    .regex(/^(?:unknown|[a-z0-9][a-z0-9-]{0,62}\/[a-z0-9][a-z0-9._-]{0,62})$/, {
      error,
    });
}

/** The residency rule: countries, or `any` alone. */
export function residency() {
  const error = 'is not an ISO 3166-1 alpha-2 country code such as SG, nor any';
  const code = z
    // YAML 1.1 reads Norway's code as false.
    .string({ error: `${error}; put a code such as NO in quotes` })
    .trim()
    .transform(value =>
      value.toLowerCase() === 'any' ? 'any' : value.toUpperCase(),
    )
    .refine(value => value === 'any' || isCountry(value), { error });
  return list(code, 250).superRefine((codes, context) => {
    if (codes.length > 1 && codes.includes('any')) {
      context.addIssue({
        code: 'custom',
        message: 'holds any beside countries; keep one or the other',
      });
    }
    if (codes.length === 0) {
      context.addIssue({
        code: 'custom',
        message:
          'is empty; name the countries, or write [any] when there is no rule',
      });
    }
  });
}

const TOO_LONG = Symbol('too long');

/**
 * A list of bounded length: nobody has a thousand deployments, and whoever sends a million must not stop the catalog.
 * The length is looked at before any item is.
 */
export function list<T extends z.ZodType>(item: T, longest: number) {
  const error = `is not a list of at most ${longest}`;
  return z.preprocess(
    value =>
      Array.isArray(value) && value.length > longest ? TOO_LONG : value,
    z.array(item, { error }),
  );
}

export function yesOrNo() {
  return z.boolean({ error: 'is not true or false' });
}

/** A whole number, 0 or more. */
export function count() {
  const error = 'is not a whole number from 0 to 1000000';
  return z.number({ error }).int({ error }).min(0, { error }).max(1_000_000, {
    error,
  });
}

/** Minutes, 0 or more. */
export function minutes() {
  const error = 'is not a number of minutes, 0 or more';
  return z.number({ error }).min(0, { error }).max(10_000_000, { error });
}

/** A link that may be rendered. */
export function link() {
  const error = 'is not an absolute http or https address';
  return z
    .string({ error })
    .trim()
    .refine(value => safeHref(value) !== undefined, { error });
}

const UNSAFE_SCHEME = /^[\s\p{Cc}]*(?:javascript|data|vbscript|file):/iu;

/** Where something is stored: `s3://…`. Never rendered as a link. */
export function uri() {
  const error =
    'is not an address of at most 2048 characters such as s3://bucket/key';
  return z
    .string({ error })
    .trim()
    .min(1, { error })
    .max(2048, { error })
    .refine(value => !UNSAFE_SCHEME.test(value), { error });
}

/** `YYYY-MM-DD`. */
export function day() {
  const error = 'is not a day written YYYY-MM-DD';
  return z.iso.date({ error });
}

/** RFC 3339, with its offset from UTC. */
export function instant() {
  const error = 'is not an instant written like 2026-11-20T08:00:00Z';
  return z.iso.datetime({ offset: true, error });
}

/** A day or an instant. */
export function dayOrInstant() {
  const error =
    'is not a day written YYYY-MM-DD, nor an instant such as 2026-11-20T08:00:00Z';
  return z
    .string({ error })
    .refine(
      value =>
        z.iso.date().safeParse(value).success ||
        z.iso.datetime({ offset: true }).safeParse(value).success,
      { error },
    );
}

/** Tags as a source has them; a value may be empty. */
export function labels(most: number) {
  const error = `is not a set of at most ${most} labels`;
  return z
    .record(
      z.string().max(512),
      z.string({ error: 'is not a text of at most 1024 characters' }).max(1024),
      { error },
    )
    .refine(value => Object.keys(value).length <= most, { error });
}
