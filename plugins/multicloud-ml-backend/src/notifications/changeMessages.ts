import { groupBy } from '../assessment/groupBy';
import type { Message } from './Message';
import { noteTold } from './ChangeNews';
import type { NetChange } from './NetChange';
import { bundlePayload, singlePayload } from './changePayloads';
import type { Explain } from './explainChanges';

/** So many changes of one cause are told one by one; more of them together. */
const MOST_OF_ONE_CAUSE = 3;
/** So many are told one by one to one owner in one turn, whatever their causes. */
const MOST_AT_ONCE = 5;

/** A message with the changes that it tells. */
export interface ChangeMessage extends Message {
  changes: NetChange[];
}

/**
 * What owners are told of changes for the worse: each by itself with its cause and the next step, and many of one cause
 * together in one message.
 *
 * @param explain - Asked once for all of those that are told by themselves
 */
export async function changeMessages(
  worse: readonly NetChange[],
  explain: Explain,
): Promise<ChangeMessage[]> {
  const owned = worse.filter(change => change.after.ownerRef !== undefined);
  const bundles: Array<{ ownerRef: string; changes: NetChange[] }> = [];
  const singles: Array<{ ownerRef: string; change: NetChange }> = [];
  for (const [ownerRef, changes] of groupBy(
    owned,
    change => change.after.ownerRef ?? '',
  )) {
    const alone: NetChange[] = [];
    for (const ofOneCause of groupBy(changes, causeOf).values()) {
      if (ofOneCause.length > MOST_OF_ONE_CAUSE) {
        bundles.push({ ownerRef, changes: ofOneCause });
      } else {
        alone.push(...ofOneCause);
      }
    }
    if (alone.length > MOST_AT_ONCE) {
      bundles.push({ ownerRef, changes: alone });
    } else {
      singles.push(...alone.map(change => ({ ownerRef, change })));
    }
  }
  const explained = await explain(singles.map(({ change }) => change));
  return [
    ...bundles.map(({ ownerRef, changes }) =>
      toMessage(ownerRef, changes, bundlePayload(ownerRef, changes)),
    ),
    ...singles.map(({ ownerRef, change }) =>
      toMessage(
        ownerRef,
        [change],
        singlePayload(change, explained.get(change.entityRef)),
      ),
    ),
  ];
}

function toMessage(
  ownerRef: string,
  changes: NetChange[],
  payload: Message['payload'],
): ChangeMessage {
  return {
    ownerRef,
    changes,
    payload,
    note: knex => noteTold(knex, changes),
  };
}

/** Equal for changes that one thing has brought about. */
function causeOf({
  standardVersion,
  came,
  lost,
  before,
  after,
}: NetChange): string {
  if (standardVersion !== undefined) {
    return 'standard';
  }
  const ids = [...came, ...lost.map(({ id }) => id).sort()];
  return ids.length > 0
    ? ids.join(' ')
    : `${before.recovery} ${after.recovery} ${after.residency}`;
}
