import type { SiteDirectory } from '../regions/Region';
import type { Standard } from '../standard/Standard';

/**
 * By what, and when, a model is assessed. Keep one for many models: what is worked out from the Standard is kept with
 * it.
 *
 * @public
 */
export interface AssessmentContext {
  standard: Standard;
  sites: SiteDirectory;
  now: Date;
}
