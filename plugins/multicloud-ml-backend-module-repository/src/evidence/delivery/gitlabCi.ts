import {
  allTexts,
  isMapping,
  list,
  mapping,
  texts,
  type Mapping,
} from '../../files/values';
import type { Claim, Evidence } from '../Evidence';
import { unreadableDelivery } from './unreadableDelivery';
import { distinct, providersOfImage, providersOfScript } from './providersOf';

/** Keys of the file itself; every other one is a job. */
const KEYWORDS = [
  'after_script',
  'before_script',
  'cache',
  'default',
  'image',
  'include',
  'services',
  'spec',
  'stages',
  'types',
  'variables',
  'workflow',
];

/** GitLab CI: one claim for each job. What a job takes from a hidden one (`.deploy`) counts as its own. */
export const gitlabCi: Evidence = {
  id: 'gitlab-ci',
  reads: path =>
    /^\.gitlab\/.+\.ya?ml$/.test(path) ||
    /(?:^|\.|\/)gitlab-ci\.ya?ml$/.test(path),
  ifUnreadable: unreadableDelivery('gitlab-ci'),
  find(file) {
    // A header of inputs, when there is one, is a document of its own.
    const content = mapping(file.documents().at(-1));
    const common = [content, mapping(content.default)];
    const calls = includes(content.include);
    const jobs = Object.entries(content).filter(
      (entry): entry is [string, Mapping] =>
        isMapping(entry[1]) && !KEYWORDS.includes(entry[0]),
    );
    const hidden = new Map(jobs.filter(([name]) => name.startsWith('.')));
    return jobs
      .filter(([name, job]) => !name.startsWith('.') && job.when !== 'never')
      .map(([, job]) => claimOf(job, common, hidden, calls));
  },
};

function claimOf(
  job: Mapping,
  common: Mapping[],
  hidden: Map<string, Mapping>,
  calls: string[],
): Claim {
  const parts = [job, ...inherited(job, hidden)];
  const trigger = mapping(job.trigger);
  return {
    about: 'delivery',
    ci: 'gitlab-ci',
    targets: distinct([...parts, ...common].flatMap(targetsOf)),
    calls: [
      ...calls,
      ...includes(trigger.include),
      ...texts(trigger.project),
      ...texts(job.trigger),
    ],
    job: parts.flatMap(part => allTexts(part)),
  };
}

/** Hidden jobs that a job names, in `extends` or `!reference`, and those that they name. */
function inherited(job: Mapping, hidden: Map<string, Mapping>): Mapping[] {
  const found = new Map<string, Mapping>();
  const open = [job];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const name of allTexts(next)) {
      const part = hidden.get(name);
      if (part && !found.has(name)) {
        found.set(name, part);
        open.push(part);
      }
    }
  }
  return [...found.values()];
}

function targetsOf(part: Mapping): string[] {
  const images = [part.image, ...list(part.services)].flatMap(image =>
    isMapping(image) ? texts(image.name) : texts(image),
  );
  const scripts = texts([part.before_script, part.script, part.after_script]);
  return [
    ...images.flatMap(providersOfImage),
    ...scripts.flatMap(providersOfScript),
  ];
}

/** Files that are included: paths in the repository, or what is elsewhere under the name that it has. */
function includes(value: unknown): string[] {
  return list(value)
    .flatMap(entry =>
      isMapping(entry) && entry.project === undefined
        ? texts(Object.values(entry).filter(item => typeof item === 'string'))
        : texts(isMapping(entry) ? entry.project : entry),
    )
    .map(name => name.replace(/^\.?\//, ''));
}
