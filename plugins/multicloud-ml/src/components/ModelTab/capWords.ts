import type { Portability } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

type Cap = NonNullable<Portability['cap']>;

const REASONS: Record<Cap['id'], string> = {
  notExportable: 'the artifact cannot be exported',
  notExportableWithEquivalent:
    'the artifact cannot be exported, though an equivalent runs elsewhere',
  managedServing: 'it is served by managed endpoints only',
};

/** Why the figure stops where it does: "Limited to 69: it is served by managed endpoints only". */
export function capWords(cap: Cap): string {
  return `Limited to ${cap.limit}: ${REASONS[cap.id]}`;
}
