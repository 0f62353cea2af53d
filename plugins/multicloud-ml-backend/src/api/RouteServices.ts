import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CallerVisibility } from '../visibility/CallerVisibility';

/** What every group of routes needs to know who is asking. */
export interface RouteServices {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
  visibility: CallerVisibility;
  clock: () => Date;
}
