import { instant } from '../model/fields';
import { safeHref } from '../model/safeHref';
import type { Problem } from '../model/MlModel';
import { problem } from '../model/parseLeniently';
import { showValue } from '../model/showValue';
import { parsePlace } from '../regions/parsePlace';
import type { SiteDirectory } from '../regions/Region';
import { DRILL_TYPES, type DrillInput } from './Drill';

const RESULTS = ['passed', 'failed'];
const LONGEST_NOTES = 5000;
const instantSchema = instant();

/**
 * Everything that speaks against recording a drill; none means that it is accepted. Safe for any input that has passed
 * as JSON, whatever its type says.
 *
 * A passed drill needs `recoveredAt` and, unless the model is stateless or the drill was a tabletop, which measures
 * nothing, `dataLossMinutes`. A drill in the future, or one that ends before it starts, is refused.
 *
 * @public
 */
export function checkDrill(
  input: DrillInput,
  opts: { stateless?: boolean; now: Date; sites: SiteDirectory },
): Problem[] {
  const problems: Problem[] = [];
  const refuse = (field: keyof DrillInput, sentence: string) =>
    problems.push(problem(field, sentence));

  if (!isOneOf(DRILL_TYPES, input.type)) {
    refuse(
      'type',
      `${showValue(input.type)} is not one of ${DRILL_TYPES.join(', ')}`,
    );
  }
  if (!isOneOf(RESULTS, input.result)) {
    refuse(
      'result',
      `${showValue(input.result)} is not one of ${RESULTS.join(', ')}`,
    );
  }
  for (const field of ['from', 'to'] as const) {
    const sentence = checkPlace(input[field], opts.sites);
    if (sentence) {
      refuse(field, sentence);
    }
  }

  const now = opts.now.getTime();
  const started = checkInstant(input.startedAt, now);
  if (started.fault) {
    refuse('startedAt', started.fault);
  }
  const passed = input.result === 'passed';
  if (isGiven(input.recoveredAt)) {
    const recovered = checkInstant(input.recoveredAt, now);
    if (recovered.fault) {
      refuse('recoveredAt', recovered.fault);
    } else if (recovered.time < started.time) {
      refuse(
        'recoveredAt',
        `${showValue(input.recoveredAt)} is before the start, ${showValue(
          input.startedAt,
        )}; a drill ends after it starts`,
      );
    }
  } else if (passed) {
    refuse('recoveredAt', 'is missing; a passed drill says when it recovered');
  }

  if (isGiven(input.dataLossMinutes)) {
    if (
      !(Number.isFinite(input.dataLossMinutes) && input.dataLossMinutes >= 0)
    ) {
      refuse(
        'dataLossMinutes',
        `${showValue(
          input.dataLossMinutes,
        )} is not a number of minutes, 0 or more`,
      );
    }
  } else if (passed && input.type !== 'tabletop' && !opts.stateless) {
    refuse(
      'dataLossMinutes',
      'is missing; a passed drill says how many minutes of data were lost, 0 when none',
    );
  }

  checkText(input.version, 'version', 200, refuse);
  checkText(input.notes, 'notes', LONGEST_NOTES, refuse);
  if (
    isGiven(input.evidenceUrl) &&
    input.evidenceUrl !== '' &&
    safeHref(input.evidenceUrl) === undefined
  ) {
    refuse(
      'evidenceUrl',
      `${showValue(
        input.evidenceUrl,
      )} is not an absolute http or https address`,
    );
  }
  return problems;
}

function isOneOf(allowed: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && allowed.includes(value);
}

function isGiven<T>(value: T | undefined | null): value is T {
  return value !== undefined && value !== null;
}

function checkPlace(
  written: unknown,
  sites: SiteDirectory,
): string | undefined {
  const place = typeof written === 'string' ? parsePlace(written) : undefined;
  if (!place) {
    return written === undefined
      ? 'is missing; name the place as provider/region'
      : `${showValue(
          written,
        )} is not a place written provider/region, such as gcp/asia-southeast1`;
  }
  return sites.find(place.provider, place.region)
    ? undefined
    : `${showValue(
        written,
      )} is not a site that is known; correct it, or add the site under multicloudMl.sites`;
}

function checkInstant(
  written: unknown,
  now: number,
): { time: number; fault?: string } {
  const time =
    typeof written === 'string' && instantSchema.safeParse(written).success
      ? Date.parse(written)
      : Number.NaN;
  if (Number.isNaN(time)) {
    return {
      time,
      fault:
        written === undefined
          ? 'is missing'
          : `${showValue(
              written,
            )} is not an instant written like 2026-11-20T08:00:00Z`,
    };
  }
  return time > now
    ? {
        time,
        fault: `${showValue(
          written,
        )} is in the future; record a drill once it has happened`,
      }
    : { time };
}

function checkText(
  value: unknown,
  field: keyof DrillInput,
  longest: number,
  refuse: (field: keyof DrillInput, sentence: string) => void,
) {
  if (isGiven(value) && (typeof value !== 'string' || value.length > longest)) {
    refuse(
      field,
      `${showValue(value)} is not a text of at most ${longest} characters`,
    );
  }
}
