import type { CriterionId, Standard } from '../../standard/Standard';
import type { CriterionValue } from './criterionValues';

/** The rubric as rows, best first; those whose list of terms is empty say nothing and are left out by the caller. */
export const rubricRows: Record<
  CriterionId,
  (standard: Standard) => CriterionValue[]
> = {
  P1({ vocabularies: { services } }) {
    const kubernetes = termsOf(services, 'kubernetes');
    const managed = termsOf(services, 'managed');
    const hosted = termsOf(services, 'hosted');
    return [
      { value: 1, when: 'Kubernetes at two providers', terms: kubernetes },
      { value: 0.8, when: 'Kubernetes at one provider', terms: kubernetes },
      {
        value: 0.5,
        when: 'A managed endpoint with an image of your own',
        terms: managed,
      },
      {
        value: 0.5,
        when: 'A hosted API behind a neutral one, with an equivalent at another provider',
        terms: hosted,
      },
      {
        value: 0.25,
        when: "A managed endpoint with the provider's image, or nobody knows whose",
        terms: managed,
      },
      {
        value: 0.25,
        when: 'A hosted API behind a neutral one, without an equivalent',
        terms: hosted,
      },
      { value: 0, when: 'Any other hosted API', terms: hosted },
    ];
  },
  P2: ({ vocabularies }) => [
    ...byValue(vocabularies.orchestrators, 'The orchestrator is'),
    {
      value: 'not-applicable',
      when: 'The model has no pipeline',
      terms: ['none'],
    },
  ],
  P3({ vocabularies: { tableFormats } }) {
    const proprietary = termsOf(tableFormats, 'proprietary');
    return [
      {
        value: 1,
        when: 'An open table format',
        terms: termsOf(tableFormats, 'open'),
      },
      { value: 0.5, when: 'Files', terms: termsOf(tableFormats, 'file') },
      {
        value: 0.25,
        when: 'A proprietary table with a scheduled export',
        terms: proprietary,
      },
      { value: 0, when: 'A proprietary table without one', terms: proprietary },
      { value: 'not-applicable', when: 'The model has no tables' },
    ];
  },
  P4({ vocabularies: { featureStores } }) {
    const managed = termsOf(featureStores, 'managed');
    return [
      {
        value: 1,
        when: 'A store that runs everywhere, or none',
        terms: [...new Set([...termsOf(featureStores, 'neutral'), 'none'])],
      },
      {
        value: 0.5,
        when: 'A managed store with an offline export',
        terms: managed,
      },
      { value: 0, when: 'A managed store without one', terms: managed },
    ];
  },
  P5: ({ vocabularies }) => [
    ...byValue(vocabularies.artifactFormats, 'The format is'),
    { value: 0, when: 'The artifact cannot be exported' },
    {
      value: 'not-applicable',
      when: 'Only a hosted API is called, the weights are not yours, and an equivalent is named',
    },
  ],
  P6({ vocabularies: { ci } }) {
    const neutral = termsOf(ci, 'neutral');
    return [
      {
        value: 1,
        when: 'A neutral pipeline that delivers to two providers or more',
        terms: neutral,
      },
      {
        value: 0.6,
        when: 'A neutral pipeline with one target, or with targets that are not known',
        terms: neutral,
      },
      {
        value: 0,
        when: "A provider's own pipeline",
        terms: termsOf(ci, 'provider'),
      },
    ];
  },
  P7: ({ vocabularies }) =>
    byValue(vocabularies.infrastructureTools, 'The tool is'),
  P8({ vocabularies: { accelerators } }) {
    const portable = termsOf(accelerators, 'portable');
    return [
      {
        value: 1,
        when: 'Every deployment that serves has portable hardware',
        terms: portable,
      },
      {
        value: 0.5,
        when: 'Some have, others do not, or do not say',
        terms: portable,
      },
      {
        value: 0,
        when: 'All have hardware that one provider sells',
        terms: termsOf(accelerators, 'proprietary'),
      },
    ];
  },
  P9: () => [
    { value: 1, when: 'Workload federation and an external secret store' },
    { value: 0.5, when: 'One of the two' },
    { value: 0, when: 'Neither, or static credentials' },
  ],
  P10: ({ drillRecencyDays }) => [
    {
      value: 0.5,
      when: 'Two people operate the second-best-staffed provider; one person earns half of it',
    },
    {
      value: 0.5,
      when: `A counting restore or failover drill to another provider is at most ${drillRecencyDays} days old`,
    },
  ],
};

function termsOf<V>(vocabulary: Record<string, V>, wanted: V): string[] {
  return Object.keys(vocabulary).filter(term => vocabulary[term] === wanted);
}

/** A vocabulary whose terms carry their value: one row for each value. */
function byValue(
  vocabulary: Record<string, number>,
  when: string,
): CriterionValue[] {
  const values = [...new Set(Object.values(vocabulary))];
  return values
    .sort((left, right) => right - left)
    .map(value => ({ value, when, terms: termsOf(vocabulary, value) }));
}
