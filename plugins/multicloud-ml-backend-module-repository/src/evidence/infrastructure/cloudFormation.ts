import { isMapping, mapping } from '../../files/values';
import type { Evidence } from '../Evidence';

/** CloudFormation templates, those of AWS SAM included: by their version, or by resources of AWS's. */
export const cloudFormation: Evidence = {
  id: 'cloudformation',
  sniffs: true,
  reads: path => /\.(?:ya?ml|json|template)$/.test(path),
  find(file) {
    if (!/AWSTemplateFormatVersion|AWS::/.test(file.text)) {
      return [];
    }
    const template = mapping(file.documents()[0]);
    const resources = Object.values(mapping(template.Resources));
    return (template.AWSTemplateFormatVersion !== undefined &&
      resources.length > 0) ||
      resources.some(
        resource =>
          isMapping(resource) && String(resource.Type).startsWith('AWS::'),
      )
      ? [{ about: 'infrastructure', tool: 'cloudformation' }]
      : [];
  },
};
