import type { JoinNameRule, JoinSighting } from './JoinInput';

/**
 * Makes configured rules into a function that tells the common part of a model's name, in lower case; nothing where no
 * rule covers the source, or the pattern does not fit. The first rule that fits counts.
 */
export function createNameKey(
  rules: readonly JoinNameRule[],
): (sighting: Pick<JoinSighting, 'source' | 'name'>) => string | undefined {
  const compiled = rules.map(rule => ({
    sources: rule.sources?.map(toPattern),
    pattern: new RegExp(rule.pattern ?? '^(.+)$'),
  }));
  return ({ source, name }) => {
    for (const { sources, pattern } of compiled) {
      if (!sources || sources.some(one => one.test(source))) {
        const common = pattern.exec(name)?.[1];
        if (common) {
          return common.toLowerCase();
        }
      }
    }
    return undefined;
  };
}

function toPattern(glob: string): RegExp {
  const literal = glob
    .split('*')
    .map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}
