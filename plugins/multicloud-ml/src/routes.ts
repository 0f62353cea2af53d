import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The tab on a model's entity page. */
export const modelTabRouteRef = createRouteRef();

/** The cost tab on a model's entity page. */
export const modelCostTabRouteRef = createRouteRef();

/** The scorecard tab on a group's entity page. */
export const scorecardTabRouteRef = createRouteRef();

/** The cost tab on a group's entity page. */
export const teamCostTabRouteRef = createRouteRef();

/** "ML models" in the navigation. */
export const fleetRouteRef = createRouteRef();

/** Every model, under "ML models". Narrowed by its query: `?tier=T1&rule=D24`. */
export const fleetModelsRouteRef = createRouteRef();

/** The teams side by side, under "ML models". */
export const fleetTeamsRouteRef = createRouteRef();

/** Where the fleet runs, under "ML models". Narrowed by its query: `?tier=T1&team=…`. */
export const fleetMapRouteRef = createRouteRef();

/** The Standard in force, under "ML models". The address of one part ends with its id: `#P3`, `#D24`. */
export const standardsRouteRef = createRouteRef();

/** What the fleet costs, under "ML models". */
export const fleetCostRouteRef = createRouteRef();

/** The exemptions of the fleet, under "ML models". Narrowed by its query: `?team=…&state=requested`. */
export const exemptionsRouteRef = createRouteRef();

/** How the model sources are doing, under "ML models". */
export const sourcesRouteRef = createRouteRef();

/** How the bills are doing, under "ML models". */
export const billsRouteRef = createRouteRef();
