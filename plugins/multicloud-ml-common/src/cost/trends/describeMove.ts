import type { CostMoveCause, CostMover } from '../../api/costTypes';
import type { Decimal } from 'decimal.js';

/** Something that moved a cost. */
export interface MoveEffect {
  kind: CostMoveCause;
  /** By how much, with its sign. */
  by: Decimal;
  /** The deployments concerned. */
  names: string[];
  /** New by old, of hours and prices. */
  ratio?: Decimal;
}

/** Says in a sentence what moved a cost; names the deployment where it is one. */
export function describeMove(effect: MoveEffect): CostMover['cause'] {
  const { kind, names } = effect;
  const deployment = names.length === 1 ? names[0] || undefined : undefined;
  return {
    kind,
    ...(deployment === undefined ? {} : { deployment }),
    detail: sentenceOf(effect, deployment),
  };
}

function sentenceOf(
  { kind, names, ratio }: MoveEffect,
  deployment: string | undefined,
): string {
  const where = deployment === undefined ? '' : ` of “${deployment}”`;
  const who =
    deployment === undefined
      ? `${names.length} deployments`
      : `“${deployment}”`;
  const percent = ratio ? percentOf(ratio) : '';
  switch (kind) {
    case 'new-deployment':
      return `${who} cost nothing in the period before.`;
    case 'stopped-deployment':
      return `${who} ${
        names.length === 1 ? 'costs' : 'cost'
      } nothing any more.`;
    case 'more-hours':
      return `The instance-hours${where} are up by ${percent}, at the prices of the period before.`;
    case 'fewer-hours':
      return `The instance-hours${where} are down by ${percent}, at the prices of the period before.`;
    case 'higher-price':
      return `The price of an instance-hour${where} is up by ${percent}.`;
    default:
      return `The price of an instance-hour${where} is down by ${percent}.`;
  }
}

/** A change in percent, with one decimal below ten. */
function percentOf(ratio: Decimal): string {
  const change = ratio.minus(1).abs().times(100);
  return `${change.toDecimalPlaces(change.lessThan(10) ? 1 : 0).toFixed()} %`;
}
