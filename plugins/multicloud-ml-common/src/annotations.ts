/** Prefix of every annotation and label of this plugin set. @public */
export const ANNOTATION_PREFIX = 'multicloud-ml.io/';
/** Provider of the primary deployment. @public */
export const ANNOTATION_PROVIDER = 'multicloud-ml.io/provider';
/** Region of the primary deployment. @public */
export const ANNOTATION_REGION = 'multicloud-ml.io/region';
/** Run-rate, three significant digits and an ISO 4217 code: `8420 USD`. Absent when unknown. @public */
export const ANNOTATION_MONTHLY_COST = 'multicloud-ml.io/monthly-cost';
/** Business criticality, `T1` to `T4`. @public */
export const ANNOTATION_TIER = 'multicloud-ml.io/tier';
/** On a model, System, Domain or Group: the profile that it hands down. @public */
export const ANNOTATION_PROFILE = 'multicloud-ml.io/profile';
/** On a User: the providers that the person can operate, `aws,gcp`. @public */
export const ANNOTATION_OPERATES = 'multicloud-ml.io/operates';
/** On a Group: how many people can operate each provider, `aws=4,gcp=1`. @public */
export const ANNOTATION_OPERATORS = 'multicloud-ml.io/operators';
/** `A` to `E` or `withheld`, projected from the assessment. @public */
export const LABEL_PORTABILITY = 'multicloud-ml.io/portability';
/** Recovery status, projected from the assessment. @public */
export const LABEL_RECOVERY = 'multicloud-ml.io/recovery';
/** `type` of the status items with which a bad field is reported on an entity. @public */
export const STATUS_ITEM_TYPE = 'multicloud-ml.io/model-warning';
