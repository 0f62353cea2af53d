import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The tab on a model's entity page. */
export const modelTabRouteRef = createRouteRef();

/** The scorecard tab on a group's entity page. */
export const scorecardTabRouteRef = createRouteRef();
