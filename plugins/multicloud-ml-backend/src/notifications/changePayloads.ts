import {
  CRITERION_GUIDANCE,
  RULE_GUIDANCE,
  type Standing,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Message } from './Message';
import type { NetChange } from './NetChange';
import type { Explanation } from './explainChanges';
import { linkToModel, linkToOwner } from './links';
import { counted, listed, statusWord } from './words';

const TOPIC = 'Model change';

/** One model that got worse: what, why, and what to do. */
export function singlePayload(
  change: NetChange,
  explanation: Explanation | undefined,
): Message['payload'] {
  const { entityRef, title, firstId, after } = change;
  return {
    title: `${title} got worse: ${steps(change).join(', ')}`,
    description: sentences([
      ...(change.standardVersion === undefined
        ? []
        : ['It is judged by another Standard than before']),
      ...(explanation?.causes ?? []),
      ...(explanation?.step ? [`Next: ${explanation.step}`] : []),
    ]),
    link: linkToModel(entityRef),
    topic: TOPIC,
    severity: after.tier === 'T1' ? 'high' : 'normal',
    scope: `multicloud-ml:change:${entityRef}:${firstId}`,
  };
}

/** Many models that got worse, of one cause or of several. */
export function bundlePayload(
  ownerRef: string,
  changes: readonly NetChange[],
): Message['payload'] {
  const common = changes
    .map(change => change.came)
    .reduce((shared, came) => shared.filter(id => came.includes(id)));
  const rules = RULE_GUIDANCE.filter(({ id }) => common.includes(id));
  const criteria = Object.values(CRITERION_GUIDANCE).filter(({ id }) =>
    changes.every(({ lost }) => lost.some(one => one.id === id)),
  );
  const [step] = [...rules, ...criteria].flatMap(({ howTo }) => howTo);
  const ofStandard = changes.every(one => one.standardVersion !== undefined);
  const t1 = changes.filter(({ after }) => after.tier === 'T1').length;
  return {
    title: ofStandard
      ? `${counted(changes.length, 'model')} got worse under another Standard`
      : `${counted(changes.length, 'model')} got worse at once`,
    description: sentences([
      ...(ofStandard
        ? [
            'What is asked of the models is another now, which says nothing of a change in them. The Standards page tells what is asked',
          ]
        : rules
            .slice(0, 1)
            .map(
              () =>
                `None of them meets ${listed(
                  rules.map(({ id, title }) => `"${title}" (${id})`),
                )} any more`,
            )),
      ...(criteria.length > 0
        ? [
            `All of them earn fewer points for ${listed(
              criteria.map(({ id, title }) => `"${title}" (${id})`),
            )}`,
          ]
        : []),
      `They are ${listed(changes.map(change => change.title))}`,
      ...(t1 > 0 ? [`${counted(t1, 'of them is', 'of them are')} T1`] : []),
      ...(step && !ofStandard ? [`Next: ${step}`] : []),
    ]),
    link: linkToOwner(ownerRef),
    topic: TOPIC,
    severity: t1 > 0 ? 'high' : 'normal',
    scope: `multicloud-ml:changes:${ownerRef}:${Math.min(
      ...changes.map(change => change.firstId),
    )}`,
  };
}

/** What went from where to where, for the worse ones first. */
function steps({ before, after }: NetChange): string[] {
  const moved: Array<[keyof Standing, string]> = [
    [
      'recovery',
      `recovery ${statusWord(before.recovery)} → ${statusWord(after.recovery)}`,
    ],
    ['residency', `residency ${before.residency} → ${after.residency}`],
    ['grade', `grade ${before.grade} → ${after.grade}`],
  ];
  return moved
    .filter(([what]) => before[what] !== after[what])
    .map(([, words]) => words);
}

function sentences(parts: readonly string[]): string {
  return parts.map(part => (/[.!?]$/.test(part) ? part : `${part}.`)).join(' ');
}
