import type {
  ObservedDeployment,
  ObservedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A deployment as SageMaker states it: what comes from a tag is text that nobody has checked yet. */
export type ReportedDeployment = Omit<ObservedDeployment, 'role'> & {
  role?: string;
};

/** A model as SageMaker states it, before `parseObservedModel`. */
export type ReportedModel = Omit<ObservedModel, 'facts' | 'deployments'> & {
  facts: Omit<ObservedModel['facts'], 'tier'> & { tier?: string };
  deployments: ReportedDeployment[];
};
