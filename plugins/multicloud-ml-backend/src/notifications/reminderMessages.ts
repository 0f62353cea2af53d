import { RULE_GUIDANCE } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { groupBy } from '../assessment/groupBy';
import type { Message } from './Message';
import { type Reminder, noteReminders } from './Reminder';
import { linkToModel, linkToOwner } from './links';
import { counted, listed } from './words';

/** So many are told one by one; more of them together. */
const MOST_ALONE = 3;

type Words = { title: string; description: string };

/** How one kind of reminder is put. */
interface Phrases {
  topic: string;
  one: (reminder: Reminder) => Words;
  /** @param names - of the models */
  many: (count: number, firstDay: string, names: string) => Words;
}

const DRILLS: Phrases = {
  topic: 'Recovery drill',
  one: ({ title, day }) => ({
    title: `The last recovery drill of ${title} counts until ${day}`,
    description:
      'After that nothing shows any more that the model can be recovered. Next: Repeat the drill, and record it.',
  }),
  many: (count, firstDay, names) => ({
    title: `${counted(count, 'recovery drill')} will stop counting`,
    description: `The first of them counts until ${firstDay}. They are of ${names}. Next: Repeat them, and record them.`,
  }),
};

const EXEMPTIONS: Phrases = {
  topic: 'Exemption',
  one: ({ title, day, covers }) => {
    const rule = RULE_GUIDANCE.find(({ id }) => id === covers);
    return {
      title: `An exemption of ${title} ends on ${day}`,
      description: `It excuses ${
        rule ? `"${rule.title}" (${rule.id})` : 'recovery as a whole'
      }, which counts again after that day. Next: ${
        rule?.howTo[0] ?? 'Settle the reasons before the exemption ends.'
      }`,
    };
  },
  many: (count, firstDay, names) => ({
    title: `${counted(count, 'exemption')} will end`,
    description: `The first of them ends on ${firstDay}. They are of ${names}. What they excuse counts again after their last day. Next: Settle what they excuse.`,
  }),
};

/** Tells of drills that stop counting: each by itself, and many of one owner together. */
export function drillMessages(drills: readonly Reminder[]): Message[] {
  return toMessages(drills, DRILLS);
}

/** Tells of exemptions that lapse: each by itself, and many of one owner together. */
export function exemptionMessages(exemptions: readonly Reminder[]): Message[] {
  return toMessages(exemptions, EXEMPTIONS);
}

/** @param reminders - The first to end first */
function toMessages(
  reminders: readonly Reminder[],
  { topic, one, many }: Phrases,
): Message[] {
  const message = (
    ownerRef: string,
    told: readonly Reminder[],
    { link, scope, ...words }: Words & { link: string; scope: string },
  ): Message => ({
    ownerRef,
    payload: { ...words, link, topic, severity: 'normal', scope },
    note: (knex, at) =>
      noteReminders(
        knex,
        told.map(({ key }) => key),
        at,
      ),
  });
  return [...groupBy(reminders, reminder => reminder.ownerRef)].flatMap(
    ([ownerRef, own]) =>
      own.length > MOST_ALONE
        ? [
            message(ownerRef, own, {
              ...many(own.length, own[0].day, listed(own.map(r => r.title))),
              link: linkToOwner(ownerRef),
              scope: `multicloud-ml:${ownerRef}:${own[0].key}`,
            }),
          ]
        : own.map(reminder =>
            message(ownerRef, [reminder], {
              ...one(reminder),
              link: linkToModel(reminder.entityRef),
              scope: `multicloud-ml:${reminder.key}`,
            }),
          ),
  );
}
