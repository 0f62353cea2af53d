import type { Evidence } from '../Evidence';
import { unreadableDelivery } from './unreadableDelivery';

/** Further systems, known by the place of their files alone. Where they deliver to is not read. */
const PLACES: Record<string, RegExp> = {
  jenkins: /(?:^|\/)Jenkinsfile$/,
  circleci: /^\.circleci\/config\.ya?ml$/,
  buildkite: /^\.buildkite\/pipeline\.ya?ml$/,
  tekton: /^\.tekton\/.+\.ya?ml$/,
};

/** One kind of evidence for each system. */
export const otherDelivery: Evidence[] = Object.entries(PLACES).map(
  ([ci, place]) => ({
    id: ci,
    reads: path => place.test(path),
    // Nobody has looked into it, so it may deliver anywhere.
    find: () => [unreadableDelivery(ci)],
  }),
);
