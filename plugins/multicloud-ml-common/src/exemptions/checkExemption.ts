import type { ExemptionInput } from '../api/exemptionTypes';
import { DAY, dayOf } from '../assessment/judged/time';
import { day } from '../model/fields';
import type { Problem } from '../model/MlModel';
import { problem } from '../model/parseLeniently';
import { showValue } from '../model/showValue';
import type { Standard } from '../standard/Standard';
import { COVERS_RECOVERY, EXEMPTIBLE_RULES, isExemptible } from './exemptible';

/** Longest reason, in characters. @public */
export const EXEMPTION_REASON_LIMIT = 2000;

const daySchema = day();

/**
 * The last day that an exemption requested now may name, `YYYY-MM-DD`, UTC.
 *
 * @public
 */
export function lastExemptionDay(
  standard: Pick<Standard, 'exemptionMaxDays'>,
  now: Date,
): string {
  return dayOf(now.getTime() + standard.exemptionMaxDays * DAY);
}

/**
 * Everything that speaks against requesting an exemption; none means that it may be requested. Safe for any input that
 * has passed as JSON, whatever its type says.
 *
 * @public
 */
export function checkExemption(
  input: ExemptionInput,
  opts: { standard: Pick<Standard, 'exemptionMaxDays'>; now: Date },
): Problem[] {
  return [
    ...refused('covers', faultOfCovers(input.covers)),
    ...refused('reason', faultOfReason(input.reason)),
    ...refused('until', faultOfUntil(input.until, opts)),
  ];
}

function refused(
  field: keyof ExemptionInput,
  fault: string | undefined,
): Problem[] {
  return fault === undefined ? [] : [problem(field, fault)];
}

function faultOfCovers(covers: unknown): string | undefined {
  return typeof covers === 'string' && isExemptible(covers)
    ? undefined
    : `${showValue(
        covers,
      )} cannot be exempted; name ${COVERS_RECOVERY} as a whole or one of ${EXEMPTIBLE_RULES.join(
        ', ',
      )}`;
}

function faultOfReason(reason: unknown): string | undefined {
  if (typeof reason !== 'string' || reason.trim() === '') {
    return 'is missing; say why the model cannot do better for now';
  }
  return reason.length > EXEMPTION_REASON_LIMIT
    ? `has ${reason.length} characters, and at most ${EXEMPTION_REASON_LIMIT} are kept; shorten it`
    : undefined;
}

function faultOfUntil(
  until: unknown,
  {
    standard,
    now,
  }: { standard: Pick<Standard, 'exemptionMaxDays'>; now: Date },
): string | undefined {
  const today = dayOf(now.getTime());
  const last = lastExemptionDay(standard, now);
  if (typeof until !== 'string' || !daySchema.safeParse(until).success) {
    return `${showValue(
      until,
    )} is not a day written like ${last}, the last one that is allowed`;
  }
  if (until < today) {
    return `${showValue(
      until,
    )} is over; name today, ${today} (UTC), or a later day up to ${last}`;
  }
  return until > last
    ? `${showValue(until)} is more than ${
        standard.exemptionMaxDays
      } days away; name a day up to ${last}, and request again if it is still needed then`
    : undefined;
}
