import type { JudgedModel } from '../judged/JudgedModel';
import { isWithin, type JudgedDrill } from '../judged/JudgedDrill';
import { titleOf } from '../judged/words';
import type { Evidence } from '../ResolvedModel';
import { type Criterion, known, unknown } from './Criterion';

/**
 * P10: whether people can run it elsewhere. Half for two people on the second-best-staffed provider, half for having
 * done it lately: a counting restore or failover drill to another provider.
 */
export const P10People: Criterion = {
  id: 'P10',
  judge(judged) {
    const staffed = staffing(judged.input.operators);
    if (staffed.length === 0) {
      return unknown('Nobody is declared to operate any provider.');
    }
    const second = staffed.at(1);
    const drill = recentDrill(judged);
    const people = Math.min(1, (second?.people ?? 0) / 2);
    const evidence: Evidence[] = [{ rank: 'declared', source: 'operators' }];
    if (drill) {
      evidence.push({
        rank: 'declared',
        source: `drill ${drill.drill.id}`,
        at: drill.drill.recoveredAt ?? drill.drill.startedAt,
      });
    }
    return known(
      people / 2 + (drill ? 0.5 : 0),
      `${staffedSentence(staffed[0], second)}; ${
        drill
          ? 'a drill to another provider is recent'
          : 'no recent drill to another provider'
      }.`,
      evidence,
    );
  },
};

interface Staffed {
  provider: string;
  people: number;
}

/** Providers with at least one person, best staffed first. */
function staffing(operators: Record<string, number>): Staffed[] {
  const staffed: Staffed[] = [];
  for (const provider of Object.keys(operators)) {
    const people = Math.floor(operators[provider]);
    if (people >= 1) {
      staffed.push({ provider, people });
    }
  }
  return staffed.sort(
    (left, right) =>
      right.people - left.people || (left.provider < right.provider ? -1 : 1),
  );
}

function staffedSentence(first: Staffed, second: Staffed | undefined): string {
  if (!second) {
    return `Only ${titleOf(first.provider)} is staffed`;
  }
  return `${second.people} ${
    second.people === 1 ? 'person operates' : 'people operate'
  } ${titleOf(second.provider)} beside ${titleOf(first.provider)}`;
}

function recentDrill(judged: JudgedModel): JudgedDrill | undefined {
  return judged.drills.findLast(
    one =>
      one.counts &&
      one.exercised &&
      one.acrossProviders &&
      isWithin(one, judged.standard.drillRecencyDays, judged.now),
  );
}
