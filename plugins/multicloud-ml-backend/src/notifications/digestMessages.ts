import type { Message } from './Message';
import { noteReminders } from './Reminder';
import { linkToOwner } from './links';
import type { Week } from './loadWeeks';
import { counted, listed } from './words';

/**
 * The week of each team, as one message.
 *
 * @param titles - Of the groups that may be told; a week of anybody else is left out
 */
export function digestMessages(
  weeks: ReadonlyMap<string, Week>,
  titles: ReadonlyMap<string, string>,
  day: string,
): Message[] {
  return [...weeks].flatMap(([ownerRef, week]) => {
    const title = titles.get(ownerRef);
    return title === undefined
      ? []
      : [
          {
            ownerRef,
            payload: {
              title: `The week of ${title}: ${headline(week)}`,
              description: details(week).join(' '),
              link: linkToOwner(ownerRef),
              topic: 'Weekly digest',
              severity: 'low' as const,
              scope: `multicloud-ml:${digestKey(ownerRef, day)}`,
            },
            note: (knex, at) =>
              noteReminders(knex, [digestKey(ownerRef, day)], at),
          },
        ];
  });
}

/** Under which it is noted that a team has had its digest. */
export function digestKey(ownerRef: string, day: string): string {
  return `digest:${day}:${ownerRef}`;
}

function headline({ worse, better, drillsOverdue }: Week): string {
  const parts = [
    ...(worse.length > 0
      ? [`${counted(worse.length, 'model')} got worse`]
      : []),
    ...(better.length > 0
      ? [`${counted(better.length, 'model')} got better`]
      : []),
    ...(drillsOverdue > 0
      ? [`${counted(drillsOverdue, 'drill')} overdue`]
      : []),
  ];
  return parts.length > 0 ? listed(parts) : 'what ends soon';
}

function details(week: Week): string[] {
  const names = (changes: Week['worse']) =>
    listed(changes.map(({ title }) => title));
  return [
    ...(week.worse.length > 0 ? [`Worse: ${names(week.worse)}.`] : []),
    ...(week.better.length > 0 ? [`Better: ${names(week.better)}.`] : []),
    ...(week.drillsOverdue > 0
      ? [
          `${counted(week.drillsOverdue, 'recovery drill')} ${
            week.drillsOverdue === 1 ? 'is' : 'are'
          } overdue.`,
        ]
      : []),
    ...(week.drillsDue > 0
      ? [
          `${counted(week.drillsDue, 'recovery drill')} ${
            week.drillsDue === 1 ? 'stops' : 'stop'
          } counting within 14 days.`,
        ]
      : []),
    ...(week.exemptionsLapsing > 0
      ? [
          `${counted(week.exemptionsLapsing, 'exemption')} ${
            week.exemptionsLapsing === 1 ? 'ends' : 'end'
          } within 14 days.`,
        ]
      : []),
  ];
}
