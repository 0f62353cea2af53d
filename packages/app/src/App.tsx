import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';

// Every other feature is discovered from this package's dependencies (`app.packages: all` in app-config.yaml).
export default createApp({ features: [navModule] });
