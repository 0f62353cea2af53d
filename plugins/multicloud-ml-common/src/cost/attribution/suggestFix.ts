import { quote } from '../../model/showValue';
import type { CostItem } from '../CostLine';
import { GENERAL_ADVICE, TAGGING_ADVICE } from './taggingAdvice';

/** Longer than any id; what follows says nothing more of the service. */
const LONGEST = 2048;

/**
 * The tag that would attribute an item which no model bears: the key, a value to fill in, and sentences in plain text on
 * where to set it at this provider and what else the provider asks for before its bill shows it.
 *
 * @param about - The tag key to suggest, and the team whose account it is, when one is known
 * @public
 */
export function suggestFix(
  item: CostItem,
  about: { tagKey: string; groupRef?: string },
): { tagKey: string; tagValue: string; detail: string } {
  const { tagKey, groupRef } = about;
  // Labels of Google Cloud hold neither ":" nor "/".
  const tagValue =
    item.provider === 'gcp'
      ? '<name of the model>'
      : '<entity ref of the model>';
  if (item.tax) {
    const detail =
      'A tax carries no tag of a resource, so it stays here; the figures of models leave taxes out by default.';
    return { tagKey, tagValue, detail };
  }
  const sentences = [...howToTag(item)];
  if (item.machineLearning && item.accountId && groupRef === undefined) {
    sentences.push(
      `To show it with a team until then, name the team of account ${quote(
        item.accountId,
      )} in multicloudMl.costs.accounts.`,
    );
  }
  return { tagKey, tagValue, detail: sentences.join(' ') };
}

function howToTag(item: CostItem): string[] {
  if (item.tag !== undefined) {
    return [
      `It is tagged ${quote(
        item.tag,
      )}, which names no registered model and no deployment of one: correct the tag, or register the model.`,
    ];
  }
  const advice = TAGGING_ADVICE.get(item.provider) ?? GENERAL_ADVICE;
  const about = `${item.service} ${item.resourceId?.slice(0, LONGEST) ?? ''}`;
  const place = advice.places.find(({ when }) => when.test(about));
  return [place?.where ?? advice.otherwise, advice.then];
}
