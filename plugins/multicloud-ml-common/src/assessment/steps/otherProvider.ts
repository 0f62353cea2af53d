import type { JudgedModel } from '../judged/JudgedModel';

const USUAL = ['aws', 'gcp', 'azure'];

/** A provider other than the given one: where most people can operate, else one of the three clouds. */
export function otherProvider(
  judged: JudgedModel,
  provider: string | undefined,
): string {
  const { operators } = judged.input;
  const staffed = Object.keys(operators)
    .filter(one => one !== provider && operators[one] >= 1)
    .sort(
      (left, right) =>
        operators[right] - operators[left] || (left < right ? -1 : 1),
    );
  return staffed[0] ?? USUAL.find(one => one !== provider) ?? 'on-prem';
}
