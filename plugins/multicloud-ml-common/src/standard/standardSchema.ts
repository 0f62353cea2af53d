import { z } from 'zod';
import { RECOVERY_STRATEGIES } from '../model/vocabulary';

/** At most so many decimals, decided on the number as it is written. */
function decimals(most: number) {
  const scale = 10 ** most;
  return (value: number) =>
    Math.abs(value * scale - Math.round(value * scale)) < 1e-9 * scale;
}

function between(least: number, most: number, places: number) {
  const error = `is not a number from ${least} to ${most} with at most ${
    places === 1 ? 'one decimal' : `${places} decimals`
  }`;
  return z
    .number({ error })
    .min(least, { error })
    .max(most, { error })
    .refine(decimals(places), { error });
}

const points = () => between(0, 100, 2);
const TERM = /^[a-z0-9][a-z0-9._-]{0,62}$/;
const term = () => {
  const error =
    'is not a term: use lower-case letters, digits, ".", "_" and "-", at most 63 of them';
  return z.string({ error }).regex(TERM, { error });
};

function terms<V extends z.ZodType>(value: V) {
  return z.record(term(), value, { error: 'is not an object of terms' });
}

function oneOf<const T extends readonly string[]>(...allowed: T) {
  return z.enum(allowed, { error: `is not one of ${allowed.join(', ')}` });
}

const aboveZero = (what: string) => {
  const error = `is not a number of ${what} above 0 and at most 1000000`;
  return z.number({ error }).gt(0, { error }).max(1_000_000, { error });
};

function wholeDays(most: number) {
  const error = `is not a whole number of days from 1 to ${most}`;
  return z
    .number({ error })
    .int({ error })
    .min(1, { error })
    .max(most, { error });
}

const group = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape);

const objective = () =>
  group({
    rtoMinutes: aboveZero('minutes').optional(),
    rpoMinutes: aboveZero('minutes').optional(),
    leastStrategy: oneOf(...RECOVERY_STRATEGIES).optional(),
    secondSiteIn: oneOf('another-provider', 'another-region').optional(),
    drillMaxAgeDays: aboveZero('days').optional(),
  });

const text = () => {
  const error = 'is not a text of 1 to 100 characters';
  return z.string({ error }).min(1, { error }).max(100, { error });
};

const earned = () => between(0, 1, 3);
const tierWeight = () => between(0, 100, 2);

/** The shape of a Standard, field by field; `checkStandard` holds what concerns several fields at once. */
export const standardSchema = group({
  name: text(),
  version: text(),
  weights: group({
    P1: points(),
    P2: points(),
    P3: points(),
    P4: points(),
    P5: points(),
    P6: points(),
    P7: points(),
    P8: points(),
    P9: points(),
    P10: points(),
  }),
  thresholds: group({ A: points(), B: points(), C: points(), D: points() }),
  leastCoverage: points(),
  caps: group({
    notExportable: points(),
    notExportableWithEquivalent: points(),
    managedServing: points(),
  }),
  objectives: group({
    T1: objective(),
    T2: objective(),
    T3: objective(),
    T4: objective(),
  }),
  tierWeights: group({
    T1: tierWeight(),
    T2: tierWeight(),
    T3: tierWeight(),
    T4: tierWeight(),
  }),
  vocabularies: group({
    services: terms(oneOf('kubernetes', 'managed', 'hosted')),
    runtimes: z.array(term(), { error: 'is not a list of terms' }),
    orchestrators: terms(earned()),
    tableFormats: terms(oneOf('open', 'file', 'proprietary')),
    featureStores: terms(oneOf('neutral', 'managed')),
    artifactFormats: terms(earned()),
    ci: terms(oneOf('neutral', 'provider')),
    infrastructureTools: terms(earned()),
    accelerators: terms(oneOf('portable', 'proprietary')),
  }),
  replicationLagMaxAgeDays: aboveZero('days'),
  staleAfterHours: aboveZero('hours'),
  versionDriftHours: aboveZero('hours'),
  drillRecencyDays: aboveZero('days'),
  exemptionMaxDays: wholeDays(3650),
});
