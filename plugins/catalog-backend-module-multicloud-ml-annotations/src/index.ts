/**
 * Optional layer of the catalog's model: JSON Schema of the annotations and labels of Multi-Cloud ML.
 *
 * @packageDocumentation
 */
export { catalogModuleMulticloudMlAnnotations as default } from './module';
export { multicloudMlAnnotationsLayer } from './annotationsLayer';
