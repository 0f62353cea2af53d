import {
  allTexts,
  isMapping,
  list,
  mapping,
  type Mapping,
} from '../../files/values';
import type { Claim, Evidence } from '../Evidence';
import { unreadableDelivery } from './unreadableDelivery';
import {
  distinct,
  providersOfAction,
  providersOfImage,
  providersOfScript,
} from './providersOf';

/** What sets off builds, tests and deliveries; issues, labels and comments set off housekeeping. */
const TRIGGERS = [
  'push',
  'pull_request',
  'merge_group',
  'release',
  'create',
  'deployment',
  'schedule',
  'workflow_call',
  'workflow_dispatch',
  'workflow_run',
  'repository_dispatch',
];

/** Workflows of GitHub Actions: one claim for each job that runs something. */
export const githubActions: Evidence = {
  id: 'github-actions',
  reads: path => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path),
  ifUnreadable: unreadableDelivery('github-actions'),
  find(file) {
    const workflow = mapping(file.documents()[0]);
    return isTriggered(workflow)
      ? Object.values(mapping(workflow.jobs)).flatMap(job =>
          isMapping(job) && job.if !== false ? claimOf(job) : [],
        )
      : [];
  },
};

function isTriggered({ on }: Mapping): boolean {
  const events = isMapping(on) ? Object.keys(on) : list(on);
  return events.some(event => TRIGGERS.includes(String(event)));
}

function claimOf(job: Mapping): Claim[] {
  const steps = list(job.steps)
    .map(mapping)
    .filter(step => step.if !== false);
  const uses = steps.map(step => String(step.uses ?? ''));
  const scripts = steps
    .map(step => step.run)
    .filter(run => typeof run === 'string');
  const { container } = job;
  const targets = distinct([
    ...uses.flatMap(providersOfAction),
    ...scripts.flatMap(providersOfScript),
    ...providersOfImage(
      String((isMapping(container) ? container.image : container) ?? ''),
    ),
  ]);
  // A workflow of another file, or an action of the repository's own: what they do is written there.
  const calls = [
    ...list(job.uses).map(String),
    ...uses.filter(name => name.startsWith('./')),
  ];
  return scripts.length + targets.length + calls.length > 0
    ? [
        {
          about: 'delivery',
          ci: 'github-actions',
          targets,
          calls: calls.map(call => call.replace(/^\.\//, '')),
          job: allTexts(job),
        },
      ]
    : [];
}
